public import PDFReading

/// A box on a page.
public struct PageBox: Hashable, Sendable {
  /// 1-based page.
  public var page: Int
  /// Box in points, origin top left.
  public var box: Box

  /// Makes a page box.
  public init(page: Int, box: Box) {
    self.page = page
    self.box = box
  }
}

/// One element of a document in reading order.
public struct Block: Sendable {
  /// What kind of element it is.
  public enum Kind: String, Sendable {
    /// A line of the cover.
    case title
    case heading
    case paragraph
    /// An item of a list, or a numbered paragraph; see `marker` and `depth`.
    case listItem
    /// A passage set apart as somebody's words.
    case quote
    /// "Table 3: …" or "Figure 2: …"; `label` and `number` are split off.
    case caption
    /// "Source: …" under a table or figure, without the word.
    case source
    /// A note under a table.
    case note
    case table
    /// A shaded or framed area; its elements are `children`.
    case box
    /// A picture or chart; its text is not part of the reading order.
    case figure
    /// A line of a printed contents page.
    case contents
  }

  /// What it is.
  public var kind: Kind
  /// Its text; empty for tables, boxes and figures.
  public var content: TextContent
  /// Printed list mark or paragraph number ("•", "1.", "(a)", "1.12").
  public var marker: String?
  /// Nesting of list items, 0 for the outermost.
  public var depth = 0
  /// Level of a heading, 1 for chapters; 0 otherwise.
  public var level = 0
  /// Number of a heading ("5.1") or caption ("3").
  public var number: String?
  /// Word that opens a caption ("Table", "Figure", "Chart").
  public var label: String?
  /// The grid of a table.
  public var table: TableGrid?
  /// Elements of a box.
  public var children: [Block] = []
  /// How a page or column break has cut it, where it is a part of a box between two rules.
  var cut: PanelCut?
  /// Where it stands: a box for each page and column that it touches.
  public var regions: [PageBox]
  /// Style of most of its letters, an index into the document's styles.
  public var style: Int
  /// Left edge of its text and of its first line, in points.
  public var left: Double
  /// Its lines, in reading order.
  public var lines: [Line]

  /// Makes a block of lines.
  public init(
    kind: Kind, content: TextContent, lines: [Line] = [], regions: [PageBox], style: Int = 0,
    left: Double = 0
  ) {
    self.kind = kind
    self.content = content
    self.lines = lines
    self.regions = regions
    self.style = style
    self.left = left
  }

  /// The plain text.
  public var text: String { content.text }

  /// First page on which it stands.
  public var page: Int { regions.first?.page ?? 0 }
}
