internal import GRDB
internal import ReportModel

/// The SQL of a search.
struct SearchStatement {
  /// Marks around what was found: characters that no text of a report has, since they are taken out
  /// of what Poppler reads.
  static let (opening, closing): (Character, Character) = ("\u{2}", "\u{3}")
  /// Words in a snippet; FTS5 takes no more than 64.
  private static let snippetWords = 48

  private(set) var sql: String
  private(set) var arguments = StatementArguments()

  init(_ request: SearchRequest) {
    sql = """
      SELECT search.kind AS kind, search.id AS id, search.report_id AS report_id, p.title AS title,
        p.published AS published, search.pages AS pages, search.text AS text,
        snippet(search, \(SearchIndex.textColumn), ?, ?, '…', \(Self.snippetWords)) AS snippet
      FROM search JOIN reports p ON p.report_id = search.report_id
      WHERE search MATCH ?
      """
    arguments += [String(Self.opening), String(Self.closing), request.query.expression]
    if !request.kinds.isEmpty { anyOf("search.kind", request.kinds.map(\.rawValue)) }
    if !request.addressees.isEmpty {
      sql += "\n  AND EXISTS (SELECT 1 FROM recommendation_addressees a WHERE a.id = search.id"
      anyOf("a.value COLLATE NOCASE", request.addressees)
      sql += ")"
    }
    if let provider = request.provider {
      add(
        "EXISTS (SELECT 1 FROM report_providers o WHERE o.report_id = search.report_id AND "
          + "(o.provider_id = ? OR instr(lower(o.name), lower(?)) > 0))", provider, provider)
    }
    if let report = request.report { add("search.report_id = ?", report) }
    if let since = request.since { add("p.published >= ?", since) }
    // A date of the same year or month is longer, and so greater, but not beyond it.
    if let until = request.until {
      add("(p.published <= ? OR substr(p.published, 1, length(?)) = ?)", until, until, until)
    }
    // By likeness; the running number settles ties, so that two searches print the same.
    sql += "\nORDER BY rank, search.rowid"
    if let limit = request.limit {
      sql += "\nLIMIT ?"
      arguments += [limit]
    }
  }

  private mutating func anyOf(_ column: String, _ values: [String]) {
    let places = repeatElement("?", count: values.count).joined(separator: ", ")
    sql += "\n  AND \(column) IN (\(places))"
    arguments += StatementArguments(values)
  }

  private mutating func add(_ condition: String, _ values: String...) {
    sql += "\n  AND \(condition)"
    arguments += StatementArguments(values)
  }
}

extension SearchHit {
  /// Reads a line of the result.
  init?(_ row: Row) {
    guard let kind = RecordKind(rawValue: row["kind"]) else { return nil }
    let pages: String = row["pages"]
    self.init(
      kind: kind, id: row["id"], reportID: row["report_id"], title: row["title"],
      published: row["published"],
      pages: pages.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) },
      snippet: Self.parts(row["snippet"]), text: row["text"])
  }

  /// A snippet parted at its marks.
  private static func parts(_ marked: String) -> [SearchSnippetPart] {
    var parts: [SearchSnippetPart] = []
    var part = SearchSnippetPart(text: "", isMatch: false)
    for character in marked {
      switch character {
      case SearchStatement.opening, SearchStatement.closing:
        if !part.text.isEmpty { parts.append(part) }
        part = SearchSnippetPart(text: "", isMatch: character == SearchStatement.opening)
      default: part.text.append(character)
      }
    }
    if !part.text.isEmpty { parts.append(part) }
    return parts
  }
}
