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

  @Test("Labels near their first cells, beside the last of many lines of headings")
  func labels() {
    let xs = [76.0, 136, 236, 336, 436]
    let heads = [
      "", "Boats that came|by day|in all of|last year", "Boats|by night", "Crews", "Keys",
    ]
    let rows = [
      ["Mooring", "12", "4", "9", "1"], ["North pier", "17", "2", "3", "8"],
      ["Quay", "11", "5", "7", "6"],
    ]
    let tables = PageSketch.tables(above: 400) { page in
      for (x, text) in zip(xs, heads) {
        let lines = text.split(separator: "|").map(String.init)
        page.put(lines: lines, x: x, y: 212, bold, leading: 1.25)
      }
      for (number, row) in rows.enumerated() {
        for (x, text) in zip(xs, row) { page.put(text, x: x, y: 268 + 18 * Double(number), cell) }
      }
      for x in xs.dropFirst() { page.upright(x - 5, from: 200, to: 312) }
    }
    #expect(tables.map(\.texts) == [whole([heads] + rows)])
  }
}
