import CorpusBuild
import Evaluation
import Export
import TestSupport
import Testing

/// Scores of parsed reports, by the same way as `winnow evaluate`: written to a folder, and read
/// from there.
enum ScoredReports {
  /// Scores of the project's own reports.
  static func specimens() throws -> EvaluationResult { try specimenScores.get() }

  /// Scores of the published reports.
  static func published() throws -> EvaluationResult { try publishedScores.get() }

  private static let specimenScores = Result {
    try score(try ParsedReports.specimens(), gold: ReportSet.specimens.gold)
  }
  private static let publishedScores = Result {
    try score(try ParsedReports.published(), gold: ReportSet.published.gold)
  }

  private static func score(
    _ reports: [String: ParsedReport], gold: String
  ) throws -> EvaluationResult {
    let folder = try TemporaryFolder()
    for (name, parsed) in reports {
      try folder.write(parsed.report.json(), "reports/\(name).json")
      try folder.write(
        ReadingOrderText.text(of: parsed.document), "text/\(parsed.report.id).txt")
    }
    let outcome = EvaluationRun(goldFolders: [gold], reportsFolder: folder.path).outcome()
    if let failure = outcome.failures.first { throw failure }
    return outcome.result
  }
}
