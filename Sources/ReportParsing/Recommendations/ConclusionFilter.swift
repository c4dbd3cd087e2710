import Layout

/// Tells recommendations from the conclusions that share their list and numbers.
///
/// What says it: the word in the bracket behind each ("Recommendation, paragraph 12"); else their look, for
/// recommendations are set in italics and conclusions are not; else their words.
struct ConclusionFilter {
  private let vocabulary: RecommendationVocabulary
  private let grammar: ItemGrammar

  init(_ vocabulary: RecommendationVocabulary) {
    self.vocabulary = vocabulary
    grammar = ItemGrammar(vocabulary)
  }

  /// The drafts without conclusions.
  func recommendations(among drafts: [RecommendationDraft]) -> [RecommendationDraft] {
    let lists = Dictionary(
      grouping: drafts.indices.filter {
        drafts[$0].zone?.isMixed ?? false && drafts[$0].source == .list
      },
      by: { drafts[$0].zone?.root })
    var kept: [Int: RecommendationDraft.Source] = [:]
    for list in lists.values {
      for (index, source) in recommendations(drafts, list) { kept[index] = source }
    }
    let mixed = Set(lists.values.joined())
    return drafts.indices.compactMap { index in
      // Paragraphs under "Conclusions" tell what others should have done.
      if drafts[index].zone?.isConclusions ?? false, drafts[index].source == .list,
        !grammar.recommends(RecommendationPart.joined(drafts[index].parts))
      {
        return nil
      }
      guard mixed.contains(index) else { return drafts[index] }
      guard let source = kept[index] else { return nil }
      var draft = drafts[index]
      draft.source = source
      return draft
    }
  }

  private func recommendations(
    _ drafts: [RecommendationDraft], _ list: [Int]
  ) -> [(Int, RecommendationDraft.Source)] {
    let labels = list.map {
      RecommendationText(drafts[$0].parts, vocabulary: vocabulary).isLabelled
    }
    if labels.contains(true) {
      return zip(list, labels).filter { $0.1 == true }.map { ($0.0, .look) }
    }
    for look in [\TextRun.isItalic, \TextRun.isBold] {
      let set = list.filter { isSet(drafts[$0], look) }
      // One or two that stand out among many are emphasised, not told apart.
      if set.count >= min(2, list.count), set.count < list.count,
        set.count * Self.leastShare >= list.count
      {
        // Some stand in one item with the conclusion that they are drawn from.
        let ends = list.filter { !set.contains($0) && hasOrder(drafts[$0], look) }
        return (set + ends).sorted().map { ($0, .look) }
      }
    }
    return list.filter { grammar.asksByWords(RecommendationPart.joined(drafts[$0].parts)) }
      .map { ($0, .words) }
  }

  /// One in eight of the items at least, where looks tell them apart.
  private static let leastShare = 8

  /// Whether most letters are set in a look.
  private func isSet(_ draft: RecommendationDraft, _ look: KeyPath<TextRun, Bool>) -> Bool {
    let runs = draft.items.flatMap(\.block.content.runs)
    let all = runs.reduce(0) { $0 + $1.text.utf8.count }
    let set = runs.reduce(0) { $0 + ($1[keyPath: look] ? $1.text.utf8.count : 0) }
    return all > 0 && Double(set) > Self.most * Double(all)
  }

  /// Whether an order stands in it that is set in a look from its first letter: a whole sentence, not the
  /// title of a report.
  private func hasOrder(_ draft: RecommendationDraft, _ look: KeyPath<TextRun, Bool>) -> Bool {
    SetApart.sentences(in: draft.items.flatMap(\.block.content.runs), look: look)
      .contains(where: grammar.isOrder)
  }

  /// Titles within a conclusion are set in italics too, and references behind a recommendation are not.
  private static let most = 0.6
}
