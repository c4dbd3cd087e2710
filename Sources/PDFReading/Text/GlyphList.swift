/// Gathers the glyphs of a page as its characters come.
package struct GlyphList {
  /// The looks that glyphs point to.
  package var styles: [TextStyle] = []
  /// In the order in which Poppler reads them.
  package private(set) var glyphs: [Glyph] = []

  /// Letters that were drawn and are not among the glyphs, because nothing says which they are.
  package var namelessCount = 0
  /// Those of them whose place is known, each with a private character for its code in the font.
  package private(set) var nameless: [Glyph] = []

  /// Place of the last letter that may be part of a ligature with swapped bytes.
  private var lastSwapped: Int?

  /// Makes room for this many.
  mutating func reserve(_ count: Int) { glyphs.reserveCapacity(count) }

  /// Adds a character unless it is blank. A ligature comes apart; what is no Unicode scalar becomes U+FFFD. The box's edges
  /// may come in any order.
  mutating func append(
    _ value: UInt32, style: Int32, x0: Double, y0: Double, x1: Double, y1: Double
  ) {
    if Self.isBlank(value) {
      if Self.isControl(value) { namelessCount += 1 }
      return
    }
    let box = Box(x0: min(x0, x1), y0: min(y0, y1), x1: max(x0, x1), y1: max(y0, y1))
    if value >= 0xF0000, value < 0x100000, let scalar = Unicode.Scalar(value) {
      nameless.append(Glyph(scalar: scalar, style: style, box: box))
      return
    }
    if Ligature.values.contains(value) {
      appendLetters(Ligature.letters(of: value), style: style, box: box)
    } else if value >= Ligature.firstSwapped, let letter = Ligature.swapped(value) {
      appendSwapped(value, letter, style: style, box: box)
    } else if value >= Ligature.firstSwapped, let letters = Ligature.swappedPair(value),
      let last = lastSwapped, last == glyphs.count - 1, glyphs[last].style == style
    {
      glyphs[last].scalar = Ligature.swapped(glyphs[last].scalar.value) ?? glyphs[last].scalar
      appendLetters(letters, style: style, box: box)
    } else {
      glyphs.append(Glyph(scalar: Unicode.Scalar(value) ?? "\u{FFFD}", style: style, box: box))
    }
  }

  /// Adds a letter of a ligature whose bytes a program wrote in the wrong order, "昀椀" for "fi". One alone may be what
  /// it says; a ligature has two letters at least.
  private mutating func appendSwapped(
    _ value: UInt32, _ letter: Unicode.Scalar, style: Int32, box: Box
  ) {
    var scalar = Unicode.Scalar(value) ?? letter
    if let last = lastSwapped, last == glyphs.count - 1, glyphs[last].style == style {
      glyphs[last].scalar = Ligature.swapped(glyphs[last].scalar.value) ?? glyphs[last].scalar
      scalar = letter
    }
    lastSwapped = glyphs.count
    glyphs.append(Glyph(scalar: scalar, style: style, box: box))
  }

  private mutating func appendLetters(_ letters: [Unicode.Scalar], style: Int32, box: Box) {
    let width = box.width / Double(letters.count)
    for (place, letter) in letters.enumerated() {
      var part = box
      part.x0 = box.x0 + width * Double(place)
      part.x1 = place == letters.count - 1 ? box.x1 : part.x0 + width
      glyphs.append(Glyph(scalar: letter, style: style, box: part))
    }
  }

  /// Whether the code stands for no letter. Fonts that do not say what their letters are often get such codes.
  private static func isControl(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D: false
    case 0x01...0x1F, 0x7F...0x9F: true
    default: false
    }
  }

  private static func isBlank(_ value: UInt32) -> Bool {
    if (0x21...0x7E).contains(value) { return false }
    switch value {
    case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
      0xFEFF:
      return true
    default: return false
    }
  }
}

extension GlyphList {
  /// Makes a style from what Poppler tells of the font, and the font's outlines where its name says nothing; colour parts
  /// run to 65535.
  static func style(
    fontName: String, size: Double, red: UInt16, green: UInt16, blue: UInt16,
    isHeavy: Bool = false, isSlanted: Bool = false
  ) -> TextStyle {
    let face = FontFace(pdfName: fontName)
    return TextStyle(
      fontName: face.name, size: size, isBold: face.isBold || isHeavy,
      isItalic: face.isItalic || isSlanted,
      colour: Colour(red: UInt8(red >> 8), green: UInt8(green >> 8), blue: UInt8(blue >> 8)))
  }
}
