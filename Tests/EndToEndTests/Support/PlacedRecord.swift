import ReportModel

/// A record of any kind with the words that must stand in its regions.
struct PlacedRecord {
  var kind: RecordKind
  var provenance: Provenance
  var text: String

  /// Kind and id, for a message.
  var name: String { "\(kind.rawValue) \(provenance.id)" }

  /// Every record of a report but its diagnostics, which may be about the whole of it.
  static func all(of report: Report) -> [PlacedRecord] {
    place(report.sections) { $0.title }
      + place(report.recommendations) { $0.text }
      + place(report.enablersBarriers) { $0.text }
      + place(report.practiceExamples) { $0.text }
      + place(report.tables) { $0.rows.joined().joined(separator: " ") }
      + place(report.ratings) { $0.rating ?? "" }
      + place(report.measures) { $0.raw }
      + place(report.keyFacts) { "\($0.value) \($0.text)" }
      + place(report.quotes) { $0.text }
      + place(report.figures) { $0.caption ?? "" }
      + place(report.glossary) { "\($0.term) \($0.definition)" }
      + place(report.footnotes) { $0.text }
  }

  private static func place<Kind: Record>(
    _ records: [Kind], text: (Kind) -> String
  ) -> [PlacedRecord] {
    records.map {
      PlacedRecord(kind: Kind.kind, provenance: $0.provenance, text: text($0))
    }
  }
}
