extension Report {
  /// What a report holds at its top, in the order of the output.
  public static let fieldSchemas: [FieldSchema] =
    [
      FieldSchema("schema_version", .choice([schemaVersion]), "version of this schema"),
      FieldSchema("id", .string, "name of the report, unique in the corpus"),
      FieldSchema("source", .object("source"), "the file that it was read from"),
      FieldSchema("metadata", .object("metadata"), "what the report says of itself"),
    ]
    + recordSchemas.map { schema in
      FieldSchema(
        schema.kind.rawValue, .list(.object(schema.kind.singular)), schema.kind.summary)
    }

  /// Fields of every kind's records, in the order of the output.
  public static let recordSchemas: [(kind: RecordKind, fields: [FieldSchema])] = {
    var collector = SchemaCollector()
    Report(id: "", source: Source(file: "")).visitRecords(&collector)
    return collector.schemas
  }()

  /// Every object of the output by the name that `FieldType.object` uses, the report itself left
  /// out.
  public static let objectSchemas: [(name: String, fields: [FieldSchema])] =
    [
      ("region", Region.fieldSchemas), ("source", Source.fieldSchemas),
      ("provider", Provider.fieldSchemas), ("metadata", Metadata.fieldSchemas),
    ] + recordSchemas.map { ($0.kind.singular, $0.fields) }
}

/// Collects the fields of each kind.
private struct SchemaCollector: RecordVisitor {
  var schemas: [(kind: RecordKind, fields: [FieldSchema])] = []

  mutating func visit<Kind: Record>(_ records: [Kind]) {
    schemas.append((Kind.kind, Kind.fieldSchemas))
  }
}
