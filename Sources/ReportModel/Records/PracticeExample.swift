/// A case or an arrangement told in a box, as an example of good or poor practice.
public struct PracticeExample: Record {
  /// What it is an example of.
  public enum Polarity: String, CaseIterable, Codable, Sendable {
    /// Of good practice.
    case good
    /// Of poor practice.
    case poor
    /// Of neither, or not said.
    case neutral
  }

  /// Where it comes from.
  public var provenance: Provenance
  /// What it is an example of.
  public var polarity: Polarity
  /// The label as printed, without its colon: "Good practice example".
  public var label: String?
  /// The changed first name of the person it tells of.
  public var subject: String?
  /// What is told.
  public var text: String
  /// Whose work: CRC, NPS or both.
  public var organisations: [String]
  /// "protecting the public" and the like, or the chapter's or standard's name.
  public var domain: String?

  /// Makes a practice example.
  public init(
    provenance: Provenance, polarity: Polarity, label: String? = nil, subject: String? = nil,
    text: String, organisations: [String] = [], domain: String? = nil
  ) {
    self.provenance = provenance
    self.polarity = polarity
    self.label = label
    self.subject = subject
    self.text = text
    self.organisations = organisations
    self.domain = domain
  }
}

extension PracticeExample {
  /// The list that holds it.
  public static var kind: RecordKind { .practiceExamples }

  /// What tells it from the others of its kind.
  public var identity: RecordIdentity { RecordIdentity(content: text) }

  /// What its own fields hold.
  public static var ownFieldSchemas: [FieldSchema] {
    [
      FieldSchema("polarity", .choice(of: Polarity.self), "what it is an example of"),
      FieldSchema("label", .string, nullable: true, "label as printed, without its colon"),
      FieldSchema("subject", .string, nullable: true, "changed first name of the person told of"),
      FieldSchema("text", .string, "what is told"),
      FieldSchema("organisations", .strings, "whose work: CRC, NPS or both"),
      FieldSchema(
        "domain", .string, nullable: true, "domain, or the chapter's or standard's name"),
    ]
  }

  /// Hands its own fields to the sink.
  public func writeOwnFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("polarity", polarity.rawValue)
    sink.put("label", label)
    sink.put("subject", subject)
    sink.put("text", text)
    sink.put("organisations", organisations)
    sink.put("domain", domain)
  }

  /// Reads a practice example from its fields.
  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder)
    self.init(
      provenance: try Provenance(fields), polarity: try fields.required("polarity"),
      label: try fields.optional("label"), subject: try fields.optional("subject"),
      text: try fields.required("text"), organisations: try fields.list("organisations"),
      domain: try fields.optional("domain"))
  }
}
