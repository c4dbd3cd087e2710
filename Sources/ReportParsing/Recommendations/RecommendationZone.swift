import ReportModel

/// A part of a report in which recommendations stand, by its headings.
struct RecommendationZone: Hashable {
  /// Whether they are an earlier inspection's.
  var isPrevious = false
  /// Where the headings rank them.
  var priority: Recommendation.Priority?
  /// The sub-heading that they stand under.
  var topic: String?

  /// Reads the headings above a block, the chapter first; nil where none speaks of recommendations.
  ///
  /// "Overall judgements and recommendations" is a chapter with much else in it, so a heading counts only
  /// as a whole.
  init?(chain: [Int], sections: SectionIndex, vocabulary: RecommendationVocabulary) {
    var root: Int?
    for (depth, section) in chain.enumerated() {
      let title = sections.titles[section]
      if let priority = vocabulary.priorities.value(of: title) { self.priority = priority }
      if vocabulary.previousHeadings.occurs(in: title) {
        isPrevious = true
      } else if vocabulary.headings.value(of: title) == nil,
        vocabulary.priorities.value(of: title) == nil
      {
        continue
      }
      if root == nil { root = depth }
    }
    guard let root else { return nil }
    func isRank(_ section: Int) -> Bool {
      vocabulary.priorities.value(of: sections.titles[section]) != nil
    }
    if let below = chain[(root + 1)...].last(where: { !isRank($0) }) {
      topic = sections.sections[below].title
    } else if isRank(chain[root]), let above = chain[..<root].last {
      // "Key recommendations" at the end of a chapter: the chapter is what they are about.
      topic = sections.sections[above].title
    }
  }
}
