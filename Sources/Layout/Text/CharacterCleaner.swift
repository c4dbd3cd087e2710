internal import PDFReading

/// Single characters as data wants them.
enum CharacterCleaner {
  /// The text without soft hyphens inside, zero-width characters, or stray private-use characters; no-break
  /// spaces become spaces. A soft hyphen at the end stays, for the line break to deal with.
  static func clean(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 >= 0x20 }) { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0xAD where index == scalars.count - 1: result.append(scalar)
      case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0x00...0x1F, 0x7F...0x9F: continue
      case 0xA0, 0x2007, 0x202F: result.append(" ")
      case 0x2011: result.append("-")
      case 0xE000...0xF8FF: if let known = symbol(scalar) { result.append(known) }
      default: result.append(scalar)
      }
    }
    return composed(String(result))
  }

  /// What a private-use character of the Symbol and Wingdings fonts stands for, where it is a text character.
  private static func symbol(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xF0B7, 0xF06E, 0xF0A7, 0xF076, 0xF0D8, 0xF0FC: "•"
    case 0xF02D: "-"
    case 0xF020: " "
    default: nil
    }
  }

  /// Combining marks after Latin letters joined with them (NFC for the accents that western text uses).
  private static func composed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x300...0x36F).contains($0.value) }) else {
      return text
    }
    return CanonicalComposition.composed(text)
  }
}
