import ReportModel
import Testing

@testable import Comparison

@Suite struct LinkTests {
  private let lockers = "give every visitor a dry locker with a key that works near the ferry"
  private let maps = "print the harbour maps in large type and hang one beside each gangway"
  private let ropes = "replace worn mooring ropes each spring, and log the date of the change"

  private func summary(_ tables: ComparisonTables) -> [String] {
    tables.links.map {
      let earlier = $0.earlierID.split(separator: "/").last ?? ""
      let later = $0.laterID.split(separator: "/").last ?? ""
      return "\($0.earlierReportID)/\(earlier) \($0.kind.rawValue) \($0.laterReportID)/\(later)"
    }
  }

  @Test func quotedAndRepeatedByPrintedEvidence() throws {
    let first = ReportMaker("a", published: "2018")
      .recommendation(lockers, number: "1").recommendation(maps, number: "2")
    let second = ReportMaker("b", published: "2020")
      .recommendation(lockers, number: "p1", .previous, progress: Recommendation.Progress.none)
      .recommendation(maps, number: "p2", .previous, progress: .full)
      .recommendation("\(lockers).", number: "1", repeated: true)
      .recommendation(ropes, number: "2")
    let tables = try tables(second, first)
    #expect(
      summary(tables) == [
        "a/1 follows up b/p1", "a/2 follows up b/p2", "a/1 repeats b/1", "b/p1 repeats b/1",
      ])
    #expect(tables.links.allSatisfy { $0.evidence == .printed && $0.isVerbatim })
    #expect(tables.links.map(\.progress) == [Recommendation.Progress.none, .full, nil, nil])
  }

  @Test func theSameSubjectInOtherWordsIsLinkedOnce() throws {
    let first = ReportMaker("a", published: "2018", kind: .qualityAndImpact, area: "Upland")
      .recommendation(lockers, number: "1").recommendation(maps, number: "2")
    let second = ReportMaker("b", published: "2020", kind: .qualityAndImpact, area: "Upland")
      .recommendation(
        "mend the lockers that visitors to the ferry use, and their keys", number: "1"
      )
      .recommendation("finish hanging maps of the harbour beside the gangway", number: "2")
      .recommendation("teach the night crew to swim before the autumn storms", number: "3")
    let tables = try tables(first, second)
    #expect(summary(tables) == ["a/1 repeats b/1", "a/2 follows up b/2"])
    #expect(tables.links.allSatisfy { $0.evidence == .text && !$0.isVerbatim })
  }

  @Test func oneWordInCommonIsNotEnough() throws {
    let first = ReportMaker("a", published: "2018", kind: .qualityAndImpact, area: "Upland")
      .recommendation("the timeliness of gangway repainting", number: "1")
      .recommendation("the quality and consistency of mooring", number: "2")
    let second = ReportMaker("b", published: "2020", kind: .qualityAndImpact, area: "Upland")
      .recommendation("the lighting of each gangway", number: "1")
      .recommendation("the consistency and quality of the café", number: "2")
    #expect(try tables(first, second).links.isEmpty)
  }

  @Test func whatHasBeenAlteredSinceIsFollowedUp() throws {
    let first = ReportMaker("a", published: "2018", kind: .qualityAndImpact, area: "Upland")
      .recommendation(maps, number: "1")
    func second(_ text: String) -> ReportMaker {
      ReportMaker("b", published: "2020", kind: .qualityAndImpact, area: "Upland")
        .recommendation(text, number: "1")
    }
    let kinds = try ["harbour maps beside a gangway", "the revised harbour maps beside a gangway"]
      .map { try tables(first, second("find out who reads \($0)")).links.map(\.kind) }
    #expect(kinds == [[.repeats], [.followsUp]])
  }

  @Test func anotherAddresseeIsNotFollowedUp() throws {
    let first = ReportMaker("a", published: "2018", area: "Upland")
      .recommendation(lockers, number: "1", to: ["HMCTS"])
    let second = ReportMaker("b", published: "2020", area: "Upland")
      .recommendation("mend the lockers that visitors to the ferry use", number: "1", to: ["NPS"])
    #expect(try tables(first, second).links.isEmpty)
  }

  @Test func anAddresseesSuccessorIsTheSame() throws {
    let first = ReportMaker("a", published: "2016", area: "Upland")
      .recommendation(lockers, number: "1", to: ["NOMS"])
    let second = ReportMaker("b", published: "2018", area: "Upland")
      .recommendation("mend the lockers that visitors to the ferry use", number: "1", to: ["HMPPS"])
    #expect(try tables(first, second).links.count == 1)
  }

  @Test func likeOnesOfOtherProvidersAreLinkedWithTheFirstPrinting() throws {
    let other = [Provider(name: "Lowland CRC", kind: .communityRehabilitationCompany)]
    let first = ReportMaker("a", published: "2018").recommendation(lockers, number: "1")
    let second = ReportMaker("b", published: "2020")
      .recommendation(lockers, number: "p1", .previous)
      .recommendation(lockers, number: "1", repeated: true)
    let third = ReportMaker("c", published: "2021", providers: other)
      .recommendation(
        "give every visitor a dry locker with a new key, near the ferry or the café", number: "1",
        to: ["CRC"])
    let links = try tables(first, second, third).links.filter { $0.laterReportID == "c" }
    #expect(links.map(\.earlierReportID) == ["a"])
    #expect(links.map(\.kind) == [.similar])
  }

  @Test func differentRequestsAboutOneThingAreNotLinked() throws {
    let other = [Provider(name: "Lowland CRC", kind: .communityRehabilitationCompany)]
    let tables = try tables(
      ReportMaker("a", published: "2018").recommendation(
        "paint the ferry lockers green before the regatta opens", number: "1"),
      ReportMaker("b", published: "2019", providers: other).recommendation(
        "count the lockers that are empty and tell the harbour board", number: "1", to: ["CRC"]))
    #expect(tables.links.isEmpty)
  }

  @Test func oneReportsOwnRecommendationsAreNotLinked() throws {
    let tables = try tables(
      ReportMaker("a", published: "2018").recommendation(lockers, number: "1")
        .recommendation(lockers, number: "2", to: ["HMCTS"]))
    #expect(tables.links.isEmpty)
  }

  @Test func aQuotationComesFromTheInspectionBeforeUnlessTheWordsAreTheSame() throws {
    let thematic = ReportMaker("a", published: "2016", kind: .thematic).recommendation(
      "hang harbour maps where the crew can read them", number: "1")
    let core = ReportMaker("b", published: "2020")
      .recommendation("hang large harbour maps beside each gangway", number: "p1", .previous)
    #expect(try tables(thematic, core).links.isEmpty)
  }

  @Test func orderOfReportsMakesNoDifference() throws {
    let reports = [
      ReportMaker("a", published: "2018").recommendation(lockers).rating("Staff", "Good"),
      ReportMaker("b", published: "2020").recommendation(lockers, repeated: true)
        .rating("Staff", "Good", previous: "Good"),
      ReportMaker("c", published: nil).recommendation(maps),
    ]
    let one = try tables(reports[0], reports[1], reports[2])
    #expect(one == (try tables(reports[2], reports[1], reports[0])))
    #expect(!one.links.isEmpty)
  }
}
