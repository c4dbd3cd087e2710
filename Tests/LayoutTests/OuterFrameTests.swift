import PDFReading
import Testing

@testable import Layout

@Suite("Frames around tables of which neither rows nor columns are parted")
struct OuterFrameTests {
  private let cell = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)
  private let xs = [78.0, 300]
  private let head = ["Helps", "Hinders"]
  private let rows = [
    ["Boats were counted every day", "Ropes were old"], ["Lamps were lit in time", ""],
    ["The keeper knew all crews", ""], ["Piers were swept", ""],
  ]

  /// Rows of a line each, 18 points high, from a height on.
  private func put(_ rows: [[String]], top: Double, on page: inout PageSketch) {
    for (number, row) in rows.enumerated() {
      for (x, text) in zip(xs, row) {
        page.put(text, x: x, y: top + 12 + 18 * Double(number), row == head ? bold : cell)
      }
    }
  }

  @Test("Rows are where the pieces of both sides meet")
  func joints() {
    let heights = (0...5).map { 200 + 18 * Double($0) }
    let tables = PageSketch.tables(above: 340) { page in
      for y in [200.0, 218, 290] { page.rule(y) }
      for x in [PageSketch.left, PageSketch.right] { page.upright(x, pieces: heights) }
      put([head] + rows, top: 200, on: &page)
    }
    #expect(tables.map(\.texts) == [[head] + rows])
  }

  @Test("What the page's end cuts goes on in the next page's frame, also with a single cell")
  func cut() {
    func page(_ number: Int, _ rows: [[String]], from top: Double, to foot: Double) -> PageSketch {
      var page = PageSketch(number)
      for x in [PageSketch.left, PageSketch.right] { page.upright(x, from: top, to: foot) }
      put(rows, top: top, on: &page)
      return page
    }
    var first = page(1, [head] + rows.prefix(3), from: 708, to: 780)
    first.prose(60, seed: 1, y: 100)
    for y in [708.0, 726] { first.rule(y) }
    var second = page(2, Array(rows.suffix(1)), from: 60, to: 78)
    second.rule(78)
    second.prose(60, seed: 2, y: 120)
    #expect(Document.of(first, second).tables.map(\.texts) == [[head] + rows])
  }
}
