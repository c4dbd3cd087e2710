/// An organisation that a report is about.
public struct Provider: Hashable, Sendable, Codable, FieldWriting {
  /// What an organisation is.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// Community Rehabilitation Company.
    case communityRehabilitationCompany = "CRC"
    /// National Probation Service.
    case nationalProbationService = "NPS"
    /// Youth Offending Team.
    case youthOffendingTeam = "YOT"
    /// Any other organisation.
    case other
  }

  /// Name in the registry of providers, the same in every report.
  public var id: String?
  /// Name as printed.
  public var name: String
  /// What it is.
  public var kind: Kind

  /// Makes a provider.
  public init(id: String? = nil, name: String, kind: Kind) {
    self.id = id
    self.name = name
    self.kind = kind
  }
}

extension Provider {
  /// What its fields hold.
  public static let fieldSchemas = [
    FieldSchema("id", .string, nullable: true, "name in the registry of providers"),
    FieldSchema("name", .string, "name as printed"),
    FieldSchema("kind", .choice(of: Kind.self), "what it is"),
  ]

  /// Hands its fields to the sink.
  public func writeFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("id", id)
    sink.put("name", name)
    sink.put("kind", kind.rawValue)
  }

  /// Reads a provider from its fields.
  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder)
    self.init(
      id: try fields.optional("id"), name: try fields.required("name"),
      kind: try fields.required("kind"))
  }
}
