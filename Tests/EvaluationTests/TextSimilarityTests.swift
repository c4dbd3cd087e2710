import TestSupport
import Testing

@testable import Evaluation

@Suite("Text similarity")
struct TextSimilarityTests {
  /// The length of the longest common subsequence by the whole table.
  private func reference(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var above = [Int](repeating: 0, count: second.count + 1)
    for letter in first {
      var current = [0]
      for (column, other) in second.enumerated() {
        current.append(
          letter == other ? above[column] + 1 : max(above[column + 1], current[column]))
      }
      above = current
    }
    return above[second.count]
  }

  private func length(_ first: [UInt8], _ second: [UInt8]) -> Int {
    CommonSubsequence.length(first.map(Unicode.Scalar.init), second.map(Unicode.Scalar.init))
  }

  @Test("Bits give the length that the table gives", arguments: 0..<30)
  func agreesWithTable(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let first = random.letters(count: Int.random(in: 0...200, using: &random), of: 4)
    let second =
      seed % 2 == 0
      ? random.letters(count: Int.random(in: 0...200, using: &random), of: 4)
      : random.edited(first, edits: 20)
    #expect(length(first, second) == reference(first, second))
    #expect(length(second, first) == reference(first, second))
  }

  @Test("The band is widened until it holds the answer")
  func moved() {
    // A block moved from the front to the back: the best subsequence lies far from the diagonal.
    var random = SeededGenerator(seed: 7)
    let block = random.letters(count: 700, of: 5)
    let rest = random.letters(count: 1500, of: 5)
    #expect(length(block + rest, rest + block) == reference(block + rest, rest + block))
  }

  @Test("Insertions and deletions count against the length of both texts")
  func formula() {
    #expect(TextSimilarity.similarity("abcd", "abXcd") == 1 - 1.0 / 9)
    #expect(TextSimilarity.similarity("abcd", "abXd") == 1 - 2.0 / 8)
    #expect(TextSimilarity.similarity("", "") == 1)
    #expect(TextSimilarity.similarity("", "abc") == 0)
  }

  @Test("White space counts once, at the ends not at all; marks count as they stand")
  func whiteSpace() {
    #expect(TextSimilarity.similarity("  a\n\nb\tc ", "a b c") == 1)
    #expect(TextSimilarity.similarity("it's", "it\u{2019}s") < 1)
  }
}
