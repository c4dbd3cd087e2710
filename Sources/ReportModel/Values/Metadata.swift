/// What the report says of itself.
public struct Metadata: Hashable, Sendable, Codable, FieldWriting {
  /// The family that a report belongs to.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// Quality & Impact inspection of an area.
    case qualityAndImpact = "quality-and-impact"
    /// Inspection of one provider against standards.
    case core
    /// One theme over several areas.
    case thematic
    /// Any other.
    case other
  }

  /// Title as printed.
  public var title: String?
  /// Inspection programme as printed.
  public var programme: String?
  /// Name of the framework under which was inspected.
  public var framework: String?
  /// Who inspected.
  public var inspectorate: String?
  /// The family that the report belongs to.
  public var kind: Kind
  /// The area inspected.
  public var area: String?
  /// The organisations inspected.
  public var providers: [Provider]
  /// ISO 8601 at the precision printed: "2017-02".
  public var published: String?
  /// When the inspectors were there, as printed.
  public var fieldwork: String?
  /// ISBN as printed.
  public var isbn: String?
  /// Who led the inspection.
  public var leadInspector: String?
  /// BCP 47 tag.
  public var language: String?
  /// Licence as printed.
  public var licence: String?

  /// Makes metadata; what is not given is unknown.
  public init(
    title: String? = nil, programme: String? = nil, framework: String? = nil,
    inspectorate: String? = nil,
    kind: Kind = .other, area: String? = nil, providers: [Provider] = [],
    published: String? = nil, fieldwork: String? = nil, isbn: String? = nil,
    leadInspector: String? = nil, language: String? = nil, licence: String? = nil
  ) {
    self.title = title
    self.programme = programme
    self.framework = framework
    self.inspectorate = inspectorate
    self.kind = kind
    self.area = area
    self.providers = providers
    self.published = published
    self.fieldwork = fieldwork
    self.isbn = isbn
    self.leadInspector = leadInspector
    self.language = language
    self.licence = licence
  }
}

extension Metadata {
  /// What its fields hold.
  public static let fieldSchemas = [
    FieldSchema("title", .string, nullable: true, "title as printed"),
    FieldSchema("programme", .string, nullable: true, "inspection programme as printed"),
    FieldSchema("framework", .string, nullable: true, "name of the framework inspected under"),
    FieldSchema("inspectorate", .string, nullable: true, "who inspected"),
    FieldSchema("kind", .choice(of: Kind.self), "family that the report belongs to"),
    FieldSchema("area", .string, nullable: true, "area inspected"),
    FieldSchema("providers", .list(.object("provider")), "organisations inspected"),
    FieldSchema(
      "published", .pattern("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"), nullable: true,
      "ISO 8601 at the precision printed"),
    FieldSchema("fieldwork", .string, nullable: true, "when the inspectors were there, as printed"),
    FieldSchema("isbn", .string, nullable: true, "ISBN as printed"),
    FieldSchema("lead_inspector", .string, nullable: true, "who led the inspection"),
    FieldSchema("language", .string, nullable: true, "BCP 47 language tag"),
    FieldSchema("licence", .string, nullable: true, "licence as printed"),
  ]

  /// Hands its fields to the sink.
  public func writeFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("title", title)
    sink.put("programme", programme)
    sink.put("framework", framework)
    sink.put("inspectorate", inspectorate)
    sink.put("kind", kind.rawValue)
    sink.put("area", area)
    sink.put("providers", providers)
    sink.put("published", published)
    sink.put("fieldwork", fieldwork)
    sink.put("isbn", isbn)
    sink.put("lead_inspector", leadInspector)
    sink.put("language", language)
    sink.put("licence", licence)
  }

  /// Reads metadata from its fields.
  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder)
    self.init(
      title: try fields.optional("title"), programme: try fields.optional("programme"),
      framework: try fields.optional("framework"),
      inspectorate: try fields.optional("inspectorate"),
      kind: try fields.optional("kind") ?? .other, area: try fields.optional("area"),
      providers: try fields.list("providers"), published: try fields.optional("published"),
      fieldwork: try fields.optional("fieldwork"), isbn: try fields.optional("isbn"),
      leadInspector: try fields.optional("lead_inspector"),
      language: try fields.optional("language"), licence: try fields.optional("licence"))
  }
}
