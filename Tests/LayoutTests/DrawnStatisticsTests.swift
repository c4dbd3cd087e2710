import PDFReading
import Testing

@testable import Layout

/// Tables of figures of which something is drawn that bounds no rows: tints of columns and of names of groups, rules
/// between columns that end at such names.
@Suite("Statistics with tints and upright rules")
struct DrawnStatisticsTests {
  private let look = Look(size: 8)
  private let heads = ["Area", "Men", "Women", "All"]
  private let rows = [
    ["North", "1,200", "1,310", "2,510"], ["South", "900", "870", "1,770"],
    ["East", "412", "388", "800"], ["West", "65", "71", "136"],
    ["Isles", "77", "81", "158"], ["Coast", "640", "655", "1,295"],
  ]

  /// Rows of a label and figures that end at other places, 12 points each; text above and beneath.
  private func page(
    _ rows: [[String]], rights: [Double] = [240, 320, 400], top: Double = 230, left: Double = 72,
    look: Look? = nil, _ setting: PageSketch.Setting = .usual
  ) -> PageSketch {
    let look = look ?? self.look
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    for (row, texts) in rows.enumerated() {
      let y = top + 12 * Double(row)
      let own = Look(size: look.size, isBold: row == 0)
      if texts.count == 1 {
        let middle = (left + (rights.last ?? left)) / 2
        page.put(texts[0], x: middle - Markup.width(texts[0], look) / 2, y: y, look)
        continue
      }
      for (column, text) in texts.enumerated() where !text.isEmpty {
        if column == 0 {
          page.put(text, x: left, y: y, own, setting)
        } else {
          page.put(text, right: rights[column - 1], y: y, own)
        }
      }
    }
    page.prose(60, seed: 2, y: top + 12 * Double(rows.count) + 40)
    return page
  }

  private func grid(_ sketch: PageSketch) throws -> TableGrid {
    let tables = Document.of(sketch).tables
    #expect(tables.count == 1)
    return try #require(tables.first)
  }

  /// The rows with a name of a group, over all columns, before some of them.
  private func grouped(at places: [Int: String]) -> [[String]] {
    rows.indices.flatMap { row in (places[row].map { [[$0]] } ?? []) + [rows[row]] }
  }

  private func filled(_ rows: [[String]]) -> [[String]] {
    rows.map { $0 + Array(repeating: "", count: 4 - $0.count) }
  }

  @Test("One rule under the headings goes on beyond the rules between the columns")
  func openSides() throws {
    var sketch = page([heads] + rows)
    sketch.rule(233.5, from: 68, to: 404)
    for x in [195.0, 260, 340] { sketch.upright(x, from: 221, to: 304) }
    #expect(try grid(sketch).texts == [heads] + rows)
  }

  @Test("Rules between columns that end at the name of a group stand in one table")
  func brokenUprights() throws {
    let all = [heads] + grouped(at: [0: "Inland", 3: "Seaside"])
    var sketch = page(all)
    sketch.rule(221, from: 68, to: 404)
    sketch.rule(233.5, from: 68, to: 404)
    sketch.rule(329.5, from: 68, to: 404)
    for x in [195.0, 260, 340] {
      sketch.upright(x, from: 221, to: 233.5)
      sketch.upright(x, from: 246, to: 281)
      sketch.upright(x, from: 294, to: 329.5)
    }
    let table = try grid(sketch)
    #expect(table.texts == filled(all))
    #expect(table.cells.filter { $0.columnSpan == 4 }.map(\.content.text) == ["Inland", "Seaside"])
  }

  @Test("Texts between such rules stand in rows of their own all the same")
  func brokenUprightsOfTexts() {
    let words = { (seed: Int) in (0..<3).map { Prose.word(seed + 7 * $0).capitalized } }
    let rows = (0..<6).map { ["Matter \($0)"] + words($0) }
    var all = [heads] + rows
    all.insert(["Seaside", "", "", ""], at: 4)
    var sketch = PageSketch()
    sketch.prose(60, seed: 1, y: 100)
    for (row, texts) in all.enumerated() {
      for (text, x) in zip(texts, [72.0, 200, 270, 350]) where !text.isEmpty {
        sketch.put(text, x: x, y: 230 + 12 * Double(row), Look(size: 8, isBold: row == 0))
      }
    }
    for x in [195.0, 265, 345] {
      sketch.upright(x, from: 221, to: 269)
      sketch.upright(x, from: 282, to: 317)
    }
    let texts = Document.of(sketch).tables.flatMap(\.texts)
    #expect(rows.allSatisfy { row in texts.contains { $0.filter { !$0.isEmpty } == row } })
  }

  @Test("A tint behind a column of figures bounds no table")
  func tintedColumns() throws {
    var sketch = page([heads] + rows)
    sketch.rule(233.5, from: 68, to: 404)
    for (left, right) in [(195.0, 245.0), (340.0, 404.0)] {
      for row in rows.indices {
        let top = 233.5 + 12 * Double(row)
        sketch.fill(Box(x0: left, y0: top, x1: right, y1: top + 12))
      }
    }
    #expect(try grid(sketch).texts == [heads] + rows)
  }

  @Test("A tint behind the names of groups leaves a table between three rules one")
  func tintedNames() throws {
    let all = [heads] + grouped(at: [0: "Inland", 3: "Seaside"])
    var sketch = page(all)
    for y in [221, 233.5, 329.5] { sketch.rule(y, from: 68, to: 404) }
    for row in [1, 5] {
      let top = 221.5 + 12 * Double(row)
      sketch.fill(Box(x0: 68, y0: top, x1: 404, y1: top + 12))
    }
    #expect(try grid(sketch).texts == filled(all))
  }

  @Test("Stripes behind close columns of figures, names of groups among them")
  func stripes() throws {
    let all = [heads] + grouped(at: [0: "Inland", 3: "Seaside"])
    var sketch = page(all, rights: [200, 226, 252])
    for row in [1, 3, 5, 7] {
      let top = 221.5 + 12 * Double(row)
      sketch.fill(Box(x0: 68, y0: top, x1: 256, y1: top + 12))
    }
    #expect(try grid(sketch).texts == filled(all))
  }

  @Test("Names of groups over the middle are rows of their own, the first one too")
  func centredNames() throws {
    let all = [heads] + grouped(at: [0: "Inland", 3: "Seaside"])
    let table = try grid(page(all))
    #expect(table.texts == filled(all))
    #expect(table.cells.filter { $0.columnSpan == 4 }.map(\.row) == [1, 5])
  }

  @Test("A unit over the middle of the figures spans these")
  func unit() throws {
    var all = [heads] + rows
    all.insert(["", "", "", ""], at: 1)
    var sketch = page(all)
    let text = "Persons of working age"
    let middle = (210.0 + 400) / 2
    sketch.put(text, x: middle - Markup.width(text, look) / 2, y: 242, look)
    let table = try grid(sketch)
    let unit = try #require(table.cells.first { $0.content.text == text })
    #expect(unit.column == 1)
    #expect(unit.columnSpan == 3)
  }

  @Test("Labels wrapped more often than not, under headings between two rules")
  func wrappedLabels() throws {
    var all = [heads]
    for row in rows {
      all.append([row[0] + " and districts", "", "", ""])
      all.append(["not named elsewhere", row[1], "(NA)", row[3]])
    }
    // The headings stand left of the figures.
    var sketch = page(all.map { $0[1] == "Men" ? ["Area", "", "", ""] : $0 })
    let bold = Look(size: 8, isBold: true)
    for (head, x) in zip(heads.dropFirst(), [196.0, 276, 356]) {
      sketch.put(head, x: x, y: 230, bold)
    }
    for y in [221, 233.5] { sketch.rule(y, from: 68, to: 404) }
    let table = try grid(sketch)
    #expect(table.columnCount == 4)
    #expect(table.texts.first == heads)
  }

  @Test("A name of a group before a wrapped label ends no table")
  func nameBeforeWrapped() throws {
    var all = [heads] + grouped(at: [3: "Seaside"])
    all[5][0] = "and the southern districts"
    all.insert(["Coastal and western towns", "", "", ""], at: 5)
    var sketch = page(all)
    for y in [221, 233.5] { sketch.rule(y, from: 68, to: 404) }
    let table = try grid(sketch)
    #expect(table.texts.last == rows.last)
    #expect(table.texts.first == heads)
  }

  @Test("Names with figures beside them under the label of a picture are a table")
  func exhibit() throws {
    var sketch = page([heads] + rows)
    sketch.put("Exhibit 3: Persons by area", x: 72, y: 212, Look(size: 10, isBold: true))
    sketch.rule(233.5, from: 68, to: 404)
    for x in [195.0, 260, 340] { sketch.upright(x, from: 221, to: 304) }
    #expect(try grid(sketch).texts == [heads] + rows)
  }

  @Test("Headings are found above the name of the first group over stripes")
  func headingsAboveName() throws {
    let all = [heads] + grouped(at: [0: "Inland"])
    var sketch = page(all)
    for row in [2, 4, 6] {
      let top = 221.5 + 12 * Double(row)
      sketch.fill(Box(x0: 68, y0: top, x1: 404, y1: top + 12))
    }
    #expect(try grid(sketch).texts == filled(all))
  }

  @Test("A dot or two behind long labels are leaders where others end there")
  func shortLeaders() throws {
    var all = rows
    for (row, count) in zip(all.indices, [40, 38, 2, 1, 36, 30]) {
      let room = 44 - count - (count < 3 ? 0 : 1)
      let label = String(repeating: "n", count: room)
      all[row][0] = label + (count < 3 ? "" : "  ") + String(repeating: ".", count: count)
    }
    let texts = try grid(page([heads] + all, rights: [310, 370, 430])).texts
    #expect(!texts.joined().contains { $0.hasSuffix(".") })
  }

  @Test("A typewriter's space parts no columns, where a column has no words")
  func typedMarks() throws {
    let typed = PageSketch.Setting(advance: 0.6, space: 0.6)
    var sketch = PageSketch()
    sketch.prose(60, seed: 1, y: 100)
    let lines = [
      "Substance                 First        Second",
      "---------------------------------------------",
      "Barium                    24.51       E 20.43",
      "Cadmium                   36.76       E 31.62",
      "Iron                    < 10.36         29.42",
      "Zinc                       0.96       E 29.62",
      "Lead                      39.50         21.74",
      "Selenium                   8.05          8.43",
    ]
    for (row, line) in lines.enumerated() {
      sketch.put(line, x: 72, y: 230 + 10 * Double(row), look, typed)
    }
    sketch.prose(60, seed: 2, y: 360)
    let table = try grid(sketch)
    #expect(table.columnCount == 3)
    #expect(table.texts[1] == ["Barium", "24.51", "E 20.43"])
  }
}
