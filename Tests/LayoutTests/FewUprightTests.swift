import PDFReading
import Testing

@testable import Layout

@Suite("Tables with a rule or two between their columns and nothing else drawn")
struct FewUprightTests {
  private let cell = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)

  /// Rows at some places, lines parted by bars, the first in a look of its own; rules stand before all columns but the
  /// first, and leave out rows of one text.
  private func tables(_ rows: [[String]], xs: [Double], head: Look) -> [TableGrid] {
    PageSketch.tables(above: 400) { page in
      var (y, start) = (214.0, 202.0)
      func uprights(to foot: Double) {
        for x in xs.dropFirst() where foot > start { page.upright(x - 5, from: start, to: foot) }
      }
      for (number, row) in rows.enumerated() {
        let cells = row.map { $0.split(separator: "|").map(String.init) }
        if row.count == 1 { uprights(to: y - 12) }
        for (x, lines) in zip(xs, cells) {
          page.put(lines: lines, x: x, y: y, number == 0 ? head : cell, leading: 1.25)
        }
        y += 11.25 * Double(cells.map(\.count).max() ?? 1) + 6
        if row.count == 1 { start = y - 12 }
      }
      uprights(to: y - 12)
    }
  }

  private func whole(_ rows: [[String]], _ count: Int) -> [[String]] {
    rows.map { ($0 + ["", ""]).prefix(count).map { $0.replacing("|", with: " ") } }
  }

  @Test("Texts under bold headings; a rule between paragraphs parts the text of two columns")
  func texts() {
    let rows = [
      ["Helps", "Hinders"],
      ["Boats were counted|every day", "Ropes were old and few|of them mended"],
      ["The keeper knew all crews", ""], ["Lamps were lit", ""],
    ]
    #expect(tables(rows, xs: [76, 300], head: bold).map(\.texts) == [whole(rows, 2)])
    let text = PageSketch.tables(above: 400) { page in
      page.prose(30, seed: 3, x: 76, y: 214, to: 290, cell)
      page.prose(30, seed: 4, x: 305, y: 214, to: 523, cell)
      page.upright(297, from: 205, to: 280)
    }
    #expect(text.isEmpty)
  }

  @Test("A row over all columns has no rules beside it")
  func group() {
    let rows = [
      ["", "Last year", "This year"], ["Harbour"],
      ["Those who come at night are known|and looked after by the keeper", "Good", "Poor"],
    ]
    #expect(tables(rows, xs: [76, 300, 400], head: cell).map(\.texts) == [whole(rows, 3)])
  }

  @Test(
    "Short labels and what explains them, as large as the text, with the same room between all rows"
  )
  func explained() {
    let rows = [
      ["Boat", "What comes into the harbour from the sea,|be it by day or by night"],
      ["Crew", "Those who sail it"],
      [
        "Keeper of|the harbour",
        "Who looks after the lamps of the old town,|the ropes and the piers",
      ],
    ]
    let found = PageSketch.tables(above: 400) { page in
      var y = 214.0
      for row in rows {
        let cells = row.map { $0.split(separator: "|").map(String.init) }
        for (x, lines) in zip([76.0, 200], cells) {
          page.put(lines: lines, x: x, y: y, leading: 1.25)
        }
        y += 13.75 * Double(cells.map(\.count).max() ?? 1) + 9
      }
      page.upright(195, from: 202, to: y - 12)
    }
    #expect(found.map(\.texts) == [whole(rows, 2)])
  }
}
