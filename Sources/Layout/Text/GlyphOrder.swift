/// Which letters the glyphs of a font are, by their place in it, where the font keeps a usual order.
///
/// The letters of ASCII follow each other by their codes nearly everywhere. Before them stand one glyph and a space, or two
/// glyphs more (OpenType specification, "Recommendations", first four glyphs). Behind them fonts that came with Windows,
/// and many since, keep the order of the Macintosh (`post` table, format 1.0) without its no-break space; others that of
/// Latin-1.
struct GlyphOrder: Hashable, Sendable {
  /// What follows the letters of ASCII.
  enum Rest: Hashable, Sendable {
    case macintosh
    /// Latin-1, with its no-break space or without.
    case latin(hasSpace: Bool)
    /// Nothing needs telling: the places are codes of letters.
    case unicode
    case unknown
  }

  /// Place of the space.
  var space: Int
  var rest: Rest

  /// The order of most fonts.
  static let usual = GlyphOrder(space: 3, rest: .macintosh)

  /// Orders to ask for, the more usual ones first; the last is that of a font whose codes are letters after all.
  static let candidates = [
    GlyphOrder(space: 3, rest: .unknown), GlyphOrder(space: 1, rest: .unknown),
    GlyphOrder(space: 0x20, rest: .unicode),
  ]

  /// The letter at a place: empty for a space, nil where the order says nothing.
  func letter(at place: Int) -> String? {
    let tilde = space + 94
    switch place {
    case space: return ""
    case space + 1...tilde: return Unicode.Scalar(UInt8(place - space + 0x20)).description
    default: break
    }
    switch rest {
    case .macintosh:
      return Self.macintosh.indices.contains(place - tilde - 1)
        ? Self.macintosh[place - tilde - 1] : nil
    case .latin(let hasSpace):
      let code = 0xA0 + place - tilde - (hasSpace ? 1 : 0)
      if code == 0xA0 || code == 0xAD { return place > tilde ? "" : nil }
      return (0xA1...0xFF).contains(code) && place > tilde
        ? Unicode.Scalar(UInt8(code)).description : nil
    case .unicode: return UInt32(exactly: place).flatMap(Unicode.Scalar.init)?.description
    case .unknown: return nil
    }
  }

  /// Places of dashes and quotation marks in the usual order, from the en dash to the right single quotation mark: what a
  /// program puts into a font of its own where its main one holds only the letters of ASCII.
  static let signs = 177...182

  /// Where the signs of Latin-1 end and those of other alphabets begin, in any order.
  static let firstBeyondLatin = 300

  private static let macintosh: [String] =
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›"
    .map {
      String($0)
    } + ["fi", "fl"]
}
