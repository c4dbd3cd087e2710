import ReportModel
import Testing

@testable import Comparison

@Suite struct SummaryTests {
  @Test func aTableIsNoWiderThanItsTerminal() {
    let table = TextTable(
      columns: ["Name", "Words"],
      rows: [["a", String(repeating: "word ", count: 40)], ["b", "few"]])
    let lines = table.lines(width: 40)
    #expect(lines.allSatisfy { $0.count <= 40 })
    #expect(lines[2].hasSuffix("…"))
  }

  @Test func everyPartStandsUnderItsHeading() throws {
    let comparison = try Comparison()
    let reports = [
      ReportMaker("a", published: "2018").rating("Staff", "Good")
        .recommendation("mend the housing register of the old harbour", number: "1"),
      ReportMaker("b", published: "2020").rating("Staff", "Inadequate", previous: "Outstanding")
        .recommendation(
          "mend the housing register of the old harbour", number: "1", repeated: true),
    ]
    let digests = reports.map { comparison.digest($0.report) }
    let text = ComparisonSummary(tables: comparison.tables(of: digests), digests: digests).text()
    #expect(text.contains("Ratings over time: NPS Upland"))
    #expect(text.contains("Inadequate ≠"))
    #expect(text.contains("Recommendations that return"))
    #expect(text.contains("Recommendations by addressee and theme"))
    #expect(!text.contains("Enablers against barriers"))
  }
}
