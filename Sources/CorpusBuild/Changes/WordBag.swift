/// The words of a text, each as often as it stands there, to tell how alike two texts are in time that
/// grows with their length only.
struct WordBag: Sendable {
  /// Hashes of the words, sorted.
  private let words: [UInt64]

  /// Parts a text at everything that is neither letter nor digit; case does not count.
  init(_ text: String) {
    var words: [UInt64] = []
    var state = Self.empty
    for byte in text.utf8 {
      let isPart =
        byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      if isPart {
        // FNV-1a, as in record names. Lower case for ASCII: bit 5 is set in digits already.
        state = (state ^ UInt64(byte < 0x80 ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01b3
      } else if state != Self.empty {
        words.append(state)
        state = Self.empty
      }
    }
    if state != Self.empty { words.append(state) }
    self.words = words.sorted()
  }

  private static let empty: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Sørensen and Dice's coefficient: twice the words in common by the words of both, 0 to 1; 1 for
  /// two texts without words.
  func similarity(to other: WordBag) -> Double {
    let total = words.count + other.words.count
    guard total > 0 else { return 1 }
    var (index, otherIndex, common) = (0, 0, 0)
    while index < words.count, otherIndex < other.words.count {
      if words[index] == other.words[otherIndex] {
        common += 1
        index += 1
        otherIndex += 1
      } else if words[index] < other.words[otherIndex] {
        index += 1
      } else {
        otherIndex += 1
      }
    }
    return 2 * Double(common) / Double(total)
  }

  /// The most that the similarity can be, by the numbers of words alone.
  func bound(to other: WordBag) -> Double {
    let total = words.count + other.words.count
    guard total > 0 else { return 1 }
    return 2 * Double(min(words.count, other.words.count)) / Double(total)
  }
}
