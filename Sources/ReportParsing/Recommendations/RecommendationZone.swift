import ReportModel

/// A part of a report in which recommendations stand, by its headings.
struct RecommendationZone: Hashable {
  /// Whether they are an earlier inspection's.
  var isPrevious = false
  /// Whether they stand among conclusions.
  var isMixed = false
  /// Whether its heading says itself what is asked: "What needs to improve?".
  var isTopical = false
  /// Whether its heading names what is wrong: "Key concerns".
  var isConcerns = false
  /// Whether its heading stands beside "Strengths", as in letters that tell of both what was found.
  var isPaired = false
  /// Whether what stands there is headed as something else that shares the chapter: "Conclusions".
  var isConclusions = false
  /// Whether the word "Recommendation" alone opens it, as a sign over one paragraph among others.
  var isSign = false
  /// Place of the section whose heading opens it.
  var root: Int
  /// Where the headings rank them.
  var priority: Recommendation.Priority?
  /// The sub-heading that they stand under.
  var topic: String?

  /// Reads the headings above a block, the chapter first; nil where none speaks of recommendations.
  ///
  /// "Overall judgements and recommendations" is a chapter with much else in it, so a heading counts only
  /// as a whole.
  init?(chain: [Int], sections: SectionIndex, vocabulary: RecommendationVocabulary) {
    let headings = RecommendationHeadings(vocabulary)
    var root: Int?
    for (depth, section) in chain.enumerated() {
      let title = sections.titles[section]
      if let priority = vocabulary.priorities.value(of: title) { self.priority = priority }
      guard let kind = headings.kind(of: title) else {
        if vocabulary.otherLabels.value(of: title) != nil { isConclusions = isMixed }
        continue
      }
      isConclusions = false
      switch kind {
      case .previous: isPrevious = true
      case .mixed: isMixed = true
      // The sign "Recommendation" between the conclusions and what is drawn from each.
      case .plain where vocabulary.labels.value(of: title) != nil: break
      case .plain, .topical: isMixed = false
      }
      isTopical = kind == .topical
      isPaired = kind == .topical && sections.follows(vocabulary.otherHeadings, at: section)
      isConcerns = vocabulary.concerns.value(of: title) != nil
      if root == nil { root = depth }
    }
    guard let root else { return nil }
    // What stands below "Recommendation 4", or answers it, is read with it or not at all.
    for section in chain[root...] {
      let title = sections.sections[section].title
      if headings.isResponse(title) { return nil }
      if vocabulary.otherHeadings.occurs(in: sections.titles[section]) { return nil }
      if RecommendationLabel(title, words: vocabulary.labels)?.number != nil { return nil }
    }
    self.root = chain[root]
    isSign = vocabulary.labels.value(of: sections.titles[chain[root]]) != nil
    topic =
      switch vocabulary.topicRule {
      case .below: Self.topic(below: root, chain: chain, sections, vocabulary)
      case .nearest: Self.nearestTopic(chain: chain, sections, headings)
      }
  }

  private static func topic(
    below root: Int, chain: [Int], _ sections: SectionIndex, _ vocabulary: RecommendationVocabulary
  ) -> String? {
    // "MR1" above its words is no topic.
    func isRank(_ section: Int) -> Bool {
      vocabulary.priorities.value(of: sections.titles[section]) != nil
        || PrintedItemNumber.alone(sections.sections[section].title) != nil
    }
    if let below = chain[(root + 1)...].last(where: { !isRank($0) }) {
      return sections.sections[below].title
    }
    if isRank(chain[root]), let above = chain[..<root].last {
      // "Key recommendations" at the end of a chapter: the chapter is what they are about.
      return sections.sections[above].title
    }
    return nil
  }

  /// The last heading that says more than "Recommendations"; without its colon.
  private static func nearestTopic(
    chain: [Int], _ sections: SectionIndex, _ headings: RecommendationHeadings
  ) -> String? {
    let told = chain.last { section in
      switch headings.kind(of: sections.titles[section]) {
      case .plain, .mixed: false
      default: true
      }
    }
    var title = told.map { sections.sections[$0].title }
    while let last = title?.last, last == ":" || last == " " { title?.removeLast() }
    return title
  }
}
