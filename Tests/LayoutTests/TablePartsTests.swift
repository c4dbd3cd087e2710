import PDFReading
import Testing

@testable import Layout

@Suite("ColumnGaps")
struct ColumnGapsTests {
  private let box = Box(x0: 72, y0: 90, x1: 523, y1: 200)

  @Test("Columns are parted where no row has text")
  func gaps() {
    let lines = [("North", 72.0, 0), ("Good", 220, 0), ("South and West", 72, 1), ("Fair", 220, 1)]
      .map { Line.sketch($0.0, x: $0.1, y: 100 + 20 * Double($0.2), row: $0.2) }
    let edges = ColumnGaps.edges(of: lines, in: box, narrowest: 6)
    #expect(edges.count == 3)
    #expect(edges.first == 72 && edges.last == 523)
    #expect(edges[1] > lines[2].box.x1 && edges[1] <= 220)
  }

  @Test("A line alone in its row may span the columns")
  func spanning() {
    let lines = [
      Line.sketch("A heading that goes on over the columns", x: 72, y: 80, row: 0),
      Line.sketch("North", x: 72, y: 100, row: 1), Line.sketch("Good", x: 220, y: 100, row: 1),
    ]
    #expect(ColumnGaps.edges(of: lines, in: box, narrowest: 6).count == 3)
  }

  @Test("A gap that is too narrow parts nothing")
  func narrow() {
    let lines = [Line.sketch("North", x: 72), Line.sketch("Good", x: 103)]
    #expect(ColumnGaps.edges(of: lines, in: box, narrowest: 6) == [72, 523])
    #expect(ColumnGaps.edges(of: lines, in: box, narrowest: 2).count == 3)
  }

  @Test("Without rows of two cells there is one column")
  func none() {
    #expect(ColumnGaps.edges(of: [.sketch("North")], in: box, narrowest: 6) == [72, 523])
  }

  @Test("Text can reach to the next column, in the last to the text's edge")
  func limits() {
    #expect(ColumnGaps.limits([72, 200, 400], right: 523, em: 10) == [195, 523])
  }
}

@Suite("RowSplitter")
struct RowSplitterTests {
  /// Rows of (baseline, texts by column), wrapped lines with an empty text in the other columns.
  private func rows(_ lines: [(y: Double, texts: [String])]) -> [[String]] {
    let xs = [72.0, 220, 400]
    let pieces = lines.enumerated().flatMap { row, line in
      line.texts.enumerated().filter { !$0.element.isEmpty }.map {
        (column: $0.offset, line: Line.sketch($0.element, x: xs[$0.offset], y: line.y, row: row))
      }
    }
    return RowSplitter.rows(of: pieces, columnCount: 3, leading: 13.75, limits: [215, 395, 523]).map
    {
      $0.map(\.line.text)
    }
  }

  @Test("Wider gaps part rows, wrapped lines stay")
  func gaps() {
    #expect(
      rows([
        (100, ["North", "Good work", "12"]), (113, ["", "by all", ""]),
        (133, ["South", "Fair work", "9"]), (146, ["", "by most", ""]),
      ]) == [["North", "Good work", "12", "by all"], ["South", "Fair work", "9", "by most"]])
  }

  @Test("With even gaps a row starts where the first column has text beside another's")
  func even() {
    #expect(
      rows([
        (100, ["North", "Good work done by all of the", "12"]), (113, ["", "staff", ""]),
        (126, ["South", "Fair work", "9"]),
      ]) == [
        ["North", "Good work done by all of the", "12", "staff"], ["South", "Fair work", "9"],
      ])
  }

  @Test("One text row is one row, none is none")
  func few() {
    #expect(rows([(100, ["North", "Good", "12"])]).count == 1)
    #expect(rows([]).isEmpty)
  }
}

@Suite("MarkerColumns")
struct MarkerColumnsTests {
  private func split(_ texts: [String]) -> [Double] {
    let lines = texts.enumerated().map {
      Line.sketch($0.element, x: 76, y: 100 + 20 * Double($0.offset), row: $0.offset)
    }
    return MarkerColumns.split([72, 300, 523], lines: lines, em: 11)
  }

  @Test("Row numbers close to their text are a column")
  func numbers() {
    let edges = split(["1. Plans are made", "2. Risks are known"])
    #expect(edges.count == 4)
    #expect(edges[1] > 87 && edges[1] < 90)
  }

  @Test("Text without numbers, numbers without a stop, and single ones among many are none")
  func none() {
    #expect(split(["Plans are made", "Risks are known"]).count == 3)
    #expect(split(["12 plans", "14 risks"]).count == 3)
    #expect(
      split(["1. Plans are made", "Risks are known", "Needs are met", "All is well"]).count == 3)
  }

  @Test("Numbers whose text starts at many places are none")
  func uneven() { #expect(split(["1. Plans are made", "100. Risks are known"]).count == 3) }

  @Test("Whether any line opens with a number")
  func opens() {
    #expect(MarkerColumns.opens([.sketch("Plans"), .sketch("2. Risks")]))
    #expect(!MarkerColumns.opens([.sketch("Plans"), .sketch("2 risks")]))
  }
}

@Suite("Lattice")
struct LatticeTests {
  private func edge(_ position: Double, _ start: Double, _ end: Double, horizontal: Bool) -> Edge {
    Edge(position: position, start: start, end: end, isHorizontal: horizontal, isRule: true)
  }

  private func lattices(
    _ horizontal: [(Double, Double, Double)], _ vertical: [(Double, Double, Double)]
  )
    -> [Lattice]
  {
    var edges = EdgeSet(
      PageGraphics(), leavingOut: [],
      page: PageSheet(
        number: 1, width: 595, height: 842, lines: [], graphics: PageGraphics(), glyphCount: 0),
      tolerance: 3)
    edges.horizontal = horizontal.map { edge($0.0, $0.1, $0.2, horizontal: true) }
    edges.vertical = vertical.map { edge($0.0, $0.1, $0.2, horizontal: false) }
    return Lattice.all(edges, tolerance: 3)
  }

  @Test("Edges that touch make one lattice, others another")
  func groups() {
    let found = lattices(
      [(100, 72, 300), (120, 72, 300), (400, 72, 300)],
      [(72, 100, 120), (200, 100, 120), (300, 100, 120)])
    #expect(found.map(\.columnCount) == [2, 0])
    #expect(found.map(\.rowCount) == [1, 0])
    #expect(found.first?.box == Box(x0: 72, y0: 100, x1: 300, y1: 120))
  }

  @Test("Edges that miss each other by less than the tolerance touch")
  func tolerance() {
    #expect(lattices([(100, 72, 300)], [(72, 102, 150)]).count == 1)
    #expect(lattices([(100, 72, 300)], [(72, 104, 150)]).count == 2)
  }

  @Test("An edge parts the rows and columns that it covers")
  func separation() throws {
    let lattice = try #require(
      lattices(
        [(100, 72, 300), (120, 200, 300), (140, 72, 300)],
        [(72, 100, 140), (200, 100, 120), (300, 100, 140)]
      ).first)
    #expect(lattice.separatesColumns(row: 0, after: 0, tolerance: 3))
    #expect(!lattice.separatesColumns(row: 1, after: 0, tolerance: 3))
    #expect(!lattice.separatesRows(column: 0, after: 0, tolerance: 3))
    #expect(lattice.separatesRows(column: 1, after: 0, tolerance: 3))
  }

  @Test("Values near each other are one")
  func clustered() {
    #expect(Lattice.clustered([10, 12, 30, 11], tolerance: 3) == [11, 30])
    #expect(Lattice.clustered([], tolerance: 3) == [])
  }
}

@Suite("TableJoiner")
struct TableJoinerTests {
  private func grid(
    _ rows: [[String]], edges: [Double] = [72, 300, 523], evidence: TableEvidence = .ruled,
    page: Int = 1, boldHeader: Bool = false
  ) -> TableGrid {
    let cells = rows.enumerated().flatMap { row, texts in
      texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
        TableCell(
          row: row, column: column,
          content: TextContent(runs: [
            TextRun(text: text, isBold: boldHeader && row == 0, isItalic: false)
          ]),
          regions: [PageBox(page: page, box: Box(x0: 72, y0: 0, x1: 90, y1: 10))])
      }
    }
    return TableGrid(
      rowCount: rows.count, columnCount: edges.count - 1, cells: cells, evidence: evidence,
      columnEdges: edges)
  }

  private func joined(_ first: TableGrid, _ second: TableGrid) -> [[String]]? {
    let assembler = TextAssembler(styles: [], vocabulary: HyphenVocabulary())
    return TableJoiner(assembler: assembler, styles: []).joined(first, second)?.texts
  }

  @Test("Rows are counted on")
  func rows() {
    #expect(joined(grid([["A", "B."]]), grid([["C", "D."]])) == [["A", "B."], ["C", "D."]])
  }

  @Test("Repeated rows at the top are there once, two of them too")
  func repeated() {
    let head = [["Unit", "Grade"], ["Name", "2021"]]
    #expect(
      joined(grid(head + [["A", "B."]]), grid(head + [["C", "D."]])) == head + [
        ["A", "B."], ["C", "D."],
      ])
  }

  @Test("A cut cell is joined, and has both regions")
  func cut() {
    let first = grid([["Unit", "Remark"], ["A", "They were"]])
    let second = grid([["", "kind."], ["B", "Slow."]], page: 2)
    #expect(
      joined(first, second) == [["Unit", "Remark"], ["A", "They were kind."], ["B", "Slow."]])
  }

  @Test("Other columns, another table", arguments: [[72.0, 200, 523], [72, 300, 400, 523]])
  func otherColumns(edges: [Double]) {
    #expect(joined(grid([["A", "B."]]), grid([["C", "D."]], edges: edges)) == nil)
  }

  @Test("Text-made edges may differ more than drawn ones")
  func vagueEdges() {
    let moved = [72.0, 320, 523]
    #expect(joined(grid([["A", "B."]]), grid([["C", "D."]], edges: moved)) == nil)
    #expect(
      joined(
        grid([["A", "B."]], evidence: .aligned),
        grid([["C", "D."]], edges: moved, evidence: .aligned))
        != nil)
  }

  @Test("A bold heading row of its own opens another table")
  func ownHeading() {
    #expect(
      joined(
        grid([["Unit", "Grade"], ["A", "B."]], boldHeader: true),
        grid([["Office", "Cost"], ["C", "D."]], boldHeader: true)) == nil)
  }

  @Test("Figures in a row are no rest of the figures above")
  func figures() {
    #expect(joined(grid([["Year", "All"], ["2019", "12"]]), grid([["2020", "14"]]))?.count == 3)
  }
}
