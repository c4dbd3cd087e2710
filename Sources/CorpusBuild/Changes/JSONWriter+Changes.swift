internal import Export
internal import ReportModel

extension JSONWriter {
  /// Writes what has changed in a report.
  mutating func value(_ change: ReportChange) {
    beginObject()
    put("id", change.id)
    put("change", change.change.rawValue)
    put("earlier_id", change.earlierID)
    put("counts", change.counts)
    put("fields", change.fields)
    key("records")
    beginArray()
    for record in change.records { value(record) }
    endArray()
    endObject()
  }

  private mutating func value(_ change: RecordChange) {
    beginObject()
    put("kind", change.kind.rawValue)
    put("change", change.change.rawValue)
    put("id", change.id)
    put("earlier_id", change.earlierID)
    put("pages", change.pages)
    put("earlier_text", change.earlierText)
    put("later_text", change.laterText)
    put("fields", change.fields)
    endObject()
  }

  private mutating func put(_ key: String, _ fields: [FieldChange]) {
    self.key(key)
    beginArray()
    for field in fields {
      beginObject()
      put("field", field.name)
      field.earlier.write("earlier", to: &self)
      field.later.write("later", to: &self)
      endObject()
    }
    endArray()
  }

  /// Writes numbers by kind.
  private mutating func put(_ key: String, _ counts: RecordChangeCounts) {
    self.key(key)
    beginObject()
    for kind in RecordKind.allCases {
      guard let count = counts[kind] else { continue }
      self.key(kind.rawValue)
      beginObject(.inline)
      for change in Change.allCases { put(change.rawValue, count[change]) }
      put("unchanged", count.unchanged)
      endObject()
    }
    endObject()
  }

  /// Writes what has changed in an output, in numbers and names.
  mutating func value(_ changes: ChangeSummary) {
    beginObject()
    put("added", changes.added)
    put("removed", changes.removed)
    put("altered", changes.altered)
    put("not_compared", changes.uncompared)
    put("unchanged", changes.unchanged)
    put("records", changes.records)
    endObject()
  }
}
