/// A table as a grid of texts. (Not `Table`, which is the name of what Layout finds on the page.)
public struct TableRecord: Record {
  /// What the table is for.
  public enum Style: String, CaseIterable, Codable, Sendable {
    /// Numbers and facts.
    case data
    /// Lists of enablers and barriers side by side.
    case enablersBarriers = "enablers_barriers"
    /// Judgements by standard or domain.
    case ratings
    /// Terms and what they mean.
    case glossary
    /// The inspection team, contacts.
    case people
    /// Anything else.
    case other
  }

  /// Where it comes from.
  public var provenance: Provenance
  /// Printed number.
  public var number: String?
  /// Printed caption without label and number.
  public var caption: String?
  /// How many rows at the top are headings.
  public var headerRows: Int
  /// Text of every position. A spanning cell's text stands in its first position, the rest are "".
  public var rows: [[String]]
  /// Cells that cover more than one position.
  public var spans: [TableSpan]
  /// Notes printed under the table.
  public var notes: [String]
  /// Printed source of the data.
  public var source: String?
  /// What the table is for.
  public var style: Style

  /// Makes a table.
  public init(
    provenance: Provenance, number: String? = nil, caption: String? = nil, headerRows: Int = 0,
    rows: [[String]], spans: [TableSpan] = [], notes: [String] = [], source: String? = nil,
    style: Style = .data
  ) {
    self.provenance = provenance
    self.number = number
    self.caption = caption
    self.headerRows = headerRows
    self.rows = rows
    self.spans = spans
    self.notes = notes
    self.source = source
    self.style = style
  }
}

extension TableRecord {
  /// The list that holds it.
  public static var kind: RecordKind { .tables }

  /// What tells it from the others of its kind.
  public var identity: RecordIdentity {
    let cells = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    return RecordIdentity(number: number, content: "\(caption ?? "")\n\(cells)")
  }

  /// What its own fields hold.
  public static var ownFieldSchemas: [FieldSchema] {
    [
      FieldSchema("number", .string, nullable: true, "printed number"),
      FieldSchema("caption", .string, nullable: true, "printed caption"),
      FieldSchema("header_rows", .integer(minimum: 0), "how many rows at the top are headings"),
      FieldSchema(
        "rows", .list(.strings),
        "text of every position; a spanning cell's stands in its first position, the rest are \"\""),
      FieldSchema(
        "spans", .list(.tuple(.integer(minimum: 0), count: 4)),
        "row, column (from 0), row span, column span of each cell that covers several positions"),
      FieldSchema("notes", .strings, "notes printed under the table"),
      FieldSchema("source", .string, nullable: true, "printed source of the data"),
      FieldSchema("style", .choice(of: Style.self), "what the table is for"),
    ]
  }

  /// Hands its own fields to the sink.
  public func writeOwnFields<Sink: FieldSink>(to sink: inout Sink) {
    sink.put("number", number)
    sink.put("caption", caption)
    sink.put("header_rows", headerRows)
    sink.put("rows", rows)
    sink.put("spans", spans)
    sink.put("notes", notes)
    sink.put("source", source)
    sink.put("style", style.rawValue)
  }

  /// Reads a table from its fields.
  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder)
    self.init(
      provenance: try Provenance(fields), number: try fields.optional("number"),
      caption: try fields.optional("caption"), headerRows: try fields.optional("header_rows") ?? 0,
      rows: try fields.required("rows"), spans: try fields.list("spans"),
      notes: try fields.list("notes"), source: try fields.optional("source"),
      style: try fields.optional("style") ?? .data)
  }
}
