import ReportModel
import Testing

@testable import ReportParsing

/// Recommendations that complete words above their group, in other forms than a list.
@Suite("Groups of recommendations under words that they complete")
struct LedGroupTests {
  private func records(_ fill: (inout DocumentMaker) -> Void) throws -> [Recommendation] {
    var maker = DocumentMaker()
    maker.heading("Recommendations")
    fill(&maker)
    return RecommendationRecogniser().records(in: try maker.context(profile: "hmi-probation"))
  }

  @Test(
    "Labels on lines of their own, above what completes the words over the group",
    arguments: [false, true])
  func labels(isLeadHeading: Bool) throws {
    let found = try records { maker in
      func lead(_ text: String) {
        if isLeadHeading { maker.heading(text, level: 2) } else { maker.paragraph(text) }
      }
      lead("The National Probation Service should:")
      maker.heading("Recommendation 1", level: 3)
      maker.paragraph("count the boats in every harbour")
      maker.heading("Recommendation 2", level: 3)
      maker.paragraph("paint the buoys before spring")
      lead("The Ministry of Justice should:")
      maker.heading("Recommendation 3", level: 3)
      maker.paragraph("pay for the paint.")
    }
    #expect(
      found.map(\.text) == [
        "count the boats in every harbour", "paint the buoys before spring", "pay for the paint.",
      ])
    #expect(found.map(\.number) == ["1", "2", "3"])
    #expect(found.map(\.addressees) == [["NPS"], ["NPS"], ["MoJ"]])
  }

  @Test("Rows of a table complete the words above it")
  func table() throws {
    let found = try records { maker in
      maker.paragraph("The National Probation Service should:")
      maker.table(
        GridMaker([
          ["No.", "Recommendation"], ["1", "count the boats in every harbour"],
          ["2", "paint the buoys before spring"],
        ]).grid)
    }
    #expect(
      found.map(\.text) == ["count the boats in every harbour", "paint the buoys before spring"])
    #expect(found.map(\.number) == ["1", "2"])
    #expect(
      found.map(\.leadIn) == Array(repeating: "The National Probation Service should", count: 2))
    #expect(found.map(\.addressees) == [["NPS"], ["NPS"]])
  }

  @Test("A cell of a table that names who should act comes before the words above the table")
  func addresseeColumn() throws {
    let found = try records { maker in
      maker.paragraph("The National Probation Service should:")
      maker.table(
        GridMaker([
          ["Recommendation", "For"], ["The ministry should count boats.", "Ministry of Justice"],
        ]).grid)
    }
    #expect(found.map(\.addressees) == [["MoJ"]])
  }
}
