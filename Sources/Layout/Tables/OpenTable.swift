internal import PDFReading

/// The rows of a table whose cells are not all drawn → its grid: columns from the strips that the text leaves free and
/// from edges that are known, rows from the gaps between lines.
struct OpenTable {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let measure: TypeMeasure

  /// What is drawn of a table.
  struct Drawn {
    /// Left and right end.
    var left: Double?
    var right: Double?
    /// Places of edges between columns.
    var columns: [Double] = []
    /// Heights of edges between rows.
    var rows: [Double] = []
    /// Height down to which every stretch between such edges is a single row.
    var wholeAbove = -Double.infinity
    /// Whether these are all edges between columns.
    var hasAllColumns = false
  }

  /// The table of rows of text, of which the first `headings` are known to be headings; nil where these make no two
  /// columns or no two rows.
  func table(
    _ rows: [PieceRow], headings: Int = 0, drawn: Drawn, evidence: TableEvidence
  ) -> TableCandidate? {
    guard let first = rows.first, let em = rows.map(\.size).median else { return nil }
    var box = rows.dropFirst().reduce(first.box) { $0.union($1.box) }
    box.x0 = min(box.x0, drawn.left ?? box.x0)
    box.x1 = max(box.x1, drawn.right ?? box.x1)
    let edges = edges(rows, headings: headings, drawn: drawn, in: box, em: em)
    guard edges.count >= 3, edges.count <= 40 else { return nil }
    let cells = OpenCells(rows, edges: edges, em: em, styles: styles)
    var pieces = rows.flatMap { cells.pieces(of: $0) }
    spanNumbers(&pieces, headings: headings, rows: rows)
    let filled = Set(pieces.map(\.column))
    guard filled.count == edges.count - 1 else { return nil }
    let groups = RowSplitter.rows(
      of: pieces, columnCount: edges.count - 1, leading: measure.leading,
      limits: ColumnGaps.limits(edges, right: measure.bodyRight, em: em), separators: drawn.rows,
      wholeAbove: drawn.wholeAbove)
    guard groups.count >= 2, groups.contains(where: { Set($0.map(\.column)).count >= 2 }) else {
      return nil
    }
    var builder = GridBuilder(
      columnEdges: edges, page: sheet.number, assembler: assembler, evidence: evidence)
    for group in groups { builder.addRow(group) }
    return TableCandidate(
      grid: builder.grid(), box: box, lines: Set(rows.flatMap(\.indices)))
  }

  /// Puts headings over texts that are set right back to the numbers before these, which have none of their own.
  func spanNumbers(
    _ pieces: inout [(column: Int, line: Line)], headings: Int, rows: [PieceRow]
  ) {
    let bottom = rows.prefix(headings).map(\.box.y1).max() ?? -.infinity
    let isHeading = { (line: Line) in line.box.midY < bottom }
    let headed = Set(pieces.filter { isHeading($0.line) }.map(\.column))
    let body = Dictionary(grouping: pieces.filter { !isHeading($0.line) }) { $0.column }
    for index in pieces.indices where isHeading(pieces[index].line) {
      let before = pieces[index].column - 1
      guard before >= 0, !headed.contains(before), let own = body[before],
        own.allSatisfy({ MarkerColumns.isMarker($0.line.text) })
      else { continue }
      pieces[index].column = before
    }
  }

  /// Edges of the columns, outer ones included.
  func edges(
    _ rows: [PieceRow], headings: Int, drawn: Drawn, in box: Box, em: Double
  ) -> [Double] {
    let known = drawn.columns.filter { $0 > box.x0 + 0.3 * em && $0 < box.x1 - 0.3 * em }.sorted()
    var inner = known
    for strip in TextRivers(em: em).strips(rows, headings: headings) {
      let isKnown = known.contains {
        $0 > strip.lowerBound - 0.1 * em && $0 < strip.upperBound + 0.1 * em
      }
      if isKnown { continue }
      if drawn.hasAllColumns, !isBehindMarks(strip, rows: rows, em: em) { continue }
      // Text is usually set left: the edge lies nearer to the column that begins.
      inner.append(strip.upperBound - min((strip.upperBound - strip.lowerBound) / 2, 0.3 * em))
    }
    return [box.x0 - 1] + inner.sorted() + [box.x1 + 1]
  }

  /// Whether nothing but the numbers of rows stands left of a strip within its column.
  private func isBehindMarks(_ strip: ClosedRange<Double>, rows: [PieceRow], em: Double) -> Bool {
    let before = rows.compactMap { row in
      row.pieces.last {
        $0.box.x1 <= strip.lowerBound + 0.1 * em && $0.box.x1 > strip.lowerBound - 1.5 * em
      }
    }
    return before.count { MarkerColumns.isMarker($0.text) } * 3 >= before.count * 2
  }
}
