internal import Export
internal import ReportModel

extension BuildSummary {
  /// The bytes of `build.json`. The only file of an output that tells times, and so the only one that
  /// differs between two builds of the same corpus.
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    // First, since it is how an output is known again.
    writer.put("winnow_version", WinnowVersion.current)
    writer.put("schema_version", Report.schemaVersion)
    writer.put("profile", profile)
    writer.put("started", started)
    writer.key("milliseconds")
    writer.beginObject()
    writer.put("total", elapsed.milliseconds)
    writer.put("fingerprint", times.fingerprint.milliseconds)
    writer.put("reading", times.reading.milliseconds)
    writer.put("layout", times.layout.milliseconds)
    writer.put("parsing", times.parsing.milliseconds)
    writer.put("writing", times.writing.milliseconds)
    writer.endObject()
    writeInputs(to: &writer)
    writer.key("counts")
    writer.beginObject()
    writer.put("reports", reportCount)
    for kind in RecordKind.allCases { writer.put(kind.rawValue, counts[kind] ?? 0) }
    writer.endObject()
    writer.key("warnings")
    writer.beginObject()
    for code in warnings.keys.sorted() { writer.put(code, warnings[code] ?? 0) }
    writer.endObject()
    writeFailures(to: &writer)
    writeChanges(to: &writer)
    writer.endObject()
    return writer.finish()
  }

  private func writeInputs(to writer: inout JSONWriter) {
    writer.key("inputs")
    writer.beginArray()
    for input in inputs {
      writer.beginObject()
      writer.put("file", input.file)
      writer.put("sha256", input.fingerprint?.sha256)
      writer.put("bytes", input.fingerprint?.bytes)
      writer.put("pages", input.pages)
      writer.put("status", input.status.rawValue)
      writer.put("profile", input.profile)
      writer.put("report_id", input.reportID)
      writer.put("duplicate_of", input.duplicateOf)
      writer.endObject()
    }
    writer.endArray()
  }

  private func writeFailures(to writer: inout JSONWriter) {
    writer.key("failures")
    writer.beginArray()
    for failure in failures {
      writer.beginObject()
      writer.put("code", failure.code.rawValue)
      writer.put("file", failure.file)
      writer.put("page", failure.page)
      writer.put("message", failure.message)
      writer.endObject()
    }
    writer.endArray()
  }

  private func writeChanges(to writer: inout JSONWriter) {
    writer.key("changes")
    writer.beginObject()
    writer.put("added", changes.added)
    writer.put("removed", changes.removed)
    writer.put("altered", changes.altered)
    writer.put("unchanged", changes.unchanged)
    writer.endObject()
  }
}

extension Duration {
  /// Whole milliseconds.
  var milliseconds: Int {
    let (seconds, attoseconds) = components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}
