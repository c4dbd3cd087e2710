internal import PDFReading

/// Ligatures of which only half of a code is left: "ûnancial" for "financial".
///
/// Ghostscript 10 writes one byte of two for them where the letters of a font are drawings: U+00FB for U+FB01 and for
/// U+FB03, U+00FC for those with an l. How wide the glyph is tells how many letters it has.
struct HalvedLigatures: Sendable {
  private static let withI: Unicode.Scalar = "\u{FB}"
  private static let withL: Unicode.Scalar = "\u{FC}"
  /// What follows the first in words of French, Turkish and other languages that have the letter: "août", "brûler", "sûr".
  private static let usualNext: Set<Unicode.Scalar> = ["t", "l", "r", "m", "n", "s", "g"]
  /// A glyph wider than this many of the letter n has three letters.
  private static let three = 1.3
  /// How many were met that no word has, by the font's name.
  private var told: [String: Int] = [:]
  /// Fewer may be foreign names.
  private static let fewest = 2

  /// The page with the letters of such ligatures.
  mutating func mended(_ page: PageContent) -> PageContent {
    guard page.glyphs.contains(where: { $0.scalar == Self.withI || $0.scalar == Self.withL }) else {
      return page
    }
    for index in page.glyphs.indices where page.glyphs[index].scalar == Self.withI {
      if Self.isTelling(index, page) {
        told[page.fontName(of: page.glyphs[index]), default: 0] += 1
      }
    }
    let fonts = told.filter { $0.value >= Self.fewest }
    guard !fonts.isEmpty else { return page }
    var widths: [Int32: Double] = [:]
    for glyph in page.glyphs where glyph.scalar == "n" { widths[glyph.style] = glyph.box.width }
    var result = page
    result.glyphs = page.glyphs.flatMap { glyph in
      guard glyph.scalar == Self.withI || glyph.scalar == Self.withL,
        fonts[page.fontName(of: glyph)] != nil, let width = widths[glyph.style]
      else { return [glyph] }
      return glyph.spelled(
        (glyph.box.width > Self.three * width ? "ff" : "f")
          + (glyph.scalar == Self.withI ? "i" : "l"))
    }
    return result
  }

  /// Whether the letter stands where no word has it: at the beginning, or before a letter that follows it in none.
  private static func isTelling(_ index: Int, _ page: PageContent) -> Bool {
    guard let next = page.touching(index + 1, index), ("a"..."z").contains(next) else {
      return false
    }
    if let second = page.touching(index + 2, index + 1), second.value > 0x7F { return false }
    guard let last = page.touching(index - 1, index), LetterTest.isLetter(last) else { return true }
    return !usualNext.contains(next) && !(next == "c" && page.touching(index + 2, index + 1) == "h")
  }
}
