import PDFReading
import Testing

/// Fonts of drawings (Type 3) that a browser made and another program left without a map to Unicode.
@Suite("Drawings called by the numbers of glyphs")
struct NumberedGlyphTests {
  /// A page with two codes of such a font, a bar and a drawing of nothing, between letters of another.
  private func page(names: [String], codes: [Int], shown: String) throws -> PageContent {
    let shapes = [
      "500 0 0 -700 500 0 d1 100 0 m 170 0 l 170 -700 l 100 -700 l h f", "500 0 0 0 0 0 d1",
    ]
    let differences = zip(codes, names).map { "\($0) /\($1)" }.joined(separator: " ")
    let drawings = names.enumerated().map { "/\($1) \(11 + $0) 0 R" }.joined(separator: " ")
    let widths = Array(repeating: "500", count: 256).joined(separator: " ")
    var builder = PDFBuilder(
      "BT /F 10 Tf 20 300 Td (o) Tj /T 10 Tf <\(shown)> Tj /F 10 Tf (ice) Tj ET")
    builder.pages[0].resources =
      "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> /T 10 0 R >>"
    builder.objects =
      [
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 -700 500 0] /FontMatrix [.001 0 0 -.001 0 0] "
          + "/FirstChar 0 /LastChar 255 /Widths [\(widths)] "
          + "/Encoding << /Differences [\(differences)] >> /CharProcs << \(drawings) >> >>"
      ]
      + shapes.prefix(names.count).map {
        "<< /Length \($0.utf8.count) >>\nstream\n\($0)\nendstream"
      }
    return try PDFFile(bytes: builder.bytes).page(1)
  }

  private func text(_ page: PageContent) -> String {
    String(String.UnicodeScalarView(page.glyphs.map(\.scalar)))
  }

  @Test("A number beyond any code makes a letter without a name, and none where nothing is drawn")
  func numbered() throws {
    let page = try page(names: ["g4F0", "g495"], codes: [0xF4, 0x99], shown: "F499")
    #expect(text(page) == "oice")
    #expect(page.nameless.count == 1)
    #expect(page.namelessLetters == 1)
  }

  @Test("Names that tell nothing of the code leave its letter", arguments: ["g4F1", "gx", "a244"])
  func named(name: String) throws {
    let page = try page(names: [name], codes: [0xF4], shown: "F4")
    #expect(text(page) == "oôice")
    #expect(page.nameless.isEmpty)
  }
}
