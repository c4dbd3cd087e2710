public import ReportModel

/// A provider that a report is about, under the name printed there: a line of `providers.csv`, which
/// also lists the names that the registry does not know.
public struct ProviderAppearance: Hashable, Sendable, FieldWriting {
  /// Name of the provider in the registry, or derived from the printed name.
  public var providerID: String
  /// The canonical name; the printed one where the registry does not know it.
  public var name: String
  /// What it is.
  public var kind: Provider.Kind
  /// Whether the registry knows it.
  public var isRegistered: Bool
  /// Who owns it at the time of the report, where the registry says.
  public var owner: String?
  /// Ids of the providers that came before it.
  public var predecessors: [String]
  /// Ids of the providers that came after it.
  public var successors: [String]
  /// The name as printed.
  public var printedName: String
  /// The report.
  public var reportID: String
  /// When it was published.
  public var published: String?

  /// Makes an appearance.
  public init(
    providerID: String, name: String, kind: Provider.Kind, isRegistered: Bool,
    owner: String? = nil, predecessors: [String] = [], successors: [String] = [],
    printedName: String, reportID: String, published: String?
  ) {
    self.providerID = providerID
    self.name = name
    self.kind = kind
    self.isRegistered = isRegistered
    self.owner = owner
    self.predecessors = predecessors
    self.successors = successors
    self.printedName = printedName
    self.reportID = reportID
    self.published = published
  }
}

extension ProviderAppearance {
  /// The columns of `providers.csv`.
  public static let fieldSchemas = [
    FieldSchema("provider_id", .string, "provider, by its name in the registry"),
    FieldSchema("name", .string, "canonical name"),
    FieldSchema("kind", .choice(of: Provider.Kind.self), "what it is"),
    FieldSchema("is_registered", .boolean, "whether the registry knows it"),
    FieldSchema("owner", .string, nullable: true, "who owned it at the time"),
    FieldSchema("predecessors", .strings, "providers that came before it"),
    FieldSchema("successors", .strings, "providers that came after it"),
    FieldSchema("printed_name", .string, "name as printed in the report"),
    FieldSchema("report_id", .string, "report"),
    FieldSchema("published", .string, nullable: true, "ISO 8601 at the precision printed"),
  ]

  /// Hands its fields to the sink.
  public func writeFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("provider_id", providerID)
    sink.put("name", name)
    sink.put("kind", kind.rawValue)
    sink.put("is_registered", isRegistered)
    sink.put("owner", owner)
    sink.put("predecessors", predecessors)
    sink.put("successors", successors)
    sink.put("printed_name", printedName)
    sink.put("report_id", reportID)
    sink.put("published", published)
  }
}
