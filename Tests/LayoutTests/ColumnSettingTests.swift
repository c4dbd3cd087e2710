import PDFReading
import Testing

@testable import Layout

@Suite("What stands in two columns")
struct ColumnSettingTests {
  private let gutter = (left: 285.0, right: 310.0)

  /// Three pages in two columns, so that the gutter is the document's.
  private func usual(right: Double = 310) -> [PageSketch] {
    (2...4).map { number in
      var page = PageSketch(number)
      page.prose(75, seed: number * 2, y: 100, to: gutter.left)
      page.prose(75, seed: number * 2 + 1, x: right, y: 100)
      return page
    }
  }

  @Test("The left column is no margin of a right one that holds more text")
  func leftIsNoMargin() {
    var page = PageSketch()
    let y = page.prose(60, seed: 1, y: 100, to: gutter.left) + 8
    page.put("•", y: y)
    page.put("Two ferries run late.", x: 84, y: y)
    page.put("•", y: y + 22)
    page.put("No ferry runs at all.", x: 84, y: y + 22)
    page.prose(140, seed: 2, x: gutter.right, y: 100)
    let items = Document.of(page).blocks(.listItem)
    #expect(items.map(\.text) == ["Two ferries run late.", "No ferry runs at all."])
  }

  @Test("A large line that fills its column does not run on into the other's")
  func cutAtGutter() {
    var page = PageSketch(1)
    page.put("A title to the edge", right: 272, y: 90, .chapter)
    page.put("Contents", x: 290, y: 90, .chapter)
    page.prose(75, seed: 20, y: 130, to: gutter.left)
    page.prose(75, seed: 21, x: 290, y: 130)
    let texts = Document.of([page] + usual(right: 290)).texts
    #expect(texts.contains("A title to the edge"))
    #expect(!texts.contains { $0.contains("edge Contents") })
  }

  @Test("A justified line whose spaces are as wide as the gutter ends at its column's edge")
  func looseLine() {
    var page = PageSketch(1)
    page.prose(75, seed: 20, y: 100, to: gutter.left)
    page.prose(75, seed: 21, x: 272, y: 100)
    // It ends where lines of four words of eight letters do.
    let loose = PageSketch.Setting(space: 1.3125)
    page.put("Lamps hang over broad quay.", y: 500, .body, loose)
    page.put("Keepers stood beneath it.", x: 272, y: 500, .body, loose)
    let texts = Document.of([page] + usual(right: 272)).texts
    #expect(texts.contains("Lamps hang over broad quay."))
    #expect(texts.contains("Keepers stood beneath it."))
  }

  @Test("Short headings of two lines above single lines leave a page its columns")
  func manyHeadings() {
    var page = PageSketch()
    var texts: [String] = []
    for (x, piers) in [(72.0, 1...5), (gutter.right, 6...9)] {
      for (row, pier) in piers.enumerated() {
        let y = 100 + 70 * Double(row)
        page.put(lines: ["Mending boats", "beside pier \(pier)"], x: x, y: y, .section)
        page.put("The keepers of pier \(pier) were not told.", x: x, y: y + 36)
        texts += [
          "Mending boats beside pier \(pier)", "The keepers of pier \(pier) were not told.",
        ]
      }
    }
    #expect(Document.of(page).texts == texts)
  }

  @Test(
    "A mark a little off its text's line is its mark, though a line of the other column lies between"
  )
  func markOffLine() {
    var page = PageSketch()
    let y = page.prose(58, seed: 1, y: 100, to: gutter.left)
    var row = 100.0
    for number in 0..<24 {
      page.put(Prose.sentence(4, seed: number + 30), x: gutter.right, y: row)
      row += 13.75
    }
    // The nearest line of the right column, a little higher than the mark.
    let near = 100 + 13.75 * ((y - 100) / 13.75).rounded(.up)
    page.put("4.", y: near + 1.7)
    page.put("count the boats each night", x: 90, y: near + 2.7)
    let items = Document.of(page).blocks(.listItem)
    #expect(items.map(\.marker) == ["4."])
    #expect(items.map(\.text) == ["count the boats each night"])
  }

  @Test("A bold slanted heading of the right column is no quotation indented on both sides")
  func slantedHeading() {
    let look = Look(isBold: true, isItalic: true)
    var page = PageSketch()
    page.prose(110, seed: 1, y: 100, to: gutter.left)
    let y = page.prose(30, seed: 2, x: gutter.right, y: 100) + 6
    page.put("The boats and men", x: gutter.right, y: y, look)
    page.prose(60, seed: 3, x: gutter.right, y: y + 14)
    let document = Document.of(page)
    #expect(document.texts(.heading) == ["The boats and men"])
  }

  @Test("A bold line at a column's head goes on with nothing that has no full stop before it")
  func headingOpensColumn() {
    var page = PageSketch()
    let y = page.prose(60, seed: 1, y: 100, to: gutter.left) + 6
    page.paragraph(
      "Nobody could tell us how many of the boats in the harbour had been out (Recommendation 15)",
      y: y, to: gutter.left)
    page.put("What masters know", x: gutter.right, y: 100, .bold)
    page.prose(75, seed: 2, x: gutter.right, y: 120)
    #expect(Document.of(page).texts.contains("What masters know"))
  }

  @Test("The end of a paragraph over both columns stays with it")
  func spanningEnd() {
    var page = PageSketch()
    page.prose(75, seed: 1, y: 100, to: gutter.left)
    page.prose(75, seed: 2, x: gutter.right, y: 100)
    page.put(
      lines: [
        "These are words that run over both of the columns of the page and come to their end",
        "below.",
      ], y: 420)
    page.prose(75, seed: 3, y: 460, to: gutter.left)
    page.prose(75, seed: 4, x: gutter.right, y: 460)
    #expect(
      Document.of(page).texts.contains {
        $0.hasPrefix("These are words") && $0.hasSuffix("to their end below.")
      })
  }

  @Test("The usual gutter holds where a page's own lines leave a wider strip that no fewer cross")
  func usualIsBetter() {
    let finder = ColumnFinder(measure: TypeMeasure(bodySize: 11, leading: 13.75))
    let lines = (0..<8).flatMap { row in
      let y = 100 + 14 * Double(row)
      return [
        Box(x0: 72, y0: y, x1: 240, y1: y + 11), Box(x0: 310, y0: y, x1: 523, y1: y + 11),
      ]
    }
    let own = finder.gutter(lines, pageWidth: 595)
    #expect(own.map { $0 < 290 } == true)
    #expect(finder.gutter(lines, pageWidth: 595, usual: 298) == 298)
    #expect(finder.gutter(lines, pageWidth: 595, usual: 400) == own)
  }

  @Test("Columns of text between the rules of two headings are no table", arguments: [true, false])
  func betweenRules(_ areLabels: Bool) {
    var page = PageSketch()
    for (y, title) in [(100.0, "Mending"), (400, "Painting")] {
      page.rule(y - 20)
      page.put(title, y: y, .section)
    }
    if areLabels {
      page.put("What helps", y: 130, Look(isBold: true))
      page.put("What hinders", x: gutter.right, y: 130, Look(isBold: true))
    }
    page.prose(75, seed: 1, y: 145, to: gutter.left)
    page.prose(75, seed: 2, x: gutter.right, y: 145)
    page.prose(75, seed: 3, y: 425, to: gutter.left)
    page.prose(75, seed: 4, x: gutter.right, y: 425)
    let document = Document.of([page] + usual())
    #expect(document.tables.isEmpty == !areLabels)
    if !areLabels { #expect(document.texts(.heading) == ["Mending", "Painting"]) }
  }

  @Test("An item at a column's foot does not go on left of its text in the next column")
  func itemAtFoot() {
    var page = PageSketch()
    let y = page.prose(60, seed: 1, y: 100, to: gutter.left) + 8
    page.put("4.", x: 94, y: y)
    page.put(
      lines: ["hang a lamp at the head of each", "pier and another at its far end"], x: 112, y: y)
    page.put("The Harbour Board and the Ferry Company", x: 324, y: 100)
    page.put("should:", x: gutter.right, y: 112.5)
    page.put("5.", x: gutter.right, y: 125)
    page.put("ring the bell at night", x: 328, y: 125)
    page.prose(40, seed: 3, x: gutter.right, y: 150)
    let items = Document.of([page] + usual()).blocks(.listItem)
    #expect(
      items.map(\.text) == [
        "hang a lamp at the head of each pier and another at its far end",
        "ring the bell at night",
      ])
  }

  @Test("Numbered paragraphs in two columns beneath a heading's rule are no table")
  func numberedUnderRule() {
    let look = Look(size: 15, colour: Colour(red: 0, green: 90, blue: 70))
    var page = PageSketch(1)
    page.put("What is asked of those who keep the boats", y: 90, look)
    page.rule(100)
    page.put("•", x: 84, y: 120)
    page.prose(14, seed: 3, x: 100, y: 120, to: gutter.left)
    page.put("What was seen of the boats", y: 190, look)
    page.rule(200)
    for (left, right, first) in [(84.0, gutter.left, 1), (322.0, PageSketch.right, 5)] {
      var y = 220.0
      for number in first..<(first + 4) {
        page.put("\(number).", x: left, y: y)
        y = page.prose(24 + number, seed: number, x: left + 16, y: y, to: right)
      }
    }
    let document = Document.of([page] + usual())
    #expect(document.tables.isEmpty)
    #expect(
      document.blocks(.listItem).map(\.marker) == [
        "•", "1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.",
      ])
  }

  @Test(
    "A gutter gives way to what begins or ends nearer to the other column than the text, and to nothing on both sides",
    arguments: zip(
      [[312.0, 536], [51, 330], [51, 536], [312, 536, 51, 332], [340, 536], [270, 536]],
      [297.0, 334, 327, 327, 327, 327]))
  func movedGutter(_ sides: [Double], expected: Double) {
    let finder = ColumnFinder(measure: TypeMeasure(bodySize: 10, leading: 12))
    let lines = (0..<20).flatMap { row in
      [(51.0, 282.0), (338, 536)].map {
        Box(x0: $0.0, y0: 120 + 12 * Double(row), x1: $0.1, y1: 130 + 12 * Double(row))
      }
    }
    let heading = Box(x0: 51, y0: 90, x1: 316, y1: 106)
    let boxes = stride(from: 0, to: sides.count, by: 2).map {
      Box(x0: sides[$0], y0: 150, x1: sides[$0 + 1], y1: 200)
    }
    #expect(finder.moved(327, off: boxes, lines: [heading] + lines) == expected)
  }
}
