internal import PDFReading

/// Headings that stand right above a table of figures and were not read with it: those between two rules of their own
/// over rows that are tinted two or three at a time, or over rows with rules of another length.
struct HeadingsAbove {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let measure: TypeMeasure

  /// The table with the lines above it that head its columns, if there are any.
  func added(to table: TableCandidate, taken: Set<Int>) -> TableCandidate {
    guard beginsWithFigures(table.grid) else { return table }
    let columns = columns(of: table.grid)
    let box = table.box
    let rows = rows(above: box, columns: columns, taken: taken.union(table.lines))
    guard !rows.isEmpty else { return table }
    let rules = sheet.graphics.rules.map(\.box).filter {
      $0.width > $0.height && $0.midY < box.y1 && $0.horizontalOverlap(box) > 0.5 * $0.width
    }
    let header = OpenHeader(columns: columns, rules: rules)
    let name = rows.last.flatMap { row in
      CentredRows(text(of: table.grid), columns: columns).span(of: row.pieces).map { (row, $0) }
    }
    var (labels, count) = header.labels(rows.dropLast(name == nil ? 0 : 1).map(\.pieces))
    if let (row, span) = name {
      labels.append(OpenHeader.Label(columns: span, rows: count...count, lines: row.pieces))
      count += 1
    }
    var result = table
    for index in result.grid.cells.indices { result.grid.cells[index].row += count }
    let heads = labels.map { label -> TableCell in
      let lines = label.lines.sorted { ($0.row, $0.box.x0) < ($1.row, $1.box.x0) }
      let area = lines.dropFirst().reduce(lines[0].box) { $0.union($1.box) }
      return TableCell(
        row: label.rows.lowerBound, column: label.columns.lowerBound, rowSpan: label.rows.count,
        columnSpan: label.columns.count, content: assembler.content(of: lines), lines: lines,
        regions: [PageBox(page: sheet.number, box: area)])
    }
    result.grid.cells =
      heads.sorted { ($0.row, $0.column) < ($1.row, $1.column) } + result.grid.cells
    result.grid.rowCount += count
    result.lines.formUnion(rows.flatMap(\.indices))
    result.box = rows.reduce(box) { $0.union($1.box) }
    return result
  }

  /// Whether the first row of a table of three or more columns has figures that are no years in most of them.
  private func beginsWithFigures(_ grid: TableGrid) -> Bool {
    guard grid.columnCount >= 3, grid.rowCount >= 3 else { return false }
    let first = grid.cells.filter { $0.row == 0 && $0.column > 0 }
    let figures = first.count {
      FigureColumns.isValue($0.content.text)
    }
    return figures * 10 >= (grid.columnCount - 1) * 6
  }

  private func columns(of grid: TableGrid) -> TextColumns {
    TextColumns(edges: grid.columnEdges, text: text(of: grid))
  }

  /// The texts of a table's rows but those over several columns.
  private func text(of grid: TableGrid) -> [[Line]] {
    (0..<grid.rowCount).map { row in
      grid.cells.filter { $0.row == row && $0.columnSpan == 1 }.flatMap(\.lines)
    }
  }

  /// Rows of labels above a box, from the top.
  private func rows(above box: Box, columns: TextColumns, taken: Set<Int>) -> [PieceRow] {
    let em = measure.bodySize
    let free = sheet.lines(above: box, slack: em, reach: 8 * measure.leading, excluding: taken)
    var result: [PieceRow] = []
    var edge = box.y0
    var isHeaded = false
    let names = CentredRows([], columns: columns)
    for group in VisualRows.groups(free, of: sheet.lines).reversed() {
      let row = pieceRow(group, columns: columns)
      guard edge - row.box.y1 < 1.1 * row.size, row.size < 1.1 * em,
        CaptionPattern(row.lines[0].text)?.isDelimited != true,
        !row.pieces.contains(where: { isValue($0.text) || $0.words.count > 6 }),
        row.box.width < 0.5 * box.width || row.isMultiple,
        !(isHeaded && isRuled(from: row.box.midY, to: edge + 0.5 * row.size, over: box))
      else { break }
      // A title stands over the middle of the table; nothing but labels of columns stands beside others.
      // The name of the first group of rows, or the unit of all figures, stands right above them.
      let isName = result.isEmpty && names.span(of: row.pieces) != nil
      if !row.isMultiple, !isName, !isHeaded || !isLabel(row, columns: columns) { break }
      isHeaded = isHeaded || row.isMultiple
      result.append(row)
      edge = row.box.y0
    }
    return isHeaded ? result.reversed() : []
  }

  private func pieceRow(_ group: [Int], columns: TextColumns) -> PieceRow {
    var row = PieceRow(group, sheet: sheet, styles: styles)
    let chunks = CellChunks(styles: styles)
    row.pieces = row.lines.flatMap { chunks.pieces(of: $0) }
    if row.pieces.isEmpty { row.pieces = row.lines }
    return row
  }

  private func isValue(_ text: String) -> Bool {
    FigureColumns.isValue(text)
      && text.unicodeScalars.contains { ("0"..."9").contains($0) } && !text.hasPrefix("(")
  }

  /// Whether text alone in its row heads some columns, not all.
  private func isLabel(_ row: PieceRow, columns: TextColumns) -> Bool {
    columns.columns(of: row.box).lowerBound > 0
      && row.box.x0 > columns.extents[0].upperBound - row.size
  }

  /// Whether a rule over most of the table's width lies between two heights.
  private func isRuled(from top: Double, to bottom: Double, over box: Box) -> Bool {
    sheet.graphics.rules.contains {
      $0.box.midY > top && $0.box.midY < bottom && $0.isHorizontal
        && $0.box.horizontalOverlap(box) > 0.8 * box.width
    }
  }
}
