import ReportModel
import Testing

@testable import ReportParsing

@Suite("What another body recommended, outside of chapters on recommendations")
struct IntroducedByOthersTests {
  private func found(_ sentence: String, cover: String = "Piers: a review") throws
    -> [Recommendation]
  {
    try recommendations { maker in
      maker.title(cover)
      maker.page = 2
      maker.heading("What others have said")
      maker.paragraph(sentence)
      maker.items("The Department should light piers.", "Keepers must carry ropes.")
      maker.paragraph("Little has come of it.")
      maker.heading("Recommendations")
      maker.numbered("The Pier Board should count lamps.", "Crews should be paid.")
    }
  }

  @Test(
    "Bullets that a sentence introduces are quoted, with whose they are",
    arguments: [
      "In 2021 the National Lamp Office recommended that:",
      "Nobody acted. In its report of 2021, the National Lamp Office recommended:",
      "The National Lamp Office has also recommended the following:",
      "The National Lamp Office, which met in 2021, recommended that:",
    ])
  func quoted(sentence: String) throws {
    let records = try found(sentence)
    try #require(records.map(\.category) == [.quoted, .quoted, .new, .new])
    #expect(records[0].attributedTo == "National Lamp Office")
    #expect(records[0].addressees == ["The Department"])
    #expect(records[2].number == "1")
  }

  @Test(
    "What the body on the cover recommended before, and what nobody named, is not",
    arguments: ["In 2021 the National Lamp Office recommended that:", "It was recommended that:"])
  func own(sentence: String) throws {
    #expect(
      try found(sentence, cover: "National Lamp Office").map(\.text) == [
        "The Pier Board should count lamps.", "Crews should be paid.",
      ])
  }

  @Test("Within a chapter on recommendations they are another's too, though each names who acts")
  func inChapter() throws {
    let records = try recommendations { maker in
      maker.heading("Recommendations")
      maker.numbered("The Pier Board should count lamps.")
      maker.paragraph("In 2021 the National Lamp Office recommended that:")
      maker.items("The Department should light piers.")
    }
    #expect(records.last?.category == .quoted)
    #expect(records.last?.attributedTo == "National Lamp Office")
  }

  @Test("Beside them the report’s own are found where it lists none")
  func beside() throws {
    let records = try recommendations { maker in
      maker.heading("What others have said")
      maker.paragraph("In 2021 the National Lamp Office recommended that:")
      maker.items("The Department should light piers.")
      maker.heading("Lamps")
      for text in ["We recommend that boats are lit.", "We recommend that crews are paid."] {
        maker.paragraph(text)
        maker.look(bold: true)
      }
    }
    #expect(records.map(\.category) == [.quoted, .new, .new])
  }

  @Test(
    "The mark that opens a quotation may stand before the first number, and the one that ends it behind the last"
  )
  func inMarks() throws {
    let records = try recommendations { maker in
      maker.heading("What others have said")
      maker.paragraph("The National Lamp Office recommended that:")
      maker.paragraph("“1. The Department should light piers.")
      maker.numbered("Keepers must carry ropes.”", from: 2)
      maker.heading("Recommendations")
      maker.numbered("The Pier Board should count lamps.")
    }
    #expect(records.map(\.category) == [.quoted, .quoted, .new])
    #expect(
      records.map(\.text) == [
        "The Department should light piers.", "Keepers must carry ropes.",
        "The Pier Board should count lamps.",
      ])
  }

  @Test("Behind a quoted label the chapter goes on in its own words")
  func behindLabel() throws {
    let records = try recommendations { maker in
      maker.heading("What others have said")
      maker.items("Lamps are few.", marker: "14.")
      maker.paragraph("In 2019 the Harbour Ombudsman recommended that:")
      maker.paragraph("“Recommendation 2: the Pier Board should hire a keeper.”")
      maker.items("A keeper said that crews should rest.", marker: "15.")
      maker.heading("Recommendations")
      maker.numbered("The Pier Board should count lamps.")
    }
    #expect(records.map(\.text).count == 2)
    #expect(records.first?.attributedTo == "Harbour Ombudsman")
  }
}
