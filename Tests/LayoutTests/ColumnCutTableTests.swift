import PDFReading
import Testing

@testable import Layout

@Suite("Tables in documents of two columns: cut by a column's end, or over both columns")
struct ColumnCutTableTests {
  private let gutter = (left: 285.0, right: 310.0)
  private let cell = Look(size: 9)
  /// Pages of text in two columns; the second has so much of it, and what is drawn.
  private func document(
    left: Int = 150, right: Int = 150, from y: Double = 100, _ draw: (inout PageSketch) -> Void
  ) -> Document {
    var pages = (1...3).map { number in
      var page = PageSketch(number)
      let isSecond = number == 2
      for (words, x, end) in [(left, 72, gutter.left), (right, gutter.right, 523)]
      where !isSecond || words > 0 {
        page.prose(
          isSecond ? words : 200, seed: 10 * number + Int(x), x: x, y: isSecond ? y : 100, to: end)
      }
      return page
    }
    draw(&pages[1])
    return Document.of(pages)
  }

  private func put(
    _ rows: [[String]], xs: [Double], y: Double, on page: inout PageSketch, step: Double = 12,
    _ look: Look? = nil
  ) {
    for (number, row) in rows.enumerated() {
      for (text, x) in zip(row, xs) where !text.isEmpty {
        page.put(text, x: x, y: y + step * Double(number), look ?? cell)
      }
    }
  }

  @Test("The rest stands at the head of the right column, and opens with that of a cut row")
  func pageFoot() {
    let document = document(right: 0) { page in
      page.rule(700, from: 72, to: gutter.left)
      put([["Barriers"]], xs: [76], y: 712, on: &page)
      page.rule(717, from: 72, to: gutter.left)
      put(
        [
          ["1.", "Barely half of the plans were"], ["", "kept."],
          ["2.", "Help from the crews had been"],
        ],
        xs: [76, 110], y: 729, on: &page)
      put(
        [
          ["", "cut down at once."], ["3.", "Neither of the harbours could"],
          ["", "say how many boats had been"], ["", "seen."],
        ], xs: [gutter.right + 4, gutter.right + 38], y: 100, on: &page)
      page.rule(141, from: gutter.right, to: 523)
      page.prose(100, seed: 30, x: gutter.right, y: 180)
    }
    #expect(
      document.tables.map(\.texts) == [
        [
          ["Barriers", ""], ["1.", "Barely half of the plans were kept."],
          ["2.", "Help from the crews had been cut down at once."],
          ["3.", "Neither of the harbours could say how many boats had been seen."],
        ]
      ])
    #expect(document.texts.contains(Prose.sentence(100, seed: 30)))
  }

  @Test("Short lines of the other column are no cells of the rows beside them")
  func besideText() {
    let head = ["", "Last", "Now"]
    let rows = [
      ["Moorings are safe", "Good", "Fair"], ["Piers are lit", "Fair", "Good"],
      ["Buoys are counted", "Poor", "Poor"],
    ]
    let document = document(left: 0, right: 0) { page in
      page.rule(100, from: 72, to: gutter.left)
      put([head], xs: [76, 202, 242], y: 112, on: &page, Look(size: 9, isBold: true))
      page.rule(117, from: 72, to: gutter.left)
      put(rows, xs: [76, 202, 242], y: 129, on: &page, step: 20)
      for (number, text) in ["Boats came in late.", "Nets were wet.", "Crews slept ashore."]
        .enumerated()
      {
        page.put(text, x: gutter.right, y: 129 + 20 * Double(number))
      }
      page.prose(120, seed: 31, y: 230, to: gutter.left)
      page.prose(120, seed: 32, x: gutter.right, y: 230)
    }
    #expect(document.tables.map(\.texts) == [[head] + rows])
  }

  @Test("The last lines of both columns are no row of a table over both")
  func textAbove() {
    let body = [
      ["Lowest of all", "Share of the harbours", "Points"],
      ["Below a half", "Inadequate", "None"], ["Two thirds", "Requires work", "One"],
      ["Three quarters", "Good", "Two"],
    ]
    let document = document(left: 0, right: 0) { page in
      page.put(
        lines: [
          "We held many meetings with boatmen, saw the", "piers and read cases of both harbours by",
        ], y: 100)
      page.put(
        lines: ["day and by night. The crews of all", "spoke to us at sea."], x: 310, y: 100)
      for y in [125.0, 140, 190] { page.rule(y, from: 66, to: 518) }
      for (number, row) in body.enumerated() {
        for (text, x) in zip(row, [72.0, 245, 440]) {
          page.put(text, x: x, y: 136 + 14 * Double(number))
        }
      }
      page.prose(120, seed: 31, y: 230, to: gutter.left)
      page.prose(120, seed: 32, x: gutter.right, y: 230)
    }
    #expect(document.tables.map(\.texts) == [body])
  }

  @Test(
    "Text in both columns between a table over them and the rule of a heading is none of its rows")
  func textBeneath() {
    let rows = [
      ["Boats seen", "61%", "70%"], ["Ropes mended in time", "52%", "43%"],
      ["Lamps lit", "9%", "8%"],
    ]
    let document = document(left: 60, right: 60, from: 180) { page in
      for (row, texts) in rows.enumerated() {
        let y = 114 + 16 * Double(row)
        for (text, x) in zip(texts, [76.0, 240, 420]) { page.put(text, x: x, y: y, cell) }
      }
      for row in 0...3 { page.rule(102 + 16 * Double(row)) }
      page.put("Another matter", y: 420, .section)
      page.rule(428)
    }
    #expect(document.tables.map(\.texts) == [rows])
    #expect(document.texts(.heading) == ["Another matter"])
  }
}
