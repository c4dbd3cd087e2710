/// Something that helped or hindered good work, as the report lists it.
public struct EnablerBarrier: Record {
  /// What it is, by the list that it stands in.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// What helped.
    case enabler
    /// What hindered.
    case barrier
    /// What was done well.
    case strength
    /// What was not done well enough.
    case areaForImprovement = "area_for_improvement"
  }

  /// Where it comes from.
  public var provenance: Provenance
  /// What it is.
  public var kind: Kind
  /// Printed number.
  public var number: String?
  /// What helped or hindered.
  public var text: String
  /// Whose work: CRC, NPS or both.
  public var organisations: [String]
  /// "protecting the public" and the like, or the chapter's or standard's name.
  public var domain: String?
  /// Number of the table that it stands in.
  public var tableNumber: String?

  /// Makes an enabler, barrier, strength or area for improvement.
  public init(
    provenance: Provenance, kind: Kind, number: String? = nil, text: String,
    organisations: [String] = [], domain: String? = nil, tableNumber: String? = nil
  ) {
    self.provenance = provenance
    self.kind = kind
    self.number = number
    self.text = text
    self.organisations = organisations
    self.domain = domain
    self.tableNumber = tableNumber
  }
}

extension EnablerBarrier {
  /// The list that holds it.
  public static var kind: RecordKind { .enablersBarriers }

  /// Numbers start again in every list, so the words alone are the identity.
  public var identity: RecordIdentity { RecordIdentity(content: "\(kind.rawValue) \(text)") }

  /// What its own fields hold.
  public static var ownFieldSchemas: [FieldSchema] {
    [
      FieldSchema("kind", .choice(of: Kind.self), "what it is, by the list that it stands in"),
      FieldSchema("number", .string, nullable: true, "printed number"),
      FieldSchema("text", .string, "what helped or hindered"),
      FieldSchema("organisations", .strings, "whose work: CRC, NPS or both"),
      FieldSchema(
        "domain", .string, nullable: true, "domain, or the chapter's or standard's name"),
      FieldSchema("table_number", .string, nullable: true, "number of the table it stands in"),
    ]
  }

  /// Hands its own fields to the sink.
  public func writeOwnFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("kind", kind.rawValue)
    sink.put("number", number)
    sink.put("text", text)
    sink.put("organisations", organisations)
    sink.put("domain", domain)
    sink.put("table_number", tableNumber)
  }

  /// Reads an enabler or barrier from its fields.
  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder)
    self.init(
      provenance: try Provenance(fields), kind: try fields.required("kind"),
      number: try fields.optional("number"), text: try fields.required("text"),
      organisations: try fields.list("organisations"), domain: try fields.optional("domain"),
      tableNumber: try fields.optional("table_number"))
  }
}
