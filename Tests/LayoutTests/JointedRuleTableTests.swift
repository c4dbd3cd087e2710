import PDFReading
import Testing

@testable import Layout

@Suite("Tables of which the rules between rows are drawn cell by cell")
struct JointedRuleTableTests {
  private let xs = [72.0, 300, 400, 523]
  private let cell = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)

  /// Rows with a rule under each, lines parted by bars; returns the foot.
  @discardableResult
  private func put(
    _ rows: [[String]], at xs: [Double], on page: inout PageSketch, top: Double
  ) -> Double {
    var top = top
    for (number, row) in rows.enumerated() {
      let cells = row.map { $0.split(separator: "|").map(String.init) }
      for (column, lines) in cells.enumerated() {
        for (index, line) in lines.enumerated() {
          page.put(
            line, x: xs[column] + 4, y: top + 10 + 12 * Double(index), number == 0 ? bold : cell)
        }
      }
      top += 4 + 12 * Double(max(1, cells.map(\.count).max() ?? 1))
      page.rule(top, pieces: xs)
    }
    return top
  }

  private func whole(_ rows: [[String]]) -> [[String]] {
    rows.map { $0.map { $0.replacing("|", with: " ") } }
  }

  private let rows = [
    ["", "Last|year", "This|year"],
    ["Boats were counted|every day", "71%", "83%"],
    ["Ropes were mended", "", "91%"],
  ]

  @Test("Rows lie between rules; headings of several lines stand on the first")
  func rowsBetweenRules() {
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    let foot = put(rows, at: xs, on: &page, top: 220)
    page.prose(60, seed: 2, y: foot + 30)
    #expect(Document.of([page]).tables.map(\.texts) == [whole(rows)])
  }

  @Test("Two tables right under each other have columns of their own")
  func stacked() {
    let others = [
      ["Staff", "Boats", "Ropes"], ["Twelve", "Three", "Nine"], ["Ten", "Two", "Six"],
    ]
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    let foot = put(rows, at: xs, on: &page, top: 220)
    let end = put(others, at: [72, 200, 350, 523], on: &page, top: foot + 3)
    page.prose(60, seed: 2, y: end + 30)
    #expect(Document.of([page]).tables.map(\.texts) == [whole(rows), others])
  }

  @Test("A row further beneath its rule than the others heads another table with the same columns")
  func sameColumns() {
    let others = [["Ropes", "", ""], ["Were ropes mended?", "61%", "72%"]]
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    let foot = put(rows, at: xs, on: &page, top: 220)
    let end = put(others, at: xs, on: &page, top: foot + 9)
    page.prose(60, seed: 2, y: end + 30)
    #expect(Document.of([page]).tables.map(\.texts) == [whole(rows), others])
  }

  @Test(
    "Headings with rules as wide as the table, above it, are no rows, nor is the list under one of them"
  )
  func headingsAbove() {
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    page.rule(190)
    page.put("What helps", y: 206, Look(size: 13, isBold: true))
    page.put("•", x: 84, y: 224)
    page.put("Boats are counted every day.", x: 96, y: 224)
    page.rule(234)
    page.put("What is counted", y: 250, Look(size: 13, isBold: true))
    page.rule(258, pieces: xs)
    put(rows, at: xs, on: &page, top: 258)
    let document = Document.of([page])
    #expect(document.tables.map(\.texts) == [whole(rows)])
    #expect(document.texts(.heading) == ["What helps", "What is counted"])
  }

  @Test("A heading between two tables is no row")
  func headingBetween() {
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    let foot = put(rows, at: xs, on: &page, top: 220)
    page.put("Key facts", x: 72, y: foot + 11, bold)
    page.rule(foot + 15, pieces: xs)
    page.prose(60, seed: 2, y: foot + 40)
    #expect(Document.of([page]).tables.first?.texts.prefix(3) == whole(rows)[...])
  }

  @Test("A shorter rule parts headings beside one that spans both rows")
  func headingsInTwoRows() {
    let edges = [72.0, 250, 320, 390, 523]
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    page.put("Harbour", x: 76, y: 220, bold)
    page.put("Scores of all harbours", x: 254, y: 220, bold)
    page.put("Pier", x: 394, y: 220, bold)
    page.put("Lowest", x: 254, y: 236, bold)
    page.put("Highest", x: 324, y: 236, bold)
    page.rule(226, pieces: [250, 320, 390])
    page.rule(242, pieces: edges)
    put(
      [["North", "61%", "74%", "70%"], ["South", "58%", "82%", "73%"]], at: edges, on: &page,
      top: 242)
    let table = Document.of([page]).tables.first
    #expect(
      table?.texts == [
        ["Harbour", "Scores of all harbours", "", "Pier"], ["", "Lowest", "Highest", ""],
        ["North", "61%", "74%", "70%"], ["South", "58%", "82%", "73%"],
      ])
    #expect(table?.cell(row: 0, column: 1)?.columnSpan == 2)
    #expect(table?.cell(row: 0, column: 3)?.rowSpan == 2)
  }

  @Test("Headings on a dark band over rules with joints")
  func darkHeadings() {
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    page.fill(Box(x0: xs[0], y0: 220, x1: xs[3], y1: 248))
    put(rows, at: xs, on: &page, top: 220)
    #expect(Document.of([page]).tables.map(\.texts) == [whole(rows)])
  }

  @Test("A heading may run over a narrow column")
  func narrowColumn() {
    let rows = [
      ["Enablers", "", "Barriers", ""],
      ["1.", "Boats were ready", "1.", "Ropes were short"],
      ["2.", "Crews were kind", "2.", "Nobody had told|them of the tide"],
    ]
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    put(rows, at: [72, 92, 290, 310, 523], on: &page, top: 220)
    #expect(Document.of([page]).tables.map(\.texts) == [whole(rows)])
  }

  @Test("Shorter rules part the rows beside a cell that spans them")
  func spannedRows() {
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    let top = put(
      [["Post", "Held by", "Since"], ["Pilot", "Ann", "May"]], at: xs, on: &page, top: 220)
    for (number, row) in [["Ben", "June"], ["Cid", "July"]].enumerated() {
      for (column, text) in row.enumerated() {
        page.put(text, x: xs[column + 1] + 4, y: top + 10 + 16 * Double(number), cell)
      }
    }
    page.put("Mate", x: xs[0] + 4, y: top + 10, cell)
    page.rule(top + 16, pieces: Array(xs.dropFirst()))
    page.rule(top + 32, pieces: xs)
    let table = Document.of([page]).tables.first
    #expect(
      table?.texts == [
        ["Post", "Held by", "Since"], ["Pilot", "Ann", "May"], ["Mate", "Ben", "June"],
        ["", "Cid", "July"],
      ])
    #expect(table?.cell(row: 2, column: 0)?.rowSpan == 2)
  }

  @Test("An empty heading may have no rule")
  func emptyHeading() {
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    page.rule(210, pieces: xs)
    page.put("Last", x: xs[1] + 4, y: 222, bold)
    page.put("This", x: xs[2] + 4, y: 222, bold)
    page.rule(226, pieces: Array(xs.dropFirst()))
    put(
      [["Boats were counted", "71%", "83%"], ["Ropes were mended", "", "91%"]], at: xs, on: &page,
      top: 226)
    #expect(
      Document.of([page]).tables.map(\.texts) == [
        [
          ["", "Last", "This"], ["Boats were counted", "71%", "83%"],
          ["Ropes were mended", "", "91%"],
        ]
      ])
  }

  @Test("The last words of a paragraph above are no heading")
  func tailOfText() {
    let edges = [72.0, 92, 290, 310, 523]
    let rows = [
      ["Enablers", "", "Barriers", ""], ["1.", "Boats were ready", "1.", "Ropes were short"],
      ["2.", "Crews were kind", "2.", "Tides were high"],
    ]
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    page.put(
      "Boats were counted every other day, so they said that all was well", x: 96, y: 206, cell)
    page.put("weeks.", x: 96, y: 217, cell)
    page.rule(222, pieces: edges)
    put(rows, at: edges, on: &page, top: 222)
    #expect(Document.of([page]).tables.map(\.texts) == [rows])
  }

  @Test("Text that hangs over rules makes no table, and does no harm")
  func textOverRules() {
    var page = PageSketch(1)
    for (number, y) in [100.0, 130, 190, 196, 250].enumerated() {
      page.rule(y, pieces: number % 2 == 0 ? xs : [72, 150, 523])
      page.put(Prose.sentence(12, seed: number), x: 74, y: y - 20, cell)
      page.put(Prose.sentence(12, seed: number + 9), x: 74, y: y + 2, cell)
    }
    #expect(Document.of([page]).tables.isEmpty)
  }

  @Test("Text between two rules with joints is no row")
  func textBetween() {
    var page = PageSketch(1)
    page.rule(100, pieces: xs)
    page.prose(80, seed: 1, y: 120)
    page.rule(300, pieces: xs)
    #expect(Document.of([page]).tables.isEmpty)
  }

  @Test("Lines side by side that begin where those above had room are rows")
  func freeBreaks() {
    let cells = [("The boats at the pier", "Good"), ("Ropes", "Fair"), ("The lamps", "Good")]
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    page.rule(200, pieces: [72, 470, 523])
    page.put("What was seen", x: 76, y: 212, bold)
    page.put("Grade", x: 474, y: 212, bold)
    page.rule(216, pieces: [72, 470, 523])
    for (index, (label, grade)) in cells.enumerated() {
      page.put(label, x: 76, y: 228 + 12 * Double(index), cell)
      page.put(grade, x: 474, y: 228 + 12 * Double(index), cell)
    }
    page.rule(256, pieces: [72, 470, 523])
    page.prose(60, seed: 2, y: 290)
    #expect(
      Document.of([page]).tables.map(\.texts) == [
        [["What was seen", "Grade"]] + cells.map { [$0.0, $0.1] }
      ])
  }

  @Test("A label over two columns may be wrapped to a line in one of them")
  func wrappedOverJoint() {
    let xs = [72.0, 86, 300, 523]
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    page.rule(200, pieces: xs)
    page.put("1. Boats at the pier and in", x: 76, y: 212, cell)
    page.put("harbours", x: 76, y: 224, cell)
    page.put("Requires", x: 304, y: 212, cell)
    page.put("work", x: 304, y: 224, cell)
    page.rule(230, pieces: xs)
    page.put("1.1 Ropes", x: 90, y: 242, cell)
    page.put("Good", x: 304, y: 242, cell)
    page.rule(248, pieces: xs)
    page.put("1.2 Lamps", x: 90, y: 260, cell)
    page.put("Fair", x: 304, y: 260, cell)
    page.rule(266, pieces: xs)
    page.prose(60, seed: 2, y: 300)
    #expect(
      Document.of([page]).tables.map { $0.texts.map { $0.filter { !$0.isEmpty } } } == [
        [
          ["1. Boats at the pier and in harbours", "Requires work"], ["1.1 Ropes", "Good"],
          ["1.2 Lamps", "Fair"],
        ]
      ])
  }

  @Test("A paragraph's first line with a gap over a column's edge is no last row")
  func spreadLine() {
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    let foot = put(rows, at: xs, on: &page, top: 220)
    page.put("All of the boats that were seen at the pier", y: foot + 12, cell)
    page.put("were mended by the town", x: 302, y: foot + 12, cell)
    page.put(
      lines: [
        "before the end of the winter, and the ropes as well, by those who had been asked to do it",
        "in the year before that, but not all lamps had been lit at night, as we were told there.",
      ], y: foot + 24, cell)
    page.prose(60, seed: 2, y: foot + 80)
    #expect(Document.of([page]).tables.map(\.texts) == [whole(rows)])
  }
}
