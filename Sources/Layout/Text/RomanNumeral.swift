/// Numbers in Roman letters, as pages, items and tables bear them.
package enum RomanNumeral {
  /// The number, 1 to 89, that a text writes in letters of one case; nil for every other text: "ix" is 9, "ic" and "Xi"
  /// are none.
  package static func value(_ text: some StringProtocol) -> Int? {
    guard (1...longest).contains(text.utf8.count) else { return nil }
    let letters = Array(text.utf8)
    // Bit 5 tells small letters from capitals in ASCII.
    guard letters.allSatisfy({ $0 & 0x20 == letters[0] & 0x20 }) else { return nil }
    let small = String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
    for (ten, prefix) in tens.enumerated().reversed() where small.hasPrefix(prefix) {
      if let one = ones.firstIndex(of: String(small.dropFirst(prefix.count))) {
        return 10 * ten + one
      }
    }
    return nil
  }

  /// Letters of "lxxxviii".
  private static let longest = 8
  private static let tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"]
  private static let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]
}
