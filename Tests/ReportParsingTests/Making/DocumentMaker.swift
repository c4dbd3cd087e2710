import PDFReading
import ReportModel

@testable import Layout
@testable import ReportParsing

/// Makes small documents by hand, block by block down a page.
struct DocumentMaker {
  var blocks: [Block] = []
  var footnotes: [FootnoteBlock] = []
  var notices: [LayoutNotice] = []
  /// Number of letters on each page.
  var letters: [Int] = []
  private var nextTop = 60.0
  /// Page on which the next block stands.
  var page = 1

  /// Body, bold and white letters, as styles 0, 1 and 2.
  static let styles = [
    TextStyle(fontName: "Serif", size: 10, isBold: false, isItalic: false, colour: grey(0)),
    TextStyle(fontName: "Serif-Bold", size: 10, isBold: true, isItalic: false, colour: grey(0)),
    TextStyle(fontName: "Serif", size: 10, isBold: false, isItalic: false, colour: grey(255)),
  ]

  /// A shade of grey.
  static func grey(_ level: UInt8) -> Colour { Colour(red: level, green: level, blue: level) }

  /// The document of all blocks so far.
  var document: Document {
    Document(
      info: DocumentInfo(pdfVersion: "1.7", pageCount: 1), pages: pages, styles: Self.styles,
      bodyStyle: 0, blocks: blocks, footnotes: footnotes, contents: [], furniture: [],
      notices: notices)
  }

  private var pages: [PageSummary] {
    letters.enumerated().map { index, count in
      PageSummary(
        number: index + 1, label: nil, width: 600, height: 800, glyphCount: count,
        drawnShapes: count == 0 ? 1 : 0)
    }
  }

  /// What recognisers share, with the words of probation reports.
  func context() throws -> ParsingContext {
    ParsingContext(
      document: document, source: Source(file: "made.pdf"), profile: try Profile.probation())
  }

  mutating func title(_ text: String) { add(.title, text) }

  mutating func heading(_ text: String, level: Int = 1, number: String? = nil) {
    var block = block(.heading, text, isBold: true)
    block.level = level
    block.number = number
    blocks.append(block)
  }

  mutating func paragraph(_ text: String, bold: String = "", left: Double = 60) {
    blocks.append(block(.paragraph, text, bold: bold, left: left))
  }

  mutating func quote(_ text: String) { blocks.append(block(.quote, text, left: 80)) }

  mutating func items(_ texts: String..., marker: String = "•", depth: Int = 0) {
    for (index, text) in texts.enumerated() {
      var block = block(.listItem, text, left: 70)
      block.marker = marker == "1." ? "\(index + 1)." : marker
      block.depth = depth
      blocks.append(block)
    }
  }

  mutating func caption(
    _ text: String, label: String, number: String, left: Double = 60, right: Double = 500
  ) {
    var block = block(.caption, text, left: left, right: right)
    block.label = label
    block.number = number
    blocks.append(block)
  }

  mutating func add(
    _ kind: Block.Kind, _ text: String = "", left: Double = 60, right: Double = 500
  ) {
    blocks.append(block(kind, text, left: left, right: right))
  }

  mutating func box(_ fill: (inout DocumentMaker) -> Void) {
    var inside = DocumentMaker()
    inside.nextTop = nextTop
    inside.page = page
    fill(&inside)
    var block = block(.box, "")
    block.children = inside.blocks
    block.regions = inside.blocks.flatMap(\.regions)
    nextTop = inside.nextTop
    blocks.append(block)
  }

  mutating func table(_ grid: TableGrid) {
    var block = block(.table, "")
    block.table = grid
    blocks.append(block)
  }

  private mutating func block(
    _ kind: Block.Kind, _ text: String, bold: String = "", isBold: Bool = false, left: Double = 60,
    right: Double = 500
  ) -> Block {
    var runs: [TextRun] = []
    if !bold.isEmpty { runs.append(TextRun(text: bold, isBold: true, isItalic: false)) }
    if !text.isEmpty { runs.append(TextRun(text: text, isBold: isBold, isItalic: false)) }
    defer { nextTop += 20 }
    return Block(
      kind: kind, content: TextContent(runs: runs),
      regions: [
        PageBox(page: page, box: Box(x0: left, y0: nextTop, x1: right, y1: nextTop + 12))
      ], left: left)
  }
}
