public import ReportModel

/// Compares two readings of a report, record by record.
public enum ReportComparison {
  /// What differs; a report whose records and fields are all the same has an empty list of each.
  public static func change(from earlier: Report, to later: Report) -> ReportChange {
    var fields = FieldChange.changes(
      FieldCollector.fields(of: earlier.source), FieldCollector.fields(of: later.source),
      prefix: "source.")
    fields += FieldChange.changes(
      FieldCollector.fields(of: earlier.metadata), FieldCollector.fields(of: later.metadata),
      prefix: "metadata.")
    var comparison = RecordComparison(earlier: earlier, later: later)
    comparison.run()
    return ReportChange(
      id: later.id, earlierID: earlier.id == later.id ? nil : earlier.id, change: .altered,
      fields: fields, records: comparison.changes, counts: comparison.counts)
  }

  /// A report that is new, with all its records.
  public static func added(_ report: Report) -> ReportChange { whole(report, .added) }

  /// A report that is no more, with all its records.
  public static func removed(_ report: Report) -> ReportChange { whole(report, .removed) }

  private static func whole(_ report: Report, _ change: Change) -> ReportChange {
    let faces = RecordFaces(report)
    var counts: RecordChangeCounts = [:]
    var records: [RecordChange] = []
    for kind in RecordKind.allCases {
      guard let list = faces.byKind[kind], !list.isEmpty else { continue }
      counts[kind, default: ChangeCounts()][change] = list.count
      records += list.map { RecordChange($0, change) }
    }
    return ReportChange(
      id: report.id, earlierID: nil, change: change, fields: [], records: records, counts: counts)
  }
}

extension RecordChange {
  /// A record that is new or no more.
  init(_ face: RecordFace, _ change: Change) {
    self.init(
      kind: face.kind, change: change, id: face.id, earlierID: nil, pages: face.pages,
      earlierText: change == .removed ? face.text : nil,
      laterText: change == .removed ? nil : face.text, fields: [])
  }
}
