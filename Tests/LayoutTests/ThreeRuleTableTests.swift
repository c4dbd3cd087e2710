import PDFReading
import Testing

@testable import Layout

@Suite("Tables with rules around the headings and at the end, drawn cell by cell")
struct ThreeRuleTableTests {
  private let xs = [72.0, 300, 400, 523]
  private let cell = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)
  private let headings = ["", "Last year", "This year"]
  private let rows = [
    ["Boats were counted|every day", "71%", "83%"], ["Ropes were mended", "64%", "91%"],
    ["Nets were dried", "12%", "15%"],
  ]

  /// A row of cells, lines parted by bars; returns where the next begins.
  @discardableResult
  private func put(
    _ row: [String], on page: inout PageSketch, top: Double, _ look: Look? = nil
  ) -> Double {
    let cells = row.map { $0.split(separator: "|").map(String.init) }
    for (column, lines) in cells.enumerated() {
      for (index, line) in lines.enumerated() {
        page.put(line, x: xs[column] + 4, y: top + 11 + 12 * Double(index), look ?? cell)
      }
    }
    return top + 6 + 12 * Double(max(1, cells.map(\.count).max() ?? 1))
  }

  /// Headings between two rules, the second of which leaves out `skipped` columns.
  private func head(_ page: inout PageSketch, top: Double, skipped: Int = 0) -> Double {
    page.rule(top, pieces: xs)
    let foot = put(headings, on: &page, top: top, bold)
    page.rule(foot, pieces: Array(xs.dropFirst(skipped)))
    return foot
  }

  private func texts(_ rows: [[String]]) -> [[String]] {
    rows.map { $0.map { $0.replacing("|", with: " ") } }
  }

  private func rows(_ page: inout PageSketch, top: Double) -> Double {
    rows.reduce(top) { top, row in put(row, on: &page, top: top) }
  }

  @Test("Rows without rules under headings, cut by the page's end")
  func noClosingRule() {
    var pages = [PageSketch(1), PageSketch(2)]
    var top = pages[0].prose(250, seed: 1, y: 100) + 20
    pages[0].rule(top, pieces: xs)
    top = put(["Harbour", "", ""], on: &pages[0], top: top, bold)
    top = head(&pages[0], top: top)
    top = rows(&pages[0], top: top)
    #expect(top < 780)
    pages[1].prose(60, seed: 2, y: 100)
    #expect(
      Document.of(pages).tables.map(\.texts) == [
        [["Harbour", "", ""], headings] + texts(rows)
      ])
  }

  @Test("The rule under the headings leaves out an empty one")
  func noRuleUnderEmptyHeading() {
    var page = PageSketch(1)
    var top = page.prose(60, seed: 1, y: 100) + 20
    top = head(&page, top: top, skipped: 1)
    top = put(["Harbour", "", ""], on: &page, top: top, bold)
    top = put(rows[0], on: &page, top: top)
    page.rule(top, pieces: xs)
    page.prose(60, seed: 2, y: top + 30)
    #expect(
      Document.of(page).tables.map(\.texts) == [
        texts([headings, ["Harbour", "", ""], rows[0]])
      ])
  }

  @Test("A shorter rule under a label of two columns stays one")
  func label() {
    var page = PageSketch(1)
    var top = page.prose(60, seed: 1, y: 100) + 20
    page.rule(top, pieces: xs)
    top = put(["", "Share of boats", ""], on: &page, top: top, bold)
    page.rule(top, pieces: Array(xs.dropFirst()))
    top = put(["Harbour", "Last year", "This year"], on: &page, top: top, bold)
    page.rule(top, pieces: xs)
    top = rows(&page, top: top)
    page.rule(top, pieces: xs)
    page.prose(60, seed: 2, y: top + 30)
    #expect(
      Document.of(page).tables.map(\.texts) == [
        [["", "Share of boats", ""], ["Harbour", "Last year", "This year"]] + texts(rows)
      ])
  }

  @Test("A caption between the rules of two tables is no row of either")
  func captionBetween() {
    var page = PageSketch(1)
    var top = page.prose(60, seed: 1, y: 100) + 20
    top = head(&page, top: top, skipped: 1)
    top = rows(&page, top: top)
    page.rule(top, pieces: xs)
    page.put("Key data", x: xs[0], y: top + 15, Look(size: 11, isBold: true))
    top = head(&page, top: top + 22, skipped: 1)
    top = put(rows[2], on: &page, top: top)
    page.rule(top, pieces: xs)
    page.prose(60, seed: 2, y: top + 30)
    #expect(
      Document.of(page).tables.map(\.texts) == [
        [headings] + texts(rows), [headings, rows[2]],
      ])
  }

  @Test("A group's heading at the page's foot, its rows under the same headings on the next")
  func cutBelowGroup() {
    var pages = [PageSketch(1), PageSketch(2)]
    var top = pages[0].prose(300, seed: 1, y: 100) + 20
    top = head(&pages[0], top: top)
    top = put(["Harbour", "", ""], on: &pages[0], top: top, bold)
    #expect(top < 780)
    top = head(&pages[1], top: 90)
    top = rows(&pages[1], top: top)
    pages[1].rule(top, pieces: xs)
    pages[1].prose(60, seed: 2, y: top + 30)
    #expect(
      Document.of(pages).tables.map(\.texts) == [
        [headings, ["Harbour", "", ""]] + texts(rows)
      ])
  }

  @Test("A bold name of a group above the only row, its text wrapped, is a row")
  func namedGroup() {
    var page = PageSketch(1)
    var top = page.prose(60, seed: 1, y: 100) + 20
    page.rule(top)
    let start = top
    top = put(headings, on: &page, top: top, bold)
    page.rule(top)
    page.put("Harbour", x: xs[0] + 8, y: top + 11, bold)
    top = put(rows[0], on: &page, top: top + 12)
    page.rule(top)
    #expect(start < top)
    page.prose(60, seed: 2, y: top + 30)
    #expect(
      Document.of(page).tables.map(\.texts) == [texts([headings, ["Harbour", "", ""], rows[0]])])
  }

  @Test("Numbered rows between two rules are rows, and a larger heading beneath is none")
  func numberedRows() {
    var page = PageSketch(1)
    var y = page.prose(60, seed: 1, y: 100) + 20
    let wrapped = [
      ["1.", "Boats were|counted at|every tide.", "1.", "Ropes broke."],
      ["2.", "Nets dried|in the sun|all day.", "2.", "Tides turned."],
      ["3.", "Crews met|on the pier|at noon.", "", ""],
      ["4.", "Lamps were|lit before|dusk.", "", ""],
    ]
    let texts = wrapped.map { $0.map { $0.replacing("|", with: " ") } }
    let places = [76.0, 100, 300, 324]
    page.rule(y)
    page.put("Helping", x: 76, y: y + 12, bold)
    page.put("Hindering", x: 300, y: y + 12, bold)
    y += 18
    page.rule(y)
    for row in wrapped {
      for (x, text) in zip(places, row) {
        for (line, words) in text.split(separator: "|").enumerated() {
          page.put(String(words), x: x, y: y + 12 + 11 * Double(line), cell)
        }
      }
      y += 33
    }
    y += 8
    page.rule(y)
    page.put("6.3", x: 76, y: y + 14, .section)
    page.put("Tides and boats", x: 100, y: y + 14, .section)
    page.prose(60, seed: 2, y: y + 34)
    let document = Document.of(page)
    #expect(document.tables.map(\.texts) == [[["Helping", "", "Hindering", ""]] + texts])
    #expect(document.texts(.heading) == ["Tides and boats"])
  }

  @Test("A heading with its number apart, between two tables of one extent, is a row of neither")
  func headingBetween() {
    var page = PageSketch(1)
    var y = page.prose(60, seed: 1, y: 100) + 20
    for index in 0..<2 {
      page.rule(y)
      for row in 0..<4 {
        let look = row == 0 ? bold : cell
        page.put(Prose.sentence(2, seed: 10 * index + row), x: 76, y: y + 12, look)
        page.put(Prose.sentence(2, seed: 10 * index + row + 5), x: 300, y: y + 12, look)
        y += 12
        if row == 0 {
          y += 6
          page.rule(y)
        }
      }
      y += 8
      page.rule(y)
      if index == 0 {
        page.put("6.3", x: 72, y: y + 20, .section)
        page.put("Tides and boats", x: 112, y: y + 20, .section)
        y = page.prose(60, seed: 2, y: y + 40) + 10
      }
    }
    let document = Document.of(page)
    #expect(document.texts(.heading) == ["Tides and boats"])
    #expect(document.tables.map(\.rowCount) == [4, 4])
  }
}
