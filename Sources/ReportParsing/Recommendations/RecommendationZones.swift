import Layout

/// Which sections of a report are about recommendations.
struct RecommendationZones {
  private let zones: [Int: RecommendationZone]

  /// Looks at the headings of every section.
  init(_ context: ParsingContext) {
    let vocabulary = context.profile.recommendations
    var zones: [Int: RecommendationZone] = [:]
    for item in context.items where item.block.kind == .heading {
      let chain = context.place(of: item).chain
      guard let section = chain.last, zones[section] == nil else { continue }
      zones[section] = RecommendationZone(
        chain: chain, sections: context.sections, vocabulary: vocabulary)
    }
    self.zones = zones
  }

  /// What a section is about, where it is recommendations.
  func zone(of section: Int?) -> RecommendationZone? { section.flatMap { zones[$0] } }
}
