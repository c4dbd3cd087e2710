import PDFReading
import Testing

@testable import Layout

@Suite("Running text above tinted rows")
struct StripedRunningTextTests {
  @Test("A paragraph's line whose space stands over a column's edge is no row")
  func spaceOverEdge() {
    let xs = [72.0, 92, 290, 310, 523]
    let cell = Look(size: 10)
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.put("The", y: 200)
    page.put(
      "table of what helped and what did not help the boats that were at the pier", x: 92.6, y: 200)
    for (index, row) in [
      ["Enablers", "", "Barriers", ""], ["1.", "Boats were there", "1.", "Ropes were not"],
      ["2.", "Lamps were lit", "2.", "Bells were lost"],
      ["3.", "Piers were long", "3.", "Tides were low"],
    ].enumerated() {
      let top = 206 + 18 * Double(index)
      if index % 2 == 0 { page.fill(Box(x0: 72, y0: top, x1: 290, y1: top + 18)) }
      if index % 2 == 0 { page.fill(Box(x0: 290, y0: top, x1: 523, y1: top + 18)) }
      for (column, text) in row.enumerated() where !text.isEmpty {
        page.put(
          text, x: xs[column] + 3, y: top + 12, index == 0 ? Look(size: 10, isBold: true) : cell)
      }
    }
    page.prose(60, seed: 2, y: 310)
    #expect(
      Document.of(page).tables.map { $0.texts.first?.filter { !$0.isEmpty } } == [
        ["Enablers", "Barriers"]
      ])
  }
}
