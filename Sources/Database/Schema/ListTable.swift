internal import Export
internal import ReportModel

/// The SQL of a table with the single values of a list, a line a value: what the record's own table
/// has as one joined text. "recommendation_addressees" has a line for each addressee.
struct ListTable {
  /// Name of the table.
  let name: String
  /// Name of the field in the record.
  let key: String
  /// Table of the records.
  let parent: String

  /// The lists of a kind's own fields that hold texts or numbers.
  static func lists(of kind: RecordKind, fields: [FieldSchema]) -> [ListTable] {
    fields.dropFirst(Provenance.fieldSchemas.count).compactMap { field in
      switch field.type {
      case .list(.string), .list(.integer):
        ListTable(name: "\(kind.singular)_\(field.key)", key: field.key, parent: kind.rawValue)
      default: nil
      }
    }
  }

  /// Makes the table; there is no row number, since its key is all that is looked up.
  var creation: String {
    """
    CREATE TABLE \(quoted(name)) (
      id TEXT NOT NULL REFERENCES \(quoted(parent)) (id),
      position INTEGER NOT NULL,
      value NOT NULL,
      PRIMARY KEY (id, position)
    ) WITHOUT ROWID
    """
  }

  /// Adds a value.
  var insertion: String { "INSERT INTO \(quoted(name)) (id, position, value) VALUES (?, ?, ?)" }

  /// Index on the values, where questions begin from them: the others are few and come with a record.
  var index: String? {
    guard key == "addressees" else { return nil }
    return "CREATE INDEX \(quoted("\(name)_by_value")) ON \(quoted(name)) (value)"
  }

  /// The organisations that a report is about, which have three fields each.
  static let providersCreation = """
    CREATE TABLE report_providers (
      report_id TEXT NOT NULL REFERENCES reports (report_id),
      position INTEGER NOT NULL,
      provider_id TEXT,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      PRIMARY KEY (report_id, position)
    ) WITHOUT ROWID
    """

  /// Adds an organisation that a report is about.
  static let providersInsertion =
    "INSERT INTO report_providers (report_id, position, provider_id, name, kind) VALUES (?, ?, ?, ?, ?)"
}
