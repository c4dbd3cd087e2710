import PDFReading
import Testing

@testable import Layout

@Suite("Headings on a tint above rules drawn cell by cell")
struct TintedHeadRuleTests {
  private let xs = [72.0, 300, 400, 523]
  private let cell = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)
  private let texts = [
    ["Harbour", "Last year", "This year"],
    ["Boats were counted every day by crews", "71%", "83%"],
    ["Ropes were mended", "64%", "91%"],
  ]

  /// Headings of two lines but for the first, and rows of up to three lines with a rule under each.
  private func table(on page: inout PageSketch, top: Double) {
    for (x, next) in zip(xs, xs.dropFirst()) {
      page.fill(Box(x0: x, y0: top, x1: next, y1: top + 23))
    }
    page.put("Harbour", x: xs[0] + 3, y: top + 9, bold)
    page.put(lines: ["Last", "year"], x: xs[1] + 3, y: top + 9, bold, leading: 10.5 / 9)
    page.put(lines: ["This", "year"], x: xs[2] + 3, y: top + 9, bold, leading: 10.5 / 9)
    page.put(
      lines: ["Boats were counted", "every day", "by crews"], x: xs[0] + 3, y: top + 33, cell,
      leading: 10.5 / 9)
    page.put("71%", right: xs[2] - 3, y: top + 33, cell)
    page.put("83%", right: xs[3] - 3, y: top + 33, cell)
    page.rule(top + 57, pieces: xs)
    page.put("Ropes were mended", x: xs[0] + 3, y: top + 67, cell)
    page.put("64%", right: xs[2] - 3, y: top + 67, cell)
    page.put("91%", right: xs[3] - 3, y: top + 67, cell)
    page.rule(top + 70, pieces: xs)
  }

  @Test("The tint's end parts them from a first row right beneath")
  func closeRow() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    table(on: &page, top: 220)
    page.prose(60, seed: 2, y: 330)
    #expect(Document.of(page).tables.map(\.texts) == [texts])
  }

  @Test("Also beneath text under a heading with a rule as wide as the table")
  func ruledHeading() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.put("What was counted", y: 180, Look(size: 13, isBold: true))
    page.rule(186)
    page.prose(30, seed: 3, y: 204)
    table(on: &page, top: 250)
    page.prose(60, seed: 2, y: 360)
    #expect(Document.of(page).tables.map(\.texts) == [texts])
  }

  @Test("A single bold heading on a tint may run over the edge behind the numbers")
  func singleHeading() {
    let texts = ["Boats were counted", "Ropes were mended"]
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.fill(Box(x0: 72, y0: 220, x1: 523, y1: 233))
    page.put("What helps", x: 75, y: 229, bold)
    for (number, text) in texts.enumerated() {
      let top = 233 + 14 * Double(number)
      page.put("\(number + 1).", x: 75, y: top + 10, cell)
      page.put(text, x: 95, y: top + 10, cell)
      page.rule(top + 14, pieces: [72, 92, 523])
    }
    page.prose(60, seed: 2, y: 300)
    #expect(
      Document.of(page).tables.map(\.texts) == [
        [["What helps", ""]] + texts.enumerated().map { ["\($0.offset + 1).", $0.element] }
      ])
  }
}
