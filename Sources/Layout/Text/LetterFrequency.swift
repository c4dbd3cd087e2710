/// How often English has each letter.
enum LetterFrequency {
  /// The natural logarithm of how often a letter stands in a text, capital or small; nil for what is no letter of ASCII.
  static func logarithm(_ scalar: Unicode.Scalar) -> Double? {
    let value = scalar.value | 0x20
    guard value < 0x80, LetterTest.isLetter(scalar) else { return nil }
    return logarithms[Int(value) - 0x61]
  }

  /// That logarithm where each letter is as frequent as any other.
  static let even = -3.26

  private static let logarithms = [
    -2.5, -4.2, -3.6, -3.1, -2.1, -3.8, -3.9, -2.8, -2.7, -6.5, -4.8, -3.2, -3.7, -2.7, -2.6, -4.0,
    -6.9, -2.8, -2.8, -2.4, -3.6, -4.6, -3.7, -6.5, -3.9, -6.9,
  ]
}
