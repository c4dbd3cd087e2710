import PDFReading
import Testing

@testable import Layout

@Suite("Headings that say the same again under each label above them")
struct HeadingRoundsTests {
  private let look = Look(size: 10)
  private let rights = [240.0, 290, 330, 420, 470, 510]
  private let rows = [
    ["United coasts", "325,877", "7.0", "421", "84,120", "28.8", "738"],
    ["Corn for grain", "57,603", "73.2", "528", "58,208", "42.5", "1,540"],
    ["Beans of all kinds", "50", "6.5", "596", "140", "73.1", "466"],
    ["Winter wheat", "470", "52.5", "571", "9,059", "80.6", "53"],
  ]

  @Test("Labels set from the left span their round; one rule under all of them parts none")
  func flush() {
    let tables = PageSketch.tables(above: 420) { page in
      let lefts = [200.0, 257, 301, 380, 437, 481]
      page.put("Small farms", x: lefts[0], y: 206, look)
      page.put("Large farms", x: lefts[3], y: 206, look)
      for (index, x) in lefts.enumerated() {
        page.put(["Margin err", "Percent", "Total"][index % 3], x: x, y: 220, look)
      }
      page.rule(224, from: 200, to: 512)
      page.put(rows: rows, top: 236, rights: rights, look)
    }
    #expect(
      tables.map(\.texts) == [
        [
          ["", "Small farms", "", "", "Large farms", "", ""],
          ["", "Margin err", "Percent", "Total", "Margin err", "Percent", "Total"],
        ] + rows
      ])
    #expect(tables.first?.cells.filter { $0.columnSpan == 3 }.map(\.column) == [1, 4])
  }

  @Test("Rules under the headings of figures, drawn cell by cell, leave out the labels beside them")
  func stub() {
    let named = [rows[0], ["Crops", "", "", "", "", "", ""]] + rows.dropFirst()
    let xs = [72.0, 190, 245, 295, 350, 425, 475, 515]
    let tables = PageSketch.tables(above: 420) { page in
      page.rule(196, pieces: xs)
      page.put("Small farms", x: 235, y: 206, look)
      page.put("Large farms", x: 410, y: 206, look)
      page.rule(210, pieces: Array(xs.dropFirst()))
      for (index, right) in rights.enumerated() {
        page.put(["Margin", "Rate", "Sum"][index % 3], right: right, y: 220, look)
      }
      page.rule(224, pieces: Array(xs.dropFirst()))
      page.put(rows: Array(named[..<2]), top: 236, step: 14, left: 76, rights: rights, look)
      page.put(rows: Array(named[2...]), top: 264, step: 14, left: 86, rights: rights, look)
      page.rule(300, pieces: xs)
    }
    #expect(
      tables.map(\.texts) == [
        [
          ["", "Small farms", "", "", "Large farms", "", ""],
          ["", "Margin", "Rate", "Sum", "Margin", "Rate", "Sum"],
        ] + named
      ])
  }
}
