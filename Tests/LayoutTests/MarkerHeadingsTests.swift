import Testing

@testable import Layout

@Suite("Headings over columns of row numbers")
struct MarkerHeadingsTests {
  /// Rows with numbers under headings of the texts, the second one set over the middle of its column.
  private func page(marks: [String]) -> PageSketch {
    var page = PageSketch()
    var y = page.prose(60, seed: 1, y: 100) + 20
    let (cell, bold) = (Look(size: 9), Look(size: 9, isBold: true))
    page.rule(y)
    page.put("Helping", x: 76, y: y + 12, bold)
    page.put("Hindering", x: 380, y: y + 12, bold)
    y += 18
    page.rule(y)
    for (row, mark) in marks.enumerated() {
      for (column, x) in [76.0, 300].enumerated() {
        page.put(mark, x: x, y: y + 12, cell)
        page.put(Prose.sentence(3, seed: 2 * row + column), x: x + 24, y: y + 12, cell)
      }
      y += 18
      page.rule(y)
    }
    page.prose(60, seed: 2, y: y + 30)
    return page
  }

  @Test("The heading of a text is that of its numbers too")
  func numbers() {
    let tables = Document.of(page(marks: ["1.", "2.", "3."])).tables
    #expect(tables.map { $0.texts[0] } == [["Helping", "", "Hindering", ""]])
    #expect(tables.first?.cells.dropFirst().first?.columnSpan == 2)
  }

  @Test("Figures have headings of their own, or none")
  func figures() {
    let tables = Document.of(page(marks: ["12", "20", "31"])).tables
    #expect(tables.map { $0.texts[0] } == [["Helping", "", "", "Hindering"]])
  }

  @Test("Where the first heading is bold, so are the others headings, whatever their look")
  func otherLook() {
    for first in [Look(size: 9, isBold: true), Look(size: 9)] {
      var page = PageSketch()
      var y = page.prose(60, seed: 1, y: 100) + 20
      page.rule(y)
      page.put("Helping those who come in at night", x: 76, y: y + 12, first)
      page.put("Hindering", x: 380, y: y + 12, Look(size: 9))
      y += 18
      page.rule(y)
      for row in 0..<3 {
        for (column, x) in [76.0, 300].enumerated() {
          page.put("\(row + 1).", x: x, y: y + 12, Look(size: 9))
          page.put(Prose.sentence(3, seed: 2 * row + column), x: x + 24, y: y + 12, Look(size: 9))
        }
        y += 18
        page.rule(y)
      }
      page.prose(60, seed: 2, y: y + 30)
      let heads = Document.of(page).tables.first?.texts.first
      #expect(heads?[2] == (first.isBold ? "Hindering" : ""))
    }
  }
}
