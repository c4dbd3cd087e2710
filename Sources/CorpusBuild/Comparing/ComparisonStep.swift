internal import Comparison
internal import Export
internal import ReportModel

/// The step of a build that compares the reports with each other: takes a digest of each report as it
/// comes, and writes `comparison/` when all have come.
struct ComparisonStep {
  private let comparison: Comparison
  private var digests: [ReportDigest] = []

  init(_ comparison: Comparison) { self.comparison = comparison }

  /// Gives the report's providers the ids that the registry has for them.
  func identifyProviders(of report: inout Report) {
    for place in report.metadata.providers.indices {
      let resolution = comparison.registry.resolve(report.metadata.providers[place])
      if resolution.entry != nil { report.metadata.providers[place].id = resolution.id }
    }
  }

  /// Takes what is needed from a report.
  mutating func add(_ report: Report) { digests.append(comparison.digest(report)) }

  /// Writes the tables and returns what a person should look at.
  func write(to output: StagedOutput) throws(BuildError) -> [ComparisonNotice] {
    let tables = comparison.tables(of: digests)
    var files = ComparisonFiles(output: output)
    try tables.visitTables(&files)
    return tables.notices
  }
}

/// Writes each table into a file of `comparison/`.
private struct ComparisonFiles: ComparisonTableVisitor {
  let output: StagedOutput

  mutating func visit<Row: FieldWriting>(
    _ name: String, summary: String, _ rows: [Row]
  ) throws(BuildError) {
    try output.write(CSVRows.bytes(of: rows), to: "comparison/\(name).csv")
  }
}
