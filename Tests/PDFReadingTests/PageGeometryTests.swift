import PDFReading
import Testing

/// A page of 200 by 400 points with the letter H inside a grey box, and a link of the same extent: wherever the page is
/// turned or cropped, the three must stay together.
@Suite struct PageGeometryTests {
  private static let content =
    "0.5 g 20 300 20 12 re f 0 g BT /F1 10 Tf 26 302 Td (H) Tj ET"
  private static let link =
    "/Annots [<< /Type /Annot /Subtype /Link /Rect [20 300 40 312] /A << /S /URI /URI (http://example.org/) >> >>]"

  private func check(_ page: PageContent, _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double)
    throws
  {
    let fill = try #require(page.graphics?.fills.first)
    #expect(isNear(fill.box, x0, y0, x1, y1))
    let link = try #require(page.links.first)
    #expect(isNear(link.box, x0, y0, x1, y1))
    let glyph = try #require(page.glyphs.first)
    #expect(fill.box.containsCentre(of: glyph.box))
    #expect(glyph.box.area > 20 && glyph.box.area < 150)
  }

  @Test func uprightPageHasItsOriginAtTheTop() throws {
    let page = try PDFFile(content: Self.content, entries: Self.link).page(1, graphics: .always)
    #expect(page.width == 200 && page.height == 400)
    try check(page, 20, 88, 40, 100)
  }

  @Test func pageTurnedByAQuarterReadsUpright() throws {
    let page = try PDFFile(content: Self.content, entries: "/Rotate 90 " + Self.link)
      .page(1, graphics: .always)
    #expect(page.width == 400 && page.height == 200)
    try check(page, 300, 20, 312, 40)
  }

  @Test func pageTurnedUpsideDownReadsUpright() throws {
    let page = try PDFFile(content: Self.content, entries: "/Rotate 180 " + Self.link)
      .page(1, graphics: .always)
    #expect(page.width == 200 && page.height == 400)
    try check(page, 160, 300, 180, 312)
  }

  @Test func pageTurnedByThreeQuartersReadsUpright() throws {
    let page = try PDFFile(content: Self.content, entries: "/Rotate 270 " + Self.link)
      .page(1, graphics: .always)
    #expect(page.width == 400 && page.height == 200)
    try check(page, 88, 160, 100, 180)
  }

  @Test func cropBoxMovesTheOrigin() throws {
    let page = try PDFFile(content: Self.content, entries: "/CropBox [10 50 150 350] " + Self.link)
      .page(1, graphics: .always)
    #expect(page.width == 140 && page.height == 300)
    try check(page, 10, 38, 30, 50)
  }

  @Test func cropBoxAndRotationGoTogether() throws {
    let page = try PDFFile(
      content: Self.content, entries: "/Rotate 90 /CropBox [10 50 150 350] " + Self.link
    ).page(1, graphics: .always)
    #expect(page.width == 300 && page.height == 140)
    try check(page, 250, 10, 262, 30)
  }

  @Test func mediaBoxNeedNotStartAtZero() throws {
    let page = try PDFFile(content: Self.content, mediaBox: "-100 -200 100 400", entries: Self.link)
      .page(1, graphics: .always)
    #expect(page.width == 200 && page.height == 600)
    try check(page, 120, 88, 140, 100)
  }

  @Test func textOnATurnedPageThatReadsUprightRunsFromLeftToRight() throws {
    // A landscape table on a portrait page: the text matrix turns the letters, /Rotate turns the page back.
    let page = try PDFFile(
      content: "BT /F1 10 Tf 0 1 -1 0 100 50 Tm (AB) Tj ET", entries: "/Rotate 90"
    ).page(1)
    try #require(page.text == "AB")
    let (first, second) = (page.glyphs[0].box, page.glyphs[1].box)
    #expect(abs(first.x0 - 50) < 0.1 && abs(first.x1 - second.x0) < 0.1)
    #expect(abs(first.y0 - second.y0) < 0.1 && first.y1 > 100 && first.y0 < 100)
  }

  @Test func textOutsideTheCropBoxIsLeftOut() throws {
    let page = try PDFFile(
      content: "BT /F1 10 Tf 20 300 Td (in) Tj 0 -280 Td (out) Tj ET",
      entries: "/CropBox [0 200 200 400]"
    ).page(1)
    #expect(page.text == "in")
  }
}
