/// Which letters the glyphs of most TrueType fonts are, by their place in the font.
///
/// Fonts that came with Windows, and many since, keep the order of the Macintosh (OpenType specification, `post` table,
/// format 1.0) up to the no-break space, which they leave out, and one place less behind it.
enum GlyphOrder {
  /// The letter at a place: empty for a space, nil where the order says nothing.
  static func letter(at place: Int) -> String? {
    switch place {
    case 3: ""
    case 4...97: Unicode.Scalar(UInt8(place + 29)).description
    case 98..<98 + later.count: later[place - 98]
    default: nil
    }
  }

  /// Places of dashes and quotation marks, from the en dash to the right single quotation mark: what a program puts into
  /// a font of its own where its main one holds only the letters of ASCII.
  static let signs = 177...182

  private static let later: [String] =
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›"
    .map {
      String($0)
    } + ["fi", "fl"]
}
