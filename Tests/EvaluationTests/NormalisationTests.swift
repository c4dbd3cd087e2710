import Testing

@testable import Evaluation

@Suite("Normalised text")
struct NormalisationTests {
  @Test(
    "The plain form unifies marks, blanks and compatibility letters",
    arguments: [
      ("  a\u{A0}\t\n b ", "a b"), ("\u{201C}it\u{2019}s\u{201D}", "\"it's\""),
      ("1\u{2013}2\u{2014}3\u{2212}4\u{2010}5\u{2011}6", "1-2-3-4-5-6"), ("of\u{FB01}ce", "office"),
      ("co\u{AD}operate", "cooperate"), ("x\u{B2}\u{2026}", "x2..."), ("e\u{301}", "\u{E9}"),
      ("a\u{1C}b\u{85}c\u{3000}d", "a b c d"), ("", ""),
    ])
  func plain(text: String, expected: String) {
    #expect(PlainText(text).bytes == Array(expected.utf8))
  }

  @Test("Spaces do not count to the letter")
  func withoutSpaces() {
    #expect(PlainText("a b  c").withoutSpaces == PlainText("ab c").withoutSpaces)
    #expect(PlainText("a b").withoutSpaces != PlainText("a-b").withoutSpaces)
  }

  @Test(
    "The loose form keeps lower-case letters, digits, %, £ and full stops",
    arguments: [
      ("The CRC\u{2019}s plan: 42% of £1.5m!", "the crc s plan 42% of £1.5m"), ("— ( ) —", ""),
      ("caf\u{E9} au lait", "caf au lait"), ("\u{212A}ey", "key"), ("\u{130}x", "i x"),
      ("A-B", "a b"),
    ])
  func loose(text: String, expected: String) {
    let latin1 = expected.unicodeScalars.map { UInt8($0.value) }
    #expect(LooseText(.string(text)).characters == latin1)
  }

  @Test("Values that are no text are read through theirs; nothing and null are empty")
  func otherValues() {
    #expect(LooseText(.array([.string("CRC")])) == LooseText(.string("crc")))
    #expect(LooseText(.number(1)) == LooseText(.string("1.0")))
    #expect(LooseText(nil).isEmpty)
    #expect(LooseText(.null).isEmpty)
    #expect(!LooseText(.bool(false)).isEmpty)
  }

  @Test("An excerpt is cut by characters, not bytes")
  func excerpt() {
    #expect(PlainText("é\u{E9}é").excerpt(2) == "\u{E9}\u{E9}")
  }
}
