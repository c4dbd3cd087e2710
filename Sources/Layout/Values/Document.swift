public import PDFReading

/// A page in short.
public struct PageSummary: Sendable {
  /// 1-based number in the file.
  public var number: Int
  /// Printed label, where one is known.
  public var label: String?
  /// Width in points.
  public var width: Double
  /// Height in points.
  public var height: Double
  /// Number of glyphs.
  public var glyphCount: Int
  /// Number of pictures and of curved shapes drawn, where graphics were read.
  public var drawnShapes: Int
  /// How many of the glyphs the file does not name, so that the usual order of glyphs in a font told which letters they are.
  public var guessedGlyphs = 0
}

/// A footnote at a page's foot.
public struct FootnoteBlock: Sendable {
  /// The mark as printed.
  public var marker: String
  /// Its text without the mark.
  public var content: TextContent
  /// Where it stands.
  public var regions: [PageBox]
  /// Pages on which its mark stands in the text.
  public var anchorPages: [Int]
  /// Its lines.
  public var lines: [Line]
}

/// A line of the printed contents page.
public struct ContentsEntry: Hashable, Sendable {
  /// Title without number and leader dots.
  public var title: String
  /// Printed section number.
  public var number: String?
  /// Printed page.
  public var page: String?
  /// Left edge, which shows the level.
  public var left: Double
}

/// Something about a document that a person should look at.
public struct LayoutNotice: Hashable, Sendable {
  /// Stable code.
  public var code: String
  /// One sentence.
  public var message: String
  /// 1-based page.
  public var page: Int?

  /// Makes a notice.
  public init(code: String, message: String, page: Int?) {
    self.code = code
    self.message = message
    self.page = page
  }
}

/// A document as blocks in reading order.
public struct Document: Sendable {
  /// What the PDF says of itself.
  public var info: DocumentInfo
  /// Its pages.
  public var pages: [PageSummary]
  /// The styles that blocks and words point to.
  public var styles: [TextStyle]
  /// Index of the style of running text.
  public var bodyStyle: Int
  /// Blocks in reading order, page furniture and footnotes left out.
  public var blocks: [Block]
  /// Footnotes in order.
  public var footnotes: [FootnoteBlock]
  /// The printed contents, where there is one.
  public var contents: [ContentsEntry]
  /// Lines taken for page furniture.
  public var furniture: [Line]
  /// Notices for a person.
  public var notices: [LayoutNotice]

  /// Size of running text in points.
  public var bodySize: Double { styles.indices.contains(bodyStyle) ? styles[bodyStyle].size : 10 }
}
