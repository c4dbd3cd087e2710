import PDFReading
import Testing

@testable import Layout

/// Text on a tint that is no row of a table: boxes among numbered paragraphs, headings behind a list.
@Suite("Tinted text beside paragraphs")
struct TintedTextTests {
  private func page() -> PageSketch {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    return page
  }

  @Test("Tinted text between paragraphs whose numbers stand apart is a box, and no row of them")
  func boxBetweenNumbers() {
    var sketch = page()
    func item(_ number: String, seed: Int, y: Double) -> Double {
      sketch.put(number, y: y)
      return sketch.prose(30, seed: seed, x: 106, y: y)
    }
    var y = item("2.3", seed: 3, y: 220)
    sketch.fill(Box(x0: 72, y0: y - 6, x1: 523, y1: y + 66))
    // Words happen to begin where the paragraphs do.
    let lines = [
      "Case of a sort that we have seen in many a town of this land, and in no other one",
      "some of which were of the same kind as the first of them that we had looked at by",
      "then, and that was so with all of those who had come to us in the same way by day",
      "that week.",
    ]
    sketch.put(lines: lines, x: 81, y: y + 10)
    y = item("2.4", seed: 4, y: y + 82)
    let document = Document.of(sketch)
    #expect(document.tables.isEmpty)
    #expect(document.blocks(.box).count == 1)
  }

  @Test("An item of a list above a tinted heading with its mark is no row of a table")
  func itemAbove() {
    var sketch = page()
    for (number, item) in ["Lamps are lit.", "Boats are counted."].enumerated() {
      sketch.put("•", x: 72, y: 220 + 16 * Double(number))
      sketch.put(item, x: 88, y: 220 + 16 * Double(number))
    }
    sketch.fill(Box(x0: 72, y0: 246, x1: 523, y1: 270))
    let look = Look(size: 12.5, isBold: true)
    sketch.put("▾", x: 78, y: 262, look)
    sketch.put("2. Keepers", x: 100, y: 262, look)
    sketch.prose(60, seed: 2, y: 290)
    let document = Document.of(sketch)
    #expect(document.tables.isEmpty)
    #expect(document.texts(.listItem) == ["Lamps are lit.", "Boats are counted."])
  }

  @Test("Boxes of two lines between numbered paragraphs are no rows of a table")
  func shortBoxes() {
    var sketch = page()
    var y = 200.0
    for box in 0..<2 {
      for item in 1...3 {
        sketch.put("2.\(3 * box + item)", y: y)
        y = sketch.prose(20, seed: 5 * box + item, x: 106, y: y)
      }
      sketch.fill(Box(x0: 72, y0: y - 4, x1: 523, y1: y + 34))
      sketch.put(
        lines: ["Advice \(box + 1): Lamps", "Crews should light their lamps."], x: 81, y: y + 10)
      y += 48
    }
    let document = Document.of(sketch)
    #expect(document.tables.isEmpty)
    #expect(document.blocks(.box).count == 2)
  }

  @Test("Tints that one label heads, with nothing beside it, are boxes", arguments: ["1", "Noted"])
  func labelledBoxes(beside: String) {
    let lines = (0..<2).flatMap { box -> [Line] in
      let (y, row) = (100 + 80 * Double(box), 3 * box)
      return [
        Line.sketch("RECOMMENDATION", y: y, row: row),
        Line.sketch("a.", y: y + 20, row: row + 1),
        Line.sketch("The crew should count lamps.", x: 120, y: y + 20, row: row + 1),
        Line.sketch(beside, x: 300, y: y, row: row),
      ]
    }
    let sheet = PageSheet(
      number: 1, label: nil, width: 600, height: 800, lines: lines, graphics: PageGraphics(),
      glyphCount: 0)
    let finder = StripedTableFinder(
      sheet: sheet, styles: [Look.body.style],
      assembler: TextAssembler(styles: [Look.body.style], vocabulary: HyphenVocabulary()),
      settings: LayoutSettings(), measure: TypeMeasure(bodyStyle: 0, bodySize: 10, leading: 12))
    func rows(_ own: [[Int]]) -> [StripedRow] {
      own.enumerated().map { index, lines in
        StripedRow(
          top: 90 + 80 * Double(index), bottom: 140 + 80 * Double(index), lines: lines,
          colour: Colour(red: 200, green: 210, blue: 230))
      }
    }
    #expect(finder.isBoxByLabel(rows([[0, 1, 2], [4, 5, 6]])))
    #expect(!finder.isBoxByLabel(rows([[0, 3, 1, 2], [4, 7, 5, 6]])))
    #expect(!finder.isBoxByLabel(rows([[0, 1, 2]])))
  }

  @Test("Frames around two lines, between numbered paragraphs and others, are no rows of a table")
  func framedBoxes() {
    var sketch = page()
    var y = 200.0
    for box in 0..<3 {
      sketch.grid(xs: [66, 529], ys: [y - 12, y + 24])
      let lines = [
        "Advice \(box + 1): Crews of every harbour should light all of their lamps at",
        "dusk.",
      ]
      sketch.put(lines: lines, x: 74, y: y)
      sketch.put(
        lines: ["Guilds of all crews and harbours were asked for the number of", "boats."],
        y: y + 42)
      y += 76
      for item in 1...2 {
        sketch.put("2.\(2 * box + item)", y: y)
        y = sketch.prose(40, seed: 5 * box + item, x: 106, y: y)
      }
      y += 14
    }
    let document = Document.of(sketch)
    #expect(document.tables.isEmpty)
    #expect(document.blocks(.box).count == 3)
  }

  @Test("A box whose text begins in places where that of the paragraphs around it does is no row")
  func indentedBox() {
    var sketch = page()
    var y = 200.0
    for item in 1...3 {
      if item == 3 {
        sketch.fill(Box(x0: 66, y0: y - 14, x1: 523, y1: y + 46))
        sketch.put("Good practice", y: y, .bold)
        sketch.put("Crews of this pier", x: 106, y: y + 14)
        sketch.put("light all of their lamps at dusk and put them out at dawn.", y: y + 28)
        sketch.put("Others have followed them.", y: y + 42)
        y += 62
      }
      sketch.put("2.\(item)", y: y)
      y = sketch.prose(40, seed: item, x: 106, y: y) + 4
    }
    let document = Document.of(sketch)
    #expect(document.tables.isEmpty)
    #expect(document.blocks(.box).count == 1)
  }

  @Test("A box behind one of the numbered paragraphs of a page is no row of a table")
  func numberedInBox() {
    var sketch = page()
    var y = 200.0
    for item in 14...17 {
      if item == 16 { sketch.fill(Box(x0: 72, y0: y - 18, x1: 523, y1: y + 23)) }
      sketch.put("\(item).", x: item == 16 ? 76 : 72, y: y)
      let texts = [
        "Crews of every harbour were asked for", "the number of their lamps in \(item).",
      ]
      sketch.put(lines: texts, x: item == 16 ? 106 : 102, y: y)
      y += 41
    }
    let document = Document.of(sketch)
    #expect(document.tables.isEmpty)
    #expect(document.blocks(.box).count == 1)
  }

  @Test("A box and one numbered paragraph are no table")
  func boxByParagraph() {
    var below = page()
    below.fill(Box(x0: 66, y0: 190, x1: 523, y1: 216))
    below.put("The crew of every pier should count its lamps.", x: 72, y: 206)
    below.put("1.8", y: 236)
    below.prose(60, seed: 4, x: 106, y: 236)
    #expect(Document.of(below).tables.isEmpty)
    // A word of a box may chance to begin where the paragraph's words do.
    let lines = [
      Line.sketch("The crew of every pier should find out"),
      Line.sketch("how to share its lamps", y: 113, row: 1),
    ]
    let start = lines[1].words[2].box.x0
    let cutter = StripedCells(
      styles: [Look.body.style], edges: [66, start - 1, 523], starts: [72, start], em: 10)
    #expect(cutter.pieces(of: lines).count == 2)
    #expect(cutter.isRunOver(by: lines))
    #expect(!cutter.isRunOver(by: [lines[1]]))
    // Nor are several paragraphs before it rows beside it.
    let text = ["6.8 The pier was", "dark in the", "6.9 Ropes were"].enumerated().map {
      Line.sketch($1, y: 200 + 12 * Double($0), row: $0)
    }
    let sheet = PageSheet(
      number: 1, label: nil, width: 600, height: 800, lines: text + [lines[0]],
      graphics: PageGraphics(), glyphCount: 0)
    let finder = StripedTableFinder(
      sheet: sheet, styles: [Look.body.style],
      assembler: TextAssembler(styles: [Look.body.style], vocabulary: HyphenVocabulary()),
      settings: LayoutSettings(), measure: TypeMeasure(bodyStyle: 0, bodySize: 10, leading: 12))
    let rows = [
      StripedRow(top: 190, bottom: 240, lines: [0, 1, 2], colour: nil),
      StripedRow(
        top: 240, bottom: 260, lines: [3], colour: Colour(red: 200, green: 210, blue: 230)),
    ]
    #expect(finder.isBoxByParagraph(rows, cutter: cutter))
  }

  @Test(
    "Numbered items under a heading on a tint are a list, and rows of a table under a caption",
    arguments: [nil, "Table 3: What the crews were asked"])
  func itemsUnderTint(_ caption: String?) {
    var sketch = page()
    if let caption { sketch.put(caption, y: 206) }
    sketch.fill(
      Box(x0: 70, y0: 214, x1: 525, y1: 232), Colour(red: 30, green: 60, blue: 100))
    sketch.put("Other matters", y: 227, .bold)
    let items = (3...5).map { "Crew \($0) should count its lamps at dusk." }
    for (index, item) in items.enumerated() {
      let y = 248 + 20 * Double(index)
      sketch.put("\(index + 3).", y: y)
      sketch.put(item, x: 96, y: y)
    }
    sketch.prose(60, seed: 2, y: 330)
    let document = Document.of(sketch)
    #expect(document.tables.count == (caption == nil ? 0 : 1))
    #expect(document.texts(.listItem) == (caption == nil ? items : []))
  }
}
