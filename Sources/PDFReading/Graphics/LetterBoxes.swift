/// Where a page's text stands, to know drawn letters from drawn lines.
struct LetterBoxes {
  private let glyphs: [Glyph]
  /// A shape lower than this is the outline of none of the letters.
  private let leastOutline: Double

  /// Letters are no taller than this many points; larger shapes are not looked up.
  private static let tallest = 60.0
  /// Share of a letter's cell that its outline is high at least; an underline is flat.
  private static let outlineShare = 0.3

  /// Takes the page's glyphs.
  init(_ glyphs: [Glyph]) {
    self.glyphs = glyphs
    leastOutline = Self.outlineShare * glyphs.reduce(.infinity) { min($0, $1.box.height) }
  }

  /// Whether a stroked shape is the outline of a letter: text drawn with fill and stroke, to look bolder, strokes every
  /// letter, and those of straight lines (I, H, T) would pass for ruling lines. An underline lies inside the letter's box
  /// too, but is flat.
  func isOutline(_ box: Box) -> Bool {
    guard box.height > leastOutline, box.height < Self.tallest, box.width < Self.tallest else {
      return false
    }
    return glyphs.contains { glyph in
      glyph.box.insetBy(-1).encloses(box) && box.height > glyph.box.height * Self.outlineShare
    }
  }

  /// Whether letters fill a box up to `slack` points, so that there is nothing else in it.
  func fill(_ box: Box, slack: Double) -> Bool {
    var text: Box?
    for glyph in glyphs where box.containsCentre(of: glyph.box) {
      text = text?.union(glyph.box) ?? glyph.box
    }
    return text?.insetBy(-slack).encloses(box) ?? false
  }
}
