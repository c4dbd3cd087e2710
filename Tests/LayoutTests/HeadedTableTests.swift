import PDFReading
import Testing

@testable import Layout

@Suite("Tables of which only the headings, or the edges of columns, are drawn")
struct HeadedTableTests {
  private let cell = Look(size: 9)
  private let bold = Look(size: 9, isBold: true)
  private let xs = [72.0, 92, 290, 310, 500]
  private let rows = [
    ["Helps", "", "Hinders", ""],
    [
      "1.", "Staff came in time|and were kind to all|who had to wait", "1.",
      "Rooms were cold and|dark all year",
    ],
    ["2.", "Plans were clear", "2.", "Nobody had told them|of the new rules"],
    ["3.", "Keys were found", "", ""],
  ]

  private var texts: [[String]] { rows.map { $0.map { $0.replacing("|", with: " ") } } }

  /// Rows of cells, lines parted by bars; returns where each row begins and the foot of the last.
  @discardableResult
  private func put(
    _ rows: [[String]], at xs: [Double], on page: inout PageSketch, top: Double, headings: Int = 1,
    rights: [Double] = []
  ) -> [Double] {
    var tops = [top]
    for (number, row) in rows.enumerated() {
      let wrapped = row.map { $0.split(separator: "|").map(String.init) }
      let look = number < headings ? bold : cell
      for (column, lines) in wrapped.enumerated() {
        for (index, line) in lines.enumerated() {
          let y = tops[number] + 13 + 11.25 * Double(index)
          if rights.indices.contains(column), rights[column] > 0 {
            page.put(line, right: rights[column], y: y, look)
          } else {
            page.put(line, x: xs[column] + 4, y: y, look)
          }
        }
      }
      tops.append(tops[number] + 9 + 11.25 * Double(max(1, wrapped.map(\.count).max() ?? 1)))
    }
    return tops
  }

  private func page(_ number: Int = 1, prose: Bool = true) -> PageSketch {
    var page = PageSketch(number)
    if prose { page.prose(60, seed: number, y: 100) }
    return page
  }

  @Test("Tinted headings over numbered texts: columns that the tint leaves out come from the text")
  func tintedHeadings() {
    var sketch = page()
    sketch.fill(Box(x0: xs[0], y0: 220, x1: xs[2], y1: 240))
    sketch.fill(Box(x0: xs[2], y0: 220, x1: xs[4], y1: 240))
    let tops = put(rows, at: xs, on: &sketch, top: 220)
    sketch.prose(60, seed: 2, y: tops[4] + 30)
    let document = Document.of(sketch)
    #expect(document.tables.map(\.texts) == [texts])
    #expect(document.texts(.paragraph) == [1, 2].map { Prose.sentence(60, seed: $0) })
  }

  @Test("Two tables under tinted headings follow each other")
  func neighbours() {
    var sketch = page()
    var top = 220.0
    for _ in 0..<2 {
      sketch.fill(Box(x0: xs[0], y0: top, x1: xs[2], y1: top + 20))
      sketch.fill(Box(x0: xs[2], y0: top, x1: xs[4], y1: top + 20))
      top = (put(rows, at: xs, on: &sketch, top: top).last ?? top) + 12
    }
    #expect(Document.of(sketch).tables.map(\.texts) == [texts, texts])
  }

  @Test("Headings with an empty first cell")
  func emptyStub() {
    var sketch = page()
    let xs = [72.0, 300, 400, 500]
    let rows = [
      ["", "Last|visit", "This|visit"], ["1.2. Keys", "", ""],
      ["There are keys for all who|need to open the doors", "Good", "Fair"],
    ]
    for column in 0..<3 {
      sketch.fill(Box(x0: xs[column], y0: 220, x1: xs[column + 1], y1: 251))
    }
    let tops = put(rows, at: xs, on: &sketch, top: 220)
    sketch.prose(60, seed: 2, y: tops[3] + 30)
    #expect(
      Document.of(sketch).tables.map(\.texts) == [
        rows.map { $0.map { $0.replacing("|", with: " ") } }
      ])
  }

  @Test("A column with nothing but its heading, beside one without")
  func emptyColumn() {
    var sketch = page()
    let rows = [
      ["", "Last|visit", "This|visit"], ["1.2. Keys", "", ""],
      ["There are keys for all who|need to open the doors", "", "Fair"],
    ]
    let tops = put(rows, at: [72, 300, 400], on: &sketch, top: 220, rights: [0, 390, 496])
    for y in [220, tops[1], tops[3]] { sketch.rule(y) }
    sketch.prose(60, seed: 2, y: tops[3] + 30)
    #expect(
      Document.of(sketch).tables.map(\.texts) == [
        rows.map { $0.map { $0.replacing("|", with: " ") } }
      ])
  }

  @Test("A title and headings, each ruled off, over rows without rules")
  func titled() {
    var sketch = page()
    let rows = [
      ["2.1. Moorings", "", ""], ["Is everything done that keeps|boats safe?", "This|year", "All"],
      ["Are moorings safe?", "71%", "64%"], ["Are piers lit?", "52%", "60%"],
      ["Are buoys counted?", "38%", "41%"],
    ]
    let tops = put(rows, at: [72, 300, 400], on: &sketch, top: 220, headings: 2)
    for y in [220, tops[1], tops[2], tops[5]] { sketch.rule(y) }
    sketch.prose(60, seed: 2, y: tops[5] + 30)
    #expect(
      Document.of(sketch).tables.map(\.texts) == [
        rows.map { $0.map { $0.replacing("|", with: " ") } }
      ])
  }

  @Test("Headings between two rules, figures and headings set right")
  func booktabs() {
    var sketch = page()
    let rows = [
      ["Need", "Number of times that|it was found", "Met in|full"],
      ["Somewhere to live", "48", "44%"], ["Work", "131", "9%"], ["Friends", "7", "100%"],
    ]
    let tops = put(
      rows, at: [72, 250, 400], on: &sketch, top: 220, rights: [0, 380, 519])
    for y in [220, tops[1]] { sketch.rule(y) }
    sketch.prose(60, seed: 2, y: tops[4] + 30)
    #expect(
      Document.of(sketch).tables.map(\.texts) == [
        rows.map { $0.map { $0.replacing("|", with: " ") } }
      ])
  }

  @Test("Two tables with headings between rules are not one stack of rules")
  func booktabsTwice() {
    var sketch = page()
    var top = 220.0
    for _ in 0..<2 {
      let tops = put(rows, at: xs, on: &sketch, top: top)
      for y in [top, tops[1]] { sketch.rule(y) }
      top = tops[4] + 20
    }
    #expect(Document.of(sketch).tables.map(\.texts) == [texts, texts])
  }

  @Test("Rules between the columns only: rows come from the gaps between lines")
  func uprights() {
    var sketch = page()
    let tops = put(rows, at: xs, on: &sketch, top: 220)
    for x in [xs[0], xs[2], xs[4]] { sketch.upright(x, from: 220, to: tops[4]) }
    for x in [xs[1], xs[3]] { sketch.upright(x, from: tops[1], to: tops[4]) }
    sketch.prose(60, seed: 2, y: tops[4] + 30)
    let document = Document.of(sketch)
    #expect(document.tables.map(\.texts) == [texts])
    #expect(document.texts(.paragraph) == [1, 2].map { Prose.sentence(60, seed: $0) })
  }

  @Test("A question over all columns is one cell where the rules between these leave it out")
  func spanBetweenUprights() {
    let edges = [72.0, 200, 300, 400]
    let texts = [
      ["Unit", "Last year", "This year"], ["Were the boats seen to on every day?", "", ""],
      ["North", "71%", "83%"], ["South", "64%", "91%"],
    ]
    var sketch = page()
    let tops = put(texts, at: edges, on: &sketch, top: 220)
    for x in [edges[0], edges[3]] { sketch.upright(x, from: 220, to: tops[4]) }
    for x in edges[1...2] {
      sketch.upright(x, from: 220, to: tops[1])
      sketch.upright(x, from: tops[2], to: tops[4])
    }
    sketch.prose(60, seed: 2, y: tops[4] + 30)
    #expect(Document.of(sketch).tables.map(\.texts) == [texts])
  }

  @Test("A question among rows of figures is a row of its own")
  func questionAmongFigures() {
    let edges = [72.0, 300, 400]
    let texts = [
      ["Question", "Last year", "This year"],
      ["Were boats, ropes and nets mended in time?", "", ""],
      ["Boats were counted", "71%", "83%"], ["Ropes were mended", "64%", "91%"],
      ["Were sails and masts cleaned on every day?", "", ""],
      ["Sails were dried", "12%", "15%"], ["Masts were painted", "33%", "35%"],
    ]
    var sketch = page()
    let tops = put(texts, at: edges, on: &sketch, top: 220)
    sketch.rule(220, from: 72, to: 500)
    sketch.rule(tops[1], from: 72, to: 500)
    sketch.rule(tops[7], from: 72, to: 500)
    sketch.prose(60, seed: 2, y: tops[7] + 30)
    #expect(Document.of(sketch).tables.map(\.texts) == [texts])
  }

  @Test("The rest of a table on the next page, where nothing is drawn")
  func continued() {
    var first = page()
    first.fill(Box(x0: xs[0], y0: 680, x1: xs[2], y1: 700))
    first.fill(Box(x0: xs[2], y0: 680, x1: xs[4], y1: 700))
    put(Array(rows[..<2]), at: xs, on: &first, top: 680)
    var second = page(2, prose: false)
    let more = [
      ["2.", "Plans were clear", "2.", "Nobody had told them|of the new rules"],
      ["3.", "Keys were found", "3.", "Doors stood open"],
      ["4.", "Lamps were lit", "4.", "Stairs were steep"],
      ["5.", "Bells were heard", "5.", "Windows did not shut"],
    ]
    let tops = put(more, at: xs, on: &second, top: 70, headings: 0)
    second.prose(60, seed: 2, y: (tops.last ?? 0) + 30)
    #expect(
      Document.of(first, second).tables.map(\.texts) == [
        texts[..<2] + more.map { $0.map { $0.replacing("|", with: " ") } }
      ])
  }

  @Test("A heading on a tint over text makes no table")
  func tintedHeading() {
    var sketch = page()
    sketch.fill(Box(x0: 72, y0: 220, x1: 523, y1: 240))
    sketch.put("What we found", x: 76, y: 234, Look(size: 11, isBold: true))
    sketch.prose(90, seed: 2, y: 260)
    let document = Document.of(sketch)
    #expect(document.tables.isEmpty)
    #expect(document.texts(.paragraph).contains(Prose.sentence(90, seed: 2)))
  }

  @Test("Questions over several columns do not end a table without lines")
  func questions() {
    var sketch = page()
    let rows = [
      ["Does it help?", "Before", "Now"], ["Were people asked in time?", "61%", "72%"],
      ["Were they heard at all?", "50%", "55%"],
      [
        "Does the work that was done keep each and every one of them safe from all that harms them?"
      ],
      ["Was it soon?", "41%", "39%"], ["Was it kind?", "44%", "35%"],
    ]
    let tops = put(rows, at: [72, 300, 400], on: &sketch, top: 220)
    sketch.prose(60, seed: 2, y: tops[6] + 30)
    #expect(
      Document.of(sketch).tables.map(\.texts) == [
        rows.map { $0 + Array(repeating: "", count: 3 - $0.count) }
      ])
  }

  @Test("A bold heading over bold numbers and their texts, set smaller than the text")
  func headedNumbers() {
    var sketch = page()
    let texts = ["Staff came in time", "Plans were clear to all", "Keys were found"]
    sketch.put("Helps", x: 76, y: 230, bold)
    for (number, text) in texts.enumerated() {
      sketch.put("\(number + 1).", x: 76, y: 246 + 16 * Double(number), bold)
      sketch.put(text, x: 92, y: 246 + 16 * Double(number), cell)
    }
    sketch.prose(60, seed: 2, y: 320)
    #expect(
      Document.of(sketch).tables.map(\.texts) == [
        [["Helps", ""]] + texts.enumerated().map { ["\($0 + 1).", $1] }
      ])
  }

  @Test("A number under a number begins a row, though nothing stands beside it")
  func numbersOnOneSide() {
    var first = page()
    first.fill(Box(x0: xs[0], y0: 680, x1: xs[2], y1: 700))
    first.fill(Box(x0: xs[2], y0: 680, x1: xs[4], y1: 700))
    put(Array(rows[..<2]), at: xs, on: &first, top: 680)
    var second = page(2, prose: false)
    let more = [["", "", "2.", "Keys were lost"], ["", "", "3.", "Nobody had told them"]]
    for (number, row) in more.enumerated() {
      for column in 2...3 {
        second.put(row[column], x: xs[column] + 4, y: 83 + 15 * Double(number), cell)
      }
    }
    second.prose(60, seed: 2, y: 140)
    #expect(Document.of(first, second).tables.map(\.texts) == [texts[..<2] + more])
  }
}
