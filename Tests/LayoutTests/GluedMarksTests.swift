import Testing

@testable import Layout

@Suite("Marks that touch words and are set like them")
struct GluedMarksTests {
  /// A page whose text has a line with a call, and beneath a rule at its foot a note of one line.
  private func document(_ call: String, _ note: String, below: String? = nil) -> Document {
    var page = PageSketch()
    page.prose(80, seed: 1, y: 80)
    page.put(call, y: 300)
    page.prose(80, seed: 2, y: 330)
    page.rule(700, to: 200)
    page.put(note, y: 715, .small)
    if let below { page.put(below, y: 760) }
    return Document.of(page)
  }

  @Test(
    "A note's number before its first word, and at the end of a word above it, is a mark",
    arguments: [
      "They mended the boats4 in May.", "They mended the boats.4 It took a year.",
      "They mended the boats4, then the pier.", "They mended boats of the CRC4 in May.",
      "There were 30.4 It was enough.",
    ])
  func bothEnds(_ call: String) throws {
    let document = document(call, "4Boats of all kinds were seen.")
    let note = try #require(document.footnotes.first)
    #expect(note.marker == "4")
    #expect(note.content.text == "Boats of all kinds were seen.")
    let block = try #require(document.blocks.first { $0.content.marks.map(\.marker) == ["4"] })
    var plain = call
    plain.remove(at: try #require(plain.firstIndex(of: "4")))
    #expect(block.text.contains(plain))
  }

  @Test("A heading whose font hides its mark is known by the note beneath, whose own is raised")
  func heading() {
    var page = PageSketch()
    page.prose(80, seed: 1, y: 80)
    page.put("What became of the boats4", y: 300, Look(size: 14, isBold: true))
    page.prose(80, seed: 2, y: 330)
    page.rule(700, to: 200)
    page.put("^{4}Boats of all kinds were seen.", y: 715, .small)
    let document = Document.of(page)
    #expect(document.texts(.heading) == ["What became of the boats"])
    #expect(document.footnotes.map(\.marker) == ["4"])
  }

  @Test("Two notes of which one is called by a raised mark are both parted")
  func raised() {
    var page = PageSketch()
    page.prose(80, seed: 1, y: 80)
    page.put("They mended the boats4 in May and sold them.^{5}", y: 300)
    page.prose(80, seed: 2, y: 330)
    page.rule(700, to: 200)
    page.put(lines: ["4Boats of all kinds were seen.", "5Ten of them."], y: 715, .small)
    #expect(Document.of(page).footnotes.map(\.marker) == ["4", "5"])
  }

  @Test(
    "A number at one end only, in a number, before small letters or above the page's text is none",
    arguments: [
      ("They mended the boats in May.", "4Boats of all kinds were seen.", nil),
      ("They mended the boats14 in May.", "14th boats of all kinds were seen.", nil),
      ("There were 30.4 of them in May.", "4Boats of all kinds were seen.", nil),
      ("They mended the boats1234 in May.", "1234Boats of all kinds were seen.", nil),
      ("They mended the boats4 in May.", "4Boats of all kinds were seen.", "More of it here."),
    ] as [(String, String, String?)])
  func none(_ call: String, _ note: String, _ below: String?) {
    let document = document(call, note, below: below)
    #expect(document.allBlocks.flatMap(\.content.marks).isEmpty)
  }

  @Test(
    "Notes that count on from a known one are parted from a quotation mark and small letters as well"
  )
  func counted() {
    var page = PageSketch()
    page.prose(80, seed: 1, y: 80)
    page.put("They mended the boats4 in May.", y: 300)
    page.prose(80, seed: 2, y: 330)
    page.rule(700, to: 200)
    page.put(
      lines: ["4Boats of all kinds were seen.", "5from ten to twelve.", "6‘The Boats’, a book."],
      y: 715, .small)
    let notes = Document.of(page).footnotes
    #expect(notes.map(\.marker) == ["4", "5", "6"])
    #expect(notes.last?.content.text == "‘The Boats’, a book.")
  }

  @Test("A year with a mark is called from, and a note right under its rule needs no call")
  func years() {
    for call in ["They mended it in May 20164 and sold it.", "They mended all E34 in May."] {
      let document = document(call, "4Boats of all kinds were seen.")
      #expect(document.footnotes.map(\.marker) == ["4"])
    }
    #expect(
      document("They mended it in May 20164 and sold it.", "4Boats of all kinds were seen.")
        .texts.contains { $0.contains("in May 2016 and sold") })
  }

  @Test("Notes stand above a table that floats to the page's foot")
  func aboveFloat() {
    var page = PageSketch()
    page.prose(80, seed: 1, y: 80)
    page.put("They mended the boats4 in May.", y: 300)
    page.prose(80, seed: 2, y: 330)
    page.rule(560, to: 200)
    page.put("4Boats of all kinds were seen.", y: 575, .small)
    page.put("Table 2: What was mended", y: 620, .bold)
    page.table(
      [["Boats", "Nine"], ["Ropes", "Four"], ["Lamps", "Two"]], xs: [72, 300, 523], top: 640)
    let document = Document.of(page)
    #expect(document.footnotes.map(\.content.text) == ["Boats of all kinds were seen."])
    #expect(document.texts(.caption) == ["What was mended"])
  }
}
