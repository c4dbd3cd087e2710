import CorpusBuild
import Evaluation
import Export
import Foundation
import TestSupport
import Testing

/// Recommendations of inspectorates, inquiries and committees, against the gold of published reports.
@Suite("Recommendations of other families")
struct FamilyTests {
  @Test(
    "Scores are the baseline's",
    .enabled(if: ReportSet.families.isPresent, Comment(rawValue: ReportSet.publishedAreMissing)))
  func ratchet() throws {
    let set = ReportSet.families
    let folder = try TemporaryFolder()
    for name in set.names {
      let parsed = try ParsedReports.parse(set.path(of: name))
      try folder.write(parsed.report.json(), "reports/\(name).json")
    }
    let outcome = EvaluationRun(goldFolders: [set.gold], reportsFolder: folder.path).outcome()
    if let failure = outcome.failures.first { throw failure }
    // Ratings and tables have tests of their own.
    var result = outcome.result
    for index in result.reports.indices {
      result.reports[index].kinds.removeAll { $0.kind != "recommendations" }
    }
    #expect(result.reports.count == set.names.count)
    print(result.text(isVerbose: true))
    let check = try ScoreRatchet(file: set.baseline).check(ScoreTable(result))
    #expect(check.isSuccess, "\(check)")
  }
}
