/// A heading and what stands under it.
public struct Section: Record {
  /// Where it comes from: the place of the heading.
  public var provenance: Provenance
  /// Depth, 1 for a chapter.
  public var level: Int
  /// Printed number, "5.1".
  public var number: String?
  /// The heading without its number.
  public var title: String
  /// The section that this one is part of.
  public var parentID: String?

  /// Makes a section.
  public init(
    provenance: Provenance, level: Int, number: String? = nil, title: String,
    parentID: String? = nil
  ) {
    self.provenance = provenance
    self.level = level
    self.number = number
    self.title = title
    self.parentID = parentID
  }
}

extension Section {
  /// The list that holds it.
  public static var kind: RecordKind { .sections }

  /// What tells it from the others of its kind.
  public var identity: RecordIdentity { RecordIdentity(number: number, content: title) }

  /// What its own fields hold.
  public static var ownFieldSchemas: [FieldSchema] {
    [
      FieldSchema("level", .integer(minimum: 1), "depth, 1 for a chapter"),
      FieldSchema("number", .string, nullable: true, "printed number"),
      FieldSchema("title", .string, "heading without its number"),
      FieldSchema("parent_id", .string, nullable: true, "section that this one is part of"),
    ]
  }

  /// Hands its own fields to the sink.
  public func writeOwnFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("level", level)
    sink.put("number", number)
    sink.put("title", title)
    sink.put("parent_id", parentID)
  }

  /// Reads a section from its fields.
  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder)
    self.init(
      provenance: try Provenance(fields), level: try fields.required("level"),
      number: try fields.optional("number"), title: try fields.required("title"),
      parentID: try fields.optional("parent_id"))
  }
}
