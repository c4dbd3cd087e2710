internal import ReportModel

/// The full-text index over the words of all records, FTS5 with external content
/// (https://sqlite.org/fts5.html#external_content_tables): the texts stand in the records' tables
/// alone, and the index finds them there through a view.
enum SearchIndex {
  /// Which fields of a kind are searched, in the order in which they are read.
  static func fields(of kind: RecordKind) -> [String] {
    switch kind {
    case .sections: ["title"]
    case .recommendations: ["lead_in", "text", "progress_text", "topic", "attributed_to"]
    case .enablersBarriers: ["text", "domain"]
    case .practiceExamples: ["label", "text", "domain"]
    case .tables: ["caption", "rows", "notes", "source"]
    case .ratings: ["name", "rating"]
    case .measures: ["row_label", "column_label", "raw", "period", "domain"]
    case .keyFacts: ["value", "text"]
    case .quotes: ["text", "speaker"]
    case .figures: ["caption", "values", "source"]
    case .glossary: ["term", "definition"]
    case .footnotes: ["text"]
    case .diagnostics: ["message"]
    }
  }

  /// The words of every record, a line a record.
  static let view =
    "CREATE VIEW search_text AS\n"
    + RecordKind.allCases.map(selection).joined(separator: "\nUNION ALL\n")

  /// The index. Words are folded to lower case without accents and to their stem, so that "assess"
  /// finds "assessment".
  static let creation = """
    CREATE VIRTUAL TABLE search USING fts5(
      kind UNINDEXED, report_id UNINDEXED, id UNINDEXED, first_page UNINDEXED, pages UNINDEXED, text,
      content='search_text', content_rowid='record',
      tokenize='porter unicode61 remove_diacritics 2'
    )
    """

  /// Place of the searched column in the index.
  static let textColumn = 5

  /// Fills the index, and merges its parts into one: the smallest form, and the same for the same
  /// records.
  static let filling = [
    "INSERT INTO search(search) VALUES ('rebuild')",
    "INSERT INTO search(search) VALUES ('optimize')",
  ]

  private static func selection(of kind: RecordKind) -> String {
    let fields = fields(of: kind).map(quoted)
    // Parts that are not known leave no empty line; the first one present needs none before it.
    let text =
      fields.count == 1
      ? fields[0]
      : "ltrim("
        + fields.map { "coalesce(char(10) || nullif(\($0), ''), '')" }.joined(separator: " || ")
        + ", char(10))"
    return "SELECT record, '\(kind.rawValue)' AS kind, report_id, id, first_page, pages, "
      + "\(text) AS text FROM \(quoted(kind.rawValue))"
  }
}
