import PDFReading
import Testing

@testable import Layout

@Suite("Tables set smaller than the text, told by the room between their rows")
struct SpacedRowTableTests {
  private let cell = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)

  /// Rows of cells at some places, lines parted by bars, the first bold; returns the last baseline.
  @discardableResult
  private func put(
    _ rows: [[String]], xs: [Double], on page: inout PageSketch, y: Double = 214, room: Double = 20
  ) -> Double {
    var y = y
    for (number, row) in rows.enumerated() {
      let cells = row.map { $0.split(separator: "|").map(String.init) }
      for (x, lines) in zip(xs, cells) {
        page.put(lines: lines, x: x, y: y, number == 0 ? bold : cell, leading: 1.25)
      }
      y += 11.25 * Double((cells.map(\.count).max() ?? 1) - 1) + room
    }
    return y - room
  }

  private func whole(_ rows: [[String]], _ count: Int) -> [[String]] {
    rows.map { ($0 + ["", ""]).prefix(count).map { $0.replacing("|", with: " ") } }
  }

  @Test("Names of groups, wrapped labels and grades")
  func groups() {
    let rows = [
      ["Work of the harbour", "Grade"], ["Overall", "Needs more work"], ["1. Keeping it"],
      ["1.1 Lamps", "Good"], ["1.2 The ropes and nets of those|who come by night", "Poor"],
      ["1.3 Piers", "Needs more work"], ["2. Those who come"], ["2.1 Boats", "Good"],
      ["2.2 Crews", "Good"],
    ]
    let tables = PageSketch.tables(above: 460) { put(rows, xs: [76, 300], on: &$0, room: 24) }
    #expect(tables.map(\.texts) == [whole(rows, 2)])
  }

  @Test("Room of another height ends it; headings need not stand over the labels")
  func end() {
    let rows = [
      ["", "Last year", "This year"], ["1.3 Boats"],
      [
        "All boats that lie in the harbour by night|are known to its keeper", "", "Needs|more work",
      ],
      ["The keeper counts them", "Good", "Poor"],
    ]
    let tables = PageSketch.tables(above: 460) { page in
      let foot = put(rows, xs: [76, 340, 440], on: &page)
      page.put("Source: the book of the harbour", x: 76, y: foot + 33, cell)
    }
    #expect(tables.map(\.texts) == [whole(rows, 3)])
  }

  @Test("Items with their numbers are a list")
  func list() {
    let rows = [
      ["(a)", "Boats were counted"], ["(b)", "Ropes were mended|twice"], ["(c)", "Lamps were lit"],
      ["(d)", "Crews were known"],
    ]
    #expect(PageSketch.tables(above: 460) { put(rows, xs: [76, 110], on: &$0) }.isEmpty)
  }
}
