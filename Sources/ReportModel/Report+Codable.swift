extension Report: Codable {
  /// Encodes the report as one object of the output.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldKey.self)
    try container.encode(Self.schemaVersion, forKey: FieldKey("schema_version"))
    try container.encode(id, forKey: FieldKey("id"))
    try container.encode(source, forKey: FieldKey("source"))
    try container.encode(metadata, forKey: FieldKey("metadata"))
    var lists = ListEncoder(container: container)
    visitRecords(&lists)
    if let trouble = lists.trouble { throw trouble }
  }

  /// Reads a report; lists that are absent are empty. A `schema_version` other than this code's is
  /// an error.
  public init(from decoder: any Decoder) throws {
    let fields = try FieldReader(decoder)
    let version: String = try fields.required("schema_version")
    guard version == Self.schemaVersion else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "schema_version \(version), expected \(Self.schemaVersion)"))
    }
    self.init(
      id: try fields.required("id"), source: try fields.required("source"),
      metadata: try fields.required("metadata"), sections: try fields.list("sections"),
      recommendations: try fields.list("recommendations"),
      enablersBarriers: try fields.list("enablers_barriers"),
      practiceExamples: try fields.list("practice_examples"), tables: try fields.list("tables"),
      ratings: try fields.list("ratings"), measures: try fields.list("measures"),
      keyFacts: try fields.list("key_facts"), quotes: try fields.list("quotes"),
      figures: try fields.list("figures"), glossary: try fields.list("glossary"),
      footnotes: try fields.list("footnotes"), diagnostics: try fields.list("diagnostics"))
  }
}

/// Encodes each list under the name of its kind.
private struct ListEncoder: RecordVisitor {
  var container: KeyedEncodingContainer<FieldKey>
  var trouble: (any Error)?

  init(container: KeyedEncodingContainer<FieldKey>) { self.container = container }

  mutating func visit<Kind: Record>(_ records: [Kind]) {
    guard trouble == nil else { return }
    do {
      try container.encode(records, forKey: FieldKey(Kind.kind.rawValue))
    } catch {
      trouble = error
    }
  }
}
