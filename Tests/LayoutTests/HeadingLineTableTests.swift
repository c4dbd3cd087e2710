import PDFReading
import Testing

@testable import Layout

/// As word processors set them by a "heading line" style: bold labels stand on a heavy rule, and each row on a light one.
@Suite("Tables with labels above a heavy rule and a light rule beneath each row")
struct HeadingLineTableTests {
  private let look = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)

  /// Where the columns of a table begin; figures end at the start of the next, less a cell's padding.
  private struct Columns {
    var left = 72.0
    var xs = [76.0, 200, 262]
    var right = 323.0
  }

  private func rule(_ y: Double, _ weight: Double, _ columns: Columns, on page: inout PageSketch) {
    page.graphics.rules.append(
      Rule(
        box: Box(x0: columns.left, y0: y - weight / 2, x1: columns.right, y1: y + weight / 2),
        colour: Colour(red: 0, green: 0, blue: 0)))
  }

  private func put(
    _ lines: [[String]], _ columns: Columns, y: Double, _ look: Look, on page: inout PageSketch
  ) {
    for (number, line) in lines.enumerated() {
      for (index, text) in line.enumerated() where !text.isEmpty {
        let end = index + 1 < columns.xs.count ? columns.xs[index + 1] : columns.right
        let isFigure = FigureColumns.isFigure(text)
        let x = isFigure ? end - 6 - 4.5 * Double(text.count) : columns.xs[index]
        page.put(text, x: x, y: y + 11 * Double(number), look)
      }
    }
  }

  /// Draws labels that end on a heavy rule at `y`, and rows beneath it; returns the height of the last rule.
  @discardableResult
  private func draw(
    _ labels: [[String]], _ rows: [[String]], _ columns: Columns = Columns(), y: Double,
    on page: inout PageSketch
  ) -> Double {
    put(labels, columns, y: y - 4 - 11 * Double(labels.count - 1), bold, on: &page)
    rule(y, 1, columns, on: &page)
    var y = y
    for row in rows {
      put([row], columns, y: y + 11, look, on: &page)
      y += 15
      rule(y, 0.3, columns, on: &page)
    }
    return y
  }

  private let rows = [["Boats in order", "37.2", "38.9"], ["Boats in harbour", "29.4", "31.6"]]

  @Test("The rests of wrapped labels stand left of the figures that these head")
  func wrapped() {
    var page = PageSketch()
    let foot = page.prose(60, seed: 1, y: 80)
    draw(
      [["Work of the crew", "Year be-", "Year of the"], ["", "fore", "count"]], rows, y: foot + 50,
      on: &page)
    page.prose(60, seed: 2, y: foot + 130)
    #expect(
      Document.of(page).tables.map(\.texts)
        == [[["Work of the crew", "Year before", "Year of the count"]] + rows])
  }

  @Test(
    "Bold labels on another heavy rule head another table, side by side or with room above them")
  func next() {
    for labels in [["Costs", "Year before", "This year"], ["2. Costs"]] {
      var page = PageSketch()
      let foot = page.prose(60, seed: 1, y: 80)
      let end = draw([["Work", "Year before", "This year"]], rows, y: foot + 50, on: &page)
      draw([labels], rows, y: end + 30, on: &page)
      page.prose(60, seed: 2, y: foot + 200)
      let texts = Document.of(page).tables.map(\.texts)
      #expect(texts.count == 2)
      #expect(texts.first == [["Work", "Year before", "This year"]] + rows)
      #expect(texts.last?.suffix(2) == rows[...])
    }
  }

  @Test(
    "A sum in bold on a heavy rule, and a name of rows right beneath one, are parts of the table",
    arguments: [["Together", "66.6", "70.5"], ["Boats of others"]])
  func part(_ row: [String]) {
    var page = PageSketch()
    let foot = page.prose(60, seed: 1, y: 80)
    let end = draw([["Work", "Year before", "This year"]], rows, y: foot + 50, on: &page)
    draw([row], rows, y: end + 15, on: &page)
    page.prose(60, seed: 2, y: foot + 200)
    #expect(Document.of(page).tables.map(\.rowCount) == [6])
  }

  @Test("The first row under such labels is none of its own, where the last has no rule beneath it")
  func cut() {
    var page = PageSketch()
    let foot = page.prose(60, seed: 1, y: 80)
    let end = draw([["Work", "Year before", "This year"]], [rows[0]], y: foot + 50, on: &page)
    put([rows[1]], Columns(), y: end + 11, look, on: &page)
    #expect(
      Document.of(page).tables.map(\.texts) == [[["Work", "Year before", "This year"]] + rows])
  }

  @Test("Tables beside each other in two columns are each one")
  func beside() {
    var pages = (1...4).map { number in
      var page = PageSketch(number)
      page.prose(200, seed: 10 + number, y: 80, to: 285)
      page.prose(200, seed: 20 + number, x: 310, y: 80)
      return page
    }
    // Pages in one column: fewer than two in five show the gutter, all at one place.
    pages += (5...12).map { number in
      var page = PageSketch(number)
      page.prose(300, seed: number, y: 80)
      return page
    }
    var page = PageSketch(13)
    let left = Columns(left: 72, xs: [76, 180, 235], right: 285)
    let right = Columns(left: 310, xs: [314, 418, 473], right: 523)
    let rows = [["Work of the crew"], ["Boats in order", "", "Good"]]
    for columns in [left, right] {
      draw([["", "Before", "Now"]], rows, columns, y: 120, on: &page)
      page.prose(40, seed: 3, x: columns.left, y: 300, to: columns.right)
    }
    pages.append(page)
    let texts = [["", "Before", "Now"], ["Work of the crew", "", ""], rows[1]]
    #expect(Document.of(pages).tables.map(\.texts) == [texts, texts])
  }

  @Test("Text of the page's columns right above a table over both is none of its rows")
  func textAbove() {
    let pages = (1...4).map { number in
      var page = PageSketch(number)
      for row in 0..<(number < 4 ? 50 : 9) {
        for x in [72.0, 310] {
          page.put(
            "Boats of all kinds lay in the harbours of the", x: x, y: 100 + 11 * Double(row), look)
        }
      }
      guard number == 4 else { return page }
      let columns = Columns(left: 72, xs: [72, 310], right: 523)
      draw([["Goods", "State of them"]], goods, columns, y: 212, on: &page)
      return page
    }
    #expect(Document.of(pages).tables.map(\.texts) == [[["Goods", "State of them"]] + goods])
  }

  @Test("Low cells are set to the middle of rows between rules, whose first has none above it")
  func middled() {
    var page = PageSketch()
    var y = page.prose(60, seed: 1, y: 80) + 30
    let rows = [("5,480", 1), ("1 in 9", 2), ("43%", 2), ("£7m", 3)]
    let words = ["Boats in the harbours of the", "north that were counted there", "this year"]
    for (figure, count) in rows {
      for line in 0..<count { page.put(words[line], x: 150, y: y + 11 * Double(line), look) }
      page.put(figure, x: 76, y: y + 5.5 * Double(count - 1), bold)
      y += 11 * Double(count) + 8
      rule(y - 13, 0.5, Columns(), on: &page)
    }
    page.prose(60, seed: 2, y: y + 30)
    #expect(
      Document.of(page).tables.map(\.texts)
        == [rows.map { [$0.0, words.prefix($0.1).joined(separator: " ")] }])
  }

  private let goods = [
    ["Lamps of the piers", "Lit by the crew at dusk"], ["Oil", "Dear"], ["Rope", "Dry"],
  ]
}
