import PDFReading
import Testing

extension PDFFile {
  /// A file with one page.
  convenience init(content: String, mediaBox: String = "0 0 200 400", entries: String = "") throws {
    try self.init(bytes: PDFBuilder(content, mediaBox: mediaBox, entries: entries).bytes)
  }
}

extension PageContent {
  /// The glyphs as one string.
  var text: String { String(String.UnicodeScalarView(glyphs.map(\.scalar))) }
}

/// What a page with this content draws besides text.
func graphics(
  _ content: String, mediaBox: String = "0 0 200 400", entries: String = ""
) throws -> PageGraphics {
  let file = try PDFFile(content: content, mediaBox: mediaBox, entries: entries)
  return try #require(try file.page(1, graphics: .always).graphics)
}

/// Whether two boxes have the same edges, to `tolerance` points.
func isNear(
  _ box: Box, _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, tolerance: Double = 0.1
)
  -> Bool
{
  abs(box.x0 - x0) <= tolerance && abs(box.y0 - y0) <= tolerance && abs(box.x1 - x1) <= tolerance
    && abs(box.y1 - y1) <= tolerance
}

/// The error that opening or reading gives.
func failure(_ body: () throws -> Void) -> PDFReadingError? {
  do {
    try body()
    return nil
  } catch {
    return error as? PDFReadingError
  }
}
