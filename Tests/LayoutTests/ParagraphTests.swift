import Testing

@testable import Layout

@Suite("Paragraphs")
struct ParagraphTests {
  private func sentences(_ seeds: Int...) -> [String] { seeds.map { Prose.sentence(45, seed: $0) } }

  @Test("A wider gap parts paragraphs")
  func gap() {
    var page = PageSketch()
    let y = page.prose(45, seed: 1, y: 100)
    page.prose(45, seed: 2, y: y + 7)
    #expect(Document.of(page).texts == sentences(1, 2))
  }

  @Test("A slightly wider gap parts paragraphs between sentences, and nowhere else")
  func sentenceGap() {
    var page = PageSketch()
    let y = page.prose(60, seed: 1, y: 100)
    let lines = [
      "They were told of the plan for the wards in the spring of that year. (Page 14)",
      "Nobody had asked them whether it was any use to those who came to the house in",
      "the winter before, and the plan was left where it was for all of the next year.",
    ]
    page.put(lines: lines, y: y, leading: 1.2 * 1.25)
    #expect(
      Document.of(page).texts(.paragraph)
        == [Prose.sentence(60, seed: 1), lines[0], lines[1] + " " + lines[2]])
  }

  @Test(
    "A slightly wider gap parts a short title from what stands under it", arguments: [true, false])
  func titleGap(isBold: Bool) {
    var page = PageSketch()
    let y = page.prose(60, seed: 1, y: 100)
    // Bold ones may fill their line.
    let title =
      isBold
      ? "The good example of the lamps that the keepers of the old harbour mended"
      : "How the lamps of the old harbour were mended"
    page.put(title, y: y + 20, isBold ? .bold : .body)
    page.prose(60, seed: 2, y: y + 20 + 1.2 * 13.75)
    #expect(
      Document.of(page).texts == [Prose.sentence(60, seed: 1), title, Prose.sentence(60, seed: 2)])
  }

  @Test("An indent parts paragraphs without a gap")
  func indent() {
    var page = PageSketch()
    let y = page.paragraph(Prose.sentence(45, seed: 1), y: 100, indent: 16)
    page.paragraph(Prose.sentence(45, seed: 2), y: y, indent: 16)
    #expect(Document.of(page).texts == sentences(1, 2))
  }

  @Test("A short last line parts paragraphs without gap or indent")
  func shortLastLine() {
    var page = PageSketch()
    let y = page.prose(40, seed: 1, y: 100)
    page.prose(40, seed: 2, y: y)
    #expect(Document.of(page).texts == [1, 2].map { Prose.sentence(40, seed: $0) })
  }

  @Test("Justified text keeps its words and its paragraphs")
  func justified() {
    var page = PageSketch()
    let y = page.paragraph(Prose.sentence(45, seed: 1), y: 100, isJustified: true)
    page.paragraph(Prose.sentence(45, seed: 2), y: y + 7, isJustified: true)
    #expect(Document.of(page).texts == sentences(1, 2))
  }

  @Test("Double-spaced lines are one paragraph", arguments: [1.0, 1.5, 2.0])
  func leading(leading: Double) {
    var page = PageSketch()
    let y = page.paragraph(Prose.sentence(90, seed: 1), y: 100, leading: leading)
    page.paragraph(Prose.sentence(90, seed: 2), y: y + 14, leading: leading)
    #expect(Document.of(page).texts == [1, 2].map { Prose.sentence(90, seed: $0) })
  }

  @Test("Bold words inside a paragraph do not part it")
  func boldWords() {
    var page = PageSketch()
    let x = page.put("A paragraph of some length in which two words ", y: 100)
    page.put("are set", x: x, y: 100, .bold)
    let next = page.put("in bold ", y: 114, .bold)
    page.put("and the others are set as usual.", x: next, y: 114)
    let blocks = Document.of(page).blocks
    #expect(
      blocks.map(\.text) == [
        "A paragraph of some length in which two words are set in bold and the others are set as usual."
      ])
    #expect(blocks.first?.content.runs.map(\.isBold) == [false, true, false])
  }

  @Test("A sentence cut by the page's end goes on, past furniture and footnotes")
  func overPages() {
    let words = Prose.sentence(90, seed: 9).split(separator: " ")
    var first = PageSketch(1)
    first.prose(60, seed: 1, y: 100)
    first.paragraph(words.prefix(39).joined(separator: " "), y: 680)
    first.put("^{1} A note on it.", y: 780, .small)
    first.put("1", right: PageSketch.right, y: 815, .small)
    var second = PageSketch(2)
    let y = second.paragraph(words.dropFirst(39).joined(separator: " "), y: 100)
    second.prose(60, seed: 2, y: y + 10)
    second.put("2", right: PageSketch.right, y: 815, .small)
    let document = Document.of(first, second)
    #expect(
      document.texts == [
        Prose.sentence(60, seed: 1), Prose.sentence(90, seed: 9), Prose.sentence(60, seed: 2),
      ])
    #expect(document.blocks.map { $0.regions.map(\.page) } == [[1], [1, 2], [2]])
  }

  @Test("A sentence that ends with the page does not go on")
  func endedWithPage() {
    var first = PageSketch(1)
    first.prose(45, seed: 1, y: 700)
    var second = PageSketch(2)
    second.prose(45, seed: 2, y: 100)
    #expect(Document.of(first, second).texts == sentences(1, 2))
  }

  @Test("A sentence goes on beneath a table that floats at the next page's head")
  func pastTable() {
    let words = Prose.sentence(90, seed: 9).split(separator: " ")
    var first = PageSketch(1)
    first.prose(60, seed: 1, y: 100)
    first.paragraph(words.prefix(39).joined(separator: " "), y: 700)
    var second = PageSketch(2)
    let foot = second.table(
      [["Unit", "Grade"], ["North", "Good"], ["South", "Fair"]], xs: [72, 300, 523], top: 80)
    second.paragraph(words.dropFirst(39).joined(separator: " "), y: foot + 40)
    let document = Document.of(first, second)
    #expect(document.texts == [Prose.sentence(60, seed: 1), Prose.sentence(90, seed: 9)])
    #expect(document.tables.count == 1)
  }

  @Test("Numbered paragraphs have their number as mark and are not run together")
  func numbered() {
    var page = PageSketch()
    var y = 100.0
    for (index, number) in ["1.11", "1.12", "1.13"].enumerated() {
      page.put(number, x: 72, y: y)
      y = page.prose(40, seed: index + 1, x: 108, y: y) + 8
    }
    let blocks = Document.of(page).blocks
    #expect(blocks.map(\.marker) == ["1.11", "1.12", "1.13"])
    #expect(blocks.map(\.text) == (1...3).map { Prose.sentence(40, seed: $0) })
    #expect(blocks.map(\.left) == [72, 72, 72])
    #expect(blocks.map { $0.regions.first?.box.x0 } == [72, 72, 72])
  }

  @Test("A number may stand in the indent of its paragraph's first line")
  func numberedInIndent() {
    var page = PageSketch()
    var y = page.prose(40, seed: 9, y: 72) + 8
    let texts = (1...3).map { Prose.sentence(40, seed: $0) }
    for (index, text) in texts.enumerated() {
      page.put("\(index + 4).", x: 90, y: y)
      let lines = Markup.wrapped(text, width: PageSketch.right - PageSketch.left, indent: 40, .body)
      page.put(lines[0], x: PageSketch.left + 40, y: y, .body, .usual)
      y = page.paragraph(lines.dropFirst().joined(separator: " "), y: y + 12.5) + 8
    }
    let blocks = Document.of(page).blocks.dropFirst()
    #expect(blocks.map(\.marker) == ["4.", "5.", "6."])
    #expect(blocks.map(\.text) == texts)
  }

  @Test("A numbered paragraph goes on over the page's end")
  func numberedOverPages() {
    let words = Prose.sentence(80, seed: 9).split(separator: " ")
    var first = PageSketch(1)
    first.put("2.7", x: 72, y: 650)
    first.prose(40, seed: 1, x: 108, y: 650)
    first.put("2.8", x: 72, y: 720)
    first.paragraph(words.prefix(36).joined(separator: " "), x: 108, y: 720)
    var second = PageSketch(2)
    let y = second.paragraph(words.dropFirst(36).joined(separator: " "), x: 108, y: 100)
    second.put("2.9", x: 72, y: y + 10)
    second.prose(40, seed: 2, x: 108, y: y + 10)
    let blocks = Document.of(first, second).blocks
    #expect(blocks.map(\.marker) == ["2.7", "2.8", "2.9"])
    #expect(blocks.map { $0.regions.map(\.page) } == [[1], [1, 2], [2]])
    #expect(blocks.dropFirst().first?.text == Prose.sentence(80, seed: 9))
  }

  @Test("A figure that a line happens to start with is text")
  func figureAtLineStart() {
    var page = PageSketch()
    page.put(
      lines: [
        "In the whole of the year before our visit the unit had seen no more than a total of",
        "12 people, and of these we met",
      ], y: 100)
    #expect(Document.of(page).blocks.map(\.kind) == [.paragraph])
    #expect(Document.of(page).blocks.first?.text.contains("a total of 12 people") == true)
  }

  @Test("A source close under a caption as wide as the column is a block of its own")
  func sourceUnderCaption() {
    var page = PageSketch()
    page.put("Figure 2: Boats of the harbour in the spring", y: 90, .bold)
    page.put("Source: the harbour's own count of all boats", y: 104)
    #expect(Document.of(page).texts.count == 2)
  }

  @Test("Smaller print under a paragraph is another")
  func smallPrint() {
    var page = PageSketch()
    let y = page.prose(45, seed: 1, y: 100)
    page.paragraph("A remark in smaller print", y: y, Look(size: 9))
    #expect(Document.of(page).texts == [Prose.sentence(45, seed: 1), "A remark in smaller print"])
  }

  @Test("A sentence goes on beneath a table with its source in small print")
  func floatedSource() {
    var first = PageSketch(1)
    first.prose(300, seed: 1, y: 100)
    first.put("The crews had gone out in the", y: 600)
    first.table(
      [["Boats", "Nine"], ["Ropes", "Four"], ["Lamps", "Two"]], xs: [72, 300, 523], top: 640)
    first.put("Source: the harbour's own books", y: 720, Look(size: 9))
    var second = PageSketch(2)
    second.put("early morning, before the tide.", y: 100)
    second.prose(200, seed: 2, y: 130)
    #expect(
      Document.of(first, second).texts.contains {
        $0.contains("gone out in the early morning")
      })
  }

  @Test(
    "Terms in bold or italics up to a colon open paragraphs, though the lines above are full",
    arguments: [Look.bold, .italic])
  func terms(_ look: Look) {
    func put(_ term: String, _ rest: String, _ page: inout PageSketch, y: Double) {
      let end = page.put(term, x: 72, y: y, look)
      page.paragraph(rest, x: end + 3, y: y, to: 523)
    }
    let full = Prose.sentence(30, seed: 4).split(separator: " ")
    var first = PageSketch(1)
    first.prose(300, seed: 1, y: 100)
    // One line each, which ends at the right edge without a stop.
    for (row, term) in ["Buoy:", "Quay:", "Rope:"].enumerated() {
      let end = first.put(term, x: 72, y: 700 + 14 * Double(row), look)
      first.put(
        full[(8 * row)..<(8 * row + 8)].joined(separator: " ") + " lamps and", x: end + 3,
        y: 700 + 14 * Double(row))
    }
    var second = PageSketch(2)
    put("Tide:", "Rising water and the fall of it.", &second, y: 100)
    second.prose(100, seed: 3, y: 140)
    let texts = Document.of(first, second).texts
    for term in ["Buoy:", "Quay:", "Rope:", "Tide:"] {
      #expect(texts.contains { $0.hasPrefix(term) })
    }
  }

  @Test(
    "The next term of a list that hangs behind its terms opens a page, though the entry before has no stop"
  )
  func hangingTerms() {
    let words = Prose.sentence(60, seed: 4).split(separator: " ").map(String.init)
    func entry(_ term: String, _ words: ArraySlice<String>, _ page: inout PageSketch, y: Double) {
      let end = page.put(term, x: 72, y: y, .bold)
      page.put(words.prefix(9).joined(separator: " "), x: end + 3, y: y)
      page.put(words.dropFirst(9).joined(separator: " "), x: 92, y: y + 14)
    }
    var first = PageSketch(1)
    first.prose(300, seed: 1, y: 100)
    entry("Buoy", words[0..<18], &first, y: 700)
    entry("Quay", words[18..<36], &first, y: 732)
    var second = PageSketch(2)
    entry("Rope", ["A"] + words[36..<50], &second, y: 100)
    second.prose(100, seed: 3, y: 160)
    let texts = Document.of(first, second).texts
    #expect(texts.contains { $0.hasPrefix("Quay") })
    #expect(texts.contains { $0.hasPrefix("Rope") })
  }

  @Test("Words a little left of an item's mark, with room above them, do not go on with it")
  func outdented() {
    var page = PageSketch()
    let y = page.prose(60, seed: 1, y: 100) + 8
    page.put("(1)", x: 76, y: y)
    page.put(
      "the keepers of the lamps have a boat to bring them oil and bread and twine for nets", x: 94,
      y: y)
    page.put("The council has bought a boat that is too small for the sea there and", y: y + 16.5)
    page.put("for the oil.", y: y + 30.5)
    let texts = Document.of(page).texts
    #expect(texts.last?.hasPrefix("The council has bought") ?? false)
  }
}
