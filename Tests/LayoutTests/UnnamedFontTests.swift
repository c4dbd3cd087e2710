import PDFReading
import Testing

@testable import Layout

/// Fonts that have no name, and whose size the reader can only guess.
@Suite("Sizes of fonts without a name")
struct UnnamedFontTests {
  /// A page of figures half an em of ten points wide, in a font of some size.
  private func page(size: Double, name: String = "Default", figures: Int = 10) -> PageContent {
    let style = TextStyle(
      fontName: name, size: size, isBold: false, isItalic: false,
      colour: Colour(red: 0, green: 0, blue: 0))
    let glyphs = (0..<figures).map { index in
      Glyph(
        scalar: "7", style: 0,
        box: Box(
          x0: 72 + 5 * Double(index), y0: 100 - 0.95 * size, x1: 77 + 5 * Double(index),
          y1: 100 + 0.35 * size))
    }
    return PageContent(
      number: 1, label: nil, width: 595, height: 842, styles: [style], glyphs: glyphs,
      namelessLetters: 0, graphics: nil)
  }

  @Test("Their figures tell the size, and the letters stand on their baseline")
  func told() {
    var fonts = UnnamedFonts()
    let sized = fonts.sized(page(size: 5))
    #expect(sized.styles[0].size == 10)
    #expect(abs(sized.glyphs[0].box.y0 - 90.5) < 1e-6)
    #expect(abs(sized.glyphs[0].box.y1 - 103.5) < 1e-6)
    // A later page with a figure or two has the same size.
    #expect(fonts.sized(page(size: 5, figures: 2)).styles[0].size == 10)
  }

  @Test("A size near what the figures tell, a named font's, and one with too few figures stay")
  func kept() {
    var fonts = UnnamedFonts()
    for kept in [page(size: 9), page(size: 5, name: "Sketch"), page(size: 5, figures: 3)] {
      #expect(fonts.sized(kept).styles == kept.styles)
    }
  }
}
