internal import ReportModel

/// The JSON Schema of a report.
public enum ReportSchema {
  /// The bytes of `report.schema.json` (JSON Schema 2020-12), made from the descriptions that the
  /// records give of their fields.
  public static func json() -> [UInt8] {
    var writer = JSONWriter(capacity: 1 << 15)
    writer.beginObject()
    writer.put("$schema", "https://json-schema.org/draft/2020-12/schema")
    writer.put("title", "Inspection report, schema version \(Report.schemaVersion)")
    writer.schemaMembers(of: Report.fieldSchemas)
    writer.key("$defs")
    writer.beginObject()
    for schema in Report.objectSchemas {
      writer.key(schema.name)
      writer.beginObject()
      writer.schemaMembers(of: schema.fields)
      writer.endObject()
    }
    writer.endObject()
    writer.endObject()
    return writer.finish()
  }
}

extension JSONWriter {
  /// Writes the members of an object's schema: every field is required, and no other is allowed.
  fileprivate mutating func schemaMembers(of fields: [FieldSchema]) {
    put("type", "object")
    key("properties")
    beginObject()
    for field in fields {
      key(field.key)
      beginObject(.inline)
      put("description", field.summary)
      members(of: field.type, isNullable: field.isNullable)
      endObject()
    }
    endObject()
    put("required", fields.map(\.key))
    put("additionalProperties", false)
  }

  /// Writes the members of a value's schema.
  private mutating func members(of type: FieldType, isNullable: Bool = false) {
    switch type {
    case .string: name("string", isNullable)
    case .boolean: name("boolean", isNullable)
    case .pattern(let expression):
      name("string", isNullable)
      put("pattern", expression)
    case .choice(let values):
      key("enum")
      beginArray(.inline)
      for value in values { self.value(value) }
      if isNullable { null() }
      endArray()
    case .integer(let minimum):
      name("integer", isNullable)
      if let minimum { put("minimum", minimum) }
    case .number(let range):
      name("number", isNullable)
      if let range {
        put("minimum", range.lowerBound)
        put("maximum", range.upperBound)
      }
    case .list(let element):
      name("array", isNullable)
      items(element)
    case .tuple(let element, let count):
      name("array", isNullable)
      items(element)
      put("minItems", count)
      put("maxItems", count)
    case .object(let definition):
      precondition(!isNullable, "no object of the contract may be null")
      put("$ref", "#/$defs/\(definition)")
    }
  }

  /// Writes the schema of a list's elements.
  private mutating func items(_ element: FieldType) {
    key("items")
    beginObject(.inline)
    members(of: element)
    endObject()
  }

  /// Writes the type.
  private mutating func name(_ type: String, _ isNullable: Bool) {
    if isNullable { put("type", [type, "null"]) } else { put("type", type) }
  }
}
