import PDFReading
import Testing

@Suite struct GlyphTests {
  @Test func whiteSpaceIsNoGlyph() throws {
    let page = try PDFFile(content: "BT /F1 12 Tf 20 300 Td (One two) Tj 0 -14 Td (three) Tj ET")
      .page(1)
    #expect(page.text == "Onetwothree")
  }

  @Test func boxIsAdvanceByAscentAndDescent() throws {
    let page = try PDFFile(content: "BT /F1 10 Tf 20 300 Td (HH) Tj ET").page(1)
    try #require(page.glyphs.count == 2)
    let (first, second) = (page.glyphs[0].box, page.glyphs[1].box)
    // Helvetica's H advances 722/1000 of the size; the baseline is 100 points from the top.
    #expect(abs(first.x0 - 20) < 0.01 && abs(first.x1 - 27.22) < 0.01)
    #expect(abs(second.x0 - 27.22) < 0.01 && abs(second.x1 - 34.44) < 0.01)
    #expect(first.y0 > 89 && first.y0 < 94)
    #expect(first.y1 > 100 && first.y1 < 104)
  }

  @Test func ligatureBecomesLettersThatShareItsBox() throws {
    let page = try PDFFile(content: "BT /F3 10 Tf 20 300 Td (a\\001\\002b) Tj ET").page(1)
    #expect(page.text == "afifflb")
    try #require(page.glyphs.count == 7)
    #expect(page.glyphs[1].box.x0 == page.glyphs[0].box.x1)
    #expect(abs(page.glyphs[1].box.width - 3) < 0.01)
    #expect(page.glyphs[2].box.x1 == page.glyphs[3].box.x0)
    #expect(abs(page.glyphs[4].box.width - 2) < 0.01)
    #expect(page.glyphs[5].box.x1 == page.glyphs[6].box.x0)
  }

  @Test func softHyphenAndPrivateUseAreKept() throws {
    let page = try PDFFile(content: "BT /F3 10 Tf 20 300 Td (\\004re\\003) Tj ET").page(1)
    #expect(page.text == "\u{F0B7}re\u{AD}")
  }

  @Test func noBreakSpaceIsNoGlyph() throws {
    let page = try PDFFile(content: "BT /F3 10 Tf 20 300 Td (a\\005b) Tj ET").page(1)
    #expect(page.text == "ab")
  }

  @Test func styleHasSizeWeightSlantAndColour() throws {
    let page = try PDFFile(
      content: "BT 1 0 0 rg /F2 14 Tf 20 300 Td (Bold) Tj 0 g /F3 9 Tf 0 -20 Td (slanted) Tj ET"
    ).page(1)
    let first = try #require(page.glyphs.first.map { page.styles[Int($0.style)] })
    let last = try #require(page.glyphs.last.map { page.styles[Int($0.style)] })
    let red = Colour(red: 255, green: 0, blue: 0)
    #expect(
      first
        == TextStyle(
          fontName: "Helvetica-Bold", size: 14, isBold: true, isItalic: false, colour: red))
    #expect(last.fontName == "Sample-Oblique")
    #expect(last.size == 9 && !last.isBold && last.isItalic)
    #expect(last.colour == Colour(red: 0, green: 0, blue: 0))
  }

  @Test func oneLookIsOneStyle() throws {
    let page = try PDFFile(
      content: "BT /F1 10 Tf 20 300 Td (a) Tj /F2 10 Tf (b) Tj /F1 10 Tf (c) Tj ET"
    ).page(1)
    #expect(page.styles.count == 2)
    #expect(page.glyphs.map(\.style) == [0, 1, 0])
  }

  @Test func invisibleTextIsRead() throws {
    let page = try PDFFile(content: "BT 3 Tr /F1 10 Tf 20 300 Td (hidden) Tj ET").page(1)
    #expect(page.text == "hidden")
  }

  @Test func pagesReadOneAfterTheOtherKeepTheirText() throws {
    var builder = PDFBuilder("")
    builder.pages = ["one", "two", "three"].map {
      PDFBuilder.Page(content: "BT /F1 10 Tf 20 300 Td (\($0)) Tj ET")
    }
    let file = try PDFFile(bytes: builder.bytes)
    #expect(try (1...3).map { try file.page($0).text } == ["one", "two", "three"])
    #expect(try file.page(1, graphics: .always).text == "one")
  }

  @Test func spelledOutTextReplacesTheLetters() throws {
    let page = try PDFFile(
      content: "BT /F1 10 Tf 20 300 Td /Span << /ActualText (whole) >> BDC (wh) Tj EMC ET"
    ).page(1)
    #expect(page.text == "whole")
  }

  @Test func formFieldsAreRead() throws {
    var builder = PDFBuilder("BT /F1 10 Tf 20 300 Td (Name) Tj ET", entries: "/Annots [11 0 R]")
    builder.catalogue = "/AcroForm << /Fields [11 0 R] >>"
    let appearance = "BT /F1 10 Tf 2 2 Td (Ada) Tj ET"
    builder.objects = [
      "<< /Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 3 0 R >> >> "
        + "/Length \(appearance.utf8.count) >>\nstream\n\(appearance)\nendstream",
      "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Ada) /Rect [60 296 160 316] /F 4 "
        + "/AP << /N 10 0 R >> >>",
    ]
    #expect(try PDFFile(bytes: builder.bytes).page(1).text == "NameAda")
  }

  @Test func lettersThatNothingNamesAreCounted() throws {
    let page = try PDFFile(content: "BT /F3 10 Tf 20 300 Td (a\\006\\007) Tj ET").page(1)
    #expect(page.text == "a")
    #expect(page.namelessLetters == 2)
  }

  /// A font without a map to Unicode whose codes are numbers of glyphs; a map from codes to glyphs says that they need not be.
  @Test(arguments: [("/Identity", "", [0xF0024, 0xF0057]), ("11 0 R", "$W", [])])
  func numbersOfGlyphsAreNoLetters(map: String, text: String, nameless: [UInt32]) throws {
    var builder = PDFBuilder("BT /F9 10 Tf 20 300 Td <00240057> Tj ET")
    builder.pages[0].resources = "/Font << /F9 10 0 R >>"
    let codes = String(repeating: "\u{0}\u{1}", count: 100)
    builder.objects = [
      "<< /Type /Font /Subtype /Type0 /BaseFont /Sample /Encoding /Identity-H /DescendantFonts [<< /Type /Font "
        + "/Subtype /CIDFontType2 /BaseFont /Sample /CIDToGIDMap \(map) /DW 500 /FontDescriptor 7 0 R "
        + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>",
      "<< /Length \(codes.utf8.count) >>\nstream\n\(codes)\nendstream",
    ]
    let page = try PDFFile(bytes: builder.bytes).page(1)
    #expect(page.text == text)
    #expect(page.nameless.map(\.scalar.value) == nameless)
    #expect(page.namelessLetters == nameless.count)
  }

  /// A font whose letters are drawings has the name in its descriptor; its size is what Poppler guesses by the width of a
  /// letter only where the units of the drawings are no parts of an em.
  @Test(arguments: [("0.001", 10.0), ("0.02", 11.2)])
  func drawnFontHasNameAndSize(unit: String, size: Double) throws {
    var builder = PDFBuilder("BT /F9 10 Tf 20 300 Td (AB) Tj ET")
    builder.pages[0].resources = "/Font << /F9 10 0 R >>"
    let width = unit == "0.001" ? 280 : 28
    let shape = "\(width) 0 0 0 \(width) 700 d1 0 0 \(width) 700 re f"
    builder.objects = [
      "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 700 700] /FontMatrix [\(unit) 0 0 \(unit) 0 0] "
        + "/FirstChar 65 /LastChar 66 /Widths [\(width) \(width)] /FontDescriptor 12 0 R "
        + "/Encoding << /Differences [65 /g1 /g2] >> /CharProcs << /g1 11 0 R /g2 11 0 R >> /ToUnicode 13 0 R >>",
      "<< /Length \(shape.utf8.count) >>\nstream\n\(shape)\nendstream",
      "<< /Type /FontDescriptor /FontName /ABCDEF+Sample-Bold /Flags 4 /ItalicAngle 0 >>",
      PDFBuilder.stream(
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
          + "2 beginbfchar <41> <0041> <42> <0042> endbfchar endcmap end", ""),
    ]
    let page = try PDFFile(bytes: builder.bytes).page(1)
    #expect(page.text == "AB")
    let style = try #require(page.styles.first)
    #expect(style.fontName == "Sample-Bold" && style.isBold)
    #expect(abs(style.size - size) < 0.01)
  }

  @Test func pageWithoutTextHasNoGlyphs() throws {
    let page = try PDFFile(content: "").page(1)
    #expect(page.glyphs.isEmpty && page.links.isEmpty && page.graphics == nil)
  }

  @Test(
    "Outlines tell the weight and slant of a font of which the name says nothing",
    arguments: [
      ("ABCDEF+CIDFont+F2", 130, 0, true, false), ("CIDFont+F1", 60, 0, false, false),
      ("TT4", 60, 150, false, true), ("ABCDEF+Anonymous", 130, 150, true, true),
      ("ABCDEF+Sample", 130, 150, false, false),
    ])
  func weightOfOutlines(
    name: String, stroke: Int, lean: Int, isBold: Bool, isItalic: Bool
  ) throws {
    let file = OutlineFont(stroke: stroke, lean: lean).hexadecimal
    let style = try style(ofFont: name, file: file)
    #expect(style.isBold == isBold && style.isItalic == isItalic)
  }

  /// As browsers print fonts that they cannot embed: outlines upside down, in units that a scale makes parts of an em.
  @Test(
    "Outlines tell the weight and slant of a font whose letters are drawings without a name",
    arguments: [(130, 0, true, false), (60, 0, false, false), (60, 150, false, true)])
  func weightOfDrawings(stroke: Int, lean: Int, isBold: Bool, isItalic: Bool) throws {
    var builder = PDFBuilder("BT /F9 10 Tf 20 300 Td (ABC) Tj ET")
    builder.pages[0].resources = "/Font << /F9 10 0 R >>"
    let shape =
      "500 0 0 -700 300 0 d1 0.1 0 0 0.1 0 0 cm 0 0 m \(lean * 10) -7000 l "
      + "\((lean + stroke) * 10) -7000 l \(stroke * 10) 0 l h f"
    builder.objects = [
      "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 700 700] /FontMatrix [.001 0 0 -.001 0 0] "
        + "/FirstChar 65 /LastChar 67 /Widths [500 500 500] "
        + "/Encoding << /Differences [65 /A /B /C] >> /CharProcs << /A 11 0 R /B 11 0 R /C 11 0 R >> >>",
      PDFBuilder.stream(shape, ""),
    ]
    let style = try #require(PDFFile(bytes: builder.bytes).page(1).styles.first)
    #expect(style.isBold == isBold && style.isItalic == isItalic)
  }

  @Test("A font file that is none leaves the looks to the font's name")
  func brokenOutlines() throws {
    let style = try style(ofFont: "TT1", file: "000100000006DEAD>")
    #expect(!style.isBold && !style.isItalic)
  }

  private func style(ofFont name: String, file: String) throws -> TextStyle {
    var builder = PDFBuilder("BT /F9 10 Tf 20 300 Td (AB) Tj ET")
    builder.pages[0].resources = "/Font << /F9 10 0 R >>"
    builder.objects = [
      "<< /Type /Font /Subtype /TrueType /BaseFont /\(name) /FirstChar 65 /LastChar 66 /Widths [500 500] "
        + "/FontDescriptor 11 0 R /Encoding /WinAnsiEncoding >>",
      "<< /Type /FontDescriptor /FontName /\(name) /Flags 32 /ItalicAngle 0 /FontFile2 12 0 R >>",
      PDFBuilder.stream(file, "/Filter /ASCIIHexDecode"),
    ]
    return try #require(PDFFile(bytes: builder.bytes).page(1).styles.first)
  }
}
