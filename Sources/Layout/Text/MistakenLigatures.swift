internal import PDFReading

/// Ligatures that a file calls by the numbers of their glyphs: "naƟonal" for "national".
///
/// Printing from Word through a driver leaves them without a name where a font such as Calibri has them, and gives the
/// number of the glyph for that of a letter. No word of English holds the letters that come out.
enum MistakenLigatures {
  /// What is read, and the letters of the glyph with that number in Calibri and Cambria.
  private static let letters: [Unicode.Scalar: String] = [
    "Ɵ": "ti", "Ʃ": "tt", "ƫ": "tti", "Ō": "ft", "ī": "ff", "Į": "fi", "Ň": "fl", "ĸ": "ffi",
  ]
  /// Those that may begin a word, as "Ɵme" and "Įrst"; the others are capitals of names there: "Ōtaki".
  private static let initial: Set<Unicode.Scalar> = ["Ɵ", "Į", "Ň"]
  /// Those that stand in words of no living language of Europe, and show what the others are.
  private static let telling: Set<Unicode.Scalar> = ["Ɵ", "Ʃ", "ƫ", "ĸ"]

  /// The page with the letters of such ligatures.
  static func mended(_ page: PageContent) -> PageContent {
    // Nearly no page has any: numbers are compared faster than members of a set are found.
    guard page.glyphs.contains(where: { $0.scalar.value >= 0x138 && telling.contains($0.scalar) })
    else { return page }
    let fonts = Set(
      page.glyphs.indices.filter {
        telling.contains(page.glyphs[$0].scalar) && isInWord($0, page)
      }.map { page.fontName(of: page.glyphs[$0]) })
    guard !fonts.isEmpty else { return page }
    var result = page
    result.glyphs = page.glyphs.indices.flatMap { index in
      let glyph = page.glyphs[index]
      guard let text = letters[glyph.scalar], fonts.contains(page.fontName(of: glyph)),
        isInWord(index, page)
      else { return [glyph] }
      return glyph.spelled(text)
    }
    return result
  }

  /// Whether a small letter of ASCII touches a glyph from where such a ligature has one.
  private static func isInWord(_ index: Int, _ page: PageContent) -> Bool {
    let neighbours =
      initial.contains(page.glyphs[index].scalar) ? [index - 1, index + 1] : [index - 1]
    return neighbours.contains { other in
      page.touching(other, index).map { ("a"..."z").contains($0) } ?? false
    }
  }
}

extension Glyph {
  /// The letters of a text in the glyph's place, each with a share of its box.
  func spelled(_ text: String) -> [Glyph] {
    let scalars = Array(text.unicodeScalars)
    let width = box.width / Double(max(1, scalars.count))
    return scalars.enumerated().map { place, scalar in
      var part = self
      part.scalar = scalar
      part.box.x0 = box.x0 + width * Double(place)
      part.box.x1 = part.box.x0 + width
      return part
    }
  }
}

extension PageContent {
  /// The name of a glyph's font.
  func fontName(of glyph: Glyph) -> String { styles[Int(glyph.style)].fontName }

  /// The character of a glyph where it stands in one word with another.
  func touching(_ other: Int, _ index: Int) -> Unicode.Scalar? {
    guard glyphs.indices.contains(other) else { return nil }
    let (box, neighbour) = (glyphs[index].box, glyphs[other].box)
    let isNear =
      neighbour.verticalOverlap(box) > 0.5 * box.height
      && max(neighbour.x0 - box.x1, box.x0 - neighbour.x1) < 0.12 * box.height
    return isNear ? glyphs[other].scalar : nil
  }
}
