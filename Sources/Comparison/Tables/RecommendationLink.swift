public import ReportModel

/// Two recommendations that say the same, or nearly: a line of `recommendation_links.csv`.
public struct RecommendationLink: Hashable, Sendable, FieldWriting {
  /// How the later one takes up the earlier one.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// It says the same again.
    case repeats
    /// It is an earlier inspection's, quoted to report progress, or asks for what is left of it.
    case followsUp = "follows up"
    /// It asks for something alike.
    case similar
  }

  /// What a link rests on.
  public enum Evidence: String, CaseIterable, Codable, Sendable {
    /// The later report says so: it prints the earlier one with its progress, or says "repeated".
    case printed
    /// Both are worded alike.
    case text
  }

  /// Report of the earlier recommendation.
  public var earlierReportID: String
  /// The earlier recommendation.
  public var earlierID: String
  /// Report of the later recommendation; the same where a report quotes its predecessor.
  public var laterReportID: String
  /// The later recommendation.
  public var laterID: String
  /// How the later one takes up the earlier one.
  public var kind: Kind
  /// What the link rests on.
  public var evidence: Evidence
  /// Likeness of the two texts, 0 to 1.
  public var similarity: Double
  /// Whether the words are the same but for case and punctuation.
  public var isVerbatim: Bool
  /// What the later report says has become of the earlier one.
  public var progress: Recommendation.Progress?

  /// Makes a link.
  public init(
    earlierReportID: String, earlierID: String, laterReportID: String, laterID: String,
    kind: Kind, evidence: Evidence, similarity: Double, isVerbatim: Bool,
    progress: Recommendation.Progress? = nil
  ) {
    self.earlierReportID = earlierReportID
    self.earlierID = earlierID
    self.laterReportID = laterReportID
    self.laterID = laterID
    self.kind = kind
    self.evidence = evidence
    self.similarity = similarity
    self.isVerbatim = isVerbatim
    self.progress = progress
  }
}

extension RecommendationLink {
  /// The columns of `recommendation_links.csv`.
  public static let fieldSchemas = [
    FieldSchema("earlier_report_id", .string, "report of the earlier recommendation"),
    FieldSchema("earlier_id", .string, "earlier recommendation"),
    FieldSchema("later_report_id", .string, "report of the later recommendation"),
    FieldSchema("later_id", .string, "later recommendation"),
    FieldSchema("kind", .choice(of: Kind.self), "how the later one takes up the earlier one"),
    FieldSchema("evidence", .choice(of: Evidence.self), "what the link rests on"),
    FieldSchema("similarity", .number(range: 0...1), "likeness of the two texts"),
    FieldSchema("verbatim", .boolean, "whether the words are the same but for punctuation"),
    FieldSchema(
      "progress", .choice(of: Recommendation.Progress.self), nullable: true,
      "what the later report says has become of the earlier one"),
  ]

  /// Hands its fields to the sink.
  public func writeFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("earlier_report_id", earlierReportID)
    sink.put("earlier_id", earlierID)
    sink.put("later_report_id", laterReportID)
    sink.put("later_id", laterID)
    sink.put("kind", kind.rawValue)
    sink.put("evidence", evidence.rawValue)
    sink.put("similarity", (similarity * 1000).rounded() / 1000)
    sink.put("verbatim", isVerbatim)
    sink.put("progress", progress?.rawValue)
  }
}
