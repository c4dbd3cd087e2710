import Testing

@testable import Layout

@Suite("Lists")
struct ListTests {
  /// Items as (mark, depth, text).
  private func page(
    _ items: [(mark: String, depth: Int, words: Int)], y top: Double = 200, number: Int = 1
  ) -> PageSketch {
    var page = PageSketch(number)
    page.prose(50, seed: number * 100, y: 90)
    var y = top
    for (index, item) in items.enumerated() {
      let left = 90 + 24 * Double(item.depth)
      page.put(item.mark, x: left, y: y)
      y = page.prose(item.words, seed: number * 100 + index + 1, x: left + 36, y: y) + 4
    }
    return page
  }

  @Test("Bulleted items, short ones and wrapped ones")
  func bullets() {
    let blocks = Document.of(page([("•", 0, 5), ("•", 0, 40), ("•", 0, 8)])).blocks.dropFirst()
    #expect(blocks.map(\.kind) == [.listItem, .listItem, .listItem])
    #expect(
      blocks.map(\.text)
        == [(5, 101), (40, 102), (8, 103)].map { Prose.sentence($0.0, seed: $0.1) })
    #expect(blocks.map(\.marker) == ["•", "•", "•"])
  }

  @Test(
    "A paragraph's number that fills the room before its words, where they hang or it counts on")
  func narrowRoom() {
    var page = PageSketch()
    page.put(lines: ["14.1 Lamps of every pier are lit by the crew at"], x: 72, y: 100)
    page.put("dusk and put out at dawn.", x: 94, y: 113)
    page.put("14.2 Oil is dear.", x: 72, y: 136)
    page.put(
      lines: ["14.9 Miles of rope were sold in each of the years", "before the war."], x: 72, y: 159
    )
    let blocks = Document.of(page).blocks
    #expect(blocks.map(\.marker) == ["14.1", "14.2", nil])
    #expect(
      blocks.first?.text == "Lamps of every pier are lit by the crew at dusk and put out at dawn.")
  }

  @Test("A small letter o is a bullet where hardly more room than a space stands behind it")
  func letterAsBullet() {
    var page = PageSketch()
    page.prose(50, seed: 1, y: 90)
    for (index, text) in ["Lamps are lit.", "Ropes are dry."].enumerated() {
      let y = 200 + 16 * Double(index)
      page.put("o", x: 90, y: y)
      page.put(text, x: 99.4, y: y)
    }
    let items = Document.of(page).blocks.dropFirst()
    #expect(items.map(\.kind) == [.listItem, .listItem])
    #expect(items.map(\.text) == ["Lamps are lit.", "Ropes are dry."])
  }

  @Test("Items without room between them")
  func tight() {
    var page = PageSketch()
    var y = 100.0
    for index in 1...4 {
      page.put("•", x: 72, y: y)
      y = page.paragraph(Prose.sentence(index * 9, seed: index), x: 90, y: y)
    }
    #expect(Document.of(page).texts == (1...4).map { Prose.sentence($0 * 9, seed: $0) })
  }

  @Test("Nested lists have depths, and come back out")
  func nested() {
    let blocks = Document.of(
      page([
        ("•", 0, 5), ("–", 1, 30), ("–", 1, 5), ("o", 2, 5), ("•", 0, 5), ("–", 1, 5),
      ])
    ).blocks.dropFirst()
    #expect(blocks.map(\.kind).allSatisfy { $0 == .listItem })
    #expect(blocks.map(\.depth) == [0, 1, 1, 2, 0, 1])
    #expect(blocks.map(\.marker) == ["•", "–", "–", "o", "•", "–"])
  }

  @Test(
    "Numbers and letters",
    arguments: [
      ["1.", "2.", "3."], ["1)", "2)", "3)"], ["a)", "b)", "c)"], ["(i)", "(ii)", "(iii)"],
    ])
  func ordered(marks: [String]) {
    let blocks = Document.of(page(marks.map { ($0, 0, 30) })).blocks.dropFirst()
    #expect(blocks.map(\.marker) == marks)
    #expect(blocks.map(\.text) == (101...103).map { Prose.sentence(30, seed: $0) })
  }

  @Test("A list inside a numbered list")
  func bulletsUnderNumbers() {
    let blocks = Document.of(page([("1.", 0, 20), ("•", 1, 5), ("•", 1, 5), ("2.", 0, 20)])).blocks
    #expect(blocks.dropFirst().map(\.depth) == [0, 1, 1, 0])
  }

  @Test("A mark close to its text")
  func closeMark() {
    var page = PageSketch()
    page.put(lines: ["• one of the points", "• another of the points"], y: 100, leading: 1.6)
    #expect(Document.of(page).blocks.map(\.marker) == ["•", "•"])
    #expect(Document.of(page).texts == ["one of the points", "another of the points"])
  }

  @Test("A dash in running text opens no item")
  func dashInText() {
    var page = PageSketch()
    page.put(
      lines: [
        "The unit had a long and proud history of work with the people who came to it here",
        "– and so it went on for as long as",
      ], y: 100)
    #expect(Document.of(page).blocks.map(\.kind) == [.paragraph])
  }

  @Test("An item cut by the page's end goes on")
  func overPages() {
    let words = Prose.sentence(70, seed: 9).split(separator: " ")
    var first = PageSketch(1)
    first.prose(90, seed: 1, y: 100)
    first.put("•", x: 90, y: 740)
    first.paragraph(words.prefix(35).joined(separator: " "), x: 110, y: 740)
    var second = PageSketch(2)
    let y = second.paragraph(words.dropFirst(35).joined(separator: " "), x: 110, y: 100)
    second.put("•", x: 90, y: y + 4)
    second.prose(20, seed: 2, x: 110, y: y + 4)
    let blocks = Document.of(first, second).blocks.dropFirst()
    #expect(blocks.map(\.text) == [Prose.sentence(70, seed: 9), Prose.sentence(20, seed: 2)])
    #expect(blocks.map(\.marker) == ["•", "•"])
    #expect(blocks.first?.regions.map(\.page) == [1, 2])
  }

  @Test("A lead-in before a list stays a paragraph")
  func leadIn() {
    var page = PageSketch()
    page.put("The service should:", y: 100)
    page.put("•", x: 90, y: 114)
    page.put("do one thing", x: 110, y: 114)
    page.put("•", x: 90, y: 128)
    page.put("do another", x: 110, y: 128)
    #expect(Document.of(page).blocks.map(\.kind) == [.paragraph, .listItem, .listItem])
  }

  @Test("A paragraph at the margin after a list is a paragraph of its own")
  func afterList() {
    var page = page([("•", 0, 30)])
    page.prose(40, seed: 7, y: 300)
    let blocks = Document.of(page).blocks
    #expect(blocks.map(\.kind) == [.paragraph, .listItem, .paragraph])
    #expect(blocks.last?.text == Prose.sentence(40, seed: 7))
  }

  @Test("A lead-in at the margin, close under a full line of an item, opens a paragraph")
  func closeLeadIn() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 90)
    page.put("•", x: 72, y: 240)
    let item =
      "Everyone who came to the office in the spring was seen on the day itself and on time."
    page.put(item, x: 90, y: 240)
    page.put("What has to change:", x: 72, y: 253.75)
    page.put("•", x: 72, y: 267.5)
    page.put("Doors stay shut.", x: 90, y: 267.5)
    let texts = Document.of(page).texts
    #expect(texts.suffix(3) == [item, "What has to change:", "Doors stay shut."])
  }

  @Test("A number right below text is a mark where the rest of its item hangs behind it")
  func hungNumber() {
    var page = PageSketch()
    page.prose(30, seed: 1, y: 90)
    page.put(
      "What the harbour asked for was that nobody has to wait for boats in a storm and that it",
      y: 160)
    page.put("2.", y: 174)
    page.put(
      "mend the nets of the harbour before the first storm of the year comes in from", x: 84, y: 174
    )
    page.put("the north, and the boats.", x: 84, y: 188)
    #expect(Document.of(page).blocks(.listItem).map(\.marker) == ["2."])
  }

  @Test(
    "Words with a colon above a list's next item lead into it, and are no part of the item before")
  func leadInAboveNext() {
    var page = PageSketch()
    page.prose(30, seed: 1, y: 90)
    let items = [
      "set a limit of ten for the boats that may lie at the pier while a storm is coming",
      "mend nets",
    ]
    page.put("4.", y: 174)
    page.put(items[0], x: 84, y: 174)
    page.put("The Council of the Harbour and its crews should:", x: 84, y: 188)
    page.put("5.", y: 202)
    page.put(items[1], x: 84, y: 202)
    #expect(Document.of(page).blocks(.listItem).map(\.text) == items)
  }

  @Test(
    "A sentence in another look, or one that leads into a list, close under the full line of an item without stop, is no part of it",
    arguments: [
      (Look.italic, "The harbour has made no progress on this."),
      (.body, "The harbour board should:"),
    ])
  func sentenceUnderItem(_ look: Look, _ sentence: String) {
    var page = PageSketch()
    let y = page.prose(50, seed: 1, y: 90) + 20
    page.put("1.", x: 70, y: y)
    page.put(
      "mend the nets of the harbour before the first storm of the year comes in from the north",
      x: 84, y: y, look)
    page.put(sentence, x: 70, y: y + 14)
    let blocks = Document.of(page).blocks
    #expect(blocks.map(\.kind) == [.paragraph, .listItem, .paragraph])
    #expect(blocks.last?.text == sentence)
  }

  @Test("Nesting starts anew after a paragraph")
  func anew() {
    var page = page([("•", 0, 5), ("–", 1, 5)])
    page.prose(40, seed: 7, y: 280)
    page.put("•", x: 114, y: 380)
    page.prose(6, seed: 8, x: 134, y: 380)
    #expect(Document.of(page).blocks(.listItem).map(\.depth) == [0, 1, 0])
  }

  @Test("A letter without stop or bracket is a mark where the room behind it is wide")
  func bareLetters() {
    var page = PageSketch()
    page.prose(50, seed: 1, y: 90)
    var y = 200.0
    for (index, mark) in ["a", "b"].enumerated() {
      page.put(mark, x: 90, y: y)
      y = page.paragraph(Prose.sentence(30, seed: index + 2), x: 120, y: y)
    }
    #expect(Document.of(page).blocks.dropFirst().map(\.marker) == ["a", "b"])
    var text = PageSketch()
    text.put(lines: ["a boat", "b"], y: 100)
    #expect(Document.of(text).blocks.allSatisfy { $0.marker == nil })
  }

  @Test("A lead-in set in as far as the items, under a short line of one, opens a paragraph")
  func indentedLeadIn() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 90)
    let items = [
      "see to it that each boat has a crew of four on every day of the year, and that none puts to sea|with less than that",
      "keep the doors shut",
    ]
    var y = 240.0
    for (index, item) in items.enumerated() {
      page.put("\(index + 1).", x: 72, y: y)
      y = page.put(lines: item.split(separator: "|").map(String.init), x: 90, y: y)
      if index == 0 {
        page.put("The harbour master should:", x: 89, y: y)
        y += 13.75
      }
    }
    let texts = Document.of(page).texts
    #expect(
      texts.suffix(3) == [
        items[0].replacing("|", with: " "), "The harbour master should:", items[1],
      ])
  }

  @Test("In justified text a line of an item that ends early ends it")
  func justified() {
    var page = PageSketch()
    page.paragraph(Prose.sentence(120, seed: 1), y: 90, isJustified: true)
    let item = "see to it that each boat has a crew of four or five on every day of the"
    page.put("1.", x: 72, y: 300)
    page.put(item, x: 90, y: 300)
    page.put("Harbour masters should:", x: 89, y: 313.75)
    page.put("2.", x: 72, y: 327.5)
    page.put("keep the doors shut", x: 90, y: 327.5)
    let texts = Document.of(page).texts.dropFirst()
    #expect(texts.first == item)
  }

  @Test("A reference in brackets behind an item’s stop goes on beneath its number")
  func referenceBeneath() {
    var page = PageSketch()
    page.prose(50, seed: 1, y: 90)
    let text = Prose.sentence(13, seed: 7)
    for index in 0..<2 {
      let y = 200 + 60 * Double(index)
      var words = "\(index + 1). \(text)"
      while words.count < 81 { words.insert("x", at: words.index(before: words.endIndex)) }
      page.put(words, y: y)
      page.put("(Paragraph 1\(index))", y: y + 13)
    }
    let items = Document.of(page).blocks(.listItem)
    #expect(items.count == 2)
    #expect(items.first?.text.hasSuffix("(Paragraph 10)") == true)
  }

  @Test("Letters with numbers before hanging text are marks, for a line alone where they count on")
  func identifiers() {
    var page = PageSketch()
    var y = page.prose(50, seed: 1, y: 90) + 10
    for (number, words) in [(1, 40), (2, 40), (3, 5)] {
      page.put("R\(number)", y: y)
      y = page.prose(words, seed: 10 + number, x: PageSketch.left + 36, y: y) + 8
    }
    let blocks = Document.of(page).blocks(.listItem)
    #expect(blocks.map(\.marker) == ["R1", "R2", "R3"])
    #expect(
      blocks.map(\.text) == [(40, 11), (40, 12), (5, 13)].map { Prose.sentence($0, seed: $1) })
  }

  @Test("A number in large type is the mark of the lines that it stands beside")
  func largeNumbers() {
    var page = PageSketch()
    var y = page.prose(50, seed: 1, y: 90) + 30
    var large = Look.bold
    large.size = 20
    for number in 1...2 {
      page.put("\(number)", y: y + 8, large)
      y = page.prose(40, seed: 10 + number, x: PageSketch.left + 36, y: y) + 30
    }
    let blocks = Document.of(page).blocks(.listItem)
    #expect(blocks.map(\.marker) == ["1", "2"])
    #expect(blocks.map(\.text) == [11, 12].map { Prose.sentence(40, seed: $0) })
  }
}
