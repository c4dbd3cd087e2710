import PDFReading
import Testing

@testable import Layout

@Suite("Running text in other programs' settings")
struct RunningTextTests {
  @Test("A coloured heading that fills its line is no part of the text right under it")
  func fullHeading() {
    let heading = "How well do the managers of the crossing know what the people on the boats need"
    var page = PageSketch()
    var y = page.prose(60, seed: 1, y: 100) + 10
    page.put(heading, y: y, .coloured())
    y += 13.75
    page.prose(60, seed: 2, y: y)
    let document = Document.of(page)
    #expect(document.texts(.heading) == [heading])
    #expect(document.texts.last == Prose.sentence(60, seed: 2))
  }

  @Test("A quotation in italics right under a full line of upright text is a quote")
  func quote() {
    var page = PageSketch()
    let text = (Prose.sentence(40, seed: 1).split(separator: " ") + ["(Paragraph", "16)"])
      .joined(separator: " ")
    var y = page.paragraph(text, y: 100, isJustified: true)
    y = page.paragraph("“Nobody rang the bell. I said, with what?”", x: 90, y: y, .italic)
    page.prose(40, seed: 2, y: y + 8)
    #expect(
      Document.of(page).texts(.quote) == ["“Nobody rang the bell. I said, with what?”"])
  }

  @Test("A large line that ends near another column's text is not joined to it")
  func sizes() {
    var page = PageSketch()
    let end = page.put("An inspection of the", y: 100, .chapter)
    page.put("Published by the harbour", x: end + 16, y: 100, Look(size: 9))
    let lines = Document.of(page).blocks.flatMap(\.lines).map(\.text)
    #expect(Set(lines) == ["An inspection of the", "Published by the harbour"])
  }

  @Test("A number printed right before its item is the item's mark")
  func gluedMark() {
    var page = PageSketch()
    page.put("9.", x: 90, y: 100)
    page.put("keep the harbour free of ice", x: 106, y: 100)
    page.put("10.make sure that the bell is rung", x: 90, y: 118)
    let items = Document.of(page).blocks(.listItem)
    #expect(items.map(\.marker) == ["9.", "10."])
    #expect(items.map(\.text).last == "make sure that the bell is rung")
  }

  @Test("A number that a page begins with, in mid-sentence, is no mark")
  func numberAtHead() {
    var first = PageSketch(1)
    first.prose(100, seed: 1, y: 100)
    first.paragraph("They praised Ada, who is a", y: 760)
    var second = PageSketch(2)
    let end = second.put("21", y: 90)
    second.put("year old sailor with a boat of her own.", x: end + 6, y: 90)
    second.prose(60, seed: 3, y: 130)
    #expect(
      Document.of(first, second).texts[1]
        == "They praised Ada, who is a 21 year old sailor with a boat of her own.")
  }

  @Test("The number after the last item's, at the same place, is a mark at a page's head too")
  func numberThatCounts() {
    var first = PageSketch(1)
    first.prose(100, seed: 1, y: 100)
    for (row, item) in ["mend the boats of the old harbour", "paint the buoys"].enumerated() {
      first.put("\(row + 1)", x: 76, y: 740 + 18 * Double(row))
      first.put(item, x: 94, y: 740 + 18 * Double(row))
    }
    var second = PageSketch(2)
    second.put("3", x: 76, y: 90)
    second.put("ring the bell at noon", x: 94, y: 90)
    second.prose(60, seed: 3, y: 130)
    let items = Document.of(first, second).blocks(.listItem)
    #expect(items.map(\.marker) == ["1", "2", "3"])
    #expect(items.last?.text == "ring the bell at noon")
  }

  @Test("An item at a page's foot does not go on left of its mark")
  func outdent() {
    var first = PageSketch(1)
    first.prose(100, seed: 1, y: 100)
    first.put("8.", x: 84, y: 760)
    first.paragraph(
      "give the crew of every boat that comes in from the sea a warm place to wait in", x: 104,
      y: 760)
    var second = PageSketch(2)
    second.paragraph("Harbour masters have agreed to it, and have begun.", y: 90)
    second.prose(60, seed: 3, y: 130)
    let document = Document.of(first, second)
    #expect(document.texts.contains("Harbour masters have agreed to it, and have begun."))
  }

  @Test("A heading ends a list, however far in it stands")
  func depth() {
    var page = PageSketch()
    page.put("•", x: 76, y: 100)
    page.put("Boats are on time", x: 94, y: 100)
    page.put("What could be better", x: 90, y: 130, .bold)
    page.put("•", x: 96, y: 150)
    page.put("Bells are not rung", x: 114, y: 150)
    #expect(Document.of(page).blocks(.listItem).map(\.depth) == [0, 0])
  }

  @Test("A tint without text below a table's caption is a table printed as a picture")
  func pictureOfTable() {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.put("Table 2: Boats by harbour", y: 220, .bold)
    page.fill(Box(x0: 72, y0: 230, x1: 523, y1: 330))
    page.prose(60, seed: 2, y: 370)
    let figure = Document.of(page).blocks(.figure).first
    #expect(figure?.label == "Table")
    #expect(figure?.number == "2")
  }

  @Test("A note that goes on at the head of a page of notes is one")
  func restOfNote() {
    var first = PageSketch(1)
    first.prose(100, seed: 1, y: 100)
    first.put("They said it.^{1} And so it was.^{2}", y: 300)
    first.put(lines: ["^{1} A first note."], y: 740, .small)
    var second = PageSketch(2)
    second.put(lines: ["It has another sentence.", "^{2} A second note."], y: 90, .small)
    let document = Document.of(first, second)
    #expect(
      document.footnotes.map(\.content.text) == [
        "A first note. It has another sentence.", "A second note.",
      ])
  }

  @Test("The rule above one column's notes makes no notes of a list in the other")
  func otherColumn() {
    var page = PageSketch()
    page.prose(150, seed: 1, y: 100, to: 288)
    page.rule(726, from: 72, to: 140)
    page.put(lines: ["^{2} A note of the left."], y: 740, .small)
    page.prose(150, seed: 2, x: 306, y: 100)
    page.put("1.", x: 306, y: 740)
    page.put("ring the bell at night", x: 322, y: 740)
    let document = Document.of(page)
    #expect(document.footnotes.map(\.marker) == ["2"])
    #expect(document.blocks(.listItem).map(\.text) == ["ring the bell at night"])
  }

  @Test("A heading in small capitals is a heading, of whole words")
  func smallCapitals() {
    let (large, small) = (Look(size: 14, isBold: true), Look(size: 11, isBold: true))
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.put(
      capitals: [("R", "EPAIR"), ("", "OF"), ("B", "OATS")], y: 220, large: large, small: small)
    page.prose(60, seed: 2, y: 250)
    #expect(Document.of(page).texts(.heading) == ["REPAIR OF BOATS"])
  }

  @Test(
    "Small capitals that are called by their small letters head a section too, and a raised initial does not"
  )
  func smallCapitalsByName() {
    let (large, small) = (Look(size: 12, isBold: true), Look(size: 8.4, isBold: true))
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.put(
      capitals: [("R", "epair"), ("", "of"), ("B", "oats")], y: 220, large: large, small: small)
    let question = page.put("W", y: 260, large)
    page.put("ho keeps the boats that the town let go at the pier?", x: question, y: 260, small)
    page.prose(60, seed: 2, y: 290)
    let x = page.put("T", y: 400, Look(size: 16))
    page.put("he boats are kept at the pier that the town has let go.", x: x, y: 400)
    let document = Document.of(page)
    #expect(
      document.texts(.heading) == [
        "Repair of Boats", "Who keeps the boats that the town let go at the pier?",
      ])
    #expect(document.styles[document.blocks.last?.style ?? 0].size == Look.body.size)
  }

  @Test(
    "Small capitals that a file calls by letters of either case have that which their size gives them"
  )
  func smallCapitalsFont() {
    let large = Look(size: 12, isBold: true, family: "Other")
    let small = Look(size: 8.4, isBold: true, family: "Other")
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    page.put(
      capitals: [("r", "epAir"), ("", "of"), ("b", "oAts")], y: 220, large: large, small: small)
    page.prose(60, seed: 2, y: 250)
    page.put("HMS ", y: 400, large)
    page.put("reCords", x: PageSketch.left + 24, y: 400, small)
    page.prose(60, seed: 3, y: 430)
    #expect(Document.of(page).texts(.heading) == ["Repair of Boats", "HMS records"])
  }

  @Test("Notes whose marks stand far off under a rule are notes")
  func farMarks() {
    var page = PageSketch()
    page.prose(100, seed: 1, y: 100)
    page.put("They said it.^{309} And so it was.^{310}", y: 300)
    page.rule(725)
    for (index, mark) in ["309", "310"].enumerated() {
      let y = 740 + 11 * Double(index)
      page.put(mark, y: y, .small)
      page.put("A note of its own.", x: 102, y: y, .small)
    }
    let document = Document.of(page)
    #expect(document.footnotes.map(\.marker) == ["309", "310"])
    #expect(
      document.footnotes.map(\.content.text) == Array(repeating: "A note of its own.", count: 2))
  }
}
