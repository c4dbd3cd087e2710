import Testing

@testable import CorpusBuild

@Suite("How alike two texts are by their words")
struct WordBagTests {
  @Test(
    "Twice the words in common by the words of both",
    arguments: [
      ("a b c d", "a b c d", 1.0), ("a b c d", "D, c. B-A!", 1.0), ("a b", "c d", 0.0),
      ("a b c d", "a b c e", 0.75), ("a a a b", "a b b b", 0.5), ("", "", 1.0), ("", "a", 0.0),
    ])
  func similarity(first: String, second: String, expected: Double) {
    let (one, two) = (WordBag(first), WordBag(second))
    #expect(one.similarity(to: two) == expected)
    #expect(two.similarity(to: one) == expected)
    #expect(one.bound(to: two) >= expected)
  }
}
