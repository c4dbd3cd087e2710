internal import PDFReading

/// Whether the characters of a page are those that are printed on it.
///
/// A font need not say which characters its letters are. Then they come as codes without a meaning: private ones, signs
/// in place of letters, or none.
struct PageLegibility {
  /// Letters and digits.
  private(set) var readable = 0
  /// Characters without a meaning, and signs that are rare in text.
  private(set) var doubtful: Int

  /// Fewer than this are a bullet or an icon.
  private static let leastDoubtful = 3

  /// Looks through the page.
  init(_ page: PageContent) {
    doubtful = page.namelessLetters
    for glyph in page.glyphs {
      switch Self.kind(of: glyph.scalar) {
      case .readable: readable += 1
      case .doubtful: doubtful += 1
      case .neutral: break
      }
    }
  }

  /// Whether most of what is there cannot be what is printed.
  var isIllegible: Bool { doubtful >= Self.leastDoubtful && doubtful > readable }

  private enum Kind { case readable, doubtful, neutral }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .readable
    // Full stops lead the eye in lists of contents, lines are drawn with dashes, and quotes enclose anything.
    case 0x21, 0x26...0x29, 0x2C...0x2F, 0x3A, 0x3B, 0x3F, 0x5F: .neutral
    case 0x21...0x7E: .doubtful
    default: kindBeyondASCII(scalar)
    }
  }

  private static func kindBeyondASCII(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar.properties.generalCategory {
    case .privateUse, .unassigned, .control, .surrogate: .doubtful
    case .otherSymbol: scalar == "\u{FFFD}" ? .doubtful : .neutral
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      .readable
    default: .neutral
    }
  }
}
