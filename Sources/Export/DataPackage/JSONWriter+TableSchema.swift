internal import ReportModel

/// Table Schema (https://specs.frictionlessdata.io/table-schema/) of a table.
extension JSONWriter {
  /// Writes a resource of a Data Package.
  mutating func resource(_ table: DataTable) {
    beginObject()
    put("name", table.name)
    put("path", table.path)
    put("profile", "tabular-data-resource")
    put("title", table.summary)
    put("format", "csv")
    put("mediatype", "text/csv")
    put("encoding", "utf-8")
    key("dialect")
    beginObject(.inline)
    put("delimiter", ",")
    put("lineTerminator", "\r\n")
    put("quoteChar", "\"")
    put("doubleQuote", true)
    put("header", true)
    endObject()
    key("schema")
    beginObject()
    list("fields", table.columns) { writer, column in
      writer.field(column, isKey: table.primaryKey.contains(column.key))
    }
    put("missingValues", [""])
    if !table.primaryKey.isEmpty { put("primaryKey", table.primaryKey) }
    if !table.references.isEmpty {
      list("foreignKeys", table.references) { writer, reference in
        writer.foreignKey(reference, in: table.name)
      }
    }
    endObject()
    endObject()
  }

  private mutating func field(_ column: FieldSchema, isKey: Bool) {
    let type = TableSchemaType(column.type)
    beginObject(.inline)
    put("name", column.key)
    put("type", type.name)
    put(
      "description",
      [column.summary, column.type.joinedForm].compactMap(\.self).joined(separator: "; "))
    // An empty text and an unknown one look the same in CSV, so no plain text is required.
    let isRequired = isKey || (!column.isNullable && type.isNeverEmpty)
    if isRequired || type.hasConstraints {
      key("constraints")
      beginObject(.inline)
      if isRequired { put("required", true) }
      if let pattern = type.pattern { put("pattern", pattern) }
      if let values = type.values { put("enum", values) }
      if let minimum = type.minimum { put("minimum", minimum) }
      if let maximum = type.maximum { put("maximum", maximum) }
      endObject()
    }
    endObject()
  }

  private mutating func foreignKey(_ reference: DataTable.Reference, in table: String) {
    beginObject(.inline)
    put("fields", [reference.column])
    key("reference")
    beginObject(.inline)
    // A table names itself by the empty text.
    put("resource", reference.table == table ? "" : reference.table)
    put("fields", [reference.key])
    endObject()
    endObject()
  }
}

/// A field's type in the words of Table Schema.
private struct TableSchemaType {
  var name = "string"
  /// Whether a value that is known is never an empty text.
  var isNeverEmpty = false
  var pattern: String?
  var values: [String]?
  var minimum: Double?
  var maximum: Double?

  var hasConstraints: Bool {
    pattern != nil || values != nil || minimum != nil || maximum != nil
  }

  init(_ type: FieldType) {
    switch type {
    case .string, .object, .list, .tuple: break
    case .pattern(let expression):
      // Table Schema matches the whole value: the anchors are left out.
      pattern = String(expression.drop { $0 == "^" }.reversed().drop { $0 == "$" }.reversed())
      isNeverEmpty = true
    case .choice(let values):
      self.values = values
      isNeverEmpty = true
    case .integer(let minimum):
      name = "integer"
      self.minimum = minimum.map(Double.init)
      isNeverEmpty = true
    case .number(let range):
      name = "number"
      minimum = range?.lowerBound
      maximum = range?.upperBound
      isNeverEmpty = true
    case .boolean:
      name = "boolean"
      isNeverEmpty = true
    }
  }
}
