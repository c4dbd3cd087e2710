/// A note at the foot of a page or the end of the report.
public struct Footnote: Record {
  /// Where it comes from.
  public var provenance: Provenance
  /// The mark that joins note and text.
  public var marker: String?
  /// The note.
  public var text: String
  /// Pages on which the mark stands in the text.
  public var anchorPages: [Int]

  /// Makes a footnote.
  public init(
    provenance: Provenance, marker: String?, text: String, anchorPages: [Int] = []
  ) {
    self.provenance = provenance
    self.marker = marker
    self.text = text
    self.anchorPages = anchorPages
  }
}

extension Footnote {
  /// The list that holds it.
  public static var kind: RecordKind { .footnotes }

  /// What tells it from the others of its kind.
  public var identity: RecordIdentity { RecordIdentity(number: marker, content: text) }

  /// What its own fields hold.
  public static var ownFieldSchemas: [FieldSchema] {
    [
      FieldSchema("marker", .string, nullable: true, "the mark that joins note and text"),
      FieldSchema("text", .string, "the note"),
      FieldSchema(
        "anchor_pages", .list(.integer(minimum: 1)), "pages on which the mark stands in the text"),
    ]
  }

  /// Hands its own fields to the sink.
  public func writeOwnFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("marker", marker)
    sink.put("text", text)
    sink.put("anchor_pages", anchorPages)
  }

  /// Reads a footnote from its fields.
  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder)
    self.init(
      provenance: try Provenance(fields), marker: try fields.optional("marker"),
      text: try fields.required("text"), anchorPages: try fields.list("anchor_pages"))
  }
}
