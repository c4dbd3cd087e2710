/// A captioned chart or picture, or a table printed as a picture.
public struct Figure: Record {
  /// Where it comes from.
  public var provenance: Provenance
  /// Printed number.
  public var number: String?
  /// Printed caption without label and number.
  public var caption: String?
  /// Printed source of the data.
  public var source: String?
  /// Numbers printed on the chart, as printed, where they are text.
  public var values: [String]
  /// The word printed before the number: "Figure", "Chart", "Table".
  public var label: String?

  /// Makes a figure.
  public init(
    provenance: Provenance, number: String? = nil, caption: String? = nil, source: String? = nil,
    values: [String] = [], label: String? = nil
  ) {
    self.provenance = provenance
    self.number = number
    self.caption = caption
    self.source = source
    self.values = values
    self.label = label
  }
}

extension Figure {
  /// The list that holds it.
  public static var kind: RecordKind { .figures }

  /// What tells it from the others of its kind.
  public var identity: RecordIdentity {
    RecordIdentity(number: number.map { "\(label ?? "Figure") \($0)" }, content: caption ?? "")
  }

  /// What its own fields hold.
  public static var ownFieldSchemas: [FieldSchema] {
    [
      FieldSchema("number", .string, nullable: true, "printed number"),
      FieldSchema("caption", .string, nullable: true, "printed caption without label and number"),
      FieldSchema("source", .string, nullable: true, "printed source of the data"),
      FieldSchema(
        "values", .strings, "numbers printed on the chart, as printed, where they are text"),
      FieldSchema(
        "label", .string, nullable: true,
        "the word printed before the number: \"Figure\", \"Chart\", \"Table\""),
    ]
  }

  /// Hands its own fields to the sink.
  public func writeOwnFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("number", number)
    sink.put("caption", caption)
    sink.put("source", source)
    sink.put("values", values)
    sink.put("label", label)
  }

  /// Reads a figure from its fields.
  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder)
    self.init(
      provenance: try Provenance(fields), number: try fields.optional("number"),
      caption: try fields.optional("caption"), source: try fields.optional("source"),
      values: try fields.list("values"), label: try fields.optional("label"))
  }
}
