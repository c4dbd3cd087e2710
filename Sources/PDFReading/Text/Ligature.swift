/// Latin ligatures with a code point of their own.
enum Ligature {
  /// Their code points.
  static let values: ClosedRange<UInt32> = 0xFB00...0xFB06

  /// The smallest code that `swapped` reads.
  static let firstSwapped: UInt32 = 0x6600

  /// The letter of a Latin ligature that a code is with its two bytes in the right order: U+6600 is an f. Ghostscript 10.0
  /// writes the letters of ligatures so.
  static func swapped(_ value: UInt32) -> Unicode.Scalar? {
    guard value & 0xFF == 0, let letter = Unicode.Scalar(value >> 8),
      "fijlst".unicodeScalars.contains(letter)
    else { return nil }
    return letter
  }

  /// The last two letters of a ligature of three behind such a letter, where Ghostscript 10.0 has room for one code: it
  /// writes the sum of both. That of "ti" is no character, and readers may put U+FFFD for it.
  static func swappedPair(_ value: UInt32) -> [Unicode.Scalar]? {
    switch value {
    case 0xCF00: ["f", "i"]
    case 0xD200: ["f", "l"]
    case 0xDD00, 0xFFFD: ["t", "i"]
    default: nil
    }
  }

  /// The letters of U+FB00 to U+FB06 (Unicode compatibility decompositions).
  static func letters(of value: UInt32) -> [Unicode.Scalar] {
    switch value {
    case 0xFB00: ["f", "f"]
    case 0xFB01: ["f", "i"]
    case 0xFB02: ["f", "l"]
    case 0xFB03: ["f", "f", "i"]
    case 0xFB04: ["f", "f", "l"]
    default: ["s", "t"]
    }
  }
}
