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

  /// Writes the tables of the digests, which go with it, into `comparison/` and returns the tables.
  func write(
    _ digests: inout [ReportDigest], to output: StagedOutput
  ) throws(BuildError) -> ComparisonTables {
    let tables = comparison.tables(taking: &digests)
    var files = ComparisonFiles(output: output)
    try tables.visitTables(&files)
    return tables
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
