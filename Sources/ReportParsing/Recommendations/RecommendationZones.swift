import Layout

/// Which sections of a report are about recommendations.
struct RecommendationZones {
  private var zones: [Int: RecommendationZone]

  /// Looks at the headings of every section.
  init(_ context: ParsingContext) {
    let vocabulary = context.profile.recommendations
    var zones: [Int: RecommendationZone] = [:]
    let headings = RecommendationHeadings(vocabulary)
    var boxed: Set<Int> = []
    for (index, item) in context.items.enumerated() where item.block.kind == .heading {
      let whole = context.place(of: item).chain
      // The sign over one box serves what stands in it, and not the chapter's paragraphs behind it.
      guard let section = whole.last, zones[section] == nil else { continue }
      if item.box != nil, index + 1 < context.items.count,
        context.items[index + 1].box == item.box,
        vocabulary.labels.value(of: context.sections.titles[section]) != nil
      {
        boxed.insert(section)
      }
      let chain = whole.filter { !boxed.contains($0) }
      guard !chain.isEmpty else { continue }
      // An appendix is no part of the chapter before it, however small its heading is set.
      let start =
        chain.lastIndex {
          let title = context.sections.titles[$0]
          return context.profile.headings.kinds(of: title).contains(.appendix)
            && headings.kind(of: title) == nil
        } ?? 0
      zones[section] = RecommendationZone(
        chain: Array(chain[start...]), sections: context.sections, vocabulary: vocabulary)
    }
    self.zones = zones
    extendMixed(context)
  }

  /// What a section is about, where it is recommendations.
  func zone(of section: Int?) -> RecommendationZone? { section.flatMap { zones[$0] } }

  /// A list of conclusions and recommendations runs on under headings of the same level as its own, as long
  /// as they are set in the same type: its numbers count on.
  private mutating func extendMixed(_ context: ParsingContext) {
    var open: (zone: RecommendationZone, last: Int)?
    // Whether words stand there without numbers: then a list elsewhere does not go on with it.
    var hasText = false
    var section: Int?
    for item in context.items where item.box == nil {
      let here = context.place(of: item).section
      if here != section {
        section = here
        if let here, let zone = zones[here] {
          if zone.isMixed, zone.root != open?.zone.root { (open, hasText) = ((zone, 0), false) }
          if !zone.isMixed { open = nil }
        }
      }
      if item.block.kind == .paragraph { hasText = true }
      guard open != nil, let here, item.block.kind == .listItem, item.block.depth == 0,
        let number = item.block.marker.map(PrintedItemNumber.number).flatMap({ Int($0) }),
        let (zone, last) = open
      else { continue }
      if zones[here] == nil {
        guard number == last + 1, last > 0 || !hasText else {
          open = nil
          continue
        }
        var extended = zone
        extended.topic = context.sections.sections[here].title
        zones[here] = extended
      }
      open?.last = number
    }
  }
}
