/// An entry of the PDF's outline (bookmarks).
public struct OutlineEntry: Hashable, Sendable {
  /// Title as stored.
  public var title: String
  /// Depth, 1 for the top level.
  public var level: Int
  /// 1-based target page, where it is known.
  public var page: Int?

  /// Makes an entry.
  public init(title: String, level: Int, page: Int?) {
    self.title = title
    self.level = level
    self.page = page
  }
}

/// What the PDF says of itself.
public struct DocumentInfo: Sendable {
  /// Title from Info or XMP.
  public var title: String?
  /// Author from Info or XMP.
  public var author: String?
  /// Program that wrote the source.
  public var creator: String?
  /// Program that wrote the PDF.
  public var producer: String?
  /// Language from the catalogue or XMP.
  public var language: String?
  /// "1.7" and the like.
  public var pdfVersion: String
  /// Number of pages.
  public var pageCount: Int
  /// Whether there is a structure tree marked as such.
  public var isTagged: Bool
  /// Whether the file is encrypted.
  public var isEncrypted: Bool
  /// Bookmarks in order.
  public var outline: [OutlineEntry]

  /// Makes a description; everything optional starts unknown.
  public init(pdfVersion: String, pageCount: Int) {
    self.pdfVersion = pdfVersion
    self.pageCount = pageCount
    isTagged = false
    isEncrypted = false
    outline = []
  }
}
