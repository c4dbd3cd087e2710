import PDFReading
import Testing

@testable import Layout

/// Tables of figures whose cells are painted or ruled each by itself, so that what is drawn shows not all columns.
@Suite("Statistics painted cell by cell")
struct PaintedStatisticsTests {
  private let look = Look(size: 8)
  private let rights = [230.0, 275, 320, 365, 404]
  private let heads = ["Area", "Men", "Women", "Boys", "Girls", "All"]
  private let rows = (0..<6).map { row in
    [["North", "South", "East", "West", "Isles", "Coast"][row]]
      + (0..<5).map { "\(1 + row),\(100 + 37 * $0 + 11 * row)" }
  }

  /// Rows 12 points each, text above and beneath; a single text stands over the middle.
  private func page(_ rows: [[String]], draw: (inout PageSketch) -> Void) -> [TableGrid] {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    draw(&page)
    for (row, texts) in rows.enumerated() {
      let y = 230 + 12 * Double(row)
      let own = Look(size: 8, isBold: row == 0)
      if texts.count == 1 {
        page.put(texts[0], x: 236 - Markup.width(texts[0], look) / 2, y: y, look)
      } else {
        for (column, text) in texts.enumerated() where !text.isEmpty {
          if column == 0 {
            page.put(text, x: 72, y: y, own)
          } else {
            page.put(text, right: rights[column - 1], y: y, own)
          }
        }
      }
    }
    page.prose(60, seed: 2, y: 270 + 12 * Double(rows.count))
    return Document.of(page).tables
  }

  private func filled(_ rows: [[String]]) -> [[String]] {
    rows.map { $0 + Array(repeating: "", count: 6 - $0.count) }
  }

  /// A row's area from one place to another.
  private func area(_ row: Int, _ left: Double, _ right: Double) -> Box {
    Box(x0: left, y0: 221.5 + 12 * Double(row), x1: right, y1: 233.5 + 12 * Double(row))
  }

  private var grouped: [[String]] { [heads, ["Inland"]] + rows[..<3] + [["Seaside"]] + rows[3...] }

  @Test("The empty cell beside the unit of all figures is painted by itself")
  func unitCells() {
    let tables = page([heads, Array(repeating: "", count: 6)] + rows) { page in
      for y in [221, 233.5, 317.5] { page.rule(y, from: 68, to: 404) }
      page.fill(area(1, 68, 190))
      page.fill(area(1, 190, 404))
      page.put("Persons of age", x: 305 - Markup.width("Persons of age", look) / 2, y: 242, look)
    }
    #expect(tables.map(\.texts) == [[heads, ["", "Persons of age", "", "", "", ""]] + rows])
  }

  @Test("The name of the first group stands on its tint right beneath tinted headings")
  func nameUnderTint() {
    let tables = page(grouped) { page in
      page.rule(329.5, from: 68, to: 404)
      page.fill(area(0, 68, 404), Colour(red: 40, green: 60, blue: 90))
      for row in [1, 5] { page.fill(area(row, 68, 404)) }
    }
    #expect(tables.map(\.texts) == [filled(grouped)])
  }

  @Test("Stripes of which not all seams are left")
  func seams() {
    let tables = page([heads] + rows) { page in
      for row in [2, 4, 6] {
        for (left, right) in [(68.0, 190.0), (190, 240), (240, 330), (330, 404)] {
          page.fill(area(row, left, right))
        }
      }
    }
    #expect(tables.map(\.texts) == [[heads] + rows])
  }

  @Test("Tinted headings and the tinted name of a group above the first rule are two rows")
  func tintsAboveRules() {
    let tables = page(grouped.map { $0.count == 1 ? [$0[0], "", "", "", "", ""] : $0 }) { page in
      page.fill(area(0, 68, 404), Colour(red: 40, green: 60, blue: 90))
      for row in [1, 5] { page.fill(area(row, 68, 404)) }
      for row in 1...8 {
        page.rule(233.5 + 12 * Double(row), pieces: [68, 190, 240, 285, 330, 370, 404])
      }
    }
    #expect(tables.map(\.texts) == [filled(grouped)])
  }

  @Test("A name over the middle above the first rule belongs to the headings' table")
  func nameAboveRules() {
    let tables = page(grouped) { page in
      page.fill(area(0, 68, 404), Colour(red: 40, green: 60, blue: 90))
      for row in 1...8 {
        page.rule(233.5 + 12 * Double(row), pieces: [68, 190, 240, 285, 330, 370, 404])
      }
    }
    #expect(tables.map(\.texts) == [filled(grouped)])
  }

  @Test(
    "A short rule under a label goes on over the columns that it spans; a unit above heads none")
  func spanningLabel() {
    let tables = page([["", "", "", "", "", ""], heads] + rows) { page in
      page.put("[In thousands]", x: 72, y: 219, look)
      page.put("Grown", right: 263, y: 230, look)
      page.put("Young", right: 353, y: 230, look)
      for (left, right) in [(191.0, 284.0), (286.0, 369.0)] {
        page.rule(233.5, from: left, to: right)
      }
      for row in 1...7 {
        page.rule(233.5 + 12 * Double(row), pieces: [68, 190, 240, 285, 330, 370, 404])
      }
    }
    #expect(tables.first?.texts == [["", "Grown", "", "Young", "", ""], heads] + rows)
  }
}
