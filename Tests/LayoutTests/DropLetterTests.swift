import Testing

@testable import Layout

@Suite("Drop letters")
struct DropLetterTests {
  /// Paragraphs that use "a" as a word, and one whose first letter is as high as two lines.
  private func document(_ letter: String, _ lines: [String]) -> Document {
    var page = PageSketch()
    page.paragraph(
      "We saw a lamp and around it a ring. This is a report of a year.", y: 100)
    page.prose(60, seed: 1, y: 130)
    page.put(letter, y: 253.75, Look(size: 33))
    let indent = PageSketch.left + 20
    for (number, line) in lines.enumerated() {
      page.put(
        line, x: number < 2 ? indent : PageSketch.left, y: 240 + 13.75 * Double(number))
    }
    page.prose(60, seed: 2, y: 310)
    return Document.of(page)
  }

  private let rest = [
    "the lamps were mended by hand, and every one of them was lit by six o’clock in the",
    "evening. The rest of the harbour was left dark until the men came home to it, which",
    "they did by nine.",
  ]

  @Test("A letter as high as two lines begins the word behind it and its paragraph")
  func word() {
    var lines = rest
    lines[0] = "ince " + lines[0]
    let document = document("S", lines)
    #expect(document.texts.contains("Since " + rest.joined(separator: " ")))
    #expect(document.blocks(.heading).isEmpty)
  }

  @Test("A rest of one small letter is no raised mark")
  func shortRest() {
    var lines = rest
    lines[0] = "e saw that " + lines[0]
    #expect(document("W", lines).texts.contains("We saw that " + rest.joined(separator: " ")))
  }

  @Test(
    "A letter that is a word stands apart, unless the document writes it and the next as one",
    arguments: [("report of how ", "A report of how "), ("round noon ", "Around noon ")])
  func ownWord(rest start: String, whole: String) {
    var lines = rest
    lines[0] = start + lines[0]
    #expect(document("A", lines).texts.contains(whole + rest.joined(separator: " ")))
  }

  @Test("A large letter beside a single line is none")
  func single() {
    let document = document("B", ["Lamps and ropes"])
    #expect(!document.texts.contains { $0.hasPrefix("BLamps") })
  }
}
