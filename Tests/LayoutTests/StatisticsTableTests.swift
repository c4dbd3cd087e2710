import PDFReading
import Testing

@testable import Layout

/// Tables as statistical offices set them: few rules, many figures.
@Suite("Tables of statistics")
struct StatisticsTableTests {
  private let look = Look(size: 8)
  private let rights = [260.0, 330, 400, 470]

  /// Rows of a label and figures that end at the other places, the first at a baseline; running text above and beneath.
  private func page(
    _ rows: [[String]], top: Double = 230, step: Double = 10, rights: [Double]? = nil,
    left: Double = 72, look: Look? = nil
  ) -> PageSketch {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    put(
      rows, on: &page, top: top, step: step, rights: rights ?? self.rights, left: left, look: look)
    page.prose(60, seed: 2, y: top + step * Double(rows.count) + 40)
    return page
  }

  private func put(
    _ rows: [[String]], on page: inout PageSketch, top: Double, step: Double, rights: [Double],
    left: Double, look: Look? = nil
  ) {
    page.put(
      rows: rows, top: top, step: step, left: left, rights: rights, look ?? self.look)
  }

  private func tables(_ sketch: PageSketch) -> [TableGrid] { Document.of(sketch).tables }

  private let rows = [
    ["Area", "Men", "Women", "All"], ["North", "1,200", "1,310", "2,510"],
    ["South", "900", "870", "1,770"], ["East", "412", "388", "800"], ["West", "65", "71", "136"],
    ["Sum", "2,577", "2,639", "5,216"],
  ]

  @Test("Rules between columns and around the headings; a rule above the sum of some columns only")
  func boundRows() throws {
    var sketch = page(rows)
    for y in [220.0, 232.2, 284] { sketch.rule(y, from: 72, to: 405) }
    // The sum's rule leaves the labels and the last column out.
    sketch.rule(272.2, from: 215, to: 338)
    for x in [215.0, 270, 340] { sketch.upright(x, from: 220, to: 284) }
    #expect(tables(sketch).first?.texts == rows)
  }

  @Test("Leader dots in a ruled table are no text, three dots alone are a figure's place")
  func leaders() throws {
    let dots = String(repeating: ".", count: 20)
    var own = rows
    for row in 1..<own.count { own[row][0] += " " + dots }
    own[2][2] = "..."
    var sketch = page(own)
    for row in 0...6 { sketch.rule(222.2 + 10 * Double(row), from: 72, to: 405) }
    for x in [215.0, 270, 340] { sketch.upright(x, from: 222, to: 282) }
    var wanted = rows
    wanted[2][2] = "..."
    #expect(tables(sketch).first?.texts == wanted)
  }

  @Test("Three dots alone stay in a table without rules")
  func missing() throws {
    var own = rows
    own[3][1] = "..."
    #expect(tables(page(own)).first?.texts == own)
  }

  @Test("Rules typed as hyphens are rules")
  func typed() throws {
    var sketch = PageSketch()
    sketch.prose(60, seed: 1, y: 100)
    // Letters of a typewriter, every one 0.6 em wide.
    let setting = PageSketch.Setting(advance: 0.6, space: 0.6)
    let lines = [
      String(repeating: "-", count: 54),
      "                         First year       Next year",
      "                      ---------------  ---------------",
      "Area                      Men   Women      Men   Women",
      String(repeating: "-", count: 54),
      "North                   1,200   1,310    2,510   2,400",
      "South                     900     870    1,770   1,690",
      "East                      412     388      800     805",
      "West                       65      71      136     142",
      String(repeating: "-", count: 54),
    ]
    for (row, line) in lines.enumerated() {
      sketch.put(line, x: 72, y: 230 + 10 * Double(row), look, setting)
    }
    sketch.prose(60, seed: 2, y: 380)
    let grid = try #require(tables(sketch).first)
    #expect(
      grid.texts == [
        ["", "First year", "", "Next year", ""], ["Area", "Men", "Women", "Men", "Women"],
        ["North", "1,200", "1,310", "2,510", "2,400"], ["South", "900", "870", "1,770", "1,690"],
        ["East", "412", "388", "800", "805"], ["West", "65", "71", "136", "142"],
      ])
    #expect(grid.cells.filter { $0.columnSpan == 2 }.map(\.column) == [1, 3])
  }

  @Test("Rules between columns only: labels before the first, figures behind the last")
  func uprightRules() throws {
    var sketch = page(rows)
    for x in [215.0, 270, 340] { sketch.upright(x, from: 222, to: 284) }
    #expect(tables(sketch).first?.texts == rows)
  }

  @Test("Two tables beside each other, ruled at the same heights, are two")
  func twins() throws {
    var sketch = PageSketch()
    sketch.prose(60, seed: 1, y: 100)
    let second =
      [["Item", "Old", "New", "Sum"]] + rows.dropFirst().map { ["The " + $0[0]] + $0[1...] }
    for (own, left) in [(rows, 72.0), (second, 306)] {
      put(
        own, on: &sketch, top: 230, step: 10, rights: [100, 150, 200].map { $0 + left }, left: left)
      for y in [221.0, 232.2, 284] { sketch.rule(y, from: left, to: left + 205) }
    }
    sketch.prose(60, seed: 2, y: 330)
    #expect(tables(sketch).map(\.texts) == [rows, second])
  }

  @Test("Labels over one rule share the columns beneath it")
  func sharedRule() throws {
    let own = rows.map { row in [row[0], row[1], row[2], row[1], row[2]] }
    var sketch = page(own)
    // Over the middle of two columns each, set further left than their figures.
    sketch.put("Rural", x: 262, y: 218, look)
    sketch.put("Urban", x: 402, y: 218, look)
    sketch.rule(208, from: 72, to: 475)
    sketch.rule(221, from: 215, to: 475)
    sketch.rule(232.2, from: 72, to: 475)
    sketch.rule(284, from: 72, to: 475)
    let grid = try #require(tables(sketch).first)
    #expect(grid.texts == [["", "Rural", "", "Urban", ""]] + own)
    #expect(grid.cells.filter { $0.columnSpan == 2 }.map(\.column) == [1, 3])
  }

  @Test("Names of groups over the middle of a table span it")
  func centredNames() throws {
    var sketch = page(Array(rows.prefix(1)) + [[""]] + Array(rows[1...3]) + [[""]] + rows[4...])
    for (name, y) in [("Coast", 240.0), ("Hills", 280)] { sketch.put(name, x: 226, y: y, look) }
    for y in [220.0, 232.2, 305] { sketch.rule(y, from: 72, to: 400) }
    let grid = try #require(tables(sketch).first)
    #expect(grid.texts.map { $0[0] }.filter { !$0.isEmpty }.count == 8)
    #expect(grid.cells.filter { $0.columnSpan == 4 }.map(\.content.text) == ["Coast", "Hills"])
  }

  @Test("Headings above the first tint of rows, between rules of their own")
  func headingsAbove() throws {
    var sketch = page(Array(rows.dropFirst()), top: 240)
    put(Array(rows.prefix(1)), on: &sketch, top: 225, step: 10, rights: rights, left: 72)
    for y in [242.2, 262.2] { sketch.fill(Box(x0: 70, y0: y, x1: 407, y1: y + 10)) }
    sketch.fill(Box(x0: 72, y0: 211, x1: 405, y1: 214), Colour(red: 70, green: 70, blue: 70))
    for y in [230, 284.0] { sketch.rule(y, from: 72, to: 405) }
    #expect(tables(sketch).map(\.texts) == [rows])
  }

  @Test("A currency's sign set apart from its figure is no column of its own")
  func currencyApart() {
    let places = [260.0, 315, 370, 425, 480]
    let names = ["North", "South", "East", "West", "Hills", "Moors", "Lakes", "Sum"]
    let body = names.enumerated().map { row, name in
      [name] + places.indices.map { "\(100 + 37 * row + 53 * $0).\(row)" }
    }
    let heads = ["", "Men", "Women", "Number", "Share", "Mean"]
    var sketch = page([heads] + body, step: 12, rights: places)
    sketch.put("Area", x: 72, y: 224, look)
    sketch.put("Planned in spring", x: 225, y: 216, look)
    sketch.put("All who came", x: 340, y: 216, look)
    for y in [206.0, 233.5, 330] { sketch.rule(y, from: 68, to: 484) }
    for (left, right) in [(222.0, 318.0), (330, 428)] { sketch.rule(219, from: left, to: right) }
    // The first row and the sum, as in accounts.
    for y in [242.0, 326] {
      for right in places { sketch.put("$", x: right - 36, y: y, look) }
    }
    let texts = tables(sketch).first?.texts ?? []
    #expect(Array(texts.suffix(7).prefix(6)) == Array(body[1..<7]))
  }
}
