/// A number set large among the report's key facts, with what it says.
public struct KeyFact: Record {
  /// Where it comes from.
  public var provenance: Provenance
  /// The number as printed: "42%", "5 (of 21)".
  public var value: String
  /// The number itself.
  public var number: Double?
  /// What it counts.
  public var unit: MeasurementUnit?
  /// What it says.
  public var text: String

  /// Makes a key fact, the number and unit given.
  public init(
    provenance: Provenance, value: String, number: Double?, unit: MeasurementUnit?, text: String
  ) {
    self.provenance = provenance
    self.value = value
    self.number = number
    self.unit = unit
    self.text = text
  }

  /// Makes a key fact, number and unit read from the printed value.
  public init(provenance: Provenance, value: String, text: String) {
    let printed = PrintedNumber(value)
    self.init(
      provenance: provenance, value: value, number: printed?.value, unit: printed?.unit,
      text: text)
  }
}

extension KeyFact {
  /// The list that holds it.
  public static var kind: RecordKind { .keyFacts }

  /// What tells it from the others of its kind.
  public var identity: RecordIdentity { RecordIdentity(content: "\(value) \(text)") }

  /// What its own fields hold.
  public static var ownFieldSchemas: [FieldSchema] {
    [
      FieldSchema("value", .string, "number as printed"),
      FieldSchema("number", .number(range: nil), nullable: true, "the number itself"),
      FieldSchema("unit", .choice(of: MeasurementUnit.self), nullable: true, "what it counts"),
      FieldSchema("text", .string, "what it says"),
    ]
  }

  /// Hands its own fields to the sink.
  public func writeOwnFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("value", value)
    sink.put("number", number)
    sink.put("unit", unit?.rawValue)
    sink.put("text", text)
  }

  /// Reads a key fact from its fields.
  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder)
    self.init(
      provenance: try Provenance(fields), value: try fields.required("value"),
      number: try fields.optional("number"), unit: try fields.optional("unit"),
      text: try fields.required("text"))
  }
}
