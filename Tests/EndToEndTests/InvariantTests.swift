import ReportModel
import Testing

@Suite("What holds in every report")
struct InvariantTests {
  @Test("Specimens", arguments: ReportSet.specimens.names)
  func specimens(name: String) throws {
    try expectInvariants(try #require(try ParsedReports.specimens()[name]).report)
  }

  @Test(
    "Published reports",
    .enabled(
      if: ReportSet.published.isPresent, Comment(rawValue: ReportSet.publishedAreMissing)),
    arguments: ReportSet.published.names)
  func published(name: String) throws {
    try expectInvariants(try #require(try ParsedReports.published()[name]).report)
  }

  @Test("What a later report calls the rating before is what the earlier one says")
  func previousRatings() throws {
    let reports = try ParsedReports.specimens()
    let earlier = try #require(reports["core-northern-2019"]).report.ratings
    let later = try #require(reports["core-northern-2021"]).report.ratings
    let before = later.filter { $0.scope == .standard }.map { [$0.number, $0.previousRating] }
    let then = earlier.filter { $0.scope == .standard }.map { [$0.number, $0.rating] }
    #expect(before.count == 10)
    #expect(before == then)
  }

  private func expectInvariants(_ report: Report) throws {
    #expect(!report.sections.isEmpty)
    let invariants = ReportInvariants(report: report)
    #expect(invariants.badNames() == [])
    #expect(invariants.lostSections() == [])
    #expect(invariants.brokenNumbers() == [])
    #expect(invariants.brokenGrids() == [])
    #expect(invariants.brokenComparisons() == [])
  }
}
