import PDFReading
import Testing

@testable import Layout

@Suite("Tables without a full grid")
struct OpenTableTests {
  private let xs = [72.0, 220, 400]
  private let rows = [
    ["Unit", "Grade", "Staff"], ["North", "Good", "12"], ["South", "Fair", "9"],
    ["West", "Good", "31"],
  ]

  /// Running text with the rows' texts between, `step` points apart.
  private func page(
    _ rows: [[String]], step: Double = 20, header: Look = .bold, _ look: Look = .body
  ) -> PageSketch {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() {
        page.put(text, x: xs[column], y: 220 + step * Double(row), row == 0 ? header : look)
      }
    }
    page.prose(60, seed: 2, y: 260 + step * Double(rows.count))
    return page
  }

  private func check(
    _ document: Document, _ evidence: TableEvidence, _ expected: [[String]]? = nil
  ) {
    #expect(document.tables.map(\.texts) == [expected ?? rows])
    #expect(document.tables.map(\.evidence) == [evidence])
    #expect(document.texts(.paragraph) == [1, 2].map { Prose.sentence(60, seed: $0) })
  }

  @Test("Rules between all rows, none between columns")
  func betweenRows() {
    var sketch = page(rows)
    for row in 0...4 { sketch.rule(206 + 20 * Double(row)) }
    check(Document.of(sketch), .partlyRuled)
  }

  @Test("Rules above and below the header and at the end, as books set tables")
  func booktabs() {
    var sketch = page(rows)
    for y in [206.0, 226, 286] { sketch.rule(y) }
    check(Document.of(sketch), .partlyRuled)
  }

  @Test("Every other row tinted")
  func striped() {
    var sketch = page(rows)
    for row in [0, 2] {
      let top = 206 + 20 * Double(row)
      sketch.fill(Box(x0: 68, y0: top, x1: 523, y1: top + 20))
    }
    check(Document.of(sketch), .partlyRuled)
  }

  @Test("Backgrounds painted line by line are one background: wrapped cells stay whole")
  func seams() {
    var sketch = PageSketch()
    sketch.prose(60, seed: 1, y: 100)
    let dark = Colour(red: 190, green: 200, blue: 220)
    for row in 0..<3 {
      let top = 206 + 30 * Double(row)
      for part in 0..<2 {
        let y = top + 15 * Double(part)
        sketch.fill(
          Box(x0: 68, y0: y, x1: 523, y1: y + 15), row == 1 ? dark : PageSketch.grey)
      }
      sketch.put(["North", "South", "West"][row], x: 72, y: top + 11)
      sketch.put(lines: ["Staff are kind", "and well trained"], x: 220, y: top + 11)
    }
    sketch.prose(60, seed: 2, y: 340)
    check(
      Document.of(sketch), .partlyRuled,
      ["North", "South", "West"].map { [$0, "Staff are kind and well trained"] })
  }

  @Test("Nothing drawn: columns by alignment")
  func aligned() { check(Document.of(page(rows)), .aligned) }

  @Test("Nothing drawn, figures set right")
  func rightAligned() {
    var sketch = PageSketch()
    sketch.prose(60, seed: 1, y: 100)
    let rows = [["Staff", "1,240"], ["Offices", "7"], ["People met", "96"]]
    for (row, texts) in rows.enumerated() {
      sketch.put(texts[0], x: 72, y: 220 + 16 * Double(row))
      sketch.put(texts[1], right: 400, y: 220 + 16 * Double(row))
    }
    sketch.prose(60, seed: 2, y: 320)
    check(Document.of(sketch), .aligned, rows)
  }

  @Test("Wrapped text in a cell of a table with rules between rows is one row")
  func wrappedRuled() {
    var sketch = PageSketch()
    sketch.prose(60, seed: 1, y: 100)
    let tops = [206.0, 226, 260, 294]
    for top in tops { sketch.rule(top) }
    sketch.put("Unit", x: 72, y: 220, .bold)
    sketch.put("Remark", x: 220, y: 220, .bold)
    for (index, name) in ["North", "South"].enumerated() {
      let y = tops[index + 1] + 13
      sketch.put(name, x: 72, y: y)
      sketch.put(lines: ["The staff of the unit are", "kind to those whom they see"], x: 220, y: y)
    }
    sketch.prose(60, seed: 2, y: 340)
    let remark = "The staff of the unit are kind to those whom they see"
    check(
      Document.of(sketch), .partlyRuled,
      [["Unit", "Remark"], ["North", remark], ["South", remark]])
  }

  @Test("Wrapped text where nothing is drawn: rows stand further apart than lines")
  func wrappedOpen() {
    var sketch = PageSketch()
    sketch.prose(60, seed: 1, y: 100)
    for (index, name) in ["North", "South", "West"].enumerated() {
      let y = 220 + 40 * Double(index)
      sketch.put(name, x: 72, y: y)
      sketch.put(lines: ["The staff of the unit are", "kind to those whom they see"], x: 220, y: y)
      sketch.put("Good", x: 430, y: y)
    }
    sketch.prose(60, seed: 2, y: 370)
    let remark = "The staff of the unit are kind to those whom they see"
    check(
      Document.of(sketch), .aligned,
      ["North", "South", "West"].map { [$0, remark, "Good"] })
  }

  @Test("Numbers of rows are a column")
  func rowNumbers() {
    var sketch = PageSketch()
    sketch.prose(60, seed: 1, y: 100)
    for row in 0...3 { sketch.rule(206 + 20 * Double(row)) }
    for (index, text) in ["Plans are written", "Risks are known", "Needs are met"].enumerated() {
      let y = 220 + 20 * Double(index)
      sketch.put("\(index + 1).", x: 76, y: y)
      sketch.put(text, x: 94, y: y)
      sketch.put("\(60 + index)%", x: 400, y: y)
    }
    sketch.prose(60, seed: 2, y: 320)
    check(
      Document.of(sketch), .partlyRuled,
      [
        ["1.", "Plans are written", "60%"], ["2.", "Risks are known", "61%"],
        ["3.", "Needs are met", "62%"],
      ])
  }

  @Test("A list that leads up to a table is no part of it", arguments: [false, true])
  func listAbove(isBetweenTables: Bool) {
    var page = PageSketch()
    if isBetweenTables {
      for y in [90.0, 108, 126] { page.rule(y) }
      for (y, text) in zip([102.0, 120], ["Boats", "Trains"]) {
        page.put(text, x: 86, y: y, Look(size: 9))
        page.put("12", x: 300, y: y, Look(size: 9))
      }
    }
    page.put("These were the strong points that we saw:", y: 180)
    for (row, text) in ["The first of all", "The second of them", "The third"].enumerated() {
      page.put("•", x: 72, y: 200 + 14 * Double(row))
      page.put(text, x: 86, y: 200 + 14 * Double(row))
    }
    for y in [238.0, 256, 300] { page.rule(y) }
    for (row, texts) in [["Unit", "Before", "Now"], ["North", "Good", "Fair"]].enumerated() {
      for (x, text) in zip([86.0, 300, 400], texts) {
        page.put(text, x: x, y: 251 + 20 * Double(row), Look(size: 9))
      }
    }
    page.prose(60, seed: 2, y: 340)
    let document = Document.of(page)
    #expect(document.blocks(.listItem).count == 3)
    #expect(document.tables.map(\.rowCount) == (isBetweenTables ? [2, 2] : [2]))
  }

  @Test("A list is no table")
  func list() {
    var sketch = PageSketch()
    for index in 0..<5 {
      sketch.put("\(index + 1).", x: 72, y: 100 + 18 * Double(index))
      sketch.prose(5, seed: index, x: 110, y: 100 + 18 * Double(index))
    }
    #expect(Document.of(sketch).blocks.map(\.kind) == Array(repeating: .listItem, count: 5))
  }

  @Test("Words that happen to stand under each other in running text are no table")
  func prose() {
    var sketch = PageSketch()
    sketch.paragraph(Prose.sentence(150, seed: 1), y: 100, isJustified: true)
    #expect(Document.of(sketch).blocks.map(\.kind) == [.paragraph])
  }

  @Test("Two rules around a paragraph make no table")
  func ruledParagraph() {
    var sketch = PageSketch()
    sketch.prose(60, seed: 1, y: 100)
    sketch.rule(200)
    sketch.prose(20, seed: 2, y: 220)
    sketch.rule(250)
    sketch.prose(60, seed: 3, y: 290)
    #expect(Document.of(sketch).tables.isEmpty)
  }
}
