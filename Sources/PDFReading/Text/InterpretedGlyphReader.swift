import CPopplerGraphics

/// Reads the glyphs of a page from what Poppler's interpreter says of it.
struct InterpretedGlyphReader {
  /// The glyphs with their styles.
  private(set) var list = GlyphList()

  /// Reads the page at once.
  init(_ marks: PageMarks) {
    for style in UnsafeBufferPointer(start: marks.styles, count: marks.style_count) {
      list.styles.append(
        GlyphList.style(
          fontName: style.font_name.map { String(cString: $0) } ?? "", size: style.size,
          red: style.colour.0, green: style.colour.1, blue: style.colour.2,
          isHeavy: style.is_heavy, isSlanted: style.is_slanted))
    }
    list.namelessCount = marks.nameless_count
    let glyphs = UnsafeBufferPointer(start: marks.glyphs, count: marks.glyph_count)
    list.reserve(glyphs.count)
    for glyph in glyphs {
      list.append(
        glyph.character, style: glyph.style, x0: glyph.box.0, y0: glyph.box.1, x1: glyph.box.2,
        y1: glyph.box.3)
    }
  }
}
