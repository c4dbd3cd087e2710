import PDFReading
import Testing

@testable import Layout

/// Parts of table finding by themselves, on a few lines each.
@Suite("Parts of table finding")
struct PartTests {
  private let measure = TypeMeasure(bodyStyle: 0, bodySize: 10, leading: 12)
  private let styles = [Look.body.style]

  /// A sheet of lines, and what is drawn on it.
  private func sheet(_ lines: [Line], _ graphics: PageGraphics = PageGraphics()) -> PageSheet {
    PageSheet(
      number: 1, label: nil, width: 595, height: 842, lines: lines, graphics: graphics,
      glyphCount: lines.count)
  }

  /// Rows of pieces at these places, as lines of their own.
  private func rows(_ texts: [[(text: String, x: Double)]]) -> [PieceRow] {
    var lines: [Line] = []
    var indices: [[Int]] = []
    for (row, pieces) in texts.enumerated() {
      indices.append(Array(lines.count..<(lines.count + pieces.count)))
      lines += pieces.map { .sketch($0.text, x: $0.x, y: 100 + 20 * Double(row), row: row) }
    }
    let sheet = sheet(lines)
    return indices.map { PieceRow($0, sheet: sheet, styles: styles) }
  }

  // MARK: - Rivers

  @Test("Strips that all rows leave free part columns")
  func rivers() {
    let rows = rows(
      (0..<4).map { [("name \($0)", 72), ("town", 200), ("1\($0)", 330)] })
    let strips = TextRivers(em: 11).strips(rows)
    #expect(strips.count == 2)
    #expect(strips.first?.contains(180) == true && strips.last?.contains(300) == true)
  }

  @Test("A heading over two columns takes no strip away")
  func riversUnderHeading() {
    let body = (0..<4).map { [("name \($0)", 72.0), ("11", 200.0), ("1\($0)", 330.0)] }
    let strips = TextRivers(em: 11).strips(
      rows([[("Name", 72), ("Number of people in all years", 190)]] + body), headings: 1)
    #expect(strips.count == 2)
  }

  @Test("Running text has no strips")
  func noRivers() {
    let lines = (0..<5).map { [("Words that go on from the left to the right \($0)", 72.0)] }
    #expect(TextRivers(em: 11).strips(rows(lines)).isEmpty)
  }

  // MARK: - Headings of columns

  /// Three columns: 72 to 150, 200 to 260, 330 to 390.
  private var columns: TextColumns {
    var columns = TextColumns(edges: [72, 175, 295, 390])
    columns.extents = [72...150, 200...260, 330...390]
    return columns
  }

  @Test("Lines of one label are one label; a label over two columns fills a row of its own")
  func labels() throws {
    let lines: [[Line]] = [
      [.sketch("All people", x: 260, y: 100)],
      [.sketch("Men", x: 215, y: 114), .sketch("Women", x: 345, y: 114)],
    ]
    let (labels, rowCount) = OpenHeader(columns: columns, rules: []).labels(lines)
    #expect(rowCount == 2)
    let spanning = try #require(labels.first)
    #expect(spanning.columns == 1...2 && spanning.rows == 0...0)
    #expect(labels.dropFirst().map(\.columns) == [1...1, 2...2])
    #expect(labels.dropFirst().allSatisfy { $0.rows == 1...1 })
  }

  @Test("A label of two lines in one column")
  func wrappedLabel() {
    let lines: [[Line]] = [
      [.sketch("Number of", x: 202, y: 100), .sketch("Share", x: 335, y: 100)],
      [.sketch("cases", x: 210, y: 113)],
    ]
    let (labels, rowCount) = OpenHeader(columns: columns, rules: []).labels(lines)
    #expect(rowCount == 1)
    #expect(labels.map { $0.lines.map(\.text) } == [["Number of", "cases"], ["Share"]])
    #expect(OpenHeader(columns: columns, rules: []).labels([]).rowCount == 0)
  }

  // MARK: - Tints of columns

  @Test(
    "A tint that rules cross is a column's where text stands on it, and an empty heading's where none does"
  )
  func crossedTints() {
    var graphics = PageGraphics()
    graphics.fills = [
      Fill(box: Box(x0: 72, y0: 200, x1: 180, y1: 250), colour: PageSketch.grey, isRectangle: true)
    ]
    graphics.rules = [200.0, 250].map {
      Rule(
        box: Box(x0: 72, y0: $0 - 0.25, x1: 480, y1: $0 + 0.25),
        colour: Colour(red: 0, green: 0, blue: 0))
    }
    let labels = (0..<3).map { Line.sketch("Harbours", x: 76, y: 212 + 14 * Double($0)) }
    let kept = { (lines: [Line]) in
      FigureTints(sheet: sheet(lines, graphics), measure: measure)
        .removed(from: graphics.fills).count
    }
    #expect(kept(labels) == 0)
    #expect(kept([]) == 1)
  }

  // MARK: - Headings on a tint

  private func candidate(
    _ texts: [[String]], _ evidence: TableEvidence, y0: Double, y1: Double, lines: Set<Int>,
    x1: Double = 500
  ) -> TableCandidate {
    let cells = texts.enumerated().flatMap { row, texts in
      texts.enumerated().map { column, text in
        TableCell(
          row: row, column: column,
          content: TextContent(
            runs: [TextRun(text: text, isBold: false, isItalic: false)], marks: []), regions: [])
      }
    }
    return TableCandidate(
      grid: TableGrid(
        rowCount: texts.count, columnCount: texts[0].count, cells: cells, evidence: evidence,
        columnEdges: [72, 300, x1]),
      box: Box(x0: 72, y0: y0, x1: x1, y1: y1), lines: lines)
  }

  @Test("A tinted heading goes on top of the rows right below it")
  func grafted() throws {
    let head = candidate([["Town", "People"]], .ruled, y0: 100, y1: 120, lines: [0])
    let body = candidate(
      [["North", "12"], ["South", "15"]], .aligned, y0: 122, y1: 160, lines: [1])
    let tables = HeaderGrafter(measure: measure).grafted([head, body])
    let whole = try #require(tables.first)
    #expect(tables.count == 1)
    #expect(whole.grid.texts == [["Town", "People"], ["North", "12"], ["South", "15"]])
    #expect(whole.box.y0 == 100 && whole.box.y1 == 160 && whole.lines == [0, 1])
  }

  @Test("Headings go on top of figures set right that end a little before they do")
  func graftedBeforeEnd() {
    let head = candidate([["Town", "People"]], .ruled, y0: 100, y1: 120, lines: [0], x1: 525)
    let body = candidate(
      [["North", "12"], ["South", "15"]], .aligned, y0: 122, y1: 160, lines: [1])
    #expect(HeaderGrafter(measure: measure).grafted([head, body]).count == 1)
  }

  @Test("One that stands apart, is wider or holds figures is a table of its own")
  func notGrafted() {
    let body = candidate(
      [["North", "12"], ["South", "15"]], .aligned, y0: 122, y1: 160, lines: [1])
    for head in [
      candidate([["Town", "People"]], .ruled, y0: 60, y1: 80, lines: [0]),
      candidate([["Town", "People"]], .ruled, y0: 100, y1: 120, lines: [0], x1: 540),
      candidate([["Town", "17"]], .ruled, y0: 100, y1: 120, lines: [0]),
      candidate([["Town", "People"]], .aligned, y0: 100, y1: 120, lines: [0]),
    ] {
      #expect(HeaderGrafter(measure: measure).grafted([head, body]).count == 2)
    }
  }

  // MARK: - Grids

  /// A grid of rules with a text in each cell, and a line under it.
  private func grid(caption: String, filled: Bool = true) -> PageSheet {
    var page = PageSketch()
    page.table(
      (0..<4).map { row in (0..<3).map { filled || row == 0 ? "word \(row) \($0)" : "" } },
      xs: [72, 200, 350, 500], top: 130)
    page.put(caption, y: 120)
    var builder = DocumentBuilder(info: DocumentInfo(pdfVersion: "1.7", pageCount: 1))
    builder.add(page.content)
    return builder.sheets[0]
  }

  private func boxes(_ sheet: PageSheet) -> [Box] {
    SolidTables(sheet: sheet, settings: LayoutSettings(), measure: measure).boxes()
  }

  @Test("A filled grid under a table's caption is a table beyond doubt")
  func solid() throws {
    let box = try #require(boxes(grid(caption: "Table 1: Words")).first)
    #expect(abs(box.x0 - 72) < 1 && abs(box.x1 - 500) < 1)
    #expect(abs(box.y0 - 130) < 1 && abs(box.y1 - 210) < 1)
  }

  @Test("A grid with a figure's caption, or hardly any text, is not")
  func notSolid() {
    #expect(boxes(grid(caption: "Figure 1: Words")).isEmpty)
    #expect(boxes(grid(caption: "Table 1: Words", filled: false)).isEmpty)
    #expect(boxes(sheet([])).isEmpty)
  }

  @Test(
    "Columns drawn in the heading only are those of all rows, where their text leaves them free")
  func completed() throws {
    var page = PageSketch()
    for y in [100.0, 120, 140, 160] { page.rule(y, from: 72, to: 500) }
    for x in [72.0, 500] { page.upright(x, from: 100, to: 160) }
    page.upright(280, from: 100, to: 120)
    for (row, texts) in [["Town", "Place"], ["North", "hill"], ["South", "vale"]].enumerated() {
      page.cell(texts[0], x: 72, top: 100 + 20 * Double(row))
      page.cell(texts[1], x: 280, top: 100 + 20 * Double(row))
    }
    var builder = DocumentBuilder(info: DocumentInfo(pdfVersion: "1.7", pageCount: 1))
    builder.add(page.content)
    let sheet = builder.sheets[0]
    let edges = EdgeSet(sheet.graphics, leavingOut: [], page: sheet, tolerance: 2)
    let lattice = try #require(Lattice.all(edges, tolerance: 2).first)
    try #require(lattice.rowCount == 3 && lattice.columnCount == 2)
    let separated = { (lattice: Lattice) in
      (0..<3).map { lattice.separatesColumns(row: $0, after: 0, tolerance: 2) }
    }
    #expect(separated(lattice) == [true, false, false])
    let completer = LatticeCompleter(
      sheet: sheet, styles: builder.styles, measure: measure, tolerance: 2)
    let whole = completer.completed(lattice, lines: Array(sheet.lines.indices))
    #expect(separated(whole) == [true, true, true])
  }

  // MARK: - Two columns

  @Test("A line over the gutter is cut where the right column begins, behind its widest gap")
  func cut() throws {
    let left: [Line] = (0..<6).map { .sketch("Words of the left", x: 72, y: 100 + 14 * Double($0)) }
    let right: [Line] = (0..<6).map {
      .sketch("Words of the right", x: 310, y: 100 + 14 * Double($0))
    }
    let measure = TypeMeasure(bodyStyle: 0, bodySize: 11, leading: 14)
    let cut = try #require(
      GutterCut(
        styles: styles, measure: measure, gutter: 300, sheets: [sheet(left + right)]))
    #expect(cut.columnLeft == 310)
    let gap = String(repeating: " ", count: 4)
    var x = 310 - Markup.width("A line of the left" + gap, .body)
    x = max(x, 72)
    let both = Line.sketch("A line of the left" + gap + "and right", x: x, y: 200)
    #expect(cut.cut([both])?.map(\.text) == ["A line of the left", "and right"])
    #expect(cut.cut(left) == nil)
  }
}
