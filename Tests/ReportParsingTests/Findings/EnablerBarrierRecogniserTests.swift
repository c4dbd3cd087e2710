import Layout
import ReportModel
import Testing

@testable import ReportParsing

@Suite("Enablers and barriers in tables")
struct EnablerBarrierTableTests {
  private func findings(_ make: (inout DocumentMaker) -> Void) throws -> [EnablerBarrier] {
    var maker = DocumentMaker()
    maker.title("Quality & Impact inspection")
    make(&maker)
    return EnablerBarrierRecogniser().records(in: try maker.context())
  }

  private static let fourColumns = [
    ["Enablers", "", "Barriers", ""], ["1.", "Good rooms", "1.", "Long roads"],
    ["", "", "2.", "Few staff"],
  ]

  @Test("Number and text in columns of their own, two lists side by side")
  func sideBySide() throws {
    var grid = GridMaker(Self.fourColumns, bold: [0]).spanning(row: 0, column: 0, columns: 2)
      .spanning(row: 0, column: 2, columns: 2).grid
    grid.number = "4"
    let found = try findings { maker in
      maker.heading("Protecting the public", level: 1)
      maker.heading("CRC effectiveness", level: 2)
      maker.table(grid)
    }
    #expect(found.map(\.kind) == [.enabler, .barrier, .barrier])
    #expect(found.map(\.number) == ["1", "1", "2"])
    #expect(found.map(\.text) == ["Good rooms", "Long roads", "Few staff"])
    #expect(found.allSatisfy { $0.organisations == ["CRC"] && $0.tableNumber == "4" })
    #expect(found.allSatisfy { $0.domain == "protecting the public" })
    #expect(found.map { $0.provenance.regions.count } == [2, 2, 2])
  }

  @Test("Headings that are not stretched over their columns, and a number in the cell of its text")
  func merged() throws {
    let found = try findings { maker in
      maker.table(GridMaker(Self.fourColumns, bold: [0]).grid)
      maker.table(GridMaker([["Barriers"], ["1. Long roads"], ["2. Few staff"]], bold: [0]).grid)
    }
    #expect(
      found.map(\.text) == ["Good rooms", "Long roads", "Few staff", "Long roads", "Few staff"])
    #expect(found.map(\.number) == ["1", "1", "2", "1", "2"])
  }

  @Test("Headings over the words, the numbers in columns before them")
  func headedWords() throws {
    let found = try findings { maker in
      maker.table(
        GridMaker(
          [
            ["", "Enablers", "", "Barriers"], ["1.", "Good rooms", "1.", "Long roads"],
            ["", "", "2.", "Few staff"],
          ], bold: [0]
        ).grid)
    }
    #expect(found.map(\.text) == ["Good rooms", "Long roads", "Few staff"])
    #expect(found.map(\.number) == ["1", "1", "2"])
    #expect(found.map(\.kind) == [.enabler, .barrier, .barrier])
  }

  @Test("A list of bullets in one cell")
  func bullets() throws {
    let found = try findings { maker in
      maker.table(
        GridMaker(
          [["Enablers", "Barriers"], ["• Good rooms • Kind people", "Long roads"]], bold: [0]
        ).grid)
    }
    #expect(found.map(\.text) == ["Good rooms", "Kind people", "Long roads"])
    #expect(found.map(\.kind) == [.enabler, .enabler, .barrier])
  }

  @Test("The rest of a table on the next page, without its headings")
  func continued() throws {
    let found = try findings { maker in
      maker.table(GridMaker(Self.fourColumns, bold: [0]).grid)
      maker.page = 2
      maker.table(GridMaker([["2.", "Kind people", "3.", "Old computers"]]).grid)
      maker.paragraph("The text goes on.")
      maker.table(GridMaker([["5", "Offices", "6", "Courts"]]).grid)
    }
    #expect(found.map(\.kind) == [.enabler, .barrier, .barrier, .enabler, .barrier])
    #expect(found.suffix(2).map(\.text) == ["Kind people", "Old computers"])
  }

  @Test("A heading that names something else makes another table of it")
  func otherTable() throws {
    let found = try findings { maker in
      maker.table(GridMaker([["Enablers", "Cost"], ["Staff", "12"]], bold: [0]).grid)
    }
    #expect(found.isEmpty)
  }

  @Test("The caption gives the subject where no heading does")
  func caption() throws {
    var grid = GridMaker(Self.fourColumns, bold: [0]).grid
    grid.caption = TextContent(runs: [
      TextRun(text: "Enablers and barriers of reducing reoffending.", isBold: true, isItalic: false)
    ])
    let found = try findings { $0.table(grid) }
    #expect(found.allSatisfy { $0.domain == "reducing reoffending" })
  }
}

@Suite("Enablers and barriers in lists")
struct EnablerBarrierListTests {
  private func findings(_ make: (inout DocumentMaker) -> Void) throws -> [EnablerBarrier] {
    var maker = DocumentMaker()
    make(&maker)
    return EnablerBarrierRecogniser().records(in: try maker.context())
  }

  @Test("Lists under headings, without numbers")
  func headings() throws {
    let found = try findings { maker in
      maker.heading("Enablers", level: 3)
      maker.items("Staff are calm.", "Reports are clear.")
      maker.heading("Barriers", level: 3)
      maker.items("Forms are long.")
      maker.heading("Explanation", level: 3)
      maker.items("Not a finding.")
    }
    #expect(found.map(\.kind) == [.enabler, .enabler, .barrier])
    #expect(found.map(\.text) == ["Staff are calm.", "Reports are clear.", "Forms are long."])
    #expect(found.allSatisfy { $0.number == nil && $0.tableNumber == nil })
  }

  @Test(
    "Sentences that introduce a list",
    arguments: [
      ("Key strengths of the organisation are as follows:", EnablerBarrier.Kind.strength),
      ("The main areas for improvement are as follows:", .areaForImprovement),
      ("Supervision needs to improve in these respects:", .areaForImprovement),
      ("Areas of supervision requiring improvement include:", .areaForImprovement),
      ("Strength:", .strength),
    ])
  func leadIns(sentence: String, kind: EnablerBarrier.Kind) throws {
    let found = try findings { maker in
      maker.paragraph(sentence)
      maker.items("The point.")
      // Bold and coloured, it may look like a heading.
      maker.heading(sentence)
      maker.items("Another.")
    }
    #expect(found.map(\.kind) == [kind, kind])
  }

  @Test(
    "Sentences that introduce something else",
    arguments: [
      "We held meetings with:", "Strengths and areas for improvement are listed below:",
      "Strengths are many. They do not end here",
    ])
  func otherSentences(sentence: String) throws {
    let found = try findings { maker in
      maker.paragraph(sentence)
      maker.items("The point.")
    }
    #expect(found.isEmpty)
  }

  @Test("A heading and then a sentence before the list")
  func headingAndSentence() throws {
    let found = try findings { maker in
      maker.heading("Strengths:", level: 2)
      maker.paragraph("Key strengths of supervision are as follows:")
      maker.items("Officers listen.")
      maker.heading("Strengths:", level: 2)
      maker.paragraph("There were none.")
      maker.items("Not a strength.")
    }
    #expect(found.map(\.text) == ["Officers listen."])
  }

  @Test("What is listed under an item belongs to it")
  func nested() throws {
    let found = try findings { maker in
      maker.heading("Barriers")
      maker.items("Checks are late:")
      maker.items("by the police", "by schools", depth: 1)
      maker.items("Forms are long.")
    }
    #expect(
      found.map(\.text) == ["Checks are late:\n\nby the police\n\nby schools", "Forms are long."])
    #expect(found[0].provenance.regions.count == 3)
  }

  @Test("A numbered list keeps its numbers")
  func numbered() throws {
    let found = try findings { maker in
      maker.heading("Barriers")
      maker.items("Long roads", "Few staff", marker: "1.")
    }
    #expect(found.map(\.number) == ["1", "2"])
  }

  @Test("A list in a summary and again in its chapter is two sets")
  func twice() throws {
    let found = try findings { maker in
      for chapter in ["Executive summary", "Case supervision"] {
        maker.heading(chapter)
        maker.heading("Strengths", level: 2)
        maker.items("Officers listen.")
      }
    }
    #expect(found.count == 2)
    #expect(Set(found.map(\.provenance.sectionID)).count == 2)
  }

  @Test(
    "Headings and lists in one cell each, and lists in one cell under headings of their own",
    arguments: [true, false])
  func listsInCells(areHeadingsInside: Bool) throws {
    let left = ["1. Good", "rooms and boats", "2. Clear rules"]
    let right = ["1. Long roads"]
    let grid =
      areHeadingsInside
      ? GridMaker([["Enablers", "Barriers"]]).listing(row: 0, column: 0, ["Enablers"] + left)
        .listing(row: 0, column: 1, ["Barriers"] + right).grid
      : GridMaker([["Enablers", "Barriers"], ["1.", "1."]], bold: [0])
        .listing(row: 1, column: 0, left).listing(row: 1, column: 1, right).grid
    let found = try findings { $0.table(grid) }
    #expect(found.map(\.kind) == [.enabler, .enabler, .barrier])
    #expect(found.map(\.number) == ["1", "2", "1"])
    #expect(found.map(\.text) == ["Good rooms and boats", "Clear rules", "Long roads"])
  }
}
