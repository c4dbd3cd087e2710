import PDFReading
import Testing

@testable import Layout

/// What stands above the figures of statistics: labels of the columns in close columns, units, numbers of the columns,
/// the first group's name.
@Suite("Headings of statistics")
struct StatisticsHeadingTests {
  private let look = Look(size: 8)
  private let bold = Look(size: 8, isBold: true)
  private let rights = [230.0, 275, 320, 365, 404]
  private let heads = ["Area", "Men", "Women", "Boys", "Girls", "All"]
  private let rows = (0..<6).map { row in
    [["North", "South", "East", "West", "Isles", "Coast"][row]]
      + (0..<5).map { "\(1 + row),\(100 + 37 * $0 + 11 * row)" }
  }

  private func tables(_ draw: (inout PageSketch) -> Void) -> [TableGrid] {
    PageSketch.tables(above: 420, draw)
  }

  /// Rows of a label and figures set right, 12 points each.
  private func put(
    _ rows: [[String]], on page: inout PageSketch, top: Double, rights: [Double]? = nil,
    left: Double = 72, _ look: Look? = nil
  ) {
    page.put(
      rows: rows, top: top, left: left, rights: rights ?? self.rights, look ?? self.look)
  }

  @Test("Numbers of the columns under the headings, over the labels' end, are a row of headings")
  func numbering() {
    let numbers = [""] + (1...5).map { "(\($0))" }
    let body = rows.map { ["\($0[0]) and the districts around it"] + $0.dropFirst() }
    let found = tables { page in
      for y in [220.0, 330] { page.rule(y, from: 68, to: 404) }
      put([heads], on: &page, top: 230)
      // Centred over the room of their columns.
      for (column, text) in numbers.enumerated() where !text.isEmpty {
        page.put(text, right: rights[column - 1] - 22, y: 242, look)
      }
      put(body, on: &page, top: 254)
    }
    #expect(found.map(\.texts) == [[heads, numbers] + body])
  }

  @Test("Bold labels hardly farther apart than words, each over figures of its own")
  func spacedLabels() {
    let places = [152.0, 178, 204, 230, 256]
    let labels = ["", "Upper", "Lower", "Outer", "Inner", "Total"]
    let body = rows.map { [$0[0] + " of it"] + $0.dropFirst().map { String($0.dropFirst(2)) } }
    let found = tables { page in
      put([labels], on: &page, top: 230, rights: places, bold)
      page.put("Inland", x: 182, y: 242, look)
      put(body, on: &page, top: 254, rights: places)
    }
    #expect(found.first?.texts.first == labels)
    #expect(found.first?.texts.suffix(6) == body[...])
  }

  @Test("Units beneath headings on a tint are a row of their own")
  func unitsUnderTint() {
    let units = [""] + (0..<5).map { _ in "Tons" }
    let found = tables { page in
      page.fill(Box(x0: 68, y0: 221, x1: 408, y1: 234))
      put([heads], on: &page, top: 230, bold)
      put([units] + rows, on: &page, top: 242)
    }
    #expect(found.map(\.texts) == [[heads, units] + rows])
  }

  @Test("A wrapped unit among others of one line")
  func wrappedUnit() {
    let units = ["", "Tons", "Sacks|full", "Tons", "Tons", "Tons"]
    let found = tables { page in
      for y in [221.0, 234, 340] { page.rule(y, from: 68, to: 404) }
      put([heads], on: &page, top: 230, bold)
      put([units.map { $0 == "Sacks|full" ? "Sacks" : $0 }], on: &page, top: 244)
      page.put("full", right: rights[1], y: 253, look)
      put(rows, on: &page, top: 266)
    }
    #expect(found.first?.texts.dropFirst().first == units.map { $0.replacing("|", with: " ") })
  }

  @Test("A bold name of a group stands before a label in small letters")
  func nameBeforeSmallLetter() {
    let found = tables { page in
      for y in [221.0, 234, 330] { page.rule(y, from: 68, to: 404) }
      put([heads], on: &page, top: 230)
      page.put("Inland", x: 72, y: 244, bold)
      put([["pH"] + rows[0].dropFirst()] + rows[1...], on: &page, top: 256, left: 80)
    }
    #expect(found.first?.texts.dropFirst().first == ["Inland", "", "", "", "", ""])
  }

  @Test("Headings that the first group's name parts from striped rows are these rows'")
  func headingsApart() {
    let found = tables { page in
      put([heads], on: &page, top: 226, bold)
      put([[""] + (1...5).map { "(\($0))" }], on: &page, top: 240)
      page.put("Inland", x: 72, y: 258, bold)
      for row in [0, 2, 4] {
        let top = 265.5 + 12 * Double(row)
        page.fill(Box(x0: 68, y0: top, x1: 404, y1: top + 12))
      }
      put(rows, on: &page, top: 274, left: 80)
    }
    #expect(found.count == 1)
    #expect(found.first?.texts.first == heads)
    #expect(found.first?.texts.suffix(6) == rows[...])
  }

  @Test("Rules between columns begin beneath the labels that span these")
  func spanningBetweenUprights() throws {
    let found = tables { page in
      put([["", "", "", "", "", ""], heads] + rows, on: &page, top: 230)
      page.put("Grown", right: 263, y: 230, look)
      page.put("Young", right: 353, y: 230, look)
      page.rule(245.5, from: 68, to: 408)
      for x in [190.0, 285, 370] { page.upright(x, from: 221, to: 318) }
      for x in [240.0, 330] { page.upright(x, from: 233.5, to: 318) }
    }
    let table = try #require(found.first)
    let first = ["Area", "Grown", "", "Young", "", "All"]
    #expect(table.texts == [first, ["", "Men", "Women", "Boys", "Girls", ""]] + rows)
    #expect(table.cells.filter { $0.columnSpan == 2 }.map(\.content.text) == ["Grown", "Young"])
  }

  @Test("Rules under spanning labels do not tell where a table open at its sides ends")
  func openSides() {
    let found = tables { page in
      put([["", "", "", "", "", ""], heads] + rows, on: &page, top: 230)
      page.put("Grown", right: 263, y: 230, look)
      page.put("Young", right: 353, y: 230, look)
      for (left, right) in [(194.0, 281.0), (289.0, 366.0)] {
        page.rule(234, from: left, to: right)
      }
      page.rule(245.5, from: 68, to: 408)
      for x in [190.0, 285, 370] { page.upright(x, from: 221, to: 318) }
      for x in [240.0, 330] { page.upright(x, from: 236, to: 318) }
    }
    #expect(found.first?.columnCount == 6)
    #expect(found.first?.texts.suffix(6) == rows[...])
  }

  @Test("A name over the middle of a table with few figures stands over its labels' column")
  func nameOverLabels() throws {
    let found = tables { page in
      for y in [221.0, 234] { page.rule(y, pieces: [68, 310, 360, 404]) }
      put([["Area", "Men", "All"]], on: &page, top: 230, rights: [350, 400], bold)
      for (number, row) in rows.enumerated() {
        let y = 260 + 22 * Double(number) + (number > 2 ? 14 : 0)
        put([Array(row.prefix(3))], on: &page, top: y, rights: [350, 400])
        page.put("and around", x: 72, y: y + 9, look)
      }
      for (name, y) in [("Inland", 246.0), ("Seaside", 326)] {
        page.put(name, x: 236 - Markup.width(name, look) / 2, y: y, look)
      }
    }
    let table = try #require(found.first)
    #expect(table.cells.filter { $0.columnSpan == 3 }.map(\.content.text) == ["Inland", "Seaside"])
  }

  @Test("Headings beside their figures are over these, and no columns of their own")
  func besideFigures() {
    let texts = [
      ["Area", "Men", "", "Women", "", "All"], ["North", "", "12", "", "34", "46"],
      ["South", "", "23", "", "45", "68"], ["East", "", "34", "", "56", "90"],
    ]
    var cells: [TableCell] = []
    for (row, column) in texts.indices.flatMap({ row in (0..<6).map { (row, $0) } })
    where !texts[row][column].isEmpty {
      let run = TextRun(text: texts[row][column], isBold: false, isItalic: false)
      cells.append(
        TableCell(
          row: row, column: column, columnSpan: run.text == "Men" ? 2 : 1,
          content: TextContent(runs: [run]), regions: []))
    }
    let grid = TableGrid(
      rowCount: 4, columnCount: 6, cells: cells, evidence: .partlyRuled,
      columnEdges: [72, 200, 240, 280, 320, 360, 400])
    let box = Box(x0: 72, y0: 200, x1: 400, y1: 250)
    let joined = HollowColumns.joined(TableCandidate(grid: grid, box: box, lines: [])).grid
    #expect(joined.texts == texts.map { row in row.filter { !$0.isEmpty } })
    #expect(joined.columnEdges == [72, 200, 280, 360, 400])
  }

  @Test("Figures far from their labels are no second column of text")
  func noGutter() {
    let places = [340.0, 368, 396, 424, 452]
    let body = (0..<12).map { row in
      ["A rather long label of the place \(row + 10)"]
        + (0..<5).map { "\(1 + row),\(100 + 37 * $0 + 11 * row)" }
    }
    var page = PageSketch()
    put([heads] + body, on: &page, top: 230, rights: places, left: 130)
    #expect(Document.of(page).tables.map(\.texts) == [[heads] + body])
  }
}
