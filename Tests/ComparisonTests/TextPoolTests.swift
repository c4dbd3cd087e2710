import Foundation
import Testing

@testable import Comparison

@Suite struct DigestCollectionTests {
  @Test func whatIsGatheredIsWhatWasGiven() throws {
    let comparison = try Comparison()
    let maker = ReportMaker("a", published: "2017-02", programme: "A programme with a long name")
      .rating("A standard with quite a long name", "Requires improvement", previous: "Good")
      .measure(
        "A measure with quite a long name", "74%", column: "Current inspection", period: "current"
      )
      .recommendation("Find accommodation for people who leave prison.")
    let digest = comparison.digest(maker.report)
    let kept = try JSONDecoder().decode(ReportDigest.self, from: JSONEncoder().encode(digest))
    var collection = DigestCollection()
    collection.append(digest)
    collection.append(kept)
    #expect(collection.digests == [digest, kept])
    #expect(kept == digest)
  }

  @Test func tablesThatTakeTheirDigestsAreThoseThatDoNot() throws {
    let comparison = try Comparison()
    var digests = ["a", "b"].map {
      comparison.digest(
        ReportMaker($0, published: $0 == "a" ? "2017" : "2019").rating("Leadership", "Good")
          .recommendation("Repair the heating in every office within five days.").report)
    }
    let tables = comparison.tables(of: digests)
    #expect(comparison.tables(taking: &digests) == tables)
    #expect(digests.isEmpty)
    #expect(tables.scores.count == 2)
  }
}
