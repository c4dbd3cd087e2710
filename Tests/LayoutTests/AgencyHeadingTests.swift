import PDFReading
import Testing

@testable import Layout

/// Headings of statistics as agencies print them: labels of several lines that end at one height, over figures set right
/// in wide columns; labels and units over several columns; close columns.
@Suite("Headings of agencies' statistics")
struct AgencyHeadingTests {
  private let look = Look(size: 8)
  private let bold = Look(size: 8, isBold: true)
  private let names = ["North", "South", "East", "West", "Isles", "Coast"]

  private func figures(_ columns: Int) -> [[String]] {
    names.enumerated().map { row, name in
      [name] + (0..<columns).map { "\(1 + row),\(120 + 37 * $0 + 11 * row)" }
    }
  }

  private func tables(_ draw: (inout PageSketch) -> Void) -> [TableGrid] {
    PageSketch.tables(above: 420, draw)
  }

  private func put(
    _ rows: [[String]], on page: inout PageSketch, top: Double, rights: [Double], left: Double = 72,
    step: Double = 12
  ) {
    page.put(rows: rows, top: top, step: step, left: left, rights: rights, look)
  }

  private func centre(
    _ text: String, _ x: Double, _ y: Double, on page: inout PageSketch, _ look: Look? = nil
  ) {
    let look = look ?? bold
    page.put(text, x: x - Markup.width(text, look) / 2, y: y, look)
  }

  @Test("A label's lines are one label where figures set right stand beside its middle")
  func wrappedBesideSingle() {
    let rights = [260.0, 350, 440, 523]
    let found = tables { page in
      centre("Special", 308, 220, on: &page)
      for (text, x) in [
        ("General Fund", 218.0), ("Revenue Funds", 308), ("Projects", 398), ("Total", 481),
      ] {
        centre(text, x, 231, on: &page)
      }
      put(figures(4), on: &page, top: 246, rights: rights)
    }
    #expect(
      found.first?.texts.first == [
        "", "General Fund", "Special Revenue Funds", "Projects", "Total",
      ])
    #expect(found.first?.texts.count == 7)
  }

  @Test("Labels without rules over two columns each, which head all but the dates")
  func labelsInTurn() throws {
    let rights = [180.0, 240, 320, 380, 460, 520]
    let body = (1...18).map { day in
      ["\(day)"] + (0..<3).flatMap { ["\(10 + (day + $0) % 12):\(20 + day)", "\(day % 7).\($0)"] }
    }
    let found = tables { page in
      for (text, x) in [("January", 190.0), ("February", 330), ("March", 470)] {
        centre(text, x, 210, on: &page)
      }
      page.put("Day", x: 72, y: 222, bold)
      for (number, right) in rights.enumerated() {
        centre(number % 2 == 0 ? "Time" : "Feet", right - 20, 222, on: &page)
      }
      put(body, on: &page, top: 234, rights: rights, step: 10)
    }
    let grid = try #require(found.first)
    let labels = grid.cells.filter { $0.row == 0 }
    #expect(labels.map(\.content.text) == ["January", "February", "March"])
    #expect(labels.map(\.column) == [1, 3, 5] && labels.allSatisfy { $0.columnSpan == 2 })
    #expect(grid.rowCount == 20)
  }

  @Test("Units beneath a rule are headings, over one column or several")
  func units() throws {
    let rights = [240.0, 330, 420, 510]
    let italic = Look(size: 8, isItalic: true)
    let found = tables { page in
      for y in [212.0, 236, 330] { page.rule(y, from: 72, to: 523) }
      for (text, x) in [("Stocks", 228.0), ("Imports", 317), ("Exports", 407), ("Value", 499)] {
        centre(text, x, 230, on: &page)
      }
      page.put("Year", x: 72, y: 230, bold)
      centre("Thousand tons", 317, 246, on: &page, italic)
      centre("Dollars", 499, 246, on: &page, italic)
      put(figures(4), on: &page, top: 258, rights: rights)
    }
    let grid = try #require(found.first)
    let unit = try #require(grid.cells.first { $0.content.text == "Thousand tons" })
    #expect(unit.row == 1 && unit.column == 1 && unit.columnSpan == 3)
    #expect(grid.rowCount == 8)
  }

  @Test("Headings as near as words are cut where each stands over the end of its figures")
  func closeHeadings() {
    let rights = [200.0, 228, 268, 320]
    let heads = ["Area", "Additional", "School", "State"]
    let found = tables { page in
      for y in [212.0, 236, 330] { page.rule(y, from: 72, to: 330) }
      page.put("Area", x: 72, y: 230, bold)
      for (text, right) in zip(heads.dropFirst(), rights) {
        page.put(text, right: right, y: 230, bold)
      }
      let body = figures(3).map { [$0[0], $0[1], String($0[2].suffix(2)), $0[3]] }
      put(body, on: &page, top: 250, rights: rights)
    }
    #expect(found.first?.texts.first == heads)
  }

  @Test(
    "A name over the middle of the rules spans all columns, though the figures end before these")
  func nameOverRules() throws {
    let rights = [220.0, 320, 420, 500]
    let found = tables { page in
      for y in [212.0, 236, 345] { page.rule(y, from: 72, to: 523) }
      put([["Item", "2001", "2002", "2003", "2004"]], on: &page, top: 230, rights: rights)
      centre("Revenues", 297.5, 248, on: &page)
      put(figures(4), on: &page, top: 262, rights: rights)
    }
    let name = try #require(found.first?.cells.first { $0.content.text == "Revenues" })
    #expect(name.column == 0 && name.columnSpan == 5)
  }

  @Test("Columns with few marks, none beside each other, are columns where each has a heading")
  func fewMarks() {
    let places = [250.0, 300, 350, 400]
    let marks = [[0, 2], [1], [0, 1], [3], [0, 3], [1, 2]]
    let heads = ["Activity", "State", "Local", "Tribal", "Joint"]
    let found = tables { page in
      for y in [212.0, 236, 330] { page.rule(y, from: 72, to: 440) }
      page.put(heads[0], x: 72, y: 230, bold)
      for (text, x) in zip(heads.dropFirst(), places) { centre(text, x, 230, on: &page) }
      for (row, own) in marks.enumerated() {
        page.put("Work in the " + names[row], x: 72, y: 250 + 12 * Double(row), look)
        for mark in own { centre("X", places[mark], 250 + 12 * Double(row), on: &page, look) }
      }
    }
    #expect(found.first?.texts.first == heads)
    #expect(found.first?.texts.count == 7)
  }

  @Test(
    "A label over two columns stands on the headings' tint above rows of figures that are on none")
  func tintedHeadings() throws {
    let rights = [230.0, 320, 410, 500]
    let found = tables { page in
      page.fill(Box(x0: 68, y0: 206, x1: 504, y1: 240))
      centre("Fossil fuels", 260, 216, on: &page, look)
      page.rule(221, from: 180, to: 324)
      page.put("Year", x: 72, y: 234, look)
      for (text, right) in zip(["Coal", "Gas", "Nuclear", "Wind"], rights) {
        centre(text, right - 20, 234, on: &page, look)
      }
      put(figures(4), on: &page, top: 252, rights: rights)
      page.rule(252 + 12 * 5 + 4, from: 68, to: 504)
    }
    let label = try #require(found.first?.cells.first { $0.content.text == "Fossil fuels" })
    #expect(label.row == 0 && label.column == 1 && label.columnSpan == 2)
    #expect(found.first?.rowCount == 8)
  }

  @Test("A name of a group in a wide column of labels leaves a narrow table its columns")
  func wideName() {
    let rights = [167.0, 190, 213]
    let heads = ["Age group in years", "Deaths", "Rate", "All"]
    let found = tables { page in
      for y in [212.0, 228, 306] { page.rule(y, from: 72, to: 217) }
      page.put(heads[0], x: 72, y: 224, bold)
      for (text, right) in zip(heads.dropFirst(), rights) {
        page.put(text, right: right, y: 224, bold)
      }
      let body = names.enumerated().map { [$1, "1\($0)", "2\($0)", "3\($0)"] }
      put(Array(body.prefix(3)), on: &page, top: 239, rights: rights, step: 10)
      page.put("Race and origins", x: 72, y: 269, bold)
      put(Array(body.suffix(3)), on: &page, top: 279, rights: rights, step: 10)
    }
    #expect(found.first?.texts.first == heads)
    #expect(found.first?.texts.count == 8)
  }

  @Test("Dots with spaces that lead to figures under headings between rules part no cells")
  func spacedLeaders() {
    let rights = [280.0, 380, 480]
    let heads = ["Year", "Imports", "Exports", "Value"]
    let found = tables { page in
      for y in [212.0, 228, 320] { page.rule(y, from: 72, to: 484) }
      page.put(heads[0], x: 72, y: 224, bold)
      for (text, right) in zip(heads.dropFirst(), rights) {
        centre(text, right - 30, 224, on: &page)
      }
      for row in 0..<6 {
        let y = 246 + 12 * Double(row)
        let typed = PageSketch.Setting(advance: 0.6, space: 0.6)
        page.put("199\(row)/9\(row + 1)", x: 72, y: y, look, typed)
        page.put(". . . . . . .", x: 113, y: y, look, typed)
        put([[""] + figures(3)[row].dropFirst()], on: &page, top: y, rights: rights)
      }
    }
    #expect(found.first?.texts.first == heads)
    #expect(found.first?.texts.dropFirst().first == ["1990/91"] + figures(3)[0].dropFirst())
  }
}
