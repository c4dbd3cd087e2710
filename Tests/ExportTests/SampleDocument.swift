import PDFReading

@testable import Layout

/// A small invented document with every kind of block, and with text that formats trip over.
enum SampleDocument {
  /// Made anew for each caller.
  static func make() -> Document {
    var info = DocumentInfo(pdfVersion: "1.7", pageCount: 2)
    info.title = "Work in <Norland> & beyond"
    info.producer = "Typesetter \"1\""
    info.language = "en-GB"
    info.outline = [OutlineEntry(title: "Findings", level: 1, page: 1)]
    return Document(
      info: info,
      pages: [
        PageSummary(
          number: 1, label: "i", width: 595.28, height: 841.89, glyphCount: 900, drawnShapes: 4),
        PageSummary(
          number: 2, label: nil, width: 841.89, height: 595.28, glyphCount: 700, drawnShapes: 0),
      ],
      styles: [style(11), style(16, isBold: true)], bodyStyle: 0, blocks: blocks,
      footnotes: footnotes,
      contents: [ContentsEntry(title: "Findings", number: "1", page: "4", left: 72)],
      furniture: [line("Work in Norland 1", 800)],
      notices: [LayoutNotice(code: "page-without-text", message: "page 2 is a picture", page: 2)])
  }

  /// A document without anything.
  static let empty = Document(
    info: DocumentInfo(pdfVersion: "1.4", pageCount: 1), pages: [], styles: [], bodyStyle: 0,
    blocks: [], footnotes: [], contents: [], furniture: [], notices: [])

  private static func style(_ size: Double, isBold: Bool = false) -> TextStyle {
    TextStyle(
      fontName: isBold ? "Sans-Bold" : "Sans", size: size, isBold: isBold, isItalic: false,
      colour: Colour(red: 29, green: 53, blue: 87))
  }

  private static func box(_ top: Double, page: Int = 1) -> PageBox {
    PageBox(page: page, box: Box(x0: 72, y0: top, x1: 523.276, y1: top + 12.004))
  }

  private static func line(_ text: String, _ top: Double, page: Int = 1) -> Line {
    let word = Word(text: text, box: box(top, page: page).box, style: 0)
    return Line(page: page, row: 0, words: [word], styles: [style(11)])
  }

  private static func content(_ text: String, _ marks: [FootnoteMark] = []) -> TextContent {
    TextContent(runs: [TextRun(text: text, isBold: false, isItalic: false)], marks: marks)
  }

  private static func block(
    _ kind: Block.Kind, _ text: String, _ top: Double, _ change: (inout Block) -> Void = { _ in }
  ) -> Block {
    var block = Block(
      kind: kind, content: content(text), lines: text.isEmpty ? [] : [line(text, top)],
      regions: [box(top)], left: 72)
    change(&block)
    return block
  }

  private static func item(_ marker: String?, _ text: String, _ depth: Int, _ top: Double) -> Block
  {
    block(.listItem, text, top) {
      $0.marker = marker
      $0.depth = depth
    }
  }

  private static func heading(_ level: Int, _ number: String?, _ text: String, _ top: Double)
    -> Block
  {
    block(.heading, text, top) {
      $0.level = level
      $0.number = number
      $0.style = 1
    }
  }

  private static let blocks: [Block] = [
    block(.title, "Work in Norland", 20), block(.contents, "1 Findings 4", 40),
    heading(1, "1", "Findings & <views>", 60),
    block(.paragraph, "", 80) { $0.content = emphasised },
    block(
      .paragraph, "- not a list; 3 < 4 & a_b, *stars*, [brackets], C:\\path | `code` &amp;", 100),
    block(.paragraph, "2017. It was a good year.", 120),
    heading(2, nil, "What should be done", 140),
    item("1.", "keep records", 0, 160), item("•", "of cases", 1, 170),
    item("–", "and of staff", 2, 180), item("2.", "write plans", 0, 190),
    item("(a)", "for each person", 1, 200),
    block(.paragraph, "And besides:", 210), item("o", "listen", 1, 220),
    item("1.12", "A numbered paragraph.", 0, 230),
    block(.quote, "“It helped.”", 240),
    block(.caption, "Spending", 250) {
      $0.label = "Table"
      $0.number = "2"
    },
    block(.table, "", 260) { $0.table = table }, block(.note, "Rounded.", 290),
    block(.source, "Performance unit", 300),
    block(.figure, "12 34", 310),
    block(.caption, "Map of the county", 320) {
      $0.label = "Figure"
      $0.number = "1.1"
    },
    block(.box, "", 330) {
      $0.children = [
        heading(4, nil, "Good practice example", 340),
        block(.paragraph, "Tunde’s plan\u{1}changed.", 350),
        item("•", "at once", 0, 360),
      ]
    },
    block(.box, "A box of one line", 370),
    block(.paragraph, "A sentence that goes over the page.", 380) {
      $0.regions = [box(380), box(40, page: 2)]
      $0.lines = [line("A sentence that goes", 380), line("over the page.", 40, page: 2)]
    },
  ]

  private static let emphasised = TextContent(
    runs: [
      TextRun(text: "We spoke to ", isBold: false, isItalic: false),
      TextRun(text: "62 people ", isBold: true, isItalic: false),
      TextRun(text: "in ", isBold: false, isItalic: false),
      TextRun(text: "two", isBold: false, isItalic: true),
      TextRun(text: " towns.", isBold: false, isItalic: false),
    ],
    marks: [
      FootnoteMark(marker: "1", offset: 21, page: 1),
      FootnoteMark(marker: "*", offset: 35, page: 1),
      FootnoteMark(marker: "9", offset: 35, page: 1),
    ])

  private static let table: TableGrid = {
    func cell(
      _ row: Int, _ column: Int, _ text: String, rows: Int = 1, columns: Int = 1,
      marks: [FootnoteMark] = []
    ) -> TableCell {
      TableCell(
        row: row, column: column, rowSpan: rows, columnSpan: columns, content: content(text, marks),
        lines: [line(text, 262)], regions: [box(262)])
    }
    var grid = TableGrid(
      rowCount: 3, columnCount: 3,
      cells: [
        cell(0, 0, "Provider", rows: 2), cell(0, 1, "Year", columns: 2), cell(1, 1, "2017"),
        cell(1, 2, "2018"), cell(2, 0, "Norland | CRC"),
        cell(2, 1, "£64", marks: [FootnoteMark(marker: "*", offset: 4, page: 2)]),
      ], evidence: .partlyRuled, columnEdges: [72, 200, 300, 400])
    grid.headerRows = 2
    return grid
  }()

  private static let footnotes = [
    FootnoteBlock(
      marker: "1", content: content("See page 2."), regions: [box(700)], anchorPages: [1],
      lines: [line("See page 2.", 700)]),
    FootnoteBlock(
      marker: "*", content: content("Mostly."), regions: [box(710)], anchorPages: [1],
      lines: [line("Mostly.", 710)]),
    FootnoteBlock(
      marker: "*", content: content("In millions."), regions: [box(500, page: 2)],
      anchorPages: [2], lines: [line("In millions.", 500, page: 2)]),
  ]
}
