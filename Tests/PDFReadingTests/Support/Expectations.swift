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

/// Poppler's interpreter of page contents.
enum Interpreter {
  /// Whether this build can ask it.
  static let isAvailable: Bool = {
    guard let file = try? PDFFile(content: ""), let page = try? file.page(1) else { return false }
    return file.interpretedGraphics(of: page) != nil
  }()
}

/// What a page with this content draws besides text; both readers must say the same, to `tolerance` points for rules.
func graphics(
  _ content: String, mediaBox: String = "0 0 200 400", entries: String = "",
  tolerance: Double = 0.5,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> PageGraphics {
  let file = try PDFFile(content: content, mediaBox: mediaBox, entries: entries)
  let page = try file.page(1)
  let printed = try file.printedGraphics(of: page)
  guard let interpreted = file.interpretedGraphics(of: page) else { return printed }
  let difference = GraphicsDifference(printed, interpreted, tolerance: tolerance)
  #expect(difference.isEmpty, "\(difference)", sourceLocation: sourceLocation)
  return interpreted
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
