internal import Export
internal import ReportModel

/// Writes `changes.json`, a report at a time.
public struct ChangeFile<Failure: Error> {
  private var writer = JSONWriter()
  private let write: ([UInt8]) throws(Failure) -> Void

  /// Compares two outputs and writes what has changed as JSON, piece by piece.
  public static func write(
    _ comparison: OutputComparison, to write: @escaping ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) -> OutputComparison.Outcome {
    var file = ChangeFile(write: write)
    file.begin(hasEarlierReports: comparison.hasEarlierReports)
    let outcome = try comparison.run { change throws(Failure) in try file.add(change) }
    try file.finish(outcome)
    return outcome
  }

  private init(write: @escaping ([UInt8]) throws(Failure) -> Void) { self.write = write }

  private mutating func begin(hasEarlierReports: Bool) {
    writer.beginObject()
    writer.put("schema_version", Report.schemaVersion)
    writer.put("compared_with_earlier_output", hasEarlierReports)
    writer.key("reports")
    writer.beginArray()
  }

  private mutating func add(_ change: ReportChange) throws(Failure) {
    writer.value(change)
    try write(writer.takeBytes())
  }

  private mutating func finish(_ outcome: OutputComparison.Outcome) throws(Failure) {
    writer.endArray()
    writer.key("not_compared")
    writer.beginArray()
    for failure in outcome.failures {
      writer.beginObject()
      writer.put("code", failure.code.rawValue)
      // The file name is the report's; where the outputs lie is nobody's business here.
      writer.put("report", String(FolderTree.name(of: failure.file).dropLast(5)))
      writer.put("message", failure.message)
      writer.endObject()
    }
    writer.endArray()
    writer.key("summary")
    writer.value(outcome.summary)
    writer.endObject()
    try write(writer.finish())
  }
}
