import PDFReading
import Testing

@testable import Layout

@Suite("Tables with tinted columns")
struct TintedColumnTableTests {
  private let xs = [72.0, 260, 330, 400, 523]
  private let cell = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)
  private let blue = Colour(red: 80, green: 130, blue: 190)
  private let rows = [
    ["Harbours", "Before", "Now", "Change"],
    ["Boats seen on a weekday", "31", "44", "Up by a third"],
    ["Ropes mended", "12", "9", "Down"],
    ["Lamps lit before dusk", "7", "8", "Hardly any"],
  ]

  /// A table of which the headings and every other column are painted; returns its foot.
  @discardableResult
  private func put(
    _ rows: [[String]], on page: inout PageSketch, top: Double, spans: [ClosedRange<Int>]? = nil
  ) -> Double {
    var y = top
    for (number, row) in rows.enumerated() {
      let painted =
        number == 0 ? spans ?? (0...3).map { $0...$0 } : [0...0, 2...2]
      for columns in painted {
        page.fill(
          Box(x0: xs[columns.lowerBound], y0: y, x1: xs[columns.upperBound + 1], y1: y + 18),
          number == 0 ? blue : PageSketch.grey)
      }
      for (column, text) in row.enumerated() where !text.isEmpty {
        page.put(text, x: xs[column] + 4, y: y + 12, number == 0 ? bold : cell)
      }
      y += 18
    }
    return y
  }

  @Test("Columns without a tint between tinted ones are the table's, and so are their rows")
  func everyOther() {
    let tables = PageSketch.tables(above: 330) { put(rows, on: &$0, top: 220) }
    #expect(tables.map(\.texts) == [rows])
    #expect(tables.map(\.evidence) == [.striped])
  }

  @Test("A heading may be painted over two columns, one of them plain beneath")
  func spanningHeadings() {
    let pairs = [
      ["Helps", "", "Hinders", ""], ["1.", "Tides read out", "1.", "Fog"],
      ["2.", "Boats lent", "", ""],
    ]
    let tables = PageSketch.tables(above: 310) {
      put(pairs, on: &$0, top: 220, spans: [0...1, 2...3])
    }
    #expect(tables.map(\.texts) == [pairs])
    #expect(
      tables.flatMap(\.cells).filter { $0.columnSpan > 1 }.map(\.content.text) == [
        "Helps", "Hinders",
      ])
  }

  @Test("A heading over columns with their own beneath spans them, those beside it both rows")
  func tallHeadings() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    for (columns, top, foot) in [
      (0...0, 200.0, 236.0), (1...2, 200, 218), (3...3, 200, 236), (1...1, 218, 236),
      (2...2, 218, 236),
    ] {
      page.fill(
        Box(x0: xs[columns.lowerBound], y0: top, x1: xs[columns.upperBound + 1], y1: foot), blue)
    }
    for (column, text, y) in [
      (0, "Harbours", 221.0), (1, "Boats", 212), (3, "Change", 221), (1, "Before", 230),
      (2, "Now", 230),
    ] {
      page.put(text, x: xs[column] + 4, y: y, bold)
    }
    let body = Array(rows.dropFirst())
    for (number, row) in body.enumerated() {
      let y = 236 + 18 * Double(number)
      for column in [0, 2] {
        page.fill(Box(x0: xs[column], y0: y, x1: xs[column + 1], y1: y + 18))
      }
      for (column, text) in row.enumerated() { page.put(text, x: xs[column] + 4, y: y + 12, cell) }
    }
    page.prose(60, seed: 2, y: 330)
    #expect(
      Document.of(page).tables.map(\.texts) == [
        [["Harbours", "Boats", "", "Change"], ["", "Before", "Now", ""]] + body
      ])
  }

  @Test("Tints beside each other with nothing between them are boxes")
  func boxes() {
    let tables = PageSketch.tables(above: 330) { page in
      for x in [72.0, 320] {
        for y in [220.0, 250] { page.fill(Box(x0: x, y0: y, x1: x + 180, y1: y + 30)) }
        page.put("Boats were counted here", x: x + 6, y: 238, cell)
        page.put("and mended there", x: x + 6, y: 268, cell)
      }
    }
    #expect(tables.allSatisfy { $0.columnCount < 3 })
  }

  @Test("Headings without a tint stand above tinted columns")
  func plainHeadings() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    for (number, row) in rows.enumerated() {
      let y = 200 + 18 * Double(number)
      if number > 0 {
        page.fill(Box(x0: xs[0], y0: y, x1: xs[1], y1: y + 18))
        page.fill(Box(x0: xs[3], y0: y, x1: xs[4], y1: y + 18))
      }
      for (column, text) in row.enumerated() {
        page.put(text, x: xs[column] + 4, y: y + 12, number == 0 ? bold : cell)
      }
    }
    page.prose(60, seed: 2, y: 330)
    #expect(Document.of(page).tables.map(\.texts) == [rows])
  }
}
