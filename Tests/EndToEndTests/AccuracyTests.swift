import Evaluation
import Export
import Foundation
import Testing

@Suite("Accuracy against gold")
struct AccuracyTests {
  @Test("There are specimens to score, all with gold")
  func present() {
    #expect(ReportSet.specimens.names.count == 6)
  }

  @Test("Scores of the specimens are the baseline's")
  func specimenRatchet() throws {
    try holdToBaseline(try ScoredReports.specimens(), of: .specimens)
  }

  @Test(
    "Scores of the published reports are the baseline's",
    .enabled(
      if: ReportSet.published.isPresent, Comment(rawValue: ReportSet.publishedAreMissing)))
  func publishedRatchet() throws {
    try holdToBaseline(try ScoredReports.published(), of: .published)
  }

  @Test("Every specimen reaches the bars", arguments: ReportSet.specimens.names)
  func specimenBars(name: String) throws {
    try reachBars(name, in: try ScoredReports.specimens())
  }

  @Test(
    "Every published report reaches the bars",
    .enabled(
      if: ReportSet.published.isPresent, Comment(rawValue: ReportSet.publishedAreMissing)),
    arguments: ReportSet.published.names)
  func publishedBars(name: String) throws {
    try reachBars(name, in: try ScoredReports.published())
  }

  /// Shows the scores, as `winnow evaluate` does, and compares them.
  private func holdToBaseline(_ result: EvaluationResult, of set: ReportSet) throws {
    #expect(result.reports.count == set.names.count)
    print(result.text(isVerbose: false))
    let outcome = try ScoreRatchet(file: set.baseline).check(ScoreTable(result))
    #expect(outcome.isSuccess, "\(outcome)")
  }

  private func reachBars(_ name: String, in result: EvaluationResult) throws {
    let report = try #require(result.reports.first { $0.name == name })
    #expect(report.textSimilarity != nil)
    let shortfalls = AccuracyBars.shortfalls(of: report)
    #expect(shortfalls.isEmpty, "\(name):\n\(shortfalls.joined(separator: "\n"))")
  }
}
