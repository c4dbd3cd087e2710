import PDFReading
import Testing

@testable import Layout

@Suite("Tables with rules between columns and around their headings, none between rows")
struct UprightRowTableTests {
  private let xs = [72.0, 300, 400, 523]
  private let cell = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)
  private let rows = [
    ["Harbour", "Last|year", "This year"],
    ["Boats were counted|every day", "Good", "Not|known"],
    ["Are the lamps lit and the ropes mended in time for those who come?"],
    ["Ropes were mended", "Poor", "Good"],
    ["Lamps were lit|before dusk", "Good", "Good"],
  ]

  /// The table between three rules, its uprights broken at rows of one text; returns its foot.
  private func put(_ rows: [[String]], on page: inout PageSketch, top: Double) -> Double {
    page.rule(top, from: xs[0], to: xs[3])
    var (y, start) = (top, top)
    func uprights(to foot: Double) {
      for x in xs[1...2] where foot > start { page.upright(x, from: start, to: foot) }
    }
    for (number, row) in rows.enumerated() {
      let cells = row.map { $0.split(separator: "|").map(String.init) }
      if row.count == 1 { uprights(to: y) }
      for (column, lines) in cells.enumerated() {
        page.put(
          lines: lines, x: xs[column] + 4, y: y + 11, number == 0 ? bold : cell, leading: 11 / 9)
      }
      y += 5 + 11 * Double(cells.map(\.count).max() ?? 1)
      if row.count == 1 { start = y }
      if number == 0 { page.rule(y, from: xs[0], to: xs[3]) }
    }
    uprights(to: y)
    page.rule(y, from: xs[0], to: xs[3])
    return y
  }

  @Test("More room than between the lines of a cell parts rows, and rows over all columns go on")
  func rowsByTheirText() {
    let tables = PageSketch.tables(above: 360) { _ = put(rows, on: &$0, top: 200) }
    let texts = rows.map { row in
      (row + ["", ""]).prefix(3).map { $0.replacing("|", with: " ") }
    }
    #expect(tables.map(\.texts) == [texts])
  }

  @Test("A single row of wrapped cells stays one")
  func singleRow() {
    let row = [
      "Boats were counted|every day and the ropes|were mended", "Good|enough", "Not|known",
    ]
    let tables = PageSketch.tables(above: 360) { _ = put([rows[0], row], on: &$0, top: 200) }
    #expect(tables.map(\.rowCount) == [2])
  }

  @Test("Text between a rule and those between the columns is none of the table's")
  func textAbove() {
    let own = [
      ["Part", "Last year", "This year"], ["Boats were counted", "Good", "Poor"],
      ["Ropes were mended", "Poor", "Good"], ["Lamps were lit", "Good", "Good"],
    ]
    let document = PageSketch.document(above: 460) { page in
      page.rule(200, from: xs[0], to: xs[3])
      page.put("Work of the harbour", x: 76, y: 214, bold)
      page.put("Boats were counted every day, and all of them were known.", x: 76, y: 230, cell)
      for (number, row) in own.enumerated() {
        for (x, text) in zip(xs, row) {
          page.put(text, x: x + 4, y: 262 + 18 * Double(number), number == 0 ? bold : cell)
        }
      }
      for x in xs[1...2] { page.upright(x, from: 250, to: 322) }
      page.rule(326, from: xs[0], to: xs[3])
    }
    #expect(document.tables.map(\.texts) == [own])
  }
}
