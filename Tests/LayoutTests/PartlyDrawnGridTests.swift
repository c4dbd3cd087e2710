import PDFReading
import Testing

@testable import Layout

@Suite("Grids that are drawn in part")
struct PartlyDrawnGridTests {
  private let rows = [
    ["Unit", "Staff", "Cases"], ["North", "12", "340"], ["South", "9", "128"],
    ["West", "31", "77"],
  ]
  private let xs = [72.0, 220, 320, 420]
  private let look = Look(size: 10)

  /// The rows' texts, 18 points apart from 206 on, between running text.
  private func page() -> PageSketch {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() {
        page.put(text, x: xs[column] + 8, y: 218 + 18 * Double(row), look)
      }
    }
    page.prose(60, seed: 2, y: 330)
    return page
  }

  @Test("Columns drawn in the heading only are meant for all rows")
  func columnsInHeading() {
    var sketch = page()
    for row in 0...4 { sketch.rule(206 + 18 * Double(row), from: 72, to: 420) }
    for x in xs { sketch.upright(x, from: 206, to: 224) }
    #expect(Document.of(sketch).tables.map(\.texts) == [rows])
  }

  @Test("The column of labels has no heading, and its row's background is one piece")
  func labelsWithoutHeading() {
    var sketch = PageSketch()
    sketch.prose(60, seed: 1, y: 100)
    for (left, right) in zip(xs, xs.dropFirst()) {
      sketch.fill(Box(x0: left, y0: 206, x1: right, y1: 224))
    }
    sketch.fill(
      Box(x0: 72, y0: 224, x1: 420, y1: 252), Colour(red: 240, green: 243, blue: 248))
    for (text, x) in zip(["Before", "Now"], xs.dropFirst()) {
      sketch.put(text, x: x + 3, y: 218, Look(size: 10, isBold: true))
    }
    sketch.put(lines: ["Keepers who said so", "when asked"], x: 75, y: 236, look)
    for (text, x) in zip(["81%", "60%"], xs.dropFirst()) {
      sketch.put(text, x: x + 3, y: 236, look)
    }
    sketch.prose(60, seed: 2, y: 300)
    #expect(
      Document.of(sketch).tables.map(\.texts) == [
        [["", "Before", "Now"], ["Keepers who said so when asked", "81%", "60%"]]
      ])
  }

  @Test("Rows of figures between two rules are parted by their text")
  func rowsInBody() {
    var sketch = page()
    sketch.grid(xs: xs, ys: [206, 224, 278])
    #expect(Document.of(sketch).tables.map(\.texts) == [rows])
  }

  @Test("Wrapped text in a drawn row stays one row")
  func wrappedInBody() {
    var sketch = PageSketch()
    sketch.prose(60, seed: 1, y: 100)
    sketch.grid(xs: [72, 220, 420], ys: [206, 260, 314])
    for (row, name) in ["North", "South"].enumerated() {
      let y = 220 + 54 * Double(row)
      sketch.put(name, x: 78, y: y, look)
      sketch.put(
        lines: ["The staff of the unit are", "kind to those whom they", "see every day"], x: 226,
        y: y, look)
    }
    sketch.prose(60, seed: 2, y: 350)
    let remark = "The staff of the unit are kind to those whom they see every day"
    #expect(Document.of(sketch).tables.map(\.texts) == [[["North", remark], ["South", remark]]])
  }

  @Test("One upright rule between two columns of a table open at its sides")
  func openSides() {
    var sketch = PageSketch()
    sketch.prose(60, seed: 1, y: 100)
    let pairs = [["Area", "Weight"], ["North", "40"], ["South", "15"], ["West", "45"]]
    for (row, texts) in pairs.enumerated() {
      sketch.put(texts[0], x: 78, y: 218 + 18 * Double(row), look)
      sketch.put(texts[1], x: 360, y: 218 + 18 * Double(row), look)
      sketch.rule(206 + 18 * Double(row))
    }
    sketch.rule(278)
    sketch.upright(300, from: 206, to: 278)
    sketch.prose(60, seed: 2, y: 330)
    #expect(Document.of(sketch).tables.map(\.texts) == [pairs])
  }

  @Test("Backgrounds that end short of the rules make no columns of their own")
  func insetBackgrounds() {
    var sketch = page()
    sketch.grid(xs: xs, ys: (0...4).map { 206 + 18 * Double($0) })
    for row in 0..<4 {
      for column in 0..<3 {
        let top = 206 + 18 * Double(row)
        sketch.fill(
          Box(x0: xs[column] + 5.4, y0: top + 1, x1: xs[column + 1] - 5.4, y1: top + 17))
      }
    }
    let document = Document.of(sketch)
    #expect(document.tables.map(\.texts) == [rows])
    #expect(document.tables.map(\.columnCount) == [3])
  }

  @Test("A table whose rows end in a number is no contents page")
  func noContents() {
    var sketch = PageSketch()
    let rows = [
      ["Complaint", "Men", "Women"], ["Headache", "25", "68"], ["Asthma", "6", "25"],
      ["Back pain", "46", "156"], ["Anxiety", "17", "64"], ["Insomnia", "20", "28"],
      ["Cough", "3", "4"], ["Fever", "46", "16"],
    ]
    sketch.table(rows, xs: [72, 300, 400, 500], top: 100)
    #expect(Document.of(sketch).tables.map(\.texts) == [rows])
  }

  @Test("A ruled table with its caption above a captioned picture is no part of the picture")
  func besideFigure() {
    var sketch = PageSketch()
    sketch.put("Table 3: Staff by unit", y: 90, .bold)
    sketch.table(rows, xs: xs, top: 100)
    sketch.graphics.images.append(Box(x0: 72, y0: 220, x1: 420, y1: 360))
    sketch.put("Figure 4: Staff by unit", y: 380, .bold)
    sketch.prose(120, seed: 2, y: 420)
    let document = Document.of(sketch)
    #expect(document.tables.map(\.texts) == [rows])
    #expect(document.blocks(.figure).count == 1)
  }

  @Test("A page's background picture is no figure: its text stays")
  func background() {
    var sketch = PageSketch()
    for strip in 0..<9 {
      let y = 93.5 * Double(strip)
      sketch.graphics.images.append(Box(x0: 0, y0: y, x1: 595, y1: y + 93.5))
    }
    sketch.prose(120, seed: 1, y: 100)
    #expect(Document.of(sketch).texts(.paragraph) == [Prose.sentence(120, seed: 1)])
  }

  @Test("Headings on a tint are joined to the rows below")
  func tintedHeading() {
    var sketch = page()
    for column in 0..<3 {
      sketch.fill(
        Box(x0: xs[column], y0: 206, x1: xs[column + 1], y1: 224),
        Colour(red: 40, green: 60, blue: 90))
    }
    #expect(Document.of(sketch).tables.map(\.texts) == [rows])
  }

  @Test(
    "A rule over both columns of a page, as above footnotes, moves no side of the table that it ends"
  )
  func ruleAboveNotes() {
    var page = PageSketch(1)
    let rows = [["Boats", "2019", "2020"], ["Counted", "64", "81"], ["Mended", "12", "15"]]
    page.prose(60, seed: 1, y: 100, to: 280)
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() {
        page.put(
          text, x: [76, 156, 226][column], y: 574 + 20 * Double(row),
          Look(size: 9, isBold: row == 0))
      }
    }
    for y in [560.0, 580, 600] { page.rule(y, from: 72, to: 280) }
    for x in [72.0, 150, 220, 280] { page.upright(x, from: 560, to: 622) }
    page.rule(622, from: 72, to: 523)
    for line in 0..<24 {
      page.put(Prose.sentence(5, seed: line + 2), x: 310, y: 100 + 18.5 * Double(line))
    }
    #expect(Document.of(page).tables.map(\.texts) == [rows])
  }
}
