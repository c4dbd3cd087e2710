/// Latin ligatures with a code point of their own.
enum Ligature {
  /// Their code points.
  static let values: ClosedRange<UInt32> = 0xFB00...0xFB06

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
