import PDFReading
import Testing

@testable import Layout

@Suite("Tables with tinted headings over rows that rules part")
struct TintedHeadTableTests {
  private let xs = [72.0, 250, 300, 350]
  private let cell = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)

  /// Draws the headings on tints, from one column on, then the rows with a rule under each; returns the foot.
  @discardableResult
  private func table(
    _ header: [String], _ rows: [[String]], on page: inout PageSketch, top: Double, xs: [Double],
    firstTint: Int = 0, texts: [Double]? = nil
  ) -> Double {
    var y = top
    for column in firstTint..<header.count {
      page.fill(Box(x0: xs[column], y0: y, x1: xs[column + 1], y1: y + 17))
    }
    for (column, text) in header.enumerated() {
      page.put(lines: [text], x: xs[column] + 4, y: y + 11, bold, leading: 11 / 9)
    }
    y += 17
    for row in rows {
      for (x, text) in zip(texts ?? xs.map { $0 + 4 }, row) where !text.isEmpty {
        page.put(
          lines: text.split(separator: "|").map(String.init), x: x, y: y + 11, cell,
          leading: 11 / 9)
      }
      y += 6 + 11 * Double(row.map { $0.split(separator: "|").count }.max() ?? 1)
      page.rule(y, from: xs[0], to: xs[header.count])
    }
    return y
  }

  private func page() -> PageSketch {
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    return page
  }

  @Test("The headings and every row make one table")
  func whole() {
    var sketch = page()
    let header = ["Question", "Before", "Now"]
    let rows = [
      ["Was help|given?", "61%", "72%"], ["Was it kind?", "50%", ""],
      ["Was it soon?", "41%", "39%"],
    ]
    let foot = table(header, rows, on: &sketch, top: 220, xs: xs)
    sketch.prose(60, seed: 2, y: foot + 30)
    let document = Document.of(sketch)
    #expect(
      document.tables.map(\.texts) == [
        [
          header, ["Was help given?", "61%", "72%"], ["Was it kind?", "50%", ""],
          ["Was it soon?", "41%", "39%"],
        ]
      ])
    #expect(document.texts(.paragraph) == [1, 2].map { Prose.sentence(60, seed: $0) })
  }

  @Test("A first column without a heading has no tint there")
  func untintedCorner() {
    var sketch = page()
    let header = ["", "Before", "Now"]
    let rows = [["1.1. Leadership", "", ""], ["All have what they need.", "", "Good"]]
    table(header, rows, on: &sketch, top: 220, xs: xs, firstTint: 1)
    #expect(Document.of(sketch).tables.map(\.texts) == [[header] + rows])
  }

  @Test("Rows between rules are no headings where a tint has them, however they are wrapped")
  func framedRow() {
    var sketch = page()
    let header = ["Question", "Before", "Now"]
    let edges = [72.0, 210, 260, 310]
    func table(_ rows: [[String]], top: Double) -> Double {
      sketch.fill(Box(x0: edges[0], y0: top, x1: edges[3], y1: top + 17))
      return self.table(header, rows, on: &sketch, top: top, xs: edges, firstTint: 3)
    }
    let first = ["Was help offered|to all of them?", "61%", "Nothing|to set|beside|it"]
    let next = [["Was it kind?", "50%", "51%"], ["Was it soon?", "41%", "39%"]]
    let foot = table(Array(repeating: first, count: 2), top: 220)
    _ = table(next, top: foot + 6)
    let whole = ["Was help offered to all of them?", "61%", "Nothing to set beside it"]
    let tables = Document.of(sketch).tables.map(\.texts)
    #expect(tables == [[header] + Array(repeating: whole, count: 2), [header] + next])
  }

  @Test("One tinted heading over the second of two columns")
  func singleHeading() {
    var sketch = page()
    let header = ["", "Now"]
    let rows = [["Share of staff who were asked", "63%"], ["Share of those who answered", "12%"]]
    table(header, rows, on: &sketch, top: 220, xs: [72, 300, 350], firstTint: 1)
    #expect(Document.of(sketch).tables.map(\.texts) == [[header] + rows])
  }

  @Test("Numbers before the texts of one heading are a column of their own")
  func numbered() {
    var sketch = page()
    let rows = [
      ["1.", "Plans were clear.", "1.", "Rooms were|cold."], ["2.", "Staff were kind.", "", ""],
      ["3.", "Calls were made.", "", ""],
    ]
    table(
      ["Enablers", "Barriers"], rows, on: &sketch, top: 220, xs: [72, 250, 430],
      texts: [76, 96, 254, 274])
    let table = Document.of(sketch).tables.first
    #expect(
      table?.texts == [
        ["Enablers", "", "Barriers", ""], ["1.", "Plans were clear.", "1.", "Rooms were cold."],
        ["2.", "Staff were kind.", "", ""], ["3.", "Calls were made.", "", ""],
      ])
    #expect(table?.cell(row: 0, column: 2)?.columnSpan == 2)
  }

  @Test("Text under the last row that begins before the cells' padding is none of them")
  func textBelow() {
    var sketch = page()
    let header = ["Question", "Before", "Now"]
    let rows = [["Was it kind?", "50%", "51%"], ["Was it soon?", "41%", "39%"]]
    let foot = table(header, rows, on: &sketch, top: 220, xs: xs)
    sketch.prose(20, seed: 2, y: foot + 20)
    sketch.rule(foot + 100, from: xs[0], to: xs[3])
    let document = Document.of(sketch)
    #expect(document.tables.map(\.texts) == [[header] + rows])
    #expect(document.texts(.paragraph).last == Prose.sentence(20, seed: 2))
  }
}
