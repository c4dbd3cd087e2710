/// How well one kind of record was recovered.
public struct KindScore: Hashable, Sendable {
  /// The kind by its name in a report.
  public var kind: String
  /// Number of records in the gold (of metadata: of values compared).
  public var goldCount: Int
  /// Number of records in the report.
  public var predictedCount: Int
  /// What precision and recall are taken of: records, or of tables the adjacency relations.
  public var tally: Tally
  /// Right records by the strictest measure of the kind: text equal to the letter; of tables,
  /// every cell equal.
  public var exact: NamedShare
  /// Fields compared on matched records; of tables the caption with the number.
  public var fields: [NamedShare]
  /// Fields that the independent scorer does not look at.
  public var additionalFields: [NamedShare]
  /// Matched records whose pages are right, where the true pages are known.
  public var pages: NamedShare?
  /// Gold records that were not found, each in a few words.
  public var missing: [String]
  /// Records of the report that no gold record answers to, each in a few words.
  public var spurious: [String]
  /// Each record's confidence with whether it is right.
  public var judgements: [ConfidenceJudgement]

  /// Makes a score of one thing looked at; the rest is filled in by the scorer of the kind.
  init(kind: String, goldCount: Int, predictedCount: Int, tally: Tally, exact: NamedShare) {
    self.kind = kind
    self.goldCount = goldCount
    self.predictedCount = predictedCount
    self.tally = tally
    self.exact = exact
    fields = []
    additionalFields = []
    missing = []
    spurious = []
    judgements = []
  }

  /// Whether only a share of right values is meant, as for metadata: nothing can be claimed too
  /// often there, so that precision and recall say nothing.
  public var isShareOnly: Bool { kind == RecordKind.metadata }

  /// Precision, or nil where it says nothing.
  public var precision: Double? { isShareOnly ? nil : tally.precision }

  /// Recall, or nil where it says nothing.
  public var recall: Double? { isShareOnly ? nil : tally.recall }

  /// F1; of metadata the share of right values.
  public var f1: Double { isShareOnly ? tally.recall : tally.f1 }
}

/// What a record's confidence claimed, and what was true.
public struct ConfidenceJudgement: Hashable, Sendable {
  /// The record's confidence, 0 to 1.
  public var confidence: Double
  /// Whether the record is right.
  public var isRight: Bool
}
