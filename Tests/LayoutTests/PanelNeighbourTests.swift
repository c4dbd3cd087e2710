import PDFReading
import Testing

@testable import Layout

@Suite("Rules of tables and headings beside text that is no box")
struct PanelNeighbourTests {
  @Test("A list between the rule under its heading and a table's upper side is no box")
  func listAboveGrid() {
    var page = PageSketch()
    page.prose(40, seed: 1, y: 80)
    page.put("Areas to mend:", y: 190, .section)
    page.rule(200, from: 72, to: 523)
    let items = ["Boats are counted late.", "Ropes are mended by nobody in particular."]
    for (index, text) in items.enumerated() {
      page.put("•", x: 84, y: 220 + 16 * Double(index))
      page.put(text, x: 98, y: 220 + 16 * Double(index))
    }
    page.fill(Box(x0: 72, y0: 246, x1: 523, y1: 266))
    page.grid(xs: [72, 300, 523], ys: [246, 266, 286])
    for (row, texts) in [["Harbour", "Rating"], ["Norland", "Good"]].enumerated() {
      page.put(texts[0], x: 76, y: 260 + 20 * Double(row))
      page.put(texts[1], x: 304, y: 260 + 20 * Double(row))
    }
    page.prose(60, seed: 3, y: 320)
    let document = Document.of(page)
    #expect(document.blocks(.box).isEmpty && document.tables.count == 1)
    #expect(document.texts(.listItem) == items)
  }
}
