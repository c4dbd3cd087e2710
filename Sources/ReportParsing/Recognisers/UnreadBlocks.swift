import Layout
import ReportModel

/// Counts what looks like a record and became none, so that nothing is dropped silently.
struct UnreadBlocks {
  let context: ParsingContext
  let report: Report

  /// One diagnostic for each sort of block, on the page of its first.
  func diagnostics() -> [Diagnostic] {
    var covered = Coverage()
    report.visitRecords(&covered)
    var unread: [(code: String, what: String, items: [ParsingContext.Item])] = [
      ("unread-boxes", "boxes", []), ("unread-captions", "captions without table or figure", []),
      ("unread-recommendations", "numbered items among recommendations", []),
    ]
    let zones = RecommendationZones(context)
    for item in context.items where !covered.covers(item.block) {
      switch item.block.kind {
      case .box: unread[0].items.append(item)
      case .caption: unread[1].items.append(item)
      case .listItem
      where item.block.marker?.contains(where: \.isNumber) ?? false
        && zones.zone(of: context.place(of: item).section) != nil:
        unread[2].items.append(item)
      default: break
      }
    }
    return unread.compactMap { code, what, items in
      guard let first = items.first else { return nil }
      let pages = Array(Set(items.map(\.block.page))).sorted().map(String.init)
      let list = pages.joined(separator: ", ")
      return DiagnosticRecogniser.diagnostic(
        .warning, code,
        "\(what) that became no record: \(items.count), on page \(list)",
        page: first.block.page, regions: first.block.regions.map(Region.init),
        sectionID: context.place(of: first).sectionID)
    }
  }
}

/// Where records stand.
private struct Coverage: RecordVisitor {
  private var regions: [Int: [Region]] = [:]

  mutating func visit<Kind: Record>(_ records: [Kind]) {
    guard Kind.kind != .sections, Kind.kind != .diagnostics else { return }
    for record in records {
      for region in record.provenance.regions { regions[region.page, default: []].append(region) }
    }
  }

  /// Whether some record stands in a block, or the block in a record.
  func covers(_ block: Block) -> Bool {
    block.regions.contains { place in
      regions[place.page, default: []].contains { region in
        min(region.x1, place.box.x1) - max(region.x0, place.box.x0) > 1
          && min(region.y1, place.box.y1) - max(region.y0, place.box.y0) > 1
      }
    }
  }
}
