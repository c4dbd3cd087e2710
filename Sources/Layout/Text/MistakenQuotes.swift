internal import PDFReading

/// Double quotation marks that a file calls "<" and "=": programs that cut the two bytes of a character to six bits
/// make these of them. They are narrower than the signs, which fonts set as wide as figures.
enum MistakenQuotes {
  /// The page with its quotation marks.
  static func mended(_ page: PageContent, figures: FigureWidths) -> PageContent {
    guard page.glyphs.contains(where: { $0.scalar == "<" }) else { return page }
    var result = page
    for index in page.glyphs.indices {
      let glyph = page.glyphs[index]
      guard glyph.scalar == "<" || glyph.scalar == "=" else { continue }
      let style = page.styles[Int(glyph.style)]
      let figure = figures.width(inFont: style.fontName) ?? 0.53
      if glyph.box.width < 0.93 * figure * style.size {
        result.glyphs[index].scalar = glyph.scalar == "<" ? "“" : "”"
      }
    }
    return result
  }
}
