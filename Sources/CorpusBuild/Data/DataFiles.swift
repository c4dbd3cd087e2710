internal import Comparison
internal import Database
internal import Export
internal import ReportModel

/// The files of an output that hold the records of all reports and say what they are:
/// `winnow.sqlite`, `datapackage.json`, `report.schema.json`, and `winnow.xlsx` where it is wanted.
struct DataFiles {
  /// The name of the workbook.
  static let workbookName = "winnow.xlsx"

  private let output: StagedOutput
  private let database: DatabaseWriter

  /// Begins them in an output.
  init(in output: StagedOutput) throws(BuildError) {
    self.output = output
    do {
      database = try DatabaseWriter(path: "\(output.staging)/winnow.sqlite")
    } catch {
      throw output.failure(error)
    }
  }

  /// Says why no workbook can be written, before a corpus is read for it.
  static func checkWorkbook(_ output: StagedOutput) throws(BuildError) {
    do {
      try DatabaseReader.checkWorkbooks(file: "\(output.staging)/\(workbookName)")
    } catch {
      throw output.failure(error)
    }
  }

  /// Adds a report. The order of reports decides the bytes of the database.
  func append(_ report: Report) throws(BuildError) {
    do { try database.append(report) } catch { throw output.failure(error) }
  }

  /// Adds what is known across reports.
  func append(_ comparison: ComparisonTables) throws(BuildError) {
    do { try database.append(comparison) } catch { throw output.failure(error) }
  }

  /// Writes everything to its end.
  func finish(
    origins: [DataPackage.Origin], hasWorkbook: Bool = false
  ) throws(BuildError) {
    do {
      try database.finish()
      if hasWorkbook {
        try DatabaseReader(path: "\(output.staging)/winnow.sqlite")
          .writeWorkbook(to: "\(output.staging)/\(Self.workbookName)")
      }
    } catch {
      throw output.failure(error)
    }
    let package = DataPackage(
      tables: DataTable.all, origins: origins, version: WinnowVersion.current)
    try output.write(package.json(), to: "datapackage.json")
    try output.write(ReportSchema.json(), to: "report.schema.json")
  }
}

extension StagedOutput {
  /// The trouble with the database under the name that the caller gave the output.
  fileprivate func failure(_ error: DatabaseFailure) -> BuildError {
    failure(
      ExportError(
        code: ExportError.Code(rawValue: error.code.rawValue), file: error.file,
        message: error.message))
  }
}
