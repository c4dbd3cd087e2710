/// A term that the report explains.
public struct GlossaryEntry: Record {
  /// Where it comes from.
  public var provenance: Provenance
  /// The term.
  public var term: String
  /// What it means.
  public var definition: String

  /// Makes a glossary entry.
  public init(
    provenance: Provenance, term: String, definition: String
  ) {
    self.provenance = provenance
    self.term = term
    self.definition = definition
  }
}

extension GlossaryEntry {
  /// The list that holds it.
  public static var kind: RecordKind { .glossary }

  /// What tells it from the others of its kind.
  public var identity: RecordIdentity { RecordIdentity(content: "\(term)\n\(definition)") }

  /// What its own fields hold.
  public static var ownFieldSchemas: [FieldSchema] {
    [
      FieldSchema("term", .string, "the term"),
      FieldSchema("definition", .string, "what it means"),
    ]
  }

  /// Hands its own fields to the sink.
  public func writeOwnFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("term", term)
    sink.put("definition", definition)
  }

  /// Reads a glossary entry from its fields.
  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder)
    self.init(
      provenance: try Provenance(fields), term: try fields.required("term"),
      definition: try fields.required("definition"))
  }
}
