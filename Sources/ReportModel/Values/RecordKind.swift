/// The kinds of record, by the names of their lists in the output, in its order.
public enum RecordKind: String, CaseIterable, Hashable, Sendable, Codable {
  /// Headings.
  case sections
  /// Recommendations.
  case recommendations
  /// Enablers and barriers, strengths and areas for improvement.
  case enablersBarriers = "enablers_barriers"
  /// Practice examples.
  case practiceExamples = "practice_examples"
  /// Tables.
  case tables
  /// Ratings.
  case ratings
  /// Numbers of tables.
  case measures
  /// Key facts.
  case keyFacts = "key_facts"
  /// Quotes.
  case quotes
  /// Figures.
  case figures
  /// Terms explained.
  case glossary
  /// Footnotes.
  case footnotes
  /// What could not be read, or only with doubt.
  case diagnostics
}

extension RecordKind {
  /// Name of one such record.
  public var singular: String {
    switch self {
    case .sections: "section"
    case .recommendations: "recommendation"
    case .enablersBarriers: "enabler_barrier"
    case .practiceExamples: "practice_example"
    case .tables: "table"
    case .ratings: "rating"
    case .measures: "measure"
    case .keyFacts: "key_fact"
    case .quotes: "quote"
    case .figures: "figure"
    case .glossary: "glossary_entry"
    case .footnotes: "footnote"
    case .diagnostics: "diagnostic"
    }
  }

  /// What the list holds, as one line for the reader of the data.
  public var summary: String {
    switch self {
    case .sections: "headings"
    case .recommendations: "recommendations, new, earlier and quoted"
    case .enablersBarriers: "enablers and barriers, strengths and areas for improvement"
    case .practiceExamples: "examples of good and poor practice"
    case .tables: "tables as grids of texts"
    case .ratings: "judgements in the inspectorate's own scale"
    case .measures: "numbers of the tables, one a row"
    case .keyFacts: "numbers set large among the key facts"
    case .quotes: "what people said, set apart in the report"
    case .figures: "captioned charts and pictures"
    case .glossary: "terms that the report explains"
    case .footnotes: "notes"
    case .diagnostics: "what could not be read, or only with doubt"
    }
  }
}
