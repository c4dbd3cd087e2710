/// Something that could not be read, or was read with doubt.
public struct Diagnostic: Record {
  /// How bad a trouble is.
  public enum Severity: String, CaseIterable, Codable, Sendable {
    /// Read with doubt.
    case warning
    /// Not read.
    case error
  }

  /// Where it comes from.
  public var provenance: Provenance
  /// How bad it is.
  public var severity: Severity
  /// Stable name of the trouble, to count and filter by.
  public var code: String
  /// What happened, as one sentence.
  public var message: String
  /// 1-based page of the PDF, where the trouble is with one page.
  public var page: Int?

  /// Makes a diagnostic.
  public init(
    provenance: Provenance, severity: Severity, code: String, message: String, page: Int? = nil
  ) {
    self.provenance = provenance
    self.severity = severity
    self.code = code
    self.message = message
    self.page = page
  }
}

extension Diagnostic {
  /// Whether it tells how the report was read and nothing of a trouble: such are not counted as warnings.
  public var isNote: Bool { code == "profile-chosen" }

  /// The list that holds it.
  public static var kind: RecordKind { .diagnostics }

  /// What tells it from the others of its kind.
  public var identity: RecordIdentity { RecordIdentity(content: "\(code) \(page ?? 0) \(message)") }

  /// What its own fields hold.
  public static var ownFieldSchemas: [FieldSchema] {
    [
      FieldSchema("severity", .choice(of: Severity.self), "how bad it is"),
      FieldSchema("code", .string, "stable name of the trouble, to count and filter by"),
      FieldSchema("message", .string, "what happened, as one sentence"),
      FieldSchema(
        "page", .integer(minimum: 1), nullable: true,
        "1-based page of the PDF, where the trouble is with one page"),
    ]
  }

  /// Hands its own fields to the sink.
  public func writeOwnFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("severity", severity.rawValue)
    sink.put("code", code)
    sink.put("message", message)
    sink.put("page", page)
  }

  /// Reads a diagnostic from its fields.
  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder)
    self.init(
      provenance: try Provenance(fields), severity: try fields.required("severity"),
      code: try fields.required("code"), message: try fields.required("message"),
      page: try fields.optional("page"))
  }
}
