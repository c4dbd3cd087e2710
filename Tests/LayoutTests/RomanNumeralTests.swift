import Testing

@testable import Layout

@Suite("Numbers in Roman letters")
struct RomanNumeralTests {
  @Test("Every number has one way to be written", arguments: ["i", "iv", "ix", "xiv", "xl", "lix"])
  func small(text: String) {
    #expect(
      RomanNumeral.value(text) == ["i": 1, "iv": 4, "ix": 9, "xiv": 14, "xl": 40, "lix": 59][text])
    #expect(RomanNumeral.value(text.uppercased()) == RomanNumeral.value(text))
  }

  @Test(
    "Words, digits and mixed cases are none",
    arguments: ["", "mix", "ic", "iiii", "Xi", "vx", "9", "ı", "civil", "illi"])
  func others(text: String) {
    #expect(RomanNumeral.value(text) == nil)
  }
}
