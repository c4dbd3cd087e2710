internal import Layout
internal import ReportModel

/// Where the records of a report stand, and how sure their recognisers were.
struct RecordCoverage: RecordVisitor {
  private var regions: [Int: [Region]] = [:]
  private(set) var confidence: [String: ReportQuality.Confidence] = [:]

  mutating func visit<Kind: Record>(_ records: [Kind]) {
    // A diagnostic stands where something was not read.
    guard Kind.kind != .diagnostics else { return }
    for record in records {
      for region in record.provenance.regions { regions[region.page, default: []].append(region) }
      let thousandths = Self.thousandths(record.provenance.confidence)
      confidence[Kind.kind.rawValue, default: .init()].records += 1
      confidence[Kind.kind.rawValue, default: .init()].thousandths += thousandths
      confidence[Kind.kind.rawValue, default: .init()].lowest = min(
        confidence[Kind.kind.rawValue]?.lowest ?? 1000, thousandths)
    }
  }

  private static func thousandths(_ confidence: Double) -> Int {
    guard confidence.isFinite else { return 0 }
    return Int((min(max(confidence, 0), 1) * 1000).rounded())
  }

  /// Whether some record stands in one of the places: more than a point each way is in both.
  func covers(_ places: [PageBox]) -> Bool {
    places.contains { place in
      regions[place.page, default: []].contains { region in
        min(region.x1, place.box.x1) - max(region.x0, place.box.x0) > 1
          && min(region.y1, place.box.y1) - max(region.y0, place.box.y0) > 1
      }
    }
  }
}
