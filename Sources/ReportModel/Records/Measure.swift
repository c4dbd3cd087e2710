/// One number of a table, with all that says what it measures.
public struct Measure: Record {
  /// Where it comes from.
  public var provenance: Provenance
  /// The table that it stands in.
  public var tableID: String?
  /// Heading of its row.
  public var rowLabel: String?
  /// Heading of its column; several heading rows are joined.
  public var columnLabel: String?
  /// The number.
  public var value: Double?
  /// What it counts.
  public var unit: MeasurementUnit?
  /// The cell as printed.
  public var raw: String
  /// "current", "previous", "national", or the period as printed.
  public var period: String?
  /// Whose number: CRC, NPS or both.
  public var organisations: [String]
  /// "protecting the public" and the like, or the chapter's or standard's name.
  public var domain: String?

  /// Makes a measure.
  public init(
    provenance: Provenance, tableID: String? = nil, rowLabel: String? = nil,
    columnLabel: String? = nil, value: Double? = nil, unit: MeasurementUnit? = nil, raw: String,
    period: String? = nil, organisations: [String] = [], domain: String? = nil
  ) {
    self.provenance = provenance
    self.tableID = tableID
    self.rowLabel = rowLabel
    self.columnLabel = columnLabel
    self.value = value
    self.unit = unit
    self.raw = raw
    self.period = period
    self.organisations = organisations
    self.domain = domain
  }
}

extension Measure {
  /// The list that holds it.
  public static var kind: RecordKind { .measures }

  /// What tells it from the others of its kind.
  public var identity: RecordIdentity {
    // The table by its name within the report: a report that is renamed keeps its measures.
    let table = tableID.map { $0[($0.firstIndex(of: "/") ?? $0.startIndex)...] }.map(String.init)
    return RecordIdentity(
      content: [table, rowLabel, columnLabel, period, raw]
        .map { $0 ?? "" }.joined(separator: "\n"))
  }

  /// What its own fields hold.
  public static var ownFieldSchemas: [FieldSchema] {
    [
      FieldSchema("table_id", .string, nullable: true, "table that it stands in"),
      FieldSchema("row_label", .string, nullable: true, "heading of its row"),
      FieldSchema("column_label", .string, nullable: true, "heading of its column"),
      FieldSchema("value", .number(range: nil), nullable: true, "the number"),
      FieldSchema("unit", .choice(of: MeasurementUnit.self), nullable: true, "what it counts"),
      FieldSchema("raw", .string, "cell as printed"),
      FieldSchema(
        "period", .string, nullable: true, "current, previous, national, or as printed"),
      FieldSchema("organisations", .strings, "whose number: CRC, NPS or both"),
      FieldSchema(
        "domain", .string, nullable: true, "domain, or the chapter's or standard's name"),
    ]
  }

  /// Hands its own fields to the sink.
  public func writeOwnFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("table_id", tableID)
    sink.put("row_label", rowLabel)
    sink.put("column_label", columnLabel)
    sink.put("value", value)
    sink.put("unit", unit?.rawValue)
    sink.put("raw", raw)
    sink.put("period", period)
    sink.put("organisations", organisations)
    sink.put("domain", domain)
  }

  /// Reads a measure from its fields.
  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder)
    self.init(
      provenance: try Provenance(fields), tableID: try fields.optional("table_id"),
      rowLabel: try fields.optional("row_label"),
      columnLabel: try fields.optional("column_label"), value: try fields.optional("value"),
      unit: try fields.optional("unit"), raw: try fields.required("raw"),
      period: try fields.optional("period"), organisations: try fields.list("organisations"),
      domain: try fields.optional("domain"))
  }
}
