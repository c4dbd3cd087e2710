/// Tests of single characters that run for every glyph of a document: ASCII is answered without Unicode's tables.
enum LetterTest {
  /// Whether a character is a letter.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return value >= 0x61 && value <= 0x7A || value >= 0x41 && value <= 0x5A }
    return scalar.properties.isAlphabetic
  }

  /// Whether a character is a lower-case letter.
  static func isLowercase(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value < 0x80 ? value >= 0x61 && value <= 0x7A : scalar.properties.isLowercase
  }

  /// Whether a character is an upper-case letter.
  static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value < 0x80 ? value >= 0x41 && value <= 0x5A : scalar.properties.isUppercase
  }

  /// Whether a character is an ASCII digit.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }
}
