import Testing

@testable import Layout

@Suite("Words")
struct WordTests {
  private let text = "Inspectors saw a steady service"

  @Test("Letters that touch are a word, a space parts two")
  func spaces() {
    var page = PageSketch()
    page.put(text, y: 100)
    #expect(Document.of(page).texts == [text])
  }

  @Test("The narrow spaces of a tight justified line part words")
  func tightSpaces() {
    var page = PageSketch()
    page.put(text, y: 100, .body, .init(space: 0.14))
    #expect(Document.of(page).texts == [text])
  }

  @Test("Letters placed one by one with a little room between them stay a word")
  func kerned() {
    var page = PageSketch()
    page.put(text, y: 100, .body, .init(tracking: 0.06))
    #expect(Document.of(page).texts == [text])
  }

  @Test("Letters that overlap a little, as kerned and ligature letters do, stay a word")
  func overlapping() {
    var page = PageSketch()
    page.put(text, y: 100, .body, .init(space: 0.4, tracking: -0.1))
    #expect(Document.of(page).texts == [text])
  }

  @Test("Letters drawn in any order read the same", arguments: [1, 2, 3] as [UInt64])
  func shuffled(seed: UInt64) {
    var page = PageSketch()
    page.put(lines: [text, "for those who came to it."], y: 100)
    #expect(Document.of(page.shuffled(seed: seed)).texts == [text + " for those who came to it."])
  }

  @Test("A line whose end is drawn before its start")
  func endFirst() {
    var page = PageSketch()
    page.put("afternoon", x: 72 + 5.75 * 11, y: 100)
    page.put("A very late", x: 72, y: 100)
    #expect(Document.of(page).texts == ["A very late afternoon"])
  }

  @Test("A change of look inside a word does not part it")
  func styleInsideWord() {
    var page = PageSketch()
    var x = page.put("The ", y: 100)
    x = page.put("re", x: x, y: 100, .italic)
    page.put("written plan", x: x, y: 100)
    let blocks = Document.of(page).blocks
    #expect(blocks.map(\.text) == ["The rewritten plan"])
    #expect(blocks.first?.content.runs.map(\.text) == ["The ", "re", "written plan"])
    #expect(blocks.first?.content.runs.map(\.isItalic) == [false, true, false])
  }

  @Test("Bold made by printing twice is there once")
  func doublePrinted() {
    var page = PageSketch()
    page.put("Summary of findings", y: 100, .bold)
    page.put("Summary of findings", x: 72.3, y: 100, .bold)
    #expect(Document.of(page).texts == ["Summary of findings"])
  }

  @Test("The same word twice in a row stays twice")
  func repeatedWord() {
    var page = PageSketch()
    page.put("what had had to wait", y: 100)
    #expect(Document.of(page).texts == ["what had had to wait"])
  }

  @Test("A letter-spaced word is a word")
  func letterSpaced() {
    var page = PageSketch()
    page.put("CONTENTS", y: 100, .body, .init(tracking: 0.3))
    #expect(Document.of(page).texts == ["CONTENTS"])
  }

  @Test("Letter-spaced words are parted where the gap is wider")
  func letterSpacedWords() {
    var page = PageSketch()
    page.put("MAIN FACTS", y: 100, .body, .init(space: 0.5, tracking: 0.3))
    #expect(Document.of(page).texts == ["MAIN FACTS"])
  }

  @Test(
    "A short letter-spaced word beside a longer one is closed as well")
  func letterSpacedShortWord() {
    var page = PageSketch()
    page.put("KEY FACTS", y: 100, .body, .init(space: 0.5, tracking: 0.3))
    #expect(Document.of(page).texts == ["KEY FACTS"])
  }

  @Test("Letters that the font draws nearer to each other are parts of a letter-spaced word too")
  func kernedLetterSpacing() {
    var page = PageSketch()
    let setting = PageSketch.Setting(tracking: 0.3)
    var x = PageSketch.left
    for piece in ["K", "E", "Y", " ", "FA", "C", "T", "S", " ", "2"] {
      if piece == " " {
        x += 0.4 * 11
      } else {
        x = page.put(piece, x: x, y: 100, .body, piece.count > 1 ? .usual : setting)
        if piece.count > 1 { x += 0.3 * 11 }
      }
    }
    #expect(Document.of(page).texts == ["KEY FACTS 2"])
  }

  @Test("Grades that stand one letter each are no letter-spaced word")
  func shortInitials() {
    var page = PageSketch()
    page.put("Units A and B and C", y: 100)
    #expect(Document.of(page).texts == ["Units A and B and C"])
  }
}
