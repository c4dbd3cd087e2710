internal import Comparison
internal import Export
internal import ReportModel

extension Comparison {
  /// Gives a report's providers the ids that the registry has for them.
  func identifyProviders(of report: inout Report) {
    let time = InspectionDate(of: report.metadata)
    for place in report.metadata.providers.indices {
      let resolution = registry.resolve(report.metadata.providers[place], at: time)
      if resolution.entry != nil { report.metadata.providers[place].id = resolution.id }
    }
  }
}

/// The step of a build that compares the reports with each other, by the digests of all of them.
struct ComparisonStep {
  let comparison: Comparison
  /// Digests without their scores and themes.
  let heads: [ReportDigest]
  /// Reads those back.
  let parts: DigestParts<BuildError>

  /// Writes the tables into `comparison/` and into the database; returns what a person should look at.
  func write(to output: StagedOutput, _ data: DataFiles) throws(BuildError) -> [ComparisonNotice] {
    var files = ComparisonFiles(output: output, data: data)
    let notices = try comparison.visitTables(of: heads, reading: parts, &files)
    try files.finish()
    return notices
  }
}

/// Writes each table into a file of `comparison/` and into the database.
private struct ComparisonFiles: ComparisonTableVisitor {
  let output: StagedOutput
  let data: DataFiles
  /// The table that is being written.
  private var name = ""
  private var file: OutputFile?

  init(output: StagedOutput, data: DataFiles) {
    self.output = output
    self.data = data
  }

  mutating func visit<Row: FieldWriting>(
    _ name: String, summary: String, _ rows: [Row]
  ) throws(BuildError) {
    do throws(ExportError) {
      if name != self.name {
        try file?.close()
        let next = try OutputFile(path: "\(output.staging)/comparison/\(name).csv")
        try next.write(CSVRows.header(of: Row.self))
        (self.name, file) = (name, next)
      }
      guard !rows.isEmpty else { return }
      try file?.write(CSVRows.lines(of: rows))
      try data.append(rows, to: name)
    } catch {
      throw output.failure(error)
    }
  }

  mutating func finish() throws(BuildError) {
    do { try file?.close() } catch { throw output.failure(error) }
    file = nil
  }
}
