import TestSupport
import Testing

@testable import Evaluation

@Suite("Edit distance")
struct EditDistanceTests {
  /// The distance by the whole table, without band and short cuts.
  private func reference(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var above = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        current.append(
          min(above[column] + (letter == other ? 0 : 1), above[column + 1] + 1, current[column] + 1)
        )
      }
      above = current
    }
    return above[second.count]
  }

  @Test("Known distances")
  func known() {
    func distance(_ first: String, _ second: String) -> Int? {
      EditDistance.distance(Array(first.utf8), Array(second.utf8), atMost: 10)
    }
    #expect(distance("kitten", "sitting") == 3)
    #expect(distance("", "abc") == 3)
    #expect(distance("abc", "abc") == 0)
    #expect(distance("ab", "ba") == 2)
  }

  @Test("The band gives the distance up to its bound, and nothing beyond", arguments: 0..<40)
  func band(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let first = random.letters(count: Int.random(in: 0...40, using: &random), of: 3)
    let second =
      seed % 2 == 0
      ? random.letters(count: Int.random(in: 0...40, using: &random), of: 3)
      : random.edited(first, edits: 5)
    let expected = reference(first, second)
    for bound in 0...12 {
      let found = EditDistance.distance(first, second, atMost: bound)
      #expect(found == (expected <= bound ? expected : nil))
    }
  }

  @Test("One letter in twenty is alike enough, one in nineteen is not")
  func threshold() {
    let twenty = Array("abcdefghijklmnopqrst".utf8)
    var changed = twenty
    changed[7] = UInt8(ascii: "z")
    #expect(EditDistance.similarity(twenty, changed, atLeast: 0.95) == 0.95)
    let (shorter, shorterChanged) = (Array(twenty.dropLast()), Array(changed.dropLast()))
    #expect(EditDistance.similarity(shorter, shorterChanged, atLeast: 0.95) == nil)
  }

  @Test("Empty texts are alike, an empty and another are not")
  func empty() {
    #expect(EditDistance.similarity([], [], atLeast: 0.95) == 1)
    #expect(EditDistance.similarity([], [1], atLeast: 0.95) == nil)
  }
}
