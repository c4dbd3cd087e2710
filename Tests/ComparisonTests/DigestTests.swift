import FoundationEssentials
import ReportModel
import Testing

@testable import Comparison

@Suite struct DigestTests {
  @Test func aDigestThatWasKeptGivesTheSameTables() throws {
    let comparison = try Comparison()
    let made = ReportMaker("a", published: "2018")
      .recommendation("mend the housing register", number: "1", .previous, progress: .some)
      .rating("Staff", "Good", previous: "Inadequate")
      .measure("Women", "12%", column: "Current inspection", period: "current")
      .finding(.barrier, "fog", organisations: ["NPS"], domain: "landing")
    let digest = comparison.digest(made.report)
    let kept = try JSONDecoder().decode(
      ReportDigest.self, from: JSONEncoder().encode(digest))
    #expect(kept == digest)
    #expect(comparison.tables(of: [kept]) == comparison.tables(of: [digest]))
  }
}
