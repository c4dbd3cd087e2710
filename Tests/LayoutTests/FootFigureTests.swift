import PDFReading
import Testing

@testable import Layout

@Suite("Figures at the foot of rows of text, and names of groups under plain headings")
struct FootFigureTests {
  private let look = Look(size: 9)

  @Test("A figure beside the last line of its row begins none of its own")
  func foot() {
    let rows = [
      [
        "Wholesale trade", "Office of review", "States and counties may|apply twice a year",
        "$89,769",
      ],
      [
        "Customs", "Threatened", "Applications are taken each|spring and judged by a panel",
        "$41,199",
      ],
      [
        "Neaps and springs", "Counties and ports|may apply",
        "Keepers report each quarter|on what was bought", "$397",
      ],
      [
        "Lamps", "Local boards that keep|harbours open",
        "Upland meadow within ninety|days of award", "$13,302",
      ],
    ]
    let tables = PageSketch.tables(above: 420) { page in
      page.rule(200)
      for (text, x) in zip(["Term", "Meaning", "Where used"], [76.0, 180, 310]) {
        page.put(text, x: x, y: 211, look)
      }
      page.put("Amount", right: 519, y: 211, look)
      page.rule(216)
      var top = 228.0
      for row in rows {
        let cells = row.map { $0.split(separator: "|").map(String.init) }
        for (cell, x) in zip(cells, [76.0, 180, 310]) {
          page.put(lines: cell, x: x, y: top, look, leading: 1.2)
        }
        page.put(row[3], right: 519, y: top + 10.8, look)
        top += 10.8 + 15
      }
      page.rule(top - 6)
    }
    #expect(
      tables.map(\.texts) == [
        [["Term", "Meaning", "Where used", "Amount"]]
          + rows.map { $0.map { $0.replacing("|", with: " ") } }
      ])
  }

  @Test("A name of a group beneath tinted headings that begin elsewhere than the labels")
  func name() {
    let rows = [
      ["Corn", "17.0", "$40,728"], ["Beans", "44.1", "$15,280"], ["Wheat", "85.3", "$45,980"],
      ["Age of the keeper", "", ""], ["Under 25 years", "83.4", "$29,096"],
    ]
    let tables = PageSketch.tables(above: 420) { page in
      page.fill(Box(x0: 72, y0: 200, x1: 180, y1: 214))
      page.fill(Box(x0: 180, y0: 200, x1: 260, y1: 214))
      page.fill(Box(x0: 260, y0: 200, x1: 340, y1: 214))
      page.put("Kind", x: 80, y: 210, look)
      page.put("High", right: 256, y: 210, look)
      page.put("Price", right: 336, y: 210, look)
      for (number, row) in rows.enumerated() {
        let y = 224 + 14 * Double(number)
        page.put(row[0], x: 73.5, y: y, row[1].isEmpty ? Look(size: 9, isBold: true) : look)
        for (text, right) in zip(row.dropFirst(), [256.0, 336]) where !text.isEmpty {
          page.put(text, right: right, y: y, look)
        }
      }
    }
    #expect(tables.map(\.texts) == [[["Kind", "High", "Price"]] + rows])
  }
}
