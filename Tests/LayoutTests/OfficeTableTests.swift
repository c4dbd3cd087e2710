import PDFReading
import Testing

@testable import Layout

/// Tables as offices of statistics print them, with what they print above, beneath and between their rows.
@Suite("Tables of statistical offices")
struct OfficeTableTests {
  private let look = Look(size: 8)
  private let rows = [
    ["Area", "1998", "1999", "2000"], ["North", "1,200", "1,310", "2,510"],
    ["South", "900", "870", "1,770"], ["East", "412", "388", "800"], ["West", "65", "71", "136"],
  ]

  private func document(_ draw: (inout PageSketch) -> Void) -> Document {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    draw(&page)
    page.prose(60, seed: 2, y: 480)
    return Document.of(page)
  }

  private func put(
    _ rows: [[String]], on page: inout PageSketch, top: Double, left: Double = 72,
    labels: Double = 150,
    step: Double = 11, width: Double = 60
  ) {
    for (row, texts) in rows.enumerated() {
      let y = top + step * Double(row)
      page.put(texts[0].trimming(), x: left + (texts[0].hasPrefix(" ") ? 10 : 0), y: y, look)
      for (column, text) in texts.dropFirst().enumerated() {
        page.put(text, right: left + labels + width * Double(column), y: y, look)
      }
    }
  }

  @Test("The unit of all figures, in brackets above the headings, is none of these")
  func unitAbove() {
    let found = document {
      $0.put("(Percent of all units)", x: 180, y: 222, look)
      put(rows, on: &$0, top: 232)
    }
    #expect(found.tables.first?.texts == rows)
  }

  @Test("Two tables beside each other whose rules stand at other heights are two")
  func beside() {
    let few = Array(rows.prefix(4))
    let found = document { page in
      for y in [222.0, 236, 292] { page.rule(y, from: 72, to: 282) }
      put(rows, on: &page, top: 232, labels: 100, width: 50)
      for y in [233.0, 247, 290] { page.rule(y, from: 310, to: 520) }
      put(few, on: &page, top: 243, left: 310, labels: 100, width: 50)
    }
    #expect(found.tables.map(\.texts) == [rows, few])
  }

  @Test(
    "A note in smaller letters right beneath the last plain row of a striped table is none of it")
  func noteUnderStripes() {
    let found = document { page in
      for row in [0, 1, 3] {
        page.fill(Box(x0: 70, y0: 222 + 11 * Double(row), x1: 345, y1: 233 + 11 * Double(row)))
      }
      put(rows, on: &page, top: 230)
      page.put("(NA) Not available.", x: 72, y: 284, Look(size: 7))
    }
    #expect(found.tables.map(\.texts) == [rows])
  }

  @Test("Names of groups in a table ruled between its columns are rows of their own")
  func groups() {
    let named = [
      rows[0], ["Coast", "", "", ""], ["  North", "1,200", "1,310", "2,510"],
      ["  South", "900", "870", "1,770"], ["Inland", "", "", ""], ["  East", "412", "388", "800"],
      ["  West", "65", "71", "136"],
    ]
    let found = document { page in
      for y in [222.0, 235, 302] { page.rule(y, from: 70, to: 350) }
      for x in [70.0, 170, 230, 290, 350] { page.upright(x, from: 222, to: 302) }
      put(named, on: &page, top: 231)
    }
    #expect(found.tables.first?.texts == named.map { $0.map { $0.trimming() } })
  }

  @Test("Words that a typewriter parts by a space are one label over several columns")
  func typedLabels() throws {
    let setting = PageSketch.Setting(advance: 0.6, space: 0.6)
    let lines = [
      String(repeating: "-", count: 56),
      "                    Average for period       Outlays",
      "                    ------------------  ----------------",
      "                      Actual    Amount    Cost      Rate",
      String(repeating: "-", count: 56),
      "Trust fund share ..     $442    $(282)    $279    $6,509",
      "Loan to small areas      235       911   1,361     2,118",
      "Debt of old towns      (523)     5,752   3,690       988",
      "Aid to the regions       293   (1,411)   3,980     6,006",
      "Works on main roads      378       160   (781)     2,911",
    ]
    let found = document { page in
      for (row, line) in lines.enumerated() {
        page.put(line, x: 72, y: 230 + 10 * Double(row), look, setting)
      }
    }
    let grid = try #require(found.tables.first)
    #expect(grid.texts[0] == ["", "Average for period", "", "Outlays", ""])
    #expect(grid.texts.last == ["Works on main roads", "378", "160", "(781)", "2,911"])
  }

  @Test("Upright rules that leave off over the name of a group bound one table")
  func parts() {
    let found = document { page in
      for y in [222.0, 236] { page.rule(y, from: 72, to: 350) }
      for (top, foot) in [(222.0, 236.0), (250, 274), (288, 312)] {
        for x in [170.0, 230, 290] { page.upright(x, from: top, to: foot) }
      }
      put([rows[0]], on: &page, top: 232, width: 58)
      page.put("Coast", x: 203, y: 246, Look(size: 8, isBold: true))
      put(Array(rows[1...2]), on: &page, top: 259, width: 58)
      page.put("Inland", x: 201, y: 284, Look(size: 8, isBold: true))
      put(Array(rows[3...4]), on: &page, top: 297, width: 58)
    }
    #expect(
      found.tables.map(\.texts) == [
        [rows[0], ["Coast", "", "", ""]] + rows[1...2] + [["Inland", "", "", ""]] + rows[3...4]
      ])
  }

  @Test("A name over the middle of a row that rules part from others spans the columns")
  func centredName() throws {
    let found = document { page in
      for row in 0...6 { page.rule(222 + 12 * Double(row), pieces: [72, 170, 230, 290, 350]) }
      put([rows[0]], on: &page, top: 231, width: 58)
      page.put("Coast", x: 203, y: 243, look)
      put(Array(rows.dropFirst()), on: &page, top: 255, step: 12, width: 58)
    }
    let grid = try #require(found.tables.first)
    #expect(grid.texts[1] == ["Coast", "", "", ""])
    #expect(grid.cell(row: 1, column: 0)?.columnSpan == 4)
  }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate func trimming() -> String {
    String(drop(while: { $0 == " " }))
  }
}
