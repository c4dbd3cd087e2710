import PDFReading
import Testing

@testable import Layout

@Suite("Columns beside the outermost of the rules that part columns")
struct UprightOuterColumnTests {
  private let cell = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)
  private let xs = [76.0, 104, 304, 332]

  /// Numbered texts in two pairs of columns, with rules behind the first, second and third; lines parted by bars.
  private func tables(_ rows: [[String]]) -> [TableGrid] {
    PageSketch.tables(above: 400) { page in
      page.put("What helps", x: xs[0], y: 212, bold)
      page.put("Hinders", x: xs[2], y: 212, bold)
      var y = 228.0
      for row in rows {
        let cells = row.map { $0.split(separator: "|").map(String.init) }
        for (x, lines) in zip(xs, cells) { page.put(lines: lines, x: x, y: y, cell, leading: 1.25) }
        y += 11.25 * Double(cells.map(\.count).max() ?? 1) + 4
      }
      page.upright(xs[1] - 4, from: 216, to: y - 8)
      page.upright(xs[2] - 4, from: 200, to: y - 8)
      page.upright(xs[3] - 4, from: 216, to: y - 8)
    }
  }

  private func whole(_ rows: [[String]]) -> [[String]] {
    rows.map { $0.map { $0.replacing("|", with: " ") } }
  }

  @Test("Numbers beside some lines of text, with a heading above the rule behind them")
  func numbers() {
    let rows = [
      ["1.", "Boats were counted|every day", "1.", "Ropes were old|and few"],
      ["", "", "2.", "Nobody had lit|the lamps"], ["", "", "3.", "Piers were dark|all year"],
    ]
    let tables = tables(rows)
    #expect(tables.map(\.texts) == [[["What helps", "", "Hinders", ""]] + whole(rows)])
    #expect(tables.first?.cells.first?.columnSpan == 2)
  }

  @Test("Texts in few rows, as far from their rule as others are")
  func texts() {
    let rows = [
      ["1.", "Boats were counted|every day", "1.", "Ropes were old"],
      ["2.", "Piers were swept|twice", "", ""],
      ["3.", "Lamps were lit|at dusk", "2.", "Crews had left"], ["4.", "All came|in time", "", ""],
    ]
    #expect(tables(rows).map(\.texts) == [[["What helps", "", "Hinders", ""]] + whole(rows)])
  }
}
