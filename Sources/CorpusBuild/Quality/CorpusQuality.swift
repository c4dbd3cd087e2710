internal import Export
internal import ReportModel

/// How well the reports of a corpus were read.
public struct CorpusQuality: Hashable, Sendable {
  /// A gap in the numbers of one report.
  public struct ReportGap: Hashable, Sendable {
    /// Name of the report.
    public var reportID: String
    /// What is missing there.
    public var gap: ReportQuality.Gap
  }

  /// All reports together; its gaps are in `gaps`.
  public private(set) var total = ReportQuality()
  /// Gaps by report, in the order in which the reports were added.
  public private(set) var gaps: [ReportGap] = []

  /// Nothing read yet.
  public init() {}

  /// Adds a report.
  public mutating func add(_ quality: ReportQuality, report id: String) {
    for (kind, blocks) in quality.blocks {
      total.blocks[kind, default: .init()].total += blocks.total
      total.blocks[kind, default: .init()].read += blocks.read
    }
    for (kind, confidence) in quality.confidence {
      var sum = total.confidence[kind] ?? .init()
      sum.records += confidence.records
      sum.thousandths += confidence.thousandths
      sum.lowest = min(sum.lowest, confidence.lowest)
      total.confidence[kind] = sum
    }
    gaps += quality.gaps.map { ReportGap(reportID: id, gap: $0) }
  }
}

extension CorpusQuality {
  /// Writes the object of `build.json`.
  func write(to writer: inout JSONWriter) {
    let all = total.blocks.values.reduce(into: (total: 0, read: 0)) {
      $0.total += $1.total
      $0.read += $1.read
    }
    writer.beginObject()
    writer.put("blocks", all.total)
    writer.put("blocks_read", all.read)
    writer.put("share_of_blocks_read", Self.share(all.read, of: all.total))
    writer.key("blocks_by_kind")
    writer.beginObject()
    for kind in total.blocks.keys.sorted() {
      guard let blocks = total.blocks[kind] else { continue }
      writer.key(kind)
      writer.beginObject(.inline)
      writer.put("blocks", blocks.total)
      writer.put("read", blocks.read)
      writer.endObject()
    }
    writer.endObject()
    writer.key("confidence")
    writer.beginObject()
    for kind in RecordKind.allCases {
      guard let confidence = total.confidence[kind.rawValue] else { continue }
      writer.key(kind.rawValue)
      writer.beginObject(.inline)
      writer.put("records", confidence.records)
      writer.put("mean", Self.share(confidence.thousandths, of: confidence.records * 1000))
      writer.put("lowest", Self.share(confidence.lowest, of: 1000))
      writer.endObject()
    }
    writer.endObject()
    writeGaps(to: &writer)
    writer.endObject()
  }

  private func writeGaps(to writer: inout JSONWriter) {
    writer.key("recommendation_gaps")
    writer.beginArray()
    for gap in gaps {
      writer.beginObject()
      writer.put("report_id", gap.reportID)
      writer.put("category", gap.gap.category)
      writer.put("missing", gap.gap.missing)
      writer.put("last", gap.gap.last)
      writer.endObject()
    }
    writer.endArray()
  }

  /// A share in thousandths; nil of nothing.
  private static func share(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : (Double(part) / Double(whole) * 1000).rounded() / 1000
  }
}
