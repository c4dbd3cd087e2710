internal import PDFReading

/// Tables with figures beside each other in one cell, row after row → such tables read by the columns of their figures.
///
/// What is drawn in statistics seldom shows every column: tints are painted over the empty cells beside a group's name,
/// seams between painted cells are lost in conversion, rules stand under some headings only. A cell holds one figure.
struct CrowdedCells {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let measure: TypeMeasure

  /// The table with a column for each figure of most rows.
  func parted(_ table: TableCandidate) -> TableCandidate {
    guard table.grid.columnEdges.count == table.grid.columnCount + 1,
      table.grid.cells.contains(where: holdsSeveral)
    else { return table }
    let reader = OpenGridReader(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    guard let region = reader.region(of: table.lines.sorted()),
      isCrowded(region.rows, edges: table.grid.columnEdges),
      FigureColumns.haveFigures(region.rows),
      let grid = reader.grid(region, evidence: .partlyRuled),
      grid.columnCount > table.grid.columnCount, !isCrowded(region.rows, edges: grid.columnEdges)
    else { return table }
    return TableCandidate(grid: grid, box: table.box, lines: table.lines)
  }

  /// Whether figures stand beside each other in a cell, farther apart than words.
  private func holdsSeveral(_ cell: TableCell) -> Bool {
    guard cell.column > 0 else { return false }
    return cell.lines.contains { line in
      zip(line.words, line.words.dropFirst()).contains { word, next in
        next.box.x0 - word.box.x1 > 0.38 * line.size && FigureColumns.isFigure(word.text)
          && FigureColumns.isFigure(next.text)
      }
    }
  }

  /// Whether most rows of figures have two of them between the same edges.
  private func isCrowded(_ rows: [[Line]], edges: [Double]) -> Bool {
    let columns = rows.map { row in
      row.dropFirst().filter { FigureColumns.isFigure($0.text) }
        .map { CellText.column(of: $0.box.midX, edges: edges) }
    }.filter { !$0.isEmpty }
    let crowded = columns.count { Set($0).count < $0.count }
    return crowded >= 3 && crowded * 2 > columns.count
  }
}
