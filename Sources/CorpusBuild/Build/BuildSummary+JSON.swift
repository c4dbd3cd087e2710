internal import Export
internal import PDFReading
internal import ReportModel

extension BuildSummary {
  /// The bytes of `build.json`. All that a clock has told stands under `clock`, so that two builds can
  /// be compared without it; `changes` depends on the output before.
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    // First, since it is how an output is known again.
    writer.put("winnow_version", WinnowVersion.current)
    writer.put("schema_version", Report.schemaVersion)
    writer.put("poppler_version", PopplerLibrary.version)
    writeProfiles(to: &writer)
    writeInputs(to: &writer)
    writeCounts(to: &writer)
    writer.key("warnings")
    writer.beginObject()
    for code in warnings.keys.sorted() { writer.put(code, warnings[code] ?? 0) }
    writer.endObject()
    writeNotices(to: &writer)
    writeFailures(to: &writer)
    writer.key("quality")
    quality.write(to: &writer)
    writer.key("changes")
    writer.value(changes)
    writeClock(to: &writer)
    writer.endObject()
    return writer.finish()
  }

  private func writeProfiles(to writer: inout JSONWriter) {
    writer.put("profile", profile)
    writer.key("profiles")
    writer.beginObject()
    for name in profileHashes.keys.sorted() { writer.put(name, profileHashes[name] ?? "") }
    writer.endObject()
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

  private func writeNotices(to writer: inout JSONWriter) {
    writer.key("comparison")
    writer.beginArray()
    for notice in notices {
      writer.beginObject()
      writer.put("code", notice.code.rawValue)
      writer.put("report_id", notice.reportID)
      writer.put("record_id", notice.recordID)
      writer.put("message", notice.message)
      writer.endObject()
    }
    writer.endArray()
  }

  private func writeCounts(to writer: inout JSONWriter) {
    writer.key("documents")
    writer.beginObject()
    writer.put("total", inputs.count)
    for status in Input.Status.allCases {
      writer.put(status.rawValue, inputs.count { $0.status == status })
    }
    writer.put("pages", pageCount)
    writer.endObject()
    writer.key("counts")
    writer.beginObject()
    writer.put("reports", reportCount)
    for kind in RecordKind.allCases { writer.put(kind.rawValue, counts[kind] ?? 0) }
    writer.endObject()
  }

  private func writeFailures(to writer: inout JSONWriter) {
    writer.key("failures")
    writer.beginArray()
    for failure in failures {
      writer.beginObject()
      writer.put("code", failure.code.rawValue)
      writer.put("stage", (failure.stage ?? .finding).rawValue)
      writer.put("file", failure.file)
      writer.put("page", failure.page)
      writer.put("message", failure.message)
      writer.endObject()
    }
    writer.endArray()
  }

  private func writeClock(to writer: inout JSONWriter) {
    writer.key("clock")
    writer.beginObject()
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
    writer.put("documents_per_second", rate(inputs.count))
    writer.put("pages_per_second", rate(pageCount))
    writer.endObject()
  }

  /// How many a second, to a tenth.
  private func rate(_ count: Int) -> Double? {
    let seconds = Double(elapsed.milliseconds) / 1000
    return seconds > 0 ? (Double(count) / seconds * 10).rounded() / 10 : nil
  }
}

extension Duration {
  /// Whole milliseconds.
  var milliseconds: Int {
    let (seconds, attoseconds) = components
    return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
  }
}
