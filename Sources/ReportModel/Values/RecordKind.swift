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
