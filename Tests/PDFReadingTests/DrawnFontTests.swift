import PDFReading
import Testing

/// Fonts whose letters are drawings of one em's height (Type 3), as Cairo makes them of fonts that it cannot embed: they
/// have no name, and are drawn downwards.
@Suite("Fonts of drawings without a name")
struct DrawnFontTests {
  /// A font of bars, a letter each from A on: their width and lean in em, and how many there are.
  private struct BarFont {
    var width = 0.07
    var lean = 0.0
    var count = 20
  }

  /// The styles of a page on which "ABC" stands in each font, ten points large.
  private func styles(_ fonts: [BarFont]) throws -> [TextStyle] {
    var content = "1 0 0 -1 0 400 cm BT "
    var resources = ""
    var objects: [String] = []
    for (index, font) in fonts.enumerated() {
      let number = 10 + 2 * index
      let (width, lean) = (font.width, font.lean)
      let shape =
        "0.5 0 0 -0.7 0.5 0 d1 0 0 m \(width) 0 l \(width + lean) -0.7 l \(lean) -0.7 l h f"
      let names = (1...font.count).map { "/\($0)" }
      let widths = Array(repeating: "0.5", count: font.count).joined(separator: " ")
      objects += [
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 -0.7 0.5 0] /FontMatrix [1 0 0 -1 0 0] "
          + "/FirstChar 65 /LastChar \(64 + font.count) /Widths [\(widths)] "
          + "/Encoding << /Differences [65 \(names.joined(separator: " "))] >> "
          + "/CharProcs << \(names.map { "\($0) \(number + 1) 0 R" }.joined(separator: " ")) >> >>",
        "<< /Length \(shape.utf8.count) >>\nstream\n\(shape)\nendstream",
      ]
      resources += "/T\(index) \(number) 0 R "
      content += "10 0 0 -10 20 \(100 + 20 * index) Tm /T\(index) 1 Tf (ABC) Tj "
    }
    var builder = PDFBuilder(content + "ET")
    builder.pages[0].resources = "/Font << \(resources)>>"
    builder.objects = objects
    return try PDFFile(bytes: builder.bytes).page(1).styles
  }

  @Test("Their size is that of the em, whatever letters they have")
  func size() throws {
    let style = try #require(try styles([BarFont()]).first)
    #expect(abs(style.size - 10) < 0.01)
    #expect(!style.isBold && !style.isItalic)
    #expect(style.fontName == "Drawn")
  }

  @Test("Thick strokes are bold, leaning ones are slanted though they are drawn downwards")
  func looks() throws {
    let found = try styles([BarFont(), BarFont(width: 0.14), BarFont(lean: 0.15)])
    #expect(found.map(\.isBold) == [false, true, false])
    #expect(found.map(\.isItalic) == [false, false, true])
  }

  @Test("Strokes between regular and bold are bold beside those of a thinner text")
  func lightFamily() throws {
    let between = BarFont(width: 0.1)
    #expect(try styles([between]).map(\.isBold) == [false])
    #expect(try styles([between, BarFont()]).map(\.isBold) == [true, false])
    // A few thin figures are no text.
    #expect(try styles([between, BarFont(count: 5)]).allSatisfy { !$0.isBold })
  }
}
