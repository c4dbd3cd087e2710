import PDFReading
import Testing

@testable import Layout

@Suite("Ruled tables")
struct RuledTableTests {
  private let xs = [72.0, 200, 360, 523]

  private func page(_ number: Int = 1) -> PageSketch {
    var page = PageSketch(number)
    page.prose(60, seed: number, y: 100)
    page.prose(60, seed: number + 40, y: 640)
    return page
  }

  @Test("A full grid")
  func full() throws {
    var sketch = page()
    let rows = [["Unit", "Grade", "Staff"], ["North", "Good", "12"], ["South", "Fair", "9"]]
    sketch.table(rows, xs: xs, top: 200, header: .bold)
    let document = Document.of(sketch)
    #expect(document.blocks.map(\.kind) == [.paragraph, .table, .paragraph])
    let grid = try #require(document.tables.first)
    #expect(grid.texts == rows)
    #expect(grid.evidence == .ruled)
    #expect(grid.cells.map(\.columnSpan).allSatisfy { $0 == 1 })
    #expect(zip(grid.columnEdges, xs).map { abs($0 - $1) < 1 } == [true, true, true, true])
  }

  @Test("Tints behind the paragraphs of cells bound no cells")
  func shadedParagraphs() throws {
    var sketch = page()
    let heads = [["Unit"], ["Grade", "given", "to each", "of them"], ["Staff", "there"]]
    let rows = [["North", "Good", "12"], ["South", "Fair", "9"]]
    for (column, lines) in heads.enumerated() {
      let top = 230 - 6.5 * Double(lines.count)
      sketch.fill(
        Box(
          x0: xs[column] + 2.5, y0: top, x1: xs[column + 1] - 2.5,
          y1: top + 13 * Double(lines.count)))
      sketch.put(lines: lines, x: xs[column] + 4, y: top + 10, leading: 1.3)
    }
    sketch.grid(xs: xs, ys: [200, 260, 280, 300])
    for (row, top) in [260.0, 280].enumerated() {
      for (column, text) in rows[row].enumerated() { sketch.cell(text, x: xs[column], top: top) }
    }
    let grid = try #require(Document.of(sketch).tables.first)
    #expect(grid.texts == [heads.map { $0.joined(separator: " ") }] + rows)
    #expect(grid.cells.map(\.rowSpan).allSatisfy { $0 == 1 })
  }

  @Test("Text of several lines stays in its cell")
  func wrapped() throws {
    var sketch = page()
    sketch.grid(xs: xs, ys: [200, 220, 260, 300])
    for (column, text) in ["Unit", "Grade", "Remark"].enumerated() {
      sketch.cell(text, x: xs[column], top: 200, .bold)
    }
    sketch.cell("North and", "East", x: 72, top: 220)
    sketch.cell("Good", x: 200, top: 220)
    sketch.cell("Staff are kind and", "well trained", x: 360, top: 220)
    sketch.cell("South", x: 72, top: 260)
    sketch.cell("Fair", x: 200, top: 260)
    sketch.cell("Some way to go,", "but on the road", x: 360, top: 260)
    #expect(
      Document.of(sketch).tables.map(\.texts) == [
        [
          ["Unit", "Grade", "Remark"],
          ["North and East", "Good", "Staff are kind and well trained"],
          ["South", "Fair", "Some way to go, but on the road"],
        ]
      ])
  }

  @Test("Two header rows with cells that span columns and rows")
  func spans() throws {
    var sketch = page()
    for y in [200.0, 240, 260, 280] { sketch.rule(y) }
    sketch.rule(220, from: 200, to: 523)
    for x in [72.0, 200, 523] { sketch.upright(x, from: 200, to: 280) }
    sketch.upright(360, from: 220, to: 280)
    sketch.cell("Unit", x: 72, top: 210, .bold)
    sketch.cell("Grade in each year", x: 280, top: 200, .bold)
    sketch.cell("2019", x: 200, top: 220, .bold)
    sketch.cell("2021", x: 360, top: 220, .bold)
    for (row, texts) in [["North", "Good", "Fair"], ["South", "Fair", "Good"]].enumerated() {
      for (column, text) in texts.enumerated() {
        sketch.cell(text, x: xs[column], top: 240 + 20 * Double(row))
      }
    }
    let grid = try #require(Document.of(sketch).tables.first)
    #expect(
      grid.texts == [
        ["Unit", "Grade in each year", ""], ["", "2019", "2021"], ["North", "Good", "Fair"],
        ["South", "Fair", "Good"],
      ])
    #expect(grid.cell(row: 0, column: 0)?.rowSpan == 2)
    #expect(grid.cell(row: 0, column: 1)?.columnSpan == 2)
    #expect(grid.cell(row: 1, column: 1)?.columnSpan == 1)
  }

  @Test("A heading row over the whole width inside a table")
  func groupRow() throws {
    var sketch = page()
    for y in [200.0, 220, 240, 260] { sketch.rule(y) }
    for x in [72.0, 523] { sketch.upright(x, from: 200, to: 260) }
    for x in [200.0, 360] {
      sketch.upright(x, from: 200, to: 220)
      sketch.upright(x, from: 240, to: 260)
    }
    for (column, text) in ["North", "Good", "12"].enumerated() {
      sketch.cell(text, x: xs[column], top: 200)
    }
    sketch.cell("Units that were seen for the first time this year", x: 72, top: 220)
    for (column, text) in ["South", "Fair", "9"].enumerated() {
      sketch.cell(text, x: xs[column], top: 240)
    }
    let grid = try #require(Document.of(sketch).tables.first)
    #expect(grid.cell(row: 1, column: 0)?.columnSpan == 3)
    #expect(grid.texts[1] == ["Units that were seen for the first time this year", "", ""])
  }

  @Test("Empty cells stay empty")
  func emptyCells() {
    var sketch = page()
    let rows = [["Unit", "Grade", "Staff"], ["North", "", "12"], ["South", "Fair", ""]]
    sketch.table(rows, xs: xs, top: 200)
    #expect(Document.of(sketch).tables.map(\.texts) == [rows])
  }

  @Test("Cells drawn as tinted areas without rules, with their colours")
  func tinted() throws {
    var sketch = page()
    let green = Colour(red: 120, green: 200, blue: 120)
    let amber = Colour(red: 250, green: 190, blue: 60)
    let rows = [["North", "Good"], ["South", "Fair"], ["West", "Good"]]
    for (row, texts) in rows.enumerated() {
      let top = 200 + 22 * Double(row)
      sketch.fill(Box(x0: 72, y0: top, x1: 300, y1: top + 20))
      sketch.fill(
        Box(x0: 302, y0: top, x1: 523, y1: top + 20), texts[1] == "Good" ? green : amber)
      sketch.cell(texts[0], x: 72, top: top)
      sketch.cell(texts[1], x: 302, top: top)
    }
    let grid = try #require(Document.of(sketch).tables.first)
    #expect(grid.texts == rows)
    #expect((0..<3).map { grid.cell(row: $0, column: 1)?.fill } == [green, amber, green])
  }

  @Test("Two tables with text between them are two")
  func two() {
    var sketch = page()
    sketch.table([["Unit", "Grade"], ["North", "Good"]], xs: [72, 300, 523], top: 200)
    sketch.prose(30, seed: 30, y: 270)
    sketch.table([["Unit", "Staff"], ["North", "12"]], xs: [72, 300, 523], top: 340)
    let document = Document.of(sketch)
    #expect(
      document.tables.map(\.texts) == [
        [["Unit", "Grade"], ["North", "Good"]], [["Unit", "Staff"], ["North", "12"]],
      ])
    #expect(document.blocks.map(\.kind) == [.paragraph, .table, .paragraph, .table, .paragraph])
  }

  @Test("Numbers centred in cells of several lines")
  func centred() {
    var sketch = page()
    sketch.grid(xs: [72, 360, 523], ys: [200, 245, 290])
    sketch.cell("A remark that has", "two lines of text", x: 72, top: 203)
    sketch.cell("12", x: 430, top: 210)
    sketch.cell("Another remark of", "two lines of text", x: 72, top: 248)
    sketch.cell("9", x: 430, top: 255)
    #expect(
      Document.of(sketch).tables.map(\.texts) == [
        [
          ["A remark that has two lines of text", "12"],
          ["Another remark of two lines of text", "9"],
        ]
      ])
  }

  @Test("A raised mark in a cell is set aside")
  func mark() throws {
    var sketch = page()
    sketch.table([["Unit", "Grade^{2}"], ["North", "Good"]], xs: [72, 300, 523], top: 200)
    let cell = try #require(Document.of(sketch).tables.first?.cell(row: 0, column: 1))
    #expect(cell.content.text == "Grade")
    #expect(cell.content.marks.map(\.marker) == ["2"])
  }

  @Test("Cells have regions that hold their words")
  func regions() throws {
    var sketch = page()
    sketch.table([["Unit", "Grade"], ["North", "Good"]], xs: [72, 300, 523], top: 200)
    for cell in try #require(Document.of(sketch).tables.first).cells {
      let region = try #require(cell.regions.first)
      #expect(cell.lines.flatMap(\.words).allSatisfy { region.box.containsCentre(of: $0.box) })
    }
  }

  @Test(
    "Rules that leave an area open on two sides give no overlapping cells")
  func notch() throws {
    var sketch = page()
    sketch.grid(xs: [72, 523], ys: [200, 240])
    sketch.upright(300, from: 200, to: 220)
    sketch.rule(220, from: 300, to: 523)
    sketch.cell("North", x: 72, top: 200)
    sketch.cell("Good", x: 300, top: 200)
    sketch.cell("South", x: 72, top: 220)
    sketch.cell("Fair", x: 300, top: 220)
    let grid = try #require(Document.of(sketch).tables.first)
    #expect(grid.cells.map { $0.rowSpan * $0.columnSpan }.reduce(0, +) <= 4)
  }
}
