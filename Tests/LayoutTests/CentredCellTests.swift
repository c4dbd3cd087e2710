import PDFReading
import Testing

@testable import Layout

@Suite("Striped tables with cells in the middle of their rows' height")
struct CentredCellTests {
  private let cell = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)

  /// Rows of a label and lines of text, every other one tinted, all cells in the middle of their row.
  private func glossary(_ rows: [(label: String, lines: [String])], on page: inout PageSketch) {
    var top = 220.0
    for (number, row) in rows.enumerated() {
      let height = 8 + 11 * Double(row.lines.count)
      if number % 2 == 0 { page.fill(Box(x0: 72, y0: top, x1: 523, y1: top + height)) }
      page.put(lines: row.lines, x: 200, y: top + 12, cell, leading: 11 / 9)
      page.put(row.label, x: 78, y: top + 12 + 11 * Double(row.lines.count - 1) / 2, bold)
      top += height
    }
    page.prose(60, seed: 2, y: top + 40)
  }

  @Test("The plain row beneath the last tint may have no two lines at one height")
  func lastRow() {
    let rows = [
      ("Pier", ["Where boats lie"]), ("Pilot", ["A person who knows", "the way in"]),
      ("Tide", ["What makes boats", "wait for", "hours"]), ("Watch", ["Four hours of", "a day"]),
    ]
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    glossary(rows, on: &page)
    #expect(
      Document.of(page).tables.map(\.texts) == [
        rows.map { [$0.0, $0.1.joined(separator: " ")] }
      ])
  }
}
