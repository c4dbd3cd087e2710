internal import PDFReading

extension OpenTable {
  /// The rest of a table on the page after it: `bands` are its rows of text, parted where rules are, that end at `foot`.
  ///
  /// Columns come from the text of both pages. Headings under which nothing stood are rows of the rest, and so are
  /// `heads`, which are printed again above it.
  func rest(
    _ bands: [[PieceRow]], under heads: [PieceRow] = [], of end: TableEnd, shift: Double,
    foot: Double
  ) -> TableCandidate? {
    let rows = heads + bands.joined()
    guard let first = rows.first else { return nil }
    let em = end.size
    var box = rows.dropFirst().reduce(first.box) { $0.union($1.box) }
    box.x0 = min(box.x0, end.box.x0 + shift)
    box.x1 = max(box.x1, end.box.x1 + shift)
    box.y1 = max(box.y1, foot)
    let isInLine = abs(shift) < 0.3 * em
    guard isInLine || end.grid != nil else { return nil }
    let context = isInLine ? end.rows : []
    var drawn = Drawn(left: box.x0, right: box.x1)
    var edges = edges(
      context + rows, headings: context.isEmpty ? 0 : end.headings, drawn: drawn, in: box, em: em)
    if let grid = end.grid, edges.count != grid.columnEdges.count || !isInLine {
      drawn.columns = grid.columnEdges.dropFirst().dropLast().map { $0 + shift }
      drawn.hasAllColumns = true
      edges = [box.x0 - 1] + drawn.columns + [box.x1 + 1]
    }
    // The end of a cell shows no columns of its own.
    if let grid = end.grid, !rows.contains(where: \.isMultiple) {
      edges = grid.columnEdges.map { $0 + shift }
    }
    guard edges.count >= 3 else { return nil }
    let cells = OpenCells(context + rows, edges: edges, em: em, styles: styles)
    let limits = ColumnGaps.limits(edges, right: measure.bodyRight, em: em)
    var builder = GridBuilder(
      columnEdges: edges, page: sheet.number, assembler: assembler, evidence: .partlyRuled)
    func add(_ rows: [PieceRow], isRow: Bool, after context: [PieceRow] = []) {
      let pieces = rows.flatMap { cells.pieces(of: $0) }
      guard !pieces.isEmpty else { return }
      let groups =
        isRow
        ? [pieces]
        : RowSplitter.rows(
          of: pieces, columnCount: edges.count - 1, leading: measure.leading, limits: limits,
          steps: zip(context, context.dropFirst()).map { $1.box.y1 - $0.box.y1 })
      for group in groups { builder.addRow(group) }
    }
    if end.grid == nil { add(end.rows, isRow: true) }
    let body = Array(end.rows.dropFirst(end.headings))
    for band in bands { add(band, isRow: end.isParted || bands.count > 1, after: body) }
    var grid = builder.grid()
    grid.isRest = true
    guard put(heads, of: end.grid, above: &grid) else { return nil }
    return TableCandidate(grid: grid, box: box, lines: Set(rows.flatMap(\.indices)))
  }

  /// Puts headings that are printed again above the rows beneath them, in the cells that they have in the table's first
  /// part; false where they are none of its rows.
  private func put(_ heads: [PieceRow], of first: TableGrid?, above grid: inout TableGrid) -> Bool {
    guard let first, !heads.isEmpty else { return heads.isEmpty }
    let pieces = heads.flatMap(\.pieces)
    let count = (0..<first.rowCount).prefix { row in
      first.cells.filter { $0.row == row }.flatMap(\.lines).allSatisfy { line in
        pieces.contains { $0.text == line.text }
      }
    }.count
    let cells = first.cells.filter { $0.row < count }.map { cell in
      var again = cell
      again.lines = cell.lines.compactMap { line in pieces.first { $0.text == line.text } }
      again.regions = again.lines.prefix(1).map { PageBox(page: sheet.number, box: $0.box) }
      return again
    }
    for index in grid.cells.indices { grid.cells[index].row += count }
    grid.cells = cells + grid.cells
    grid.rowCount += count
    return count > 0
  }
}
