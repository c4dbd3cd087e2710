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

  @Test("The text of two columns that ends above a table over both is no row of it")
  func textOfColumns() {
    let xs = [77.0, 340, 440]
    let rows = [
      ["Harbour", "Last year", "This year"], ["Boats were counted", "71%", "83%"],
      ["Ropes were mended", "64%", "91%"], ["Nets were dried", "12%", "15%"],
      ["Lamps were lit", "33%", "38%"],
    ]
    let pages = (1...3).map { number in
      var page = PageSketch(number)
      if number < 3 {
        page.prose(120, seed: 2 * number, y: 100, to: 285)
        page.prose(120, seed: 2 * number + 1, x: 310, y: 100)
        return page
      }
      page.prose(14, seed: 6, y: 100, to: 285)
      page.prose(14, seed: 7, x: 310, y: 100)
      let top = 100 + 13.75 * 2 + 10
      for (index, row) in rows.enumerated() {
        let y = top + 20 * Double(index)
        if index % 2 == 0 { page.fill(Box(x0: 72, y0: y, x1: 523, y1: y + 20)) }
        for (x, text) in zip(xs, row) {
          page.put(text, x: x, y: y + 13, Look(size: 10, isBold: index == 0))
        }
      }
      return page
    }
    #expect(Document.of(pages).tables.map(\.texts) == [rows])
  }
}
