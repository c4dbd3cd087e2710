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

  @Test func allProvidersStandInOneTableWithTheChangeOfFramework() throws {
    let comparison = try Comparison()
    let other = [Provider(name: "Lowland CRC", kind: .communityRehabilitationCompany)]
    let reports = [
      ReportMaker("a", published: "2016", programme: "Old framework")
        .rating("NPS Upland", "require improvement to be good", scope: .overall),
      ReportMaker("b", published: "2019", programme: "New framework")
        .rating("Upland", "Good", scope: .overall),
      ReportMaker("c", published: "2018", providers: other, programme: "New framework")
        .rating("Overall", "Good", scope: .overall),
    ]
    let digests = reports.map { comparison.digest($0.report) }
    let text = ComparisonSummary(tables: comparison.tables(of: digests), digests: digests).text()
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0] == "Overall ratings over time")
    #expect(lines[3].hasPrefix("Lowland CRC  2018  Good"))
    #expect(lines[4].hasPrefix("NPS Upland   2016  Requires improvement  Old framework"))
    #expect(lines[5].hasPrefix("             2019  Good                  ┆ New framework"))
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
