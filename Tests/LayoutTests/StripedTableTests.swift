import PDFReading
import Testing

@testable import Layout

@Suite("Tables with tinted rows")
struct StripedTableTests {
  private let xs = [72.0, 250, 300, 350]
  private let cell = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)
  private let header = ["Question", "Before", "Now"]
  private let rows = [
    ["Was help given?", "61%", "72%"], ["Was it kind?", "50%", "55%"],
    ["Was it soon?", "41%", "39%"],
  ]

  /// Places a row of texts, every cell painted where it is tinted; returns its foot.
  private func put(
    _ texts: [String], on page: inout PageSketch, top: Double, tint: ClosedRange<Int>? = nil,
    _ look: Look, xs: [Double]? = nil
  ) -> Double {
    let xs = xs ?? self.xs
    let wrapped = texts.map { $0.split(separator: "|").map(String.init) }
    let height = 6 + 11 * Double(wrapped.map(\.count).max() ?? 1)
    for column in tint ?? 0...0 where tint != nil {
      page.fill(Box(x0: xs[column], y0: top, x1: xs[column + 1], y1: top + height))
    }
    for (column, lines) in wrapped.enumerated() {
      page.put(lines: lines, x: xs[column] + 4, y: top + 11, look, leading: 11 / 9)
    }
    return top + height
  }

  /// A table from a height on, every other row tinted; returns its foot.
  @discardableResult
  private func table(
    _ rows: [[String]], on page: inout PageSketch, top: Double, header: Bool = true,
    firstTint: Int = 1, xs: [Double]? = nil
  ) -> Double {
    var y = top
    for (number, row) in rows.enumerated() {
      let isTinted = number >= firstTint && (number - firstTint) % 2 == 0
      y = put(
        row, on: &page, top: y, tint: isTinted ? 0...2 : nil, header && number == 0 ? bold : cell,
        xs: xs)
    }
    return y
  }

  private func page(_ number: Int = 1) -> PageSketch {
    var page = PageSketch(number)
    page.prose(60, seed: number, y: 100)
    return page
  }

  @Test("A title above the headings, on their tint, belongs to the striped rows beneath")
  func titledHeadings() {
    var sketch = page()
    let colour = Colour(red: 200, green: 210, blue: 230)
    var y = 220.0
    for texts in [["2.1 Harbour", "", ""], header] {
      sketch.fill(Box(x0: xs[0], y0: y, x1: xs[3], y1: y + 17), colour)
      y = put(texts, on: &sketch, top: y, bold)
    }
    table(rows, on: &sketch, top: y, header: false)
    #expect(Document.of(sketch).tables.map(\.texts) == [[["2.1 Harbour", "", ""], header] + rows])
  }

  @Test("Columns from the painted cells, plain rows between the tinted")
  func plainRows() {
    var sketch = page()
    let foot = table([header] + rows, on: &sketch, top: 220)
    sketch.prose(60, seed: 2, y: foot + 30)
    let document = Document.of(sketch)
    #expect(document.tables.map(\.texts) == [[header] + rows])
    #expect(document.tables.map(\.evidence) == [.striped])
    #expect(document.texts(.paragraph) == [1, 2].map { Prose.sentence(60, seed: $0) })
  }

  @Test(
    "Headings on one dark band over rows of which every other is tinted",
    arguments: [["Question", "Before", "Now"], ["", "", "Now"]])
  func darkBand(header: [String]) {
    var sketch = page()
    sketch.fill(
      Box(x0: 72, y0: 220, x1: 350, y1: 237), Colour(red: 30, green: 60, blue: 90))
    var y = put(header, on: &sketch, top: 220, bold)
    for (number, row) in rows.enumerated() {
      if number % 2 == 1 { sketch.fill(Box(x0: 72, y0: y, x1: 350, y1: y + 17)) }
      y = put(row, on: &sketch, top: y, cell)
    }
    sketch.prose(60, seed: 2, y: y + 30)
    let document = Document.of(sketch)
    #expect(document.tables.map(\.texts) == [[header] + rows])
  }

  @Test("Headings that stand no farther apart than words do")
  func narrowHeadings() {
    var sketch = page()
    // The second column's heading ends where the third column begins.
    let narrow = [72.0, 250, 282, 330]
    let rows = [["Question", "Before|the visit", "Now|and then"]] + self.rows
    table(rows, on: &sketch, top: 220, xs: narrow)
    #expect(
      Document.of(sketch).tables.first?.texts.first == [
        "Question", "Before the visit", "Now and then",
      ])
  }

  @Test("Text too long for its cell touches the next")
  func touching() {
    var sketch = page()
    let narrow = [72.0, 250, 281.3, 330]
    let rows = [["Question", "Before", "Now"]] + self.rows
    table(rows, on: &sketch, top: 220, xs: narrow)
    #expect(Document.of(sketch).tables.first?.texts.first == ["Question", "Before", "Now"])
  }

  @Test("A single tint under the headings of the table's other columns")
  func oneTint() {
    var sketch = page()
    let top = put(["", "Before", "Now"], on: &sketch, top: 220, bold)
    sketch.fill(Box(x0: 72, y0: top, x1: 350, y1: top + 17))
    let next = put(["1.1. Leadership", "", ""], on: &sketch, top: top, bold)
    _ = put(["All have what they need.", "", "Good"], on: &sketch, top: next, cell)
    #expect(
      Document.of(sketch).tables.map(\.texts) == [
        [
          ["", "Before", "Now"], ["1.1. Leadership", "", ""],
          ["All have what they need.", "", "Good"],
        ]
      ])
  }

  @Test("Text between two tables of one width belongs to neither")
  func twoTables() {
    var sketch = page()
    let foot = table([header] + rows, on: &sketch, top: 200)
    let end = sketch.prose(20, seed: 5, y: foot + 20)
    table([header] + rows, on: &sketch, top: end)
    #expect(Document.of(sketch).tables.map(\.texts) == [[header] + rows, [header] + rows])
  }

  @Test("A painted cell beside several rows spans them")
  func tallCell() {
    var sketch = page()
    let top = put(header, on: &sketch, top: 220, bold)
    sketch.fill(Box(x0: 72, y0: top, x1: 250, y1: top + 51))
    var y = put(["Leads", "Ann", "Bo"], on: &sketch, top: top, tint: 1...2, cell)
    y = put(["", "Cy", "Di"], on: &sketch, top: y, cell)
    _ = put(["", "Ed", "Flo"], on: &sketch, top: y, tint: 1...2, cell)
    let table = Document.of(sketch).tables.first
    #expect(
      table?.texts == [header, ["Leads", "Ann", "Bo"], ["", "Cy", "Di"], ["", "Ed", "Flo"]])
    #expect(table?.cell(row: 1, column: 0)?.rowSpan == 3)
  }

  @Test("A plain row alone on the next page is the table's last")
  func looseEnd() {
    var start = page(1)
    start.prose(200, seed: 4, y: 240)
    table([header] + rows.prefix(1), on: &start, top: 740)
    var end = PageSketch(2)
    _ = put(rows[1], on: &end, top: 60, cell)
    end.prose(80, seed: 3, y: 120)
    let document = Document.of(start, end)
    #expect(document.tables.map(\.texts) == [[header] + rows.prefix(2)])
    #expect(document.texts(.paragraph).last == Prose.sentence(80, seed: 3))
  }

  @Test("Headings alone at a page's foot belong to the rows on the next")
  func looseHeadings() {
    var start = page(1)
    _ = put(header, on: &start, top: 760, bold)
    var end = PageSketch(2)
    let foot = table(rows, on: &end, top: 60, header: false, firstTint: 0)
    end.prose(80, seed: 3, y: foot + 30)
    let document = Document.of(start, end)
    #expect(document.tables.map(\.texts) == [[header] + rows])
  }

  @Test("The tints tell whether a row goes on over a break")
  func alternation() {
    var start = page(1)
    table([header, rows[0], ["Was it fair", "40%", "45%"]], on: &start, top: 700)
    var end = PageSketch(2)
    // Tinted: a new row, though it begins with a small letter.
    let foot = table(
      [["and was it soon?", "41%", "39%"], ["Was it good?", "1%", "2%"]], on: &end, top: 60,
      header: false, firstTint: 0)
    end.prose(80, seed: 3, y: foot + 30)
    #expect(Document.of(start, end).tables.map(\.rowCount) == [5])
  }

  @Test("A title over all columns, alone at a page's foot, heads the numbered items on the next")
  func looseTitle() {
    var start = page(1)
    start.put("Barriers", x: 76, y: 771, bold)
    var end = PageSketch(2)
    var y = 60.0
    for (number, text) in ["The forms are long.", "Nobody answers.", "The boat leaks."].enumerated()
    {
      y = put(
        ["\(number + 1).", text], on: &end, top: y, tint: number.isMultiple(of: 2) ? 0...1 : nil,
        cell, xs: [72, 110, 350])
    }
    end.prose(80, seed: 3, y: y + 30)
    let table = Document.of(start, end).tables.first
    #expect(
      table?.texts == [
        ["Barriers", ""], ["1.", "The forms are long."], ["2.", "Nobody answers."],
        ["3.", "The boat leaks."],
      ])
  }

  private let judgements = [
    ("1. Boats for all who need them", "Needs work"), ("2. Ropes and lamps", "Good"),
    ("2.1 Lamps on the pier", "Good"), ("2.2 Ropes of the ferry", "Needs work"),
    ("3. Those who lead", "Needs work"),
  ]

  /// Judgements in rows of one line, with a tint for each that has one.
  private func put(
    _ tints: [(row: Int, left: Double, rows: Int)], on page: inout PageSketch, top: Double
  ) {
    for (row, left, rows) in tints {
      let y = top + 14 * Double(row)
      page.fill(Box(x0: left, y0: y, x1: 523, y1: y + 14 * Double(rows)))
    }
    for (row, judgement) in judgements.enumerated() {
      let y = top + 14 * Double(row) + 10
      page.put(judgement.0, x: judgement.0.hasPrefix("2.") && row > 1 ? 92 : 76, y: y, cell)
      page.put(judgement.1, x: 380, y: y, cell)
    }
  }

  private func labels(_ table: TableGrid?) -> [String] {
    table.map { $0.texts.map { $0.filter { !$0.isEmpty }.joined(separator: " ") } } ?? []
  }

  @Test("A tint as high as two rows of cells is behind two")
  func tallTint() {
    var sketch = page()
    put([(0, 72, 1), (2, 72, 2), (4, 72, 1)], on: &sketch, top: 220)
    sketch.prose(60, seed: 2, y: 330)
    let tables = Document.of(sketch).tables
    #expect(tables.count == 1)
    #expect(labels(tables.first) == judgements.map { "\($0) \($1)" })
  }

  @Test(
    "A tint left short by a cell that spans rows goes on with them, under a text over all columns")
  func shortTint() {
    let text = [
      "The harbour is judged to need work. Boats are safe as a rule, but the lamps on the pier are lit",
      "too late for those who come in at dusk, and nobody has yet said when that will change, nor why",
      "it has not done so before.",
    ]
    var sketch = page()
    sketch.fill(Box(x0: 72, y0: 184, x1: 523, y1: 220))
    sketch.put(lines: text, x: 76, y: 194, Look(size: 9.5), leading: 11 / 9.5)
    put([(1, 72, 1), (3, 88, 1)], on: &sketch, top: 220)
    sketch.prose(60, seed: 2, y: 330)
    let tables = Document.of(sketch).tables
    #expect(tables.count == 1)
    #expect(
      labels(tables.first) == [text.joined(separator: " ")] + judgements.map { "\($0) \($1)" })
  }
}
