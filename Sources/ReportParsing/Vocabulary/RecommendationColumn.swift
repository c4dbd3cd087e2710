/// What a column of a table of recommendations holds.
public enum RecommendationColumn: String, CaseIterable, Sendable {
  /// Its number.
  case number
  /// What is to be done.
  case text
  /// What is to be done, where the chapter says so too: "Requirement" may head anything.
  case requirement
  /// Who is to do it.
  case addressee
  /// The paragraphs of the report that explain it.
  case paragraph
  /// What somebody answers to it.
  case response
}
