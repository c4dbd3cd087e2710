import ReportModel
import Testing

@testable import ReportParsing

/// Words above groups of recommendations that labels or rows of a table part.
struct LeadInsAboveTests {
  private let texts = [
    "track each enquiry made of the police", "keep a plan for every person on its books",
    "open a room for visitors at each office",
  ]

  @Test("Headings of a label and a number, clauses beneath, and whom they ask above each group")
  func labels() throws {
    let found = try recommendations("hmi-probation") { maker in
      maker.heading("Recommendations")
      maker.paragraph("We make three recommendations.")
      maker.paragraph("The Community Rehabilitation Company should:")
      for (index, text) in texts.enumerated() {
        if index == 2 { maker.paragraph("The National Probation Service should:") }
        maker.heading("Recommendation \(index + 1)", level: 2)
        maker.paragraph(text)
      }
    }
    #expect(found.map(\.text) == texts)
    #expect(found.map(\.number) == ["1", "2", "3"])
    #expect(found.map(\.addressees) == [["CRC"], ["CRC"], ["NPS"]])
    #expect(found[2].leadIn == "The National Probation Service should")
  }

  @Test("Tables of numbers and clauses, each under its lead-in")
  func tables() throws {
    let found = try recommendations("hmi-probation") { maker in
      maker.heading("Recommendations")
      for (index, body) in ["Community Rehabilitation Company", "National Probation Service"]
        .enumerated()
      {
        maker.paragraph("The \(body) should:")
        let rows = index == 0 ? [0, 1] : [2]
        maker.table(
          GridMaker([["No.", "Recommendation"]] + rows.map { ["\($0 + 1)", texts[$0]] }).grid)
      }
    }
    #expect(found.map(\.text) == texts)
    #expect(found.map(\.number) == ["1", "2", "3"])
    #expect(found.map(\.addressees) == [["CRC"], ["CRC"], ["NPS"]])
  }

  @Test("A clause under no lead-in is none; a sentence is not asked of those above it")
  func none() throws {
    let found = try recommendations("hmi-probation") { maker in
      maker.heading("Recommendations")
      maker.heading("Recommendation 1", level: 2)
      maker.paragraph(texts[0])
      maker.paragraph("The Community Rehabilitation Company should:")
      maker.heading("Recommendation 2", level: 2)
      maker.paragraph("The National Probation Service should open a room for visitors.")
    }
    #expect(found.map(\.number) == ["2"])
    #expect(found.map(\.addressees) == [["NPS"]])
  }
}
