internal import PDFReading

/// Ligatures whose code is the sum of its two bytes: "oþcer" for "officer", "staû" for "staff".
///
/// Ghostscript writes one byte for a run of them where a font has its ligatures in the order of Unicode: U+FB00 to U+FB04
/// become U+00FB to U+00FF.
struct ShiftedLigatures: Sendable {
  private static let letters: [Unicode.Scalar: String] = [
    "\u{FB}": "ff", "\u{FC}": "fi", "\u{FD}": "fl", "\u{FE}": "ffi", "\u{FF}": "ffl",
  ]
  /// That for "ffi", a letter of Icelandic alone.
  private static let telling: Unicode.Scalar = "\u{FE}"
  /// How many stood between English letters.
  private var told = 0
  /// Fewer may be foreign names.
  private static let fewest = 2

  /// The page with the letters of such ligatures.
  mutating func mended(_ page: PageContent) -> PageContent {
    guard page.glyphs.contains(where: { Self.letters[$0.scalar] != nil }) else { return page }
    told += page.glyphs.indices.count { index in
      page.glyphs[index].scalar == Self.telling
        && [page.touching(index - 1, index), page.touching(index + 1, index)].allSatisfy { next in
          next.map { ("a"..."z").contains($0) || ("A"..."Z").contains($0) } ?? false
        }
    }
    guard told >= Self.fewest else { return page }
    var result = page
    result.glyphs = page.glyphs.flatMap { glyph in
      Self.letters[glyph.scalar].map { glyph.spelled($0) } ?? [glyph]
    }
    return result
  }
}
