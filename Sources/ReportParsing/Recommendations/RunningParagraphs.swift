/// Tells recommendations from the argument around them where a chapter's paragraphs are numbered through: "113.4",
/// "113.5".
///
/// Where some of them say "we recommend", those are the chapter's recommendations, and what else has "should" in it
/// tells what witnesses thought; so it is where a list stands among them that one leads into: "5.3 I make the following
/// recommendations:". Where none does, each order is one: "1.5 Prisoners should …".
struct RunningParagraphs {
  private let grammar: ItemGrammar
  private let references: BracketReferences

  init(_ vocabulary: RecommendationVocabulary) {
    grammar = ItemGrammar(vocabulary)
    references = BracketReferences(vocabulary: vocabulary)
  }

  /// The drafts without paragraphs of the argument.
  func recommendations(among drafts: [RecommendationDraft]) -> [RecommendationDraft] {
    let running = drafts.indices.filter { isRunning(drafts[$0]) }
    var dropped: Set<Int> = []
    let listed = Set(
      drafts.filter { $0.leadIn?.text.isEmpty ?? false }.compactMap { $0.zone?.root }
    ).union(counted(drafts))
    for (root, chapter) in Dictionary(grouping: running, by: { drafts[$0].zone?.root }) {
      let said = chapter.filter { grammar.recommends(drafts[$0].parts[0].text) }
      if !said.isEmpty || root.map(listed.contains) ?? false {
        dropped.formUnion(Set(chapter).subtracting(said))
      }
    }
    return drafts.indices.filter { !dropped.contains($0) }.map { drafts[$0] }
  }

  /// Chapters whose recommendations count 1, 2, 3: "15.1" before them introduces them.
  private func counted(_ drafts: [RecommendationDraft]) -> Set<Int> {
    var numbers: [Int: Set<String>] = [:]
    for draft in drafts where draft.source == .list {
      guard let root = draft.zone?.root, let number = draft.number else { continue }
      numbers[root, default: []].insert(number)
    }
    return Set(numbers.filter { $0.value.isSuperset(of: ["1", "2", "3"]) }.keys)
  }

  private func isRunning(_ draft: RecommendationDraft) -> Bool {
    guard draft.leadIn == nil, let zone = draft.zone else { return false }
    // Among conclusions their words alone made them recommendations; in a summary each names where it was drawn.
    let isListed = references.tail(of: RecommendationPart.joined(draft.parts)) != nil
    guard zone.isMixed ? draft.source == .words && !isListed : draft.source == .list else {
      return false
    }
    return draft.number.map(PrintedItemNumber.isRunning) ?? false
  }
}
