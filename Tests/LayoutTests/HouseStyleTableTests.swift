import PDFReading
import Testing

@testable import Layout

/// Tables in the house styles of reports: what parts their rows and columns differs from style to style.
@Suite("Tables in house styles")
struct HouseStyleTableTests {
  private let look = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)

  private func document(_ draw: (inout PageSketch) -> Void) -> Document {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    draw(&page)
    page.prose(60, seed: 2, y: 480)
    return Document.of(page)
  }

  @Test("A rule parts the headings from a plain first row above the first tint")
  func ruleAbovePlainRow() {
    let rows = [
      ["Harbour", "Boats", "Berths"], ["Westcove", "12", "30"], ["Eastness", "9", "24"],
      ["Longsand", "17", "41"], ["Saltholm", "5", "11"],
    ]
    let found = document { page in
      for (row, texts) in rows.enumerated() {
        let y = 230 + 13 * Double(row)
        if row > 0, row.isMultiple(of: 2) {
          for (x0, x1) in [(72.0, 272.0), (272, 372), (372, 472)] {
            page.fill(Box(x0: x0, y0: y - 9.5, x1: x1, y1: y + 3.5))
          }
        }
        let own = row == 0 ? bold : look
        page.put(texts[0], x: 77, y: y, own)
        page.put(texts[1], right: 367, y: y, own)
        page.put(texts[2], right: 467, y: y, own)
      }
      page.rule(233.5, from: 72, to: 472)
    }
    #expect(found.tables.map(\.texts) == [rows])
  }

  @Test("Labels left of rules between columns keep the lines that stand beside no figures")
  func wrappedLabelsBesideUprights() {
    let found = document { page in
      for x in [300.0, 360, 420] { page.upright(x, from: 220, to: 310) }
      for (x, text) in [(77.0, "Question"), (310, "2017"), (370, "2018"), (430, "All")] {
        page.put(text, x: x, y: 230, bold)
      }
      let labels = [
        ["Is the harbour lit well enough for", "boats that come in late?"],
        ["Are the buoys painted and in their", "places before the season begins?"],
        ["Do the crews know whom to call if", "one of them goes adrift?"],
      ]
      for (row, label) in labels.enumerated() {
        let y = 244 + 24 * Double(row)
        page.put(lines: label, x: 77, y: y, bold, leading: 10.5 / 9)
        for (x, text) in [(315.0, "6\(row)%"), (375, "7\(row)%"), (435, "8\(row)%")] {
          page.put(text, x: x, y: y, look)
        }
      }
    }
    #expect(
      found.tables.first?.texts == [
        ["Question", "2017", "2018", "All"],
        ["Is the harbour lit well enough for boats that come in late?", "60%", "70%", "80%"],
        [
          "Are the buoys painted and in their places before the season begins?", "61%", "71%",
          "81%",
        ],
        ["Do the crews know whom to call if one of them goes adrift?", "62%", "72%", "82%"],
      ])
  }

  @Test("Wrapped labels beside figures set to the middle between rules are a column")
  func labelsBesideMiddledFigures() {
    let found = document { page in
      for y in [220.0, 246, 276, 306] { page.rule(y, from: 72, to: 500) }
      page.put("Harbour", x: 77, y: 236, bold)
      for (right, text) in [(370.0, "Earlier"), (430, "Present")] {
        page.put(text, right: right, y: 231, look)
        page.put("visit", right: right, y: 241.5, look)
      }
      page.put("All harbours", right: 495, y: 236, look)
      let labels = [
        ["Is the harbour lit well enough for", "boats that come in late?"],
        ["Are the buoys painted and in their", "places before the season begins?"],
      ]
      for (row, label) in labels.enumerated() {
        let y = 257 + 30 * Double(row)
        page.put(lines: label, x: 77, y: y, look, leading: 10.5 / 9)
        for (right, text) in [(370.0, "6\(row)%"), (430, "7\(row)%"), (495, "8\(row)%")] {
          page.put(text, right: right, y: y + 5.2, look)
        }
      }
    }
    #expect(
      found.tables.first?.texts == [
        ["Harbour", "Earlier visit", "Present visit", "All harbours"],
        ["Is the harbour lit well enough for boats that come in late?", "60%", "70%", "80%"],
        [
          "Are the buoys painted and in their places before the season begins?", "61%", "71%",
          "81%",
        ],
      ])
  }

  @Test("A heading in the middle of a wide column heads the short texts at its left")
  func middledHeading() {
    let rows = [
      ["Share of the berths", "Grade"], ["Under 30%", "Poor"], ["30% to 60%", "Fair"],
      ["Over 60%", "Sound"],
    ]
    let found = document { page in
      for row in 0...4 { page.rule(220 + 16 * Double(row), from: 72, to: 500) }
      for (row, texts) in rows.enumerated() {
        let y = 231 + 16 * Double(row)
        page.put(texts[0], x: row == 0 ? 150 : 77, y: y, row == 0 ? bold : look)
        page.put(texts[1], x: row == 0 ? 400 : 330, y: y, row == 0 ? bold : look)
      }
    }
    #expect(found.tables.map(\.texts) == [rows])
  }

  @Test("Tinted boxes with the items of a list, under names of those asked, are no table")
  func itemsOnTints() {
    let found = document { page in
      var y = 200.0
      var number = 1
      for name in ["The harbour master should:", "The council should:", "The crew should:"] {
        page.put(name, x: 72, y: y, .bold)
        page.fill(Box(x0: 72, y0: y + 12, x1: 500, y1: y + 52))
        for offset in [26.0, 42] {
          page.put("\(number).", x: 80, y: y + offset)
          page.put("count the boats that lie in the harbour by night", x: 98, y: y + offset)
          number += 1
        }
        y += 72
      }
    }
    #expect(found.tables.isEmpty)
  }
}
