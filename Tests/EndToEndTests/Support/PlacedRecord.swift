import ReportModel

/// A record of any kind with the words that must stand in its regions, and those that may.
struct PlacedRecord {
  var kind: RecordKind
  var provenance: Provenance
  /// Words that must stand there.
  var text: String
  /// Words that may stand there besides: labels, numbers, lead-ins, notes.
  var company: String
  /// Whether nothing else may stand there; a rating's region is a row, a measure's a cell, a figure's a
  /// chart with its words.
  var isAlone: Bool
  /// How often the record is printed, each time in regions of its own.
  var printings: Int

  /// Kind and id, for a message.
  var name: String { "\(kind.rawValue) \(provenance.id)" }

  /// Every record of a report but its diagnostics, which may be about the whole of it.
  static func all(of report: Report) -> [PlacedRecord] {
    report.sections.map { PlacedRecord($0, $0.title, company: [$0.number]) }
      + report.recommendations.map(PlacedRecord.init)
      + report.enablersBarriers.map { PlacedRecord($0, $0.text, company: [$0.number]) }
      + report.practiceExamples.map { PlacedRecord($0, $0.text, company: [$0.label]) }
      + report.tables.map(PlacedRecord.init)
      + report.ratings.map { PlacedRecord($0, $0.rating ?? "", isAlone: false) }
      + report.measures.map { PlacedRecord($0, $0.raw, isAlone: false) }
      + report.keyFacts.map { PlacedRecord($0, "\($0.value) \($0.text)") }
      + report.quotes.map { PlacedRecord($0, $0.text) }
      + report.figures.map { PlacedRecord($0, $0.caption ?? "", isAlone: false) }
      + report.glossary.map { PlacedRecord($0, "\($0.term) \($0.definition)") }
      + report.footnotes.map { PlacedRecord($0, $0.text, company: [$0.marker]) }
  }

  private init<Kind: Record>(
    _ record: Kind, _ text: String, company: [String?] = [], isAlone: Bool = true
  ) {
    kind = Kind.kind
    provenance = record.provenance
    self.text = text
    self.company = company.compactMap(\.self).joined(separator: " ")
    self.isAlone = isAlone
    printings = 1
  }

  /// The sentence that tells of an earlier inspection's same recommendation is in its region, but kept
  /// as a mark only.
  private init(_ record: Recommendation) {
    self.init(
      record, record.text, company: [record.number, record.leadIn, record.progressText],
      isAlone: !record.repeated)
    printings = record.occurrences
  }

  /// On each further page the header rows are printed again.
  private init(_ table: TableRecord) {
    let header = table.rows.prefix(table.headerRows).joined().joined(separator: " ")
    let again = Array(repeating: header, count: max(0, table.provenance.pages.count - 1))
    self.init(
      table, table.rows.joined().joined(separator: " "),
      company: [table.number, table.caption, table.source] + table.notes + again)
  }
}
