import PDFReading
import Testing

@testable import Layout

@Suite("Cells beside several rows, between rules drawn in one piece")
struct SpanJointTests {
  private let xs = [72.0, 190, 330, 460]
  private let cell = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)
  private let texts = [
    ["Crew", "Pier", "Boats"], ["Mates", "West", "Nets"],
    ["Pilots of the harbour", "North", "Lanterns"],
    ["", "South", "Ropes"], ["", "East", "Anchors"],
  ]

  /// A row of 16 points under the headings, then three of 20 points beside a label of two lines.
  private func page(label: Double, isTinted: Bool = false) -> PageSketch {
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    let look = isTinted ? Look(size: 9, isBold: true) : bold
    for (x, next) in zip(xs, xs.dropFirst()) where isTinted {
      page.fill(Box(x0: x, y0: 218, x1: next, y1: 236))
    }
    for (x, text) in zip(xs, texts[0]) { page.put(text, x: x + 4, y: 231, look) }
    page.rule(236, from: xs[0], to: xs[3])
    for (x, text) in zip(xs, texts[1]) { page.put(text, x: x + 4, y: 247, cell) }
    page.rule(252, from: xs[0], to: xs[3])
    page.put(lines: ["Pilots of", "the harbour"], x: xs[0] + 4, y: 252 + label, cell, leading: 1.2)
    for (number, row) in texts.dropFirst(2).enumerated() {
      let y = 252 + 20 * Double(number)
      page.put(row[1], x: xs[1] + 4, y: y + 13, cell)
      page.put(row[2], x: xs[2] + 4, y: y + 13, cell)
      page.rule(y + 20, from: number < 2 ? xs[1] : xs[0], to: xs[3])
    }
    page.prose(60, seed: 2, y: 350)
    return page
  }

  @Test("Shorter rules part the rows, the text the columns")
  func open() {
    #expect(Document.of(page(label: 13)).tables.map(\.texts) == [texts])
  }

  @Test("A label in the middle of all its rows stands in the first of them")
  func centred() throws {
    let table = try #require(Document.of(page(label: 28)).tables.first)
    #expect(table.texts == texts)
    #expect(table.cell(row: 2, column: 0)?.rowSpan == 3)
  }

  @Test("Tinted headings show columns that no text parts")
  func tinted() {
    var page = page(label: 28, isTinted: true)
    // A cell's text as wide as the column.
    page.put("and sails of old boats", right: xs[2] - 0.5, y: 247, cell)
    var texts = texts
    texts[1][1] = "West and sails of old boats"
    #expect(Document.of(page).tables.map(\.texts) == [texts])
  }
}
