import PDFReading
import Testing

@testable import Layout

/// Tables of questions and figures that nothing is drawn for.
@Suite("Tables told by the distances of their baselines")
struct PitchedTableTests {
  private let look = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)
  private let xs = [72.0, 330, 430]

  /// From line to line of a cell, and from row to row.
  private struct Pitch {
    var line = 10.8
    var row = 16.0
  }

  /// Puts rows, lines of a cell parted by bars; "!" before a text sets its row bold. Returns the last baseline.
  @discardableResult
  private func put(
    _ rows: [[String]], on page: inout PageSketch, y: Double, _ pitch: Pitch = Pitch(),
    xs: [Double]? = nil
  ) -> Double {
    var y = y
    for (number, row) in rows.enumerated() {
      let isBold = row[0].hasPrefix("!")
      let cells = row.map { text in
        text.drop { $0 == "!" }.split(separator: "|").map(String.init)
      }
      for (lines, x) in zip(cells, xs ?? self.xs) {
        for (index, line) in lines.enumerated() {
          page.put(line, x: x, y: y + pitch.line * Double(index), isBold ? bold : look)
        }
      }
      y += pitch.line * Double((cells.map(\.count).max() ?? 1) - 1)
      if number + 1 < rows.count { y += pitch.row }
    }
    return y
  }

  /// What the rows are in the table.
  private func texts(_ rows: [[String]], columns: Int = 3) -> [[String]] {
    rows.map { row in
      let cells = row.map { $0.replacing("|", with: " ").replacing("!", with: "") }
      return cells + Array(repeating: "", count: columns - cells.count)
    }
  }

  private func page(_ number: Int = 1) -> PageSketch {
    var page = PageSketch(number)
    page.prose(60, seed: number, y: 100)
    return page
  }

  private let lamps = [
    ["2.1 Lamps"], ["!Do the keepers know of every lamp and of|what it needs?", "!Before", "!Now"],
    ["Were all lamps of the old harbour lit|before it was dark?", "76%", "81%"],
    ["Did each of the keepers write it down?", "66%", "No figures|for this year"],
    ["Does the book tell what lies behind the ropes and behind the boats of the town?"],
    ["Were the boats counted?", "69%", "64%"],
    ["Were the ropes mended where somebody had|asked for it?", "62%", "49%"],
    ["Do the keepers care for others?"], ["Were nets dried?", "11%", "12%"],
  ]
  private let boats = [
    ["2.2 Boats"], ["!Do the keepers know of every boat?", "!Before", "!Now"],
    ["Were all boats of the old harbour found|before it was dark?", "54%", "38%"],
    ["Is it known whose boats those are which lie at the far end of the town's harbour?"],
    ["Were the oars counted?", "70%", "77%"], ["Were the sails mended?", "52%", "59%"],
    ["Were the anchors weighed?", "44%", "48%"],
  ]

  @Test("Questions over all columns are rows; more room ends the table")
  func questions() {
    var sketch = page()
    let foot = put(lamps, on: &sketch, y: 220)
    put(boats, on: &sketch, y: foot + 24, xs: [72, 350, 440])
    #expect(Document.of(sketch).tables.map(\.texts) == [texts(lamps), texts(boats)])
  }

  @Test("A line of nothing but dots stands in no row's way")
  func dots() {
    var sketch = page()
    var rows = Array(lamps[1...])
    rows.insert([". . . . . . . . . . . ."], at: 2)
    put(rows, on: &sketch, y: 220)
    #expect(Document.of(sketch).tables.map(\.texts).joined().contains(texts(lamps)[2]))
  }

  @Test("Rows that stand closer than the lines of their cells")
  func close() {
    var sketch = page()
    let foot = put(lamps, on: &sketch, y: 220, Pitch(line: 11, row: 10.4))
    put(boats, on: &sketch, y: foot + 16, Pitch(line: 11, row: 10.4), xs: [72, 350, 440])
    #expect(Document.of(sketch).tables.map(\.texts) == [texts(lamps), texts(boats)])
  }

  @Test("A title and headings open another table on the next page")
  func nextPage() {
    var (first, second) = (page(), PageSketch(2))
    put(lamps, on: &first, y: 220)
    put(boats, on: &second, y: 130)
    #expect(Document.of(first, second).tables.map(\.texts) == [texts(lamps), texts(boats)])
  }

  @Test("A row alone at a page's foot and the rest under the title printed again are one table")
  func rest() {
    var (first, second, third) = (page(), PageSketch(2), page(3))
    put(lamps, on: &first, y: 220)
    // Two rows of the table at the page's foot show no distance between rows.
    put(Array(boats[..<3]), on: &first, y: 600)
    put([boats[0]] + boats[3...], on: &second, y: 80)
    put(lamps, on: &third, y: 220)
    let tables = Document.of(first, second, third).tables.map(\.texts)
    #expect(tables == [texts(lamps), texts(boats), texts(lamps)])
  }

  @Test("A heading over several columns is one cell, words over a column's start in it too")
  func spanningHeading() {
    var sketch = page()
    let xs = [72.0, 300, 350, 400]
    let body = [
      ["Were all lamps of the old harbour|lit before it was dark?", "61%", "74%", "85%"],
      ["Did each keeper write it down in|the book of the harbour?", "58%", "70%", "82%"],
      ["Were boats counted?", "66%", "80%", "88%"],
    ]
    sketch.put("Section", x: 72, y: 220, look)
    // Its third word begins where the second column of figures does.
    sketch.put("In harbours", x: 300, y: 220, look)
    sketch.put("all of them", x: 350.5, y: 220, look)
    put([["", "Low", "Middle", "High"]] + body, on: &sketch, y: 236, xs: xs)
    #expect(
      Document.of(sketch).tables.map(\.texts) == [
        [["Section", "In harbours all of them", "", ""], ["", "Low", "Middle", "High"]]
          + texts(body, columns: 4)
      ])
  }

  @Test("Labels whose figures stand beside their last line have no such distances")
  func lastLines() throws {
    let rows = [
      ["Lamps of the old harbour", "", ""], ["and of the town", "12", "14"], ["Boats", "3", "4"],
      ["Ropes", "5", "6"], ["Nets of those who came", "", ""], ["from the isles", "7", "8"],
    ]
    var sketch = page()
    put(rows, on: &sketch, y: 220)
    #expect(pitch(of: sketch) == nil)
    var other = page()
    put(Array(lamps[2...]), on: &other, y: 220)
    let known = try #require(pitch(of: other))
    #expect(abs(known.line - 10.8) < 0.01 && abs(known.row - 16) < 0.01)
  }

  /// The distances of the rows that a page has in the table's size.
  private func pitch(of sketch: PageSketch) -> RowPitch? {
    let settings = LayoutSettings()
    let words = WordBuilder(settings: settings).words(
      of: sketch.content, styleMap: Array(sketch.styles.indices))
    let lines = LineBuilder(settings: settings).lines(of: words, page: 1, styles: sketch.styles)
    let sheet = PageSheet(
      number: 1, label: nil, width: sketch.width, height: sketch.height, lines: lines,
      graphics: sketch.graphics, glyphCount: lines.count)
    let own = lines.indices.filter { lines[$0].size == look.size }
    return RowStretches(sheet: sheet, styles: sketch.styles).stretches(own).first
      .flatMap(RowPitch.init)
  }
}
