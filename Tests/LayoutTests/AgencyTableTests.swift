import PDFReading
import Testing

@testable import Layout

/// Tables as agencies print them: signs of a currency set apart, leaders, frames, tints of columns and of several rows,
/// one rule under each table's headings.
@Suite("Agencies' tables")
struct AgencyTableTests {
  private let look = Look(size: 8)
  private let bold = Look(size: 8, isBold: true)
  private let heads = ["Area", "Men", "Women", "All"]
  private let rows = [
    ["North", "1,200", "1,310", "2,510"], ["South", "900", "870", "1,770"],
    ["East", "412", "388", "800"], ["West", "65", "71", "136"],
    ["Isles", "77", "81", "158"], ["Coast", "640", "655", "1,295"],
  ]
  private let rights = [280.0, 380, 480]

  private func tables(_ draw: (inout PageSketch) -> Void) -> [TableGrid] {
    PageSketch.tables(above: 520, draw)
  }

  private func put(
    _ rows: [[String]], on page: inout PageSketch, top: Double, step: Double = 12,
    rights: [Double]? = nil, left: Double = 76, _ look: Look? = nil
  ) {
    page.put(
      rows: rows, top: top, step: step, left: left, rights: rights ?? self.rights,
      look ?? self.look)
  }

  private func frame(_ box: Box, on page: inout PageSketch) {
    page.rule(box.y0, from: box.x0, to: box.x1)
    page.rule(box.y1, from: box.x0, to: box.x1)
    for x in [box.x0, box.x1] {
      page.graphics.rules.append(
        Rule(
          box: Box(x0: x - 0.25, y0: box.y0, x1: x + 0.25, y1: box.y1),
          colour: Colour(red: 0, green: 0, blue: 0)))
    }
  }

  @Test("A currency's sign set at the left of its column belongs to the figure")
  func currency() {
    let found = tables { page in
      put([heads] + rows, on: &page, top: 230)
      for y in [242.0, 302] {
        for right in rights { page.put("$", x: right - 52, y: y, look) }
      }
    }
    let expected =
      [heads]
      + rows.enumerated().map { row, texts in
        row == 0 || row == 5 ? [texts[0]] + texts.dropFirst().map { "$ " + $0 } : texts
      }
    #expect(found.map(\.texts) == [expected])
  }

  @Test("A name of a group after a label with leaders is none of its lines")
  func nameAfterLeaders() {
    let found = tables { page in
      put([heads], on: &page, top: 230, bold)
      let labels = ["North", "South", "East and all the rest", "", "West", "Isles", "Coast"]
      for (number, label) in labels.enumerated() {
        let y = 245 + 10 * Double(number)
        guard !label.isEmpty else {
          page.put("Age", x: 76, y: y, look)
          continue
        }
        let end = page.put(label, x: 76, y: y, look)
        page.put(String(repeating: ".", count: Int((176 - end) / 4)), x: end + 2, y: y, look)
        let row = rows[number < 3 ? number : number - 1]
        put([[""] + row.dropFirst()], on: &page, top: y)
      }
    }
    #expect(
      found.first?.texts.map { $0[0] } == [
        "Area", "North", "South", "East and all the rest", "Age", "West", "Isles", "Coast",
      ])
  }

  @Test("Three dots in a column of figures stand for one that is missing")
  func dotsForFigure() {
    let found = tables { page in
      put([heads], on: &page, top: 230, bold)
      var body = rows
      body[2][2] = ". . ."
      put(body, on: &page, top: 244)
    }
    #expect(found.first?.texts[3] == ["East", "412", ". . .", "800"])
  }

  @Test("Two tables of one width with a rule under the headings of each are two")
  func oneRuleEach() {
    let found = tables { page in
      for (top, caption) in [(210.0, "Table 1: Sources"), (340, "Table 2: Uses")] {
        page.put(caption, x: 72, y: top, Look(size: 11, isBold: true))
        put([heads], on: &page, top: top + 18, bold)
        page.rule(top + 22, from: 72, to: 484)
        put(rows, on: &page, top: top + 33)
      }
    }
    #expect(found.map(\.texts) == [[heads] + rows, [heads] + rows])
  }

  @Test("A frame around a table with its caption and source bounds no cells and is no box")
  func framed() {
    let found = tables { page in
      frame(Box(x0: 66, y0: 200, x1: 490, y1: 332), on: &page)
      page.put("Table 4: People of the district", x: 72, y: 214, Look(size: 9, isBold: true))
      for y in [220.0, 236, 314] { page.rule(y, from: 72, to: 484) }
      for x in [200.0, 300, 400] {
        page.graphics.rules.append(
          Rule(
            box: Box(x0: x - 0.25, y0: 220, x1: x + 0.25, y1: 236),
            colour: Colour(red: 0, green: 0, blue: 0)))
      }
      put([heads], on: &page, top: 232)
      put(rows, on: &page, top: 247)
      page.put("Source: The district's office.", x: 72, y: 325, Look(size: 7))
    }
    #expect(found.map(\.texts) == [[heads] + rows])
  }

  @Test("A tint behind the labels of all rows is none of a box")
  func tintedLabels() {
    let found = tables { page in
      page.fill(Box(x0: 72, y0: 234, x1: 190, y1: 312))
      put([heads], on: &page, top: 230, bold)
      put(rows, on: &page, top: 245)
    }
    #expect(found.map(\.texts) == [[heads] + rows])
  }

  @Test("Rows tinted three at a time are one table")
  func tintedByThree() {
    let body = (0..<16).map { row in
      let own = rows[row % 6]
      return ["Upper " + own[0], own[1], own[2], "Lower " + own[0], own[3]]
    }
    let found = tables { page in
      for y in [198.0, 212] { page.rule(y, from: 72, to: 484) }
      for (x, text) in zip([76.0, 160, 220, 300, 450], ["Area", "Men", "Women", "Area", "All"]) {
        page.put(text, x: x, y: 208, bold)
      }
      for row in body.indices where row / 3 % 2 == 1 {
        let top = 214 + 10 * Double(row)
        page.fill(Box(x0: 72, y0: top, x1: 484, y1: top + 10))
      }
      for (row, texts) in body.enumerated() {
        let y = 221.5 + 10 * Double(row)
        page.put(texts[0], x: 76, y: y, look)
        page.put(texts[3], x: 300, y: y, look)
        for (column, right) in [(1, 180.0), (2, 250), (4, 480)] {
          page.put(texts[column], right: right, y: y, look)
        }
      }
    }
    #expect(found.map(\.texts) == [[["Area", "Men", "Women", "Area", "All"]] + body])
  }

  @Test("Where all rows with figures come after more room, lines without it are wrapped")
  func partedByRoom() {
    let found = tables { page in
      put([heads], on: &page, top: 235, bold)
      for (number, row) in rows.enumerated() {
        let y = 254 + 22.5 * Double(number)
        put([row], on: &page, top: y)
        if number < 5 { page.put("Region", x: 76, y: y + 10, look) }
      }
    }
    let body = rows.prefix(5).map { [$0[0] + " Region"] + $0.dropFirst() }
    #expect(found.first?.texts == [heads] + body + [rows[5]])
  }

  @Test("A wrapped label that hangs ends no table under headings between rules")
  func hanging() {
    let body = [
      ["Coastal Zone", "Final work for all of them", "$26,403"],
      ["Highways", "Required posts along the road", "$5,712"],
      ["Airports", "Standards for the towers", "$2,526"],
    ]
    let found = tables { page in
      for y in [218.0, 234, 322] { page.rule(y, from: 72, to: 484) }
      for (x, text) in zip([72.0, 200, 420], ["Program", "Description", "Amount"]) {
        page.put(text, x: x, y: 230, bold)
      }
      for (number, row) in body.enumerated() {
        let y = 252 + 28 * Double(number)
        for (x, text) in zip([72.0, 208, 430], row) { page.put(text, x: x, y: y, look) }
        if number == 0 { page.put("Management", x: 84, y: y + 10, look) }
      }
    }
    #expect(found.count == 1)
    #expect(found.first?.texts.dropFirst().first?.first == "Coastal Zone Management")
  }

  @Test("The left edge of a page's text is not that of a table's fullest column")
  func leftEdge() {
    var page = PageSketch()
    page.put("Offices of the regions and whom to call there.", x: 72, y: 90, Look(size: 10))
    for (x, text) in zip([72.0, 180, 300, 420], ["Office", "Place", "Telephone", "Fax"]) {
      page.put(text, x: x, y: 120, Look(size: 10, isBold: true))
    }
    page.rule(124, from: 72, to: 523)
    for row in 0..<16 {
      let y = 138 + 14 * Double(row)
      let texts = ["Alma", "Reed", "(549) 914-54\(10 + row)", "(841) 661-74\(10 + row)"]
      for (x, text) in zip([72.0, 180, 300, 420], texts) {
        page.put(text, x: x, y: y, Look(size: 10))
      }
    }
    #expect(
      Document.of(page).tables.first?.texts.first == ["Office", "Place", "Telephone", "Fax"])
  }

  @Test("Rows between rules with much room above their text are rows under their headings")
  func paddedRows() {
    let texts = [
      ["Harbour", "Deeper water at the quays", "Yearly"],
      ["Roads", "New bridges in the hills", "Monthly"],
      ["Schools", "Roofs and heating", "Yearly"], ["Parks", "Paths and gates", "Weekly"],
    ]
    let found = tables { page in
      page.fill(Box(x0: 72, y0: 210, x1: 484, y1: 228))
      for (x, text) in zip([76.0, 180, 420], ["Plan", "Purpose", "Review"]) {
        page.put(text, x: x, y: 222, bold)
      }
      for (number, row) in texts.enumerated() {
        let y = 248 + 34 * Double(number)
        for (x, text) in zip([76.0, 180, 420], row) { page.put(text, x: x, y: y, look) }
        page.put("and what goes with it", x: 180, y: y + 10, look)
      }
      for y in [210, 228] + (1...4).map({ 228 + 34 * Double($0) }) {
        page.rule(y, from: 72, to: 484)
      }
    }
    #expect(found.count == 1)
    #expect(found.first?.rowCount == 5)
  }

  @Test("A total on a tint right under headings with rules between them is a row like the others")
  func tintedTotal() {
    let found = tables { page in
      for y in [212.0, 236, 324] { page.rule(y, from: 72, to: 484) }
      for x in [180.0, 300, 400] {
        page.graphics.rules.append(
          Rule(
            box: Box(x0: x - 0.25, y0: 212, x1: x + 0.25, y1: 236),
            colour: Colour(red: 0, green: 0, blue: 0)))
      }
      page.fill(Box(x0: 72, y0: 237, x1: 484, y1: 249))
      put([heads], on: &page, top: 228)
      put([["Total", "3,294", "3,375", "6,669"]] + rows, on: &page, top: 246)
    }
    #expect(found.map(\.texts) == [[heads, ["Total", "3,294", "3,375", "6,669"]] + rows])
  }
}
