import Testing

@testable import Layout

@Suite("TextEnding")
struct TextEndingTests {
  @Test(
    "Whether a sentence ends",
    arguments: [
      ("It ended.", true), ("Did it?", true), ("as follows:", true), ("one;", true),
      ("(It ended.)", true), ("“It ended.”", true), ("It went on", false), ("and so,", false),
      ("", false), ("on…", true),
      ("It ended. (Paragraph 14)", true), ("It went on (see page 3)", false),
      ("it) went on", false),
      ("It ended. (But it went on for so long that nobody knew it)", false),
    ])
  func ends(text: String, expected: Bool) {
    #expect(TextEnding.endsSentence(text) == expected)
  }

  @Test(
    "Whether a text goes on with a sentence",
    arguments: [
      ("and on", true), ("And on", false), (", too", true), (")", true), ("12", false), ("", false),
    ])
  func continues(text: String, expected: Bool) {
    #expect(TextEnding.continuesSentence(text) == expected)
  }
}
