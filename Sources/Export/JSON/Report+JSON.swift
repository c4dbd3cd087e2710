public import ReportModel

extension Report {
  /// The report as the bytes of `reports/<report id>.json`: UTF-8, keys in the order of the
  /// contract, equal bytes for equal reports.
  public func json() -> [UInt8] {
    var writer = JSONWriter(capacity: 1 << 18)
    writer.beginObject()
    writer.put("schema_version", Self.schemaVersion)
    writer.put("id", id)
    writer.key("source")
    writer.object(source)
    writer.key("metadata")
    writer.object(metadata)
    visitRecords(&writer)
    writer.endObject()
    return writer.finish()
  }
}

/// Each list of a report becomes a member of the object that has been begun.
extension JSONWriter: RecordVisitor {
  /// Writes the records of one kind under its name.
  public mutating func visit<Kind: Record>(_ records: [Kind]) {
    key(Kind.kind.rawValue)
    beginArray()
    for record in records { object(record) }
    endArray()
  }

  /// Writes a value as an object.
  public mutating func object(_ fields: some FieldWriting) {
    beginObject()
    fields.writeFields(to: &self)
    endObject()
  }
}
