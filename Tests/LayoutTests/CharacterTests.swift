import Testing

@testable import Layout

@Suite("Characters")
struct CharacterTests {
  @Test(
    "Characters become what data wants",
    arguments: [
      ("plain", "plain"), ("a\u{A0}b", "a b"), ("1\u{202F}000", "1 000"), ("co\u{AD}op", "coop"),
      ("end\u{AD}", "end\u{AD}"), ("zero\u{200B}width", "zerowidth"), ("\u{FEFF}mark", "mark"),
      ("non\u{2011}breaking", "non-breaking"), ("\u{F0B7}", "•"), ("\u{F06E}", "•"),
      ("\u{F02D}", "-"), ("x\u{E123}y", "xy"), ("e\u{301}te\u{301}", "été"), ("", ""),
    ])
  func cleaned(before: String, after: String) {
    // Compared as scalars: strings compare canonically.
    #expect(Array(CharacterCleaner.clean(before).unicodeScalars) == Array(after.unicodeScalars))
  }

  @Test("Letters and their accents are one scalar; what has no such scalar stays as it is")
  func composed() {
    #expect(CanonicalComposition.composed("u\u{308}").unicodeScalars.count == 1)
    #expect(CanonicalComposition.composed("w\u{302}y\u{302}").unicodeScalars.count == 2)
    #expect(CanonicalComposition.composed("q\u{302}").unicodeScalars.count == 2)
    #expect(CanonicalComposition.composed("plain") == "plain")
  }

  @Test("Ligature letters, each with a share of a narrow box, are letters of their word")
  func ligature() {
    var page = PageSketch()
    var x = page.put("The chief o", y: 100)
    x = page.put("ffi", x: x, y: 100, .body, .init(advance: 0.22))
    page.put("cer", x: x, y: 100)
    #expect(Document.of(page).texts == ["The chief officer"])
  }

  @Test("Private-use bullets are bullets", arguments: ["\u{F0B7}", "\u{F06E}", "\u{F0A7}"])
  func privateBullets(bullet: String) {
    var page = PageSketch()
    for (index, text) in ["first of the points", "second of the points"].enumerated() {
      page.put(bullet, x: 72, y: 100 + Double(index) * 20)
      page.put(text, x: 90, y: 100 + Double(index) * 20)
    }
    let blocks = Document.of(page).blocks
    #expect(blocks.map(\.kind) == [.listItem, .listItem])
    #expect(blocks.map(\.marker) == ["•", "•"])
    #expect(blocks.map(\.text) == ["first of the points", "second of the points"])
  }

  @Test("A no-break space parts words as a space does, a no-break hyphen is a hyphen")
  func noBreak() {
    var page = PageSketch()
    page.put("Section\u{A0}12 is co\u{2011}written", y: 100)
    #expect(Document.of(page).texts == ["Section 12 is co-written"])
  }
}
