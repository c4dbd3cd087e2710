import ReportModel
import Testing

@testable import Comparison

@Suite struct ScoreTests {
  @Test func aPreviousRatingIsCheckedAgainstTheReportBefore() throws {
    let tables = try tables(
      ReportMaker("a-2018", published: "2018-05").rating("Staff", "Good")
        .rating("Leadership", "Inadequate"),
      ReportMaker("b-2020", published: "2020-05").rating("Staff", "Outstanding", previous: "good")
        .rating("Leadership", "Good", previous: "Requires improvement"))
    let later = tables.scores.filter { $0.reportID == "b-2020" }
    #expect(later.map(\.name) == ["Staff", "Leadership"])
    #expect(later.map(\.previousAgrees) == [true, false])
    #expect(later.map(\.earlierPrinted) == ["Good", "Inadequate"])
    #expect(later.map(\.ratingPoints) == [3, 2])
    let notices = tables.notices.filter { $0.code == .previousValueDiffers }
    #expect(notices.map(\.reportID) == ["b-2020"])
    #expect(notices.first?.message.contains("Leadership") == true)
  }

  @Test func wordingsOfOneGradeAreOneRating() throws {
    let tables = try tables(
      ReportMaker("a", published: "2016").rating("Staff", "is not yet good", grade: "Not yet good")
        .rating("Rooms", "need to get better", grade: "Requires improvement"),
      ReportMaker("b", published: "2018").rating("Staff", "Good", previous: "Not yet good")
        .rating("Rooms", "Inadequate", previous: "Requires improvement to be good"))
    let later = tables.scores.filter { $0.reportID == "b" }
    #expect(later.map(\.previousAgrees) == [true, true])
    #expect(
      tables.scores.filter { $0.reportID == "a" }.map(\.grade) == [
        "Not yet good", "Requires improvement",
      ])
    #expect(tables.scores.filter { $0.reportID == "a" }.map(\.ratingPoints) == [nil, 1])
  }

  @Test(arguments: [
    ("74%", "74%", true as Bool?), ("74%", "73%", false), ("74.2%", "74%", true),
    ("74.6%", "74%", false), ("1,204.60", "1,204.6", true), ("74%", "74 weeks", nil),
  ])
  func aPreviousNumberAgreesAsFarAsBothArePrinted(
    old: String, printed: String, agrees: Bool?
  ) throws {
    let tables = try tables(
      ReportMaker("a", published: "2018").measure(
        "Cases seen", old, column: "Current inspection", period: "current"),
      ReportMaker("b", published: "2020").measure(
        "Cases seen", printed, column: "Previous inspection", period: "previous"
      ).measure("Cases seen", "80%", column: "Current inspection", period: "current"))
    let score = try #require(tables.scores.last)
    #expect(score.printed == "80%")
    #expect(score.previousPrinted == printed)
    #expect(score.previousAgrees == agrees)
  }

  @Test func theYearBeforeIsNoInspection() throws {
    func report(_ id: String, _ year: String, _ before: String, _ now: String) -> ReportMaker {
      ReportMaker(id, published: year)
        .measure("Officers", before, column: "Year before", period: "previous")
        .measure("Officers", now, column: "Year of inspection", period: "current")
    }
    let tables = try tables(report("a", "2018", "40", "50"), report("b", "2020", "60", "70"))
    let score = try #require(tables.scores.last)
    #expect(score.previousPrinted == "60")
    #expect(score.previousLabel == "Year before")
    #expect(score.earlierPrinted == "50")
    #expect(score.previousAgrees == nil)
    #expect(!tables.notices.contains { $0.code == .previousValueDiffers })
  }

  @Test func anOlderReportThanTheOneBeforeProvesNothing() throws {
    let tables = try tables(
      ReportMaker("a", published: "2016").rating("Staff", "Good"),
      ReportMaker("b", published: "2018").rating("Leadership", "Good"),
      ReportMaker("c", published: "2020").rating("Staff", "Good", previous: "Inadequate"))
    let score = try #require(tables.scores.last { $0.name == "Staff" })
    #expect(score.earlierReportID == "a")
    #expect(score.previousAgrees == nil)
  }

  @Test func nationalAndUnmarkedColumnsMakeOneScore() throws {
    let tables = try tables(
      ReportMaker("a", published: "2019")
        .measure("Women", "12%", column: "Upland division", period: nil)
        .measure("Women", "9%", column: "All NPS divisions", period: "national"))
    #expect(tables.scores.map(\.name) == ["Women"])
    #expect(tables.scores.map(\.value) == [12])
    #expect(tables.scores.map(\.nationalValue) == [9])
  }

  @Test func columnsThatAreNoPeriodsAreMeasuresOfTheirOwn() throws {
    let tables = try tables(
      ReportMaker("a", published: "2019")
        .measure("Mentoring", "£38", column: "Price in 2016/2017", period: "2016/2017")
        .measure("Mentoring", "£29", column: "Price in 2017/2018", period: "2017/2018")
        .measure("Mentoring", "112", column: "Orders", period: nil))
    #expect(tables.scores.map(\.name) == ["Mentoring: Price", "Mentoring: Orders"])
    #expect(tables.scores.map(\.printed) == ["£29", "112"])
    #expect(tables.scores[0].previousPrinted == "£38")
  }

  @Test func aNumberGoesToTheOrganisationThatItIsAbout() throws {
    let providers = [
      Provider(name: "NPS Upland", kind: .nationalProbationService),
      Provider(name: "Upland CRC", kind: .communityRehabilitationCompany),
    ]
    let tables = try tables(
      ReportMaker("a", published: "2017", kind: .qualityAndImpact, providers: providers)
        .measure("Officers", "40", column: "Number", period: nil, organisations: ["CRC"])
        .measure("Cases", "90", column: "Number", period: nil, organisations: ["CRC", "NPS"]))
    #expect(tables.scores.map(\.providerID) == ["upland-crc"])
    let notice = try #require(tables.notices.first { $0.code == .scoresWithoutProvider })
    #expect(notice.message.hasPrefix("1 of 2"))
  }

  @Test func aNamePrintedTwiceIsToldApartByItsDomain() throws {
    func report(_ id: String, _ year: String, _ a: String, _ b: String) -> ReportMaker {
      ReportMaker(id, published: year)
        .measure(
          "Was it enough?", a, column: "Current inspection", period: "current", domain: "Planning"
        )
        .measure(
          "Was it enough?", b, column: "Current inspection", period: "current", table: "t2",
          domain: "Reviewing")
    }
    let tables = try tables(report("a", "2018", "10%", "20%"), report("b", "2020", "30%", "40%"))
    #expect(tables.scores.filter { $0.reportID == "b" }.map(\.earlierPrinted) == ["10%", "20%"])
  }

  @Test func changesOfFrameworkAreMarked() throws {
    let old = "Single framework"
    let tables = try tables(
      ReportMaker("a", published: "2015", programme: old).rating(
        "Overall", "Good", scope: .overall),
      ReportMaker("b", published: "2017", programme: old).rating(
        "Overall", "Good", scope: .overall),
      ReportMaker("c", published: "2019", programme: "New framework")
        .rating("Overall effectiveness", "Good", scope: .overall))
    #expect(tables.scores.map(\.isFrameworkChanged) == [nil, false, true])
    #expect(Set(tables.scores.map(\.name)) == ["Overall"])
  }
}
