internal import ReportModel

/// A record as two outputs are compared: what it is known by, and its fields.
struct RecordFace: Sendable {
  /// Which list it belongs to.
  let kind: RecordKind
  /// Its name.
  let id: String
  /// Its name inside the report: "recommendations/3".
  let localID: String
  /// Pages on which it stands.
  let pages: [Int]
  /// All its fields, provenance first.
  let fields: [Field]
  /// Its words, for a person.
  let text: String
  /// What names it beside its words, with local names in place of global ones; nil where nothing does.
  let key: String?

  /// Looks at a record of a report.
  init<Kind: Record>(_ record: Kind, report: String) {
    kind = Kind.kind
    id = record.id
    localID = RecordShape.local(record.id, in: report)
    pages = record.provenance.pages
    fields = FieldCollector.fields(of: record)
    text = RecordShape.text(of: record)
    key = RecordShape.key(of: fields, kind: Kind.kind, report: report)
  }

  /// Fields that say where it stands and how it was found, not what it says.
  static let places: Set<String> = [
    "id", "section_id", "parent_id", "table_id", "pages", "regions", "confidence", "rule",
    "anchor_pages", "page",
  ]
}

/// The faces of all records of a report, kind by kind.
struct RecordFaces: RecordVisitor {
  private let report: String
  private(set) var byKind: [RecordKind: [RecordFace]] = [:]

  init(_ report: Report) {
    self.report = report.id
    report.visitRecords(&self)
  }

  mutating func visit<Kind: Record>(_ records: [Kind]) {
    byKind[Kind.kind] = records.map { RecordFace($0, report: report) }
  }
}
