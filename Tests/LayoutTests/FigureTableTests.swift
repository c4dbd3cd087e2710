import PDFReading
import Testing

@testable import Layout

@Suite("Tables of figures without a grid")
struct FigureTableTests {
  /// Running text with a table between: labels at the left, figures that end at the other places.
  private func page(
    _ rows: [[String]], rights: [Double], top: Double = 220, step: Double = 13,
    _ look: Look = Look(size: 10)
  ) -> PageSketch {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    for (row, texts) in rows.enumerated() {
      let y = top + step * Double(row)
      for (column, text) in texts.enumerated() where !text.isEmpty {
        if column == 0 {
          page.put(text, x: 72, y: y, look)
        } else {
          page.put(text, right: rights[column - 1], y: y, look)
        }
      }
    }
    page.prose(60, seed: 2, y: top + step * Double(rows.count) + 30)
    return page
  }

  private func table(_ sketch: PageSketch) throws -> TableGrid {
    try #require(Document.of(sketch).tables.first)
  }

  @Test("Columns as close as two spaces")
  func narrow() throws {
    let rows = [
      ["Area", "2001", "2002", "2003"], ["North", "6.19", "7.25", "8.00"],
      ["South", "16.19", "17.25", "18.00"], ["West", "26.19", "27.25", "28.00"],
    ]
    let grid = try table(page(rows, rights: [200, 230, 260]))
    #expect(grid.texts == rows)
    #expect(grid.evidence == .aligned)
  }

  @Test("Leader dots lead to a figure and are no text")
  func leaders() throws {
    let dots = String(repeating: ".", count: 20)
    let rows = [
      ["Corn \(dots)", "12", "31"], ["Rye \(dots)", "8", "7"], ["Oats \(dots)", "15", "9"],
    ]
    let grid = try table(page(rows, rights: [260, 320]))
    #expect(grid.texts == [["Corn", "12", "31"], ["Rye", "8", "7"], ["Oats", "15", "9"]])
  }

  @Test("A label over two columns spans them, with its rule or without", arguments: [true, false])
  func spanningLabel(isRuled: Bool) throws {
    var sketch = page(
      [
        ["Unit", "Men", "Women", "All"], ["North", "1,200", "1,300", "2,500"],
        ["South", "900", "800", "1,700"], ["West", "310", "290", "600"],
      ], rights: [240, 330, 420])
    sketch.put("Staff employed", x: 225, y: 206, Look(size: 10))
    if isRuled { sketch.rule(209, from: 210, to: 332) }
    let grid = try table(sketch)
    #expect(grid.rowCount == 5)
    let label = try #require(grid.cells.first { $0.content.text == "Staff employed" })
    #expect(label.row == 0 && label.column == 1 && label.columnSpan == 2)
    #expect(grid.texts[1] == ["Unit", "Men", "Women", "All"])
  }

  @Test("Labels of two lines are one cell; so is a row's label that is wrapped")
  func wrapped() throws {
    let rows = [
      ["", "Staff", "Cases"], ["Unit", "in post", "closed"], ["North and the upper", "", ""],
      ["valleys", "12", "340"], ["South", "9", "128"], ["West and the islands", "31", "77"],
      ["East", "14", "90"], ["Centre", "8", "45"],
    ]
    let grid = try table(page(rows, rights: [240, 320]))
    #expect(
      grid.texts == [
        ["Unit", "Staff in post", "Cases closed"], ["North and the upper valleys", "12", "340"],
        ["South", "9", "128"], ["West and the islands", "31", "77"], ["East", "14", "90"],
        ["Centre", "8", "45"],
      ])
  }

  @Test("A name of a group of rows is a row")
  func group() throws {
    let rows = [
      ["Unit", "Staff", "Cases"], ["Courts:", "", ""], ["North", "12", "340"],
      ["South", "9", "128"],
      ["Prisons:", "", ""], ["West", "31", "77"], ["East", "14", "90"],
    ]
    let grid = try table(page(rows, rights: [240, 320]))
    #expect(grid.texts == rows)
  }

  @Test("Rows at a page's foot, set small, are no footnotes")
  func atFoot() throws {
    var sketch = PageSketch()
    sketch.prose(300, seed: 1, y: 100)
    let rows = [
      ["1", "12", "340"], ["2", "9", "128"], ["3", "31", "77"], ["Total", "52", "545"],
    ]
    sketch.rule(705, to: 200)
    sketch.put("Band", x: 72, y: 720, .small)
    sketch.put("Staff", right: 240, y: 720, .small)
    sketch.put("Cases", right: 320, y: 720, .small)
    for (row, texts) in rows.enumerated() {
      sketch.put(texts[0], x: 72, y: 732 + 11 * Double(row), .small)
      sketch.put(texts[1], right: 240, y: 732 + 11 * Double(row), .small)
      sketch.put(texts[2], right: 320, y: 732 + 11 * Double(row), .small)
    }
    let document = Document.of(sketch)
    #expect(document.footnotes.isEmpty)
    #expect(document.tables.map(\.texts) == [[["Band", "Staff", "Cases"]] + rows])
  }

  @Test("Figures along a chart's axis are no table")
  func axis() {
    var sketch = PageSketch()
    sketch.prose(60, seed: 1, y: 100)
    for index in 0..<5 {
      sketch.put("\(100 - 20 * index)", right: 110, y: 220 + 22 * Double(index), .small)
      sketch.put("\(50 - 10 * index)", right: 400, y: 220 + 22 * Double(index), .small)
    }
    sketch.prose(60, seed: 2, y: 380)
    #expect(Document.of(sketch).tables.isEmpty)
  }

  @Test("A rule under a label that spans columns does not make these a table of their own")
  func partOfTable() throws {
    var sketch = page(
      [
        ["Unit", "Men", "Women", "All"], ["North", "1,200", "1,300", "2,500"],
        ["South", "900", "800", "1,700"], ["West", "310", "290", "600"],
      ], rights: [240, 330, 420])
    sketch.put("Staff employed", x: 225, y: 206, Look(size: 10))
    sketch.rule(209, from: 205, to: 332)
    sketch.rule(223, from: 205, to: 332)
    #expect(Document.of(sketch).tables.map(\.columnCount) == [4])
  }

  @Test(
    "What is a figure",
    arguments: ["1 234.5", "(12%)", "–", "n/a", "$5", "12a", "2001-02", "(NA)", "(D)"])
  func figures(text: String) { #expect(FigureColumns.isFigure(text)) }

  @Test(
    "What is none", arguments: ["Unit", "(a)", "(OPEN)", "12 staff", "INQ0001234", "", "Table 4"])
  func noFigures(text: String) { #expect(!FigureColumns.isFigure(text)) }
}
