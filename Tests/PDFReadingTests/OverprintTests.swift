import PDFReading
import Testing

/// Pages of 300 by 400 points: a column of text with a grid in it that is wider than the column, and a second column
/// beside it, drawn after the first.
@Suite("Text printed over text", .enabled(if: Interpreter.isAvailable))
struct OverprintTests {
  private let rows = [["Ward", "Beds", "Staff"], ["North", "12", "40"], ["South", "9", "31"]]

  private func text(_ text: String, x: Double, y: Double) -> String {
    "BT /F1 8 Tf 1 0 0 1 \(x) \(y) Tm (\(text)) Tj ET\n"
  }

  private func line(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> String {
    "\(x0) \(y0) m \(x1) \(y1) l S\n"
  }

  /// The column's lines from the top, and among them the grid's cells.
  private func firstColumn(width: Double) -> (text: String, lines: String) {
    var content = ""
    for number in 0..<12 {
      content += text("first column of prose", x: 20, y: 380 - 10 * Double(number))
    }
    var lines = "0.5 w\n"
    for (index, row) in rows.enumerated() {
      let top = 250 - 14 * Double(index)
      for (column, cell) in row.enumerated() {
        content += text(cell, x: 22 + width / 3 * Double(column), y: top - 10)
      }
      lines += line(20, top, 20 + width, top)
    }
    lines += line(20, 208, 20 + width, 208)
    for column in 0...3 {
      let x = 20 + width / 3 * Double(column)
      lines += line(x, 250, x, 208)
    }
    return (content, lines)
  }

  private func secondColumn() -> String {
    (0..<20).map { number in
      text("other words that stand beside", x: 160, y: 380 - 9.5 * Double(number))
    }.joined()
  }

  private func page(_ content: String) throws -> PageContent {
    try PDFFile(content: content, mediaBox: "0 0 300 400").page(1, graphics: .always)
  }

  @Test("What was drawn first and what was drawn over it are told apart by the order of drawing")
  func parts() throws {
    let first = firstColumn(width: 210)
    let overprint = try #require(
      try page(first.lines + first.text + secondColumn()).overprint)
    let letters = String(String.UnicodeScalarView(overprint.lower.glyphs.map(\.scalar)))
    #expect(letters.contains("Staff") && letters.contains("31") && !letters.contains("other"))
    #expect(overprint.upper.glyphs.count == 20 * 25)
    #expect(overprint.lower.graphics.rules.count == 8)
    #expect(overprint.upper.graphics.rules.isEmpty)
    #expect(overprint.covered.allSatisfy { $0.x0 > 155 && $0.y0 > 150 && $0.y1 < 192 })
  }

  @Test("Lines go with the letters that they do not strike, drawn before the text or with it")
  func lines() throws {
    let first = firstColumn(width: 210)
    // Two lines of the second column run through letters of the first's grid.
    let own = line(158, 242, 280, 242) + line(158, 228, 280, 228)
    for content in [
      first.lines + own + first.text + secondColumn(),
      first.text + first.lines + secondColumn() + own,
    ] {
      let overprint = try #require(try page(content).overprint)
      #expect(overprint.lower.graphics.rules.count == 8)
      #expect(overprint.upper.graphics.rules.count == 2)
    }
  }

  @Test("Columns side by side are one page, whatever the order")
  func sideBySide() throws {
    let first = firstColumn(width: 120)
    #expect(try page(first.lines + first.text + secondColumn()).overprint == nil)
    #expect(try page(secondColumn() + first.lines + first.text).overprint == nil)
  }

  @Test("Print made bold by drawing it twice is one page")
  func drawnTwice() throws {
    let lines = (0..<30).map { number in
      let y = 380 - 12 * Double(number)
      return text("bold line of prose", x: 20, y: y) + text("bold line of prose", x: 20.2, y: y)
    }
    #expect(try page(firstColumn(width: 210).lines + lines.joined()).overprint == nil)
  }

  @Test("Letters far off the page are no harm")
  func farOff() throws {
    let first = firstColumn(width: 210)
    let far = "BT /F1 8 Tf 1 0 0 1 1e25 300 Tm (far) Tj ET\n"
    #expect(throws: Never.self) { try page(first.lines + first.text + far + secondColumn()) }
  }
}
