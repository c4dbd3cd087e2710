/// Where a record comes from: carried by every record, written flat among its fields.
public struct Provenance: Hashable, Sendable {
  /// Name of the record, unique in the corpus and stable while the record's content is. Empty until
  /// `RecordID.assign` has given one.
  public var id: String
  /// The section that the record stands in.
  public var sectionID: String?
  /// 1-based pages of the PDF, ascending.
  public var pages: [Int]
  /// Where its words stand.
  public var regions: [Region]
  /// How sure the recogniser is, 0 to 1.
  public var confidence: Double
  /// Name of the recogniser that made it.
  public var rule: String

  /// Makes a provenance. Where no pages are given they are those of the regions.
  public init(
    id: String = "", sectionID: String? = nil, pages: [Int]? = nil, regions: [Region] = [],
    confidence: Double = 1, rule: String
  ) {
    self.id = id
    self.sectionID = sectionID
    self.pages = pages ?? Set(regions.map(\.page)).sorted()
    self.regions = regions
    self.confidence = confidence
    self.rule = rule
  }
}

extension Provenance {
  /// Reads the fields from among those of a record.
  init(_ fields: FieldReader) throws {
    self.init(
      id: try fields.optional("id") ?? "", sectionID: try fields.optional("section_id"),
      pages: try fields.optional("pages"), regions: try fields.list("regions"),
      confidence: try fields.optional("confidence") ?? 1, rule: try fields.optional("rule") ?? "")
  }

  /// Confidence in thousandths, as it is written: more digits would only be noise of arithmetic.
  public var writtenConfidence: Double { (confidence * 1000).rounded() / 1000 }

  /// What the fields hold, in order of writing.
  public static let fieldSchemas = [
    FieldSchema("id", .string, "name of the record, stable while its content is"),
    FieldSchema("section_id", .string, nullable: true, "section that the record stands in"),
    FieldSchema("pages", .list(.integer(minimum: 1)), "1-based pages of the PDF"),
    FieldSchema("regions", .list(.object("region")), "where its words stand"),
    FieldSchema("confidence", .number(range: 0...1), "how sure the recogniser is"),
    FieldSchema("rule", .string, "name of the recogniser that made it"),
  ]
}
