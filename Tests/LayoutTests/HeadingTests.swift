import PDFReading
import Testing

@testable import Layout

@Suite("Headings")
struct HeadingTests {
  /// A page with running text under each of the given lines.
  private func page(_ headings: [(text: String, look: Look)], number: Int = 1) -> PageSketch {
    var page = PageSketch(number)
    var y = 90.0
    for (index, heading) in headings.enumerated() {
      y = page.paragraph(heading.text, y: y, heading.look) + 6
      y = page.prose(50, seed: number * 50 + index, y: y) + 24
    }
    return page
  }

  @Test("Levels by size, then weight")
  func levels() {
    let document = Document.of(
      page([
        ("Leadership", .chapter), ("How it is led", .section), ("In the unit", .bold),
        ("How it is staffed", .section), ("Staffing", .chapter),
      ]))
    let headings = document.blocks(.heading)
    #expect(
      headings.map(\.text) == [
        "Leadership", "How it is led", "In the unit", "How it is staffed", "Staffing",
      ])
    #expect(headings.map(\.level) == [1, 2, 3, 2, 1])
    #expect(document.blocks.count == 10)
  }

  @Test("Bold lines smaller than the text are headings where they come back", arguments: [2, 5])
  func smallBold(count: Int) {
    let look = Look(size: 9, isBold: true)
    let titles = (0..<count).map { "Matter of note \(Prose.word($0))" }
    let document = Document.of(page([("Leadership", .chapter)] + titles.map { ($0, look) }))
    let headings = document.blocks(.heading)
    #expect(headings.map(\.text) == ["Leadership"] + (count < 4 ? [] : titles))
    #expect(headings.dropFirst().allSatisfy { $0.level == 2 })
  }

  @Test("A bold clause before a colon leads up to bullets; few words before one are a heading")
  func colons() {
    let clause = "What helped the keepers in their work was that:"
    for (title, mark, isHeading) in [
      (clause, "•", false), ("Strengths:", "•", true), (clause, "1.", true),
    ] {
      var page = PageSketch()
      page.prose(40, seed: 1, y: 100)
      page.put(title, y: 180, .bold)
      for index in 0..<2 {
        let y = 200 + 15 * Double(index)
        page.put(mark == "1." ? "\(index + 1)." : mark, y: y)
        page.put(Prose.sentence(6, seed: index), x: 90, y: y)
      }
      page.prose(40, seed: 2, y: 260)
      #expect(Document.of(page).texts(.heading) == (isHeading ? [title] : []))
    }
  }

  @Test("Printed numbers are taken off")
  func numbers() {
    let headings = Document.of(
      page([
        ("1. Leadership", .chapter), ("1.1 How it is led", .section), ("1.2. Plans", .section),
        ("Closing words", .section),
      ])
    ).blocks(.heading)
    #expect(headings.map(\.number) == ["1", "1.1", "1.2", nil])
    #expect(headings.map(\.text) == ["Leadership", "How it is led", "Plans", "Closing words"])
  }

  @Test("A shape before a heading is no part of it")
  func ornament() {
    let headings = Document.of(
      page([
        ("▾ Leadership", .chapter), ("▾ 1.1 How it is led", .section), ("© Pierton", .section),
      ])
    ).blocks(.heading)
    #expect(headings.map(\.number) == [nil, "1.1", nil])
    #expect(headings.map(\.text) == ["Leadership", "How it is led", "© Pierton"])
  }

  @Test("A number set apart from its title")
  func numberApart() throws {
    var page = PageSketch()
    page.put("2.1", x: 72, y: 90, .section)
    page.put("How it is staffed", x: 120, y: 90, .section)
    page.prose(60, seed: 1, y: 120)
    let heading = try #require(Document.of(page).blocks.first)
    #expect(heading.kind == .heading)
    #expect(heading.number == "2.1")
    #expect(heading.text == "How it is staffed")
    #expect(heading.marker == nil)
  }

  @Test("A chapter's number on a line of its own belongs to the title under it")
  func numberAbove() throws {
    var page = PageSketch()
    page.put("3.", y: 90, Look(size: 30, isBold: true))
    page.put("How it is staffed", y: 130, .chapter)
    page.prose(60, seed: 1, y: 170)
    let document = Document.of(page)
    let heading = try #require(document.blocks.first)
    #expect(document.blocks.map(\.kind) == [.heading, .paragraph])
    #expect(heading.number == "3")
    #expect(heading.text == "How it is staffed")
    #expect((heading.regions.first?.box.y0).map { $0 < 80 } == true)
  }

  @Test("A year at a title's start is no number")
  func year() {
    let heading = Document.of(page([("2019 in review", .section)])).blocks.first
    #expect(heading?.text == "2019 in review")
    #expect(heading?.number == nil)
  }

  @Test("A title of two lines is one heading")
  func wrapped() {
    let title =
      "A rather long title that goes on over the whole width of the page and needs a second line"
    let document = Document.of(page([(title, .section)]))
    #expect(document.texts(.heading) == [title])
  }

  @Test("A footnote mark at a title is set aside")
  func marked() {
    let heading = Document.of(page([("How it is led^{4}", .section)])).blocks.first
    #expect(heading?.kind == .heading)
    #expect(heading?.text == "How it is led")
    #expect(heading?.content.marks.map(\.marker) == ["4"])
  }

  @Test("Bold lines above a signature's name and at a chapter's end head nothing")
  func signature() {
    var page = page([("Foreword", .chapter)])
    page.put(lines: ["Jo Example", "Chief Inspector", "May 2021"], y: 300, .bold, leading: 1.5)
    var next = PageSketch(2)
    next.put("Leadership", y: 90, .chapter)
    next.prose(60, seed: 70, y: 130)
    let document = Document.of(page, next)
    #expect(document.texts(.heading) == ["Foreword", "Leadership"])
  }

  @Test("Coloured bold lines are headings, and coloured body text is not")
  func coloured() {
    let document = Document.of(
      page([("How it is led", .coloured()), ("A remark in colour", .coloured(bold: false))]))
    #expect(document.texts(.heading) == ["How it is led"])
  }

  @Test("A bold sentence in the text is none")
  func boldSentence() {
    let document = Document.of(
      page([("This matters to everybody who has ever been there at all.", .bold)]))
    #expect(document.texts(.heading).isEmpty)
  }

  @Test("A run-in bold label is part of its paragraph")
  func runIn() {
    var page = PageSketch()
    let x = page.put("Good practice: ", y: 90, .bold)
    page.put("we saw a great deal of it here,", x: x, y: 90)
    page.put("and we were glad to see it.", y: 104)
    let document = Document.of(page)
    #expect(document.blocks.map(\.kind) == [.paragraph])
    #expect(document.blocks.first?.content.boldPrefix == "Good practice:")
  }

  @Test("The outline vouches for an italic title", arguments: [true, false])
  func outline(isListed: Bool) {
    let document = Document.of(
      [page([("How it is led", .italic)])],
      outline: isListed ? [OutlineEntry(title: "1.1 How it is led", level: 2, page: 1)] : [])
    #expect(document.texts(.heading) == (isListed ? ["How it is led"] : []))
  }

  @Test("The caption of a table is no heading")
  func caption() {
    let document = Document.of(page([("Table 1: Staff by grade", .bold), ("Grades", .section)]))
    #expect(document.texts(.heading) == ["Grades"])
  }

  @Test("Headings under each other stay apart")
  func stacked() {
    var page = PageSketch()
    page.put("Leadership", y: 90, .chapter)
    page.put("How it is led", y: 115, .section)
    page.prose(60, seed: 1, y: 140)
    #expect(Document.of(page).texts(.heading) == ["Leadership", "How it is led"])
  }

  @Test("Level 2 of a whole report is level 2 on a page without level 1")
  func levelsOverPages() {
    let document = Document.of(
      page([("Leadership", .chapter)]), page([("How it is led", .section)], number: 2))
    #expect(document.blocks(.heading).map(\.level) == [1, 2])
  }

  @Test("Italic lines that stand alone above text set in, or above lists, are headings")
  func italics() {
    var page = PageSketch()
    var y = 90.0
    let titles = ["How it is led", "Who is there?", "Strengths:", "In the unit", "What it costs"]
    for (index, title) in titles.enumerated() {
      y = page.paragraph(title, y: y, .italic)
      if index == 2 {
        page.put("•", x: 84, y: y)
        y = page.paragraph(Prose.sentence(9, seed: index), x: 98, y: y) + 12
      } else {
        y = page.paragraph(Prose.sentence(50, seed: index), y: y, indent: 17) + 12
      }
    }
    #expect(Document.of(page).texts(.heading) == titles)
  }

  @Test("Small bold lines that come back head numbered text that is set in")
  func smallBoldOverIndented() {
    var page = PageSketch()
    page.prose(60, seed: 9, y: 90)
    for index in 0..<5 {
      let y = 170 + 110 * Double(index)
      page.put("Matter \(Prose.word(index))", y: y, Look(size: 9, isBold: true))
      page.put("\(index + 1).", x: 92, y: y + 16)
      page.prose(40, seed: index, x: 110, y: y + 16)
    }
    #expect(Document.of(page).texts(.heading).count == 5)
  }

  @Test("Bold sentences with a reference in brackets behind their stop are no headings")
  func references() {
    let items = [
      "1. The lamps of the quay are old and dear. (Paragraph 4)",
      "2. The pier board should count its lamps each year. (Paragraphs 7 and 9)",
    ]
    let titles = ["Lamps of the quay (Part 2)", "Where the boats are kept (see below.)"]
    let document = Document.of(
      page([("Leadership", .chapter)] + (items + titles).map { ($0, .bold) }))
    #expect(document.blocks(.heading).map(\.text) == ["Leadership"] + titles)
  }
}
