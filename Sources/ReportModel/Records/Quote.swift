/// What somebody said, set apart in the report.
public struct Quote: Record {
  /// Where it comes from.
  public var provenance: Provenance
  /// The words, with their printed quotation marks.
  public var text: String
  /// Who said it, by the sentence that introduces it.
  public var speaker: String?

  /// Makes a quote.
  public init(
    provenance: Provenance, text: String, speaker: String? = nil
  ) {
    self.provenance = provenance
    self.text = text
    self.speaker = speaker
  }
}

extension Quote {
  /// The list that holds it.
  public static var kind: RecordKind { .quotes }

  /// What tells it from the others of its kind.
  public var identity: RecordIdentity { RecordIdentity(content: text) }

  /// What its own fields hold.
  public static var ownFieldSchemas: [FieldSchema] {
    [
      FieldSchema("text", .string, "the words, with their printed quotation marks"),
      FieldSchema(
        "speaker", .string, nullable: true, "who said it, by the sentence that introduces it"),
    ]
  }

  /// Hands its own fields to the sink.
  public func writeOwnFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("text", text)
    sink.put("speaker", speaker)
  }

  /// Reads a quote from its fields.
  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder)
    self.init(
      provenance: try Provenance(fields), text: try fields.required("text"),
      speaker: try fields.optional("speaker"))
  }
}
