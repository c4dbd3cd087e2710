public import ReportModel

/// A theme that a record is about: a line of `themes.csv`.
public struct ThemeAssignment: Hashable, Sendable, Codable, FieldWriting {
  /// The report.
  public var reportID: String
  /// The record.
  public var recordID: String
  /// Kind of the record.
  public var kind: RecordKind
  /// Name of the theme in the vocabulary.
  public var theme: String
  /// The words of the record that decided, as printed, in order.
  public var evidence: [String]

  /// Makes an assignment.
  public init(
    reportID: String, recordID: String, kind: RecordKind, theme: String, evidence: [String]
  ) {
    self.reportID = reportID
    self.recordID = recordID
    self.kind = kind
    self.theme = theme
    self.evidence = evidence
  }
}

extension ThemeAssignment {
  /// The columns of `themes.csv`.
  public static let fieldSchemas = [
    FieldSchema("report_id", .string, "report"),
    FieldSchema("record_id", .string, "record"),
    FieldSchema("kind", .choice(of: RecordKind.self), "kind of the record"),
    FieldSchema("theme", .string, "theme, by its name in the vocabulary"),
    FieldSchema("evidence", .strings, "words of the record that decided"),
  ]

  /// Hands its fields to the sink.
  public func writeFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("report_id", reportID)
    sink.put("record_id", recordID)
    sink.put("kind", kind.rawValue)
    sink.put("theme", theme)
    sink.put("evidence", evidence)
  }

  /// Decodes what was encoded field by field.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      reportID: try fields.decode(String.self, forKey: .reportID),
      recordID: try fields.decode(String.self, forKey: .recordID),
      kind: try fields.decode(RecordKind.self, forKey: .kind),
      theme: try fields.decode(String.self, forKey: .theme),
      evidence: try fields.decode([String].self, forKey: .evidence))
  }

  private enum CodingKeys: String, CodingKey {
    case reportID = "report_id"
    case recordID = "record_id"
    case kind
    case theme
    case evidence
  }
}
