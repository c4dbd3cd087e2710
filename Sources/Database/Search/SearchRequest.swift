public import ReportModel

/// A query with what narrows it.
public struct SearchRequest: Sendable {
  /// What is searched for.
  public var query: SearchQuery
  /// Kinds of record; all where there are none.
  public var kinds: [RecordKind] = []
  /// Who a recommendation is addressed to: any of them. Other kinds have no addressees.
  public var addressees: [String] = []
  /// Words of the name, or the id, of a provider that the report is about.
  public var provider: String?
  /// Id of the report.
  public var report: String?
  /// Earliest date of publication, ISO 8601 at any precision; reports without a date are left out.
  public var since: String?
  /// Latest date of publication, included as far as it is given: "2018" is all of that year.
  public var until: String?
  /// So many hits at most; nil for all.
  public var limit: Int?

  /// Asks for all records.
  public init(_ query: SearchQuery) { self.query = query }
}

/// A record that a search found.
public struct SearchHit: Hashable, Sendable {
  /// Kind of the record.
  public var kind: RecordKind
  /// The record.
  public var id: String
  /// The report.
  public var reportID: String
  /// Title of the report.
  public var title: String?
  /// When the report was published, ISO 8601 at the precision printed.
  public var published: String?
  /// 1-based pages of the PDF.
  public var pages: [Int]
  /// The part of its words that fits the query best, as stretches of text.
  public var snippet: [SearchSnippetPart]
  /// All its words that are searched.
  public var text: String
}

/// A stretch of a snippet.
public struct SearchSnippetPart: Hashable, Sendable {
  /// The words.
  public var text: String
  /// Whether they are what was searched for.
  public var isMatch: Bool
}
