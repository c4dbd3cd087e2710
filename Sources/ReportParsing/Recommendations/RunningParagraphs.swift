/// Tells recommendations from the argument around them where a chapter's paragraphs are numbered through: "113.4",
/// "113.5".
///
/// Where some of them say "we recommend", those are the chapter's recommendations, and what else has "should" in it
/// tells what witnesses thought; so it is where a list stands among them that one leads into: "5.3 I make the following
/// recommendations:". Where none does, each order is one: "1.5 Prisoners should …".
struct RunningParagraphs {
  private let grammar: ItemGrammar

  init(_ vocabulary: RecommendationVocabulary) { grammar = ItemGrammar(vocabulary) }

  /// The drafts without paragraphs of the argument.
  func recommendations(among drafts: [RecommendationDraft]) -> [RecommendationDraft] {
    let running = drafts.indices.filter { isRunning(drafts[$0]) }
    var dropped: Set<Int> = []
    let listed = Set(
      drafts.filter { $0.leadIn?.text.isEmpty ?? false }.compactMap { $0.zone?.root })
    for (root, chapter) in Dictionary(grouping: running, by: { drafts[$0].zone?.root }) {
      let said = chapter.filter { grammar.recommends(drafts[$0].parts[0].text) }
      if !said.isEmpty || root.map(listed.contains) ?? false {
        dropped.formUnion(Set(chapter).subtracting(said))
      }
    }
    return drafts.indices.filter { !dropped.contains($0) }.map { drafts[$0] }
  }

  private func isRunning(_ draft: RecommendationDraft) -> Bool {
    guard draft.source == .list, draft.leadIn == nil, draft.zone?.isMixed == false else {
      return false
    }
    return draft.number.map(PrintedItemNumber.isRunning) ?? false
  }
}
