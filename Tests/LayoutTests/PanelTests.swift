import PDFReading
import Testing

@testable import Layout

@Suite("Boxes drawn in other ways")
struct PanelTests {
  private static let label = "Good practice example"

  /// A label and indented text below a height; returns the foot.
  private func panel(_ page: inout PageSketch, y: Double, seed: Int) -> Double {
    page.put(Self.label, x: 84, y: y, .bold)
    return page.prose(50, seed: seed, x: 84, y: y + 18, to: 510)
  }

  /// A paragraph, and a label and text that is not indented between two rules; returns the second's height.
  private func flushPanel(_ page: inout PageSketch) -> Double {
    page.prose(60, seed: 1, y: 100)
    page.rule(200)
    page.put(Self.label, x: 74, y: 214, .bold)
    let foot = page.prose(50, seed: 2, x: 74, y: 232, to: 521)
    page.rule(foot)
    return foot
  }

  @Test("Indented text between two rules is a box")
  func rules() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.rule(200)
    let foot = panel(&page, y: 220, seed: 2)
    page.rule(foot)
    page.prose(60, seed: 3, y: foot + 30)
    let box = Document.of(page).blocks(.box).first
    #expect(box?.children.map(\.text) == [Self.label, Prose.sentence(50, seed: 2)])
  }

  @Test(
    "Text that is not indented is a box between rules if a label opens it, but not under rules that belong to headings",
    arguments: [true, false])
  func labelled(_ isHeading: Bool) {
    var page = PageSketch()
    let foot = flushPanel(&page)
    if isHeading { page.put("Another matter", x: 74, y: foot + 14, .bold) }
    page.prose(60, seed: 3, y: foot + 32)
    let boxes = Document.of(page).blocks(.box)
    #expect(
      boxes.map { $0.children.map(\.text) }
        == (isHeading ? [] : [[Self.label, Prose.sentence(50, seed: 2)]]))
  }

  @Test("Indented text between each of four rules is no box")
  func fourRules() {
    var page = PageSketch()
    var y = page.prose(60, seed: 1, y: 100)
    for seed in 2...4 {
      page.rule(y)
      y = panel(&page, y: y + 20, seed: seed)
    }
    page.rule(y)
    page.prose(60, seed: 5, y: y + 30)
    #expect(Document.of(page).blocks(.box).isEmpty)
  }

  @Test("A list at a page's head is no box for the rule of the heading beneath it")
  func listAtHead() {
    var pages = [PageSketch(1), PageSketch(2)]
    pages[0].prose(300, seed: 1, y: 100)
    for (index, text) in ["Boats are counted.", "Ropes are mended."].enumerated() {
      pages[1].put("•", x: 90, y: 80 + 16 * Double(index))
      pages[1].put(text, x: 104, y: 80 + 16 * Double(index))
    }
    pages[1].rule(110)
    pages[1].put("Another matter", y: 126, .section)
    pages[1].prose(60, seed: 2, y: 150)
    let document = Document.of(pages)
    #expect(document.blocks(.box).isEmpty)
    #expect(document.texts(.listItem) == ["Boats are counted.", "Ropes are mended."])
  }

  @Test("A table in small print right beneath a box has its own rule", arguments: [true, false])
  func tableRightBelow(_ isRuled: Bool) {
    var page = PageSketch()
    let foot = flushPanel(&page)
    let small = Look(size: 9)
    if isRuled { page.rule(foot + 6, from: 66, to: 520) }
    page.put("Kept in the harbours of the north", x: 74, y: foot + 17, small)
    if isRuled { page.rule(foot + 22, from: 66, to: 520) }
    page.prose(60, seed: 3, y: foot + 60)
    #expect(Document.of(page).blocks(.box).count == (isRuled ? 1 : 0))
  }

  @Test("A heading of two lines between two rules is no box")
  func heading() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.rule(200)
    page.put(
      lines: ["Do the keepers of the lamps know what they", "have to do?"], x: 84, y: 218, .section)
    page.rule(246)
    page.prose(60, seed: 3, y: 270)
    let document = Document.of(page)
    #expect(document.blocks(.box).isEmpty)
    #expect(
      document.texts(.heading) == ["Do the keepers of the lamps know what they have to do?"])
  }

  @Test("A page's end cuts indented text between two rules")
  func cutRules() {
    var start = PageSketch(1)
    start.prose(300, seed: 1, y: 100)
    start.rule(640)
    start.put(Self.label, x: 84, y: 660, .bold)
    // The sentence goes on where the next page begins.
    let words = Prose.sentence(60, seed: 2).split(separator: " ").map(String.init)
    let half = words.prefix(30).joined(separator: " ")
    start.paragraph(half, x: 84, y: 678, to: 510)
    var end = PageSketch(2)
    let foot = end.paragraph(
      words.dropFirst(30).joined(separator: " "), x: 84, y: 80, to: 510)
    end.rule(foot)
    end.prose(60, seed: 3, y: foot + 30)
    let boxes = Document.of(start, end).blocks(.box)
    #expect(boxes.count == 1)
    #expect(boxes.first?.children.map(\.text) == [Self.label, words.joined(separator: " ")])
  }

  @Test("The rule above a table's headings ends no box")
  func tableBelow() {
    var page = PageSketch()
    let words = "“Nobody has ever had the time for it, neither before nor since that day.”"
    page.paragraph("Of " + Prose.sentence(20, seed: 2), x: 84, y: 90, to: 510)
    page.rule(130)
    page.put(words, x: 92, y: 150, .italic)
    for y in [170.0, 190, 270] { page.rule(y) }
    for (row, texts) in [["Strong", "Weak"], ["Staff", "Time"], ["Plans", "Money"]].enumerated() {
      page.put(texts[0], x: 76, y: 184 + 20 * Double(row), Look(size: 9))
      page.put(texts[1], x: 300, y: 184 + 20 * Double(row), Look(size: 9))
    }
    page.prose(60, seed: 3, y: 300)
    let document = Document.of(page)
    #expect(document.texts(.quote) == [words])
    #expect(document.tables.count == 1)
  }

  @Test(
    "A page's end leaves one line of a panel above its notes, between running heads and page numbers"
  )
  func cutAboveNotes() {
    var pages = [PageSketch(1), PageSketch(2), PageSketch(3)]
    for index in pages.indices {
      pages[index].put("A survey of lamps", y: 40)
      pages[index].put("\(index + 1)", x: 295, y: 815)
    }
    pages[0].prose(60, seed: 1, y: 80)
    pages[0].put("They were counted in spring.^{1}", y: 640)
    pages[0].rule(660)
    // The sentence goes on where the next page begins.
    let words = Prose.sentence(60, seed: 2).split(separator: " ").map(String.init)
    let line = words.prefix(9).joined(separator: " ")
    pages[0].put(line, x: 80, y: 678)
    pages[0].rule(690, to: 250)
    pages[0].put("^{1} Ferries alone were counted.", x: 84, y: 702, Look(size: 8.5))
    let foot = pages[1].paragraph(
      words.dropFirst(9).joined(separator: " "), x: 80, y: 80, to: 515)
    pages[1].rule(foot)
    pages[1].prose(60, seed: 3, y: foot + 30)
    pages[2].prose(60, seed: 4, y: 80)
    let document = Document.of(pages)
    #expect(
      document.blocks(.box).map { $0.children.map(\.text) } == [[words.joined(separator: " ")]])
    #expect(document.footnotes.map(\.marker) == ["1"])
  }

  @Test("Text that is not indented is no box for the rules above and below it")
  func plainRules() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.rule(200)
    let foot = page.prose(60, seed: 2, y: 220)
    page.rule(foot)
    page.prose(60, seed: 3, y: foot + 30)
    #expect(Document.of(page).blocks(.box).isEmpty)
  }

  @Test("Indented footnotes hardly smaller than the text are no box under their rule")
  func notes() {
    let small = Look(size: 9.2)
    var page = PageSketch()
    page.prose(300, seed: 1, y: 100)
    page.put("It was counted in spring^{7} and again in autumn.^{8}", y: 640)
    page.rule(720, to: 300)
    page.put("^{7} Ferries alone were counted.", x: 84, y: 733, small)
    page.put("^{8} The harbour was shut in March.", x: 84, y: 745, small)
    let document = Document.of(page)
    #expect(document.blocks(.box).isEmpty)
    #expect(document.footnotes.map(\.marker) == ["7", "8"])
  }

  @Test("Two tints with numbered text between them are no rows of a table")
  func tints() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 90)
    var y = 170.0
    for seed in [2, 3] {
      let top = y
      y = panel(&page, y: y + 20, seed: seed)
      page.fill(Box(x0: 72, y0: top, x1: 523, y1: y))
      y += 22
      for number in [seed * 2, seed * 2 + 1] {
        page.put("2.\(number)", y: y)
        y = page.prose(40, seed: number + 10, x: 106, y: y) + 10
      }
    }
    let document = Document.of(page)
    #expect(document.tables.isEmpty)
    #expect(document.blocks(.box).count == 2)
  }

  @Test("A frame painted as the area between two rectangles is four rules")
  func hollow() {
    let colour = Colour(red: 60, green: 60, blue: 60)
    let outer = Fill(box: Box(x0: 72, y0: 100, x1: 523, y1: 200), colour: colour, isRectangle: true)
    let inner = Fill(box: outer.box.insetBy(1), colour: colour, isRectangle: true)
    var graphics = PageGraphics()
    graphics.fills = [inner, outer]
    let outlined = HollowFills.outlined(graphics)
    #expect(outlined.fills.isEmpty)
    #expect(outlined.rules.map(\.isHorizontal) == [true, true, false, false])
    graphics.fills = [outer, Fill(box: inner.box, colour: PageSketch.grey, isRectangle: true)]
    #expect(HollowFills.outlined(graphics).fills.count == 2)
  }

  @Test("A table right beneath indented text between two rules may be narrower")
  func narrowerTableBelow() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.rule(200)
    let foot = panel(&page, y: 220, seed: 2)
    page.rule(foot)
    for y in [foot + 10, foot + 30, foot + 70] { page.rule(y, to: 500) }
    for (row, texts) in [["Strong", "Weak"], ["Staff", "Time"], ["Plans", "Money"]].enumerated() {
      page.put(texts[0], x: 76, y: foot + 24 + 20 * Double(row), Look(size: 9, isBold: row == 0))
      page.put(texts[1], x: 300, y: foot + 24 + 20 * Double(row), Look(size: 9, isBold: row == 0))
    }
    page.prose(60, seed: 3, y: foot + 100)
    let document = Document.of(page)
    #expect(
      document.blocks(.box).map { $0.children.map(\.text) } == [
        [Self.label, Prose.sentence(50, seed: 2)]
      ])
    #expect(document.tables.count == 1)
  }

  @Test("The tinted headings of a table right beneath the second rule do not own it")
  func tintedHeadings() {
    let xs = [72.0, 300, 420, 523]
    var page = PageSketch()
    let foot = flushPanel(&page)
    let cell = Look(size: 9)
    for (index, row) in [
      ["", "Last year", "This year"], ["Boats", "71%", "83%"], ["Ropes", "50%", "91%"],
    ].enumerated() {
      let top = foot + 8 + 16 * Double(index)
      if index != 1 { page.fill(Box(x0: 72, y0: top, x1: 523, y1: top + 16)) }
      for (column, text) in row.enumerated() where !text.isEmpty {
        page.put(
          text, x: xs[column] + 4, y: top + 11, index == 0 ? Look(size: 9, isBold: true) : cell)
      }
    }
    page.prose(60, seed: 3, y: foot + 90)
    let document = Document.of(page)
    #expect(
      document.blocks(.box).map { $0.children.map(\.text) } == [
        [Self.label, Prose.sentence(50, seed: 2)]
      ])
    #expect(document.tables.count == 1)
  }

  @Test(
    "A label in bold up to a stop opens the text between two rules as one up to a colon; a number with a stop does not",
    arguments: [
      ("Good practice example:", true), ("Good practice example.", true), ("Map 4.", false),
    ])
  func stoppedLabel(_ label: String, _ isBox: Bool) {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.rule(200)
    let end = page.put(label, y: 214, .bold)
    page.put("Bade " + Prose.sentence(6, seed: 4), x: end + 4, y: 214)
    let foot = page.prose(50, seed: 2, y: 228)
    page.rule(foot)
    page.prose(60, seed: 3, y: foot + 32)
    #expect(Document.of(page).blocks(.box).count == (isBox ? 1 : 0))
  }
}
