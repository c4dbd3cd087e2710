import Layout
import ReportModel
import Testing

@testable import ReportParsing

@Suite("Identifiers behind sentences that are set apart")
struct IdentifiedSentenceTests {
  private func found(
    _ marks: [String], bold: [String], note: String = ""
  ) throws -> [Recommendation] {
    try recommendations("public-inquiry") { maker in
      maker.heading("Part 2: What must change")
      for (mark, sentence) in zip(marks, bold) {
        maker.ending("Lamps went out on the pier.", in: sentence, behind: mark)
      }
      if !note.isEmpty { maker.ending("Lamps went out again.", in: note, behind: "[R1]") }
    }
  }

  private static let orders = [
    "The Pier Board should count lamps.", "Keepers must carry ropes. They should count them.",
    "A licence should be required for every boat.",
  ]

  @Test(
    "What counts from 1 behind them numbers recommendations",
    arguments: [["[R1]", "[R2]", "[R3]"], ["(R1)", "(R2)", "(R3)"], ["R1", "R2", "R3"]])
  func counted(marks: [String]) throws {
    let records = try found(marks, bold: Self.orders)
    #expect(records.map(\.number) == ["R1", "R2", "R3"])
    #expect(records.map(\.text) == Self.orders)
    #expect(records.allSatisfy { $0.category == .new })
  }

  @Test("One that goes back refers to a recommendation")
  func reference() throws {
    let records = try found(
      ["[R1]", "[R2]", "[R3]"], bold: Self.orders, note: "The crews should have been told.")
    #expect(records.map(\.number) == ["R1", "R2", "R3"])
  }

  @Test(
    "Sources, findings and a few marks are none",
    arguments: [["[1]", "[2]", "[3]"], ["[R4]", "[R5]", "[R6]"], ["[R1]", "[R2]", "[1]"]])
  func others(marks: [String]) throws {
    #expect(try found(marks, bold: Self.orders).isEmpty)
  }

  @Test("What stands beside the next identifier of a list is one, by whatever verb it asks")
  func next() throws {
    func numbers(_ text: String) throws -> [String?] {
      try recommendations("public-inquiry") { maker in
        maker.heading("Recommendations")
        maker.paragraph("R1")
        maker.paragraph("The Pier Board should count lamps.")
        maker.paragraph("R2")
        maker.paragraph(text)
      }.map(\.number)
    }
    #expect(try numbers("We ask the Lamp Office to say how it will do so.") == ["R1", "R2"])
    #expect(try numbers("The lamps are old.") == ["R1"])
  }

  @Test("What counts findings asks for nothing")
  func findings() throws {
    let records = try found(
      ["[F1]", "[F2]", "[F3]"],
      bold: ["Nobody counted lamps.", "The ropes were old.", "The pier was dark."])
    #expect(records.isEmpty)
  }
}

extension DocumentMaker {
  /// A paragraph with a bold sentence at its end, and a mark behind that.
  fileprivate mutating func ending(_ text: String, in bold: String, behind mark: String) {
    paragraph(text + " ")
    let last = blocks.count - 1
    blocks[last].content.runs += [
      TextRun(text: bold, isBold: true, isItalic: false),
      TextRun(text: " " + mark, isBold: false, isItalic: false),
    ]
  }
}
