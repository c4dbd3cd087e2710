internal import PDFReading

/// What a page's end leaves of a ruled row of which one cell alone goes on: rules around a single text, which look
/// like a box.
struct CutRuledRow {
  let assembler: TextAssembler
  let styles: [TextStyle]

  /// The table with a box's text in the cell of its last row that it goes on with; nil where the box has other edges
  /// than the table or begins anew.
  func completed(_ grid: TableGrid, by box: Block) -> TableGrid? {
    let lines = box.children.flatMap { child in
      child.lines.enumerated().map { number, line in
        number == 0 ? child.marked(line, styles: styles) : line
      }
    }
    guard grid.evidence == .ruled, grid.columnCount >= 2, let region = box.regions.first,
      let left = grid.columnEdges.first, let right = grid.columnEdges.last, let first = lines.first,
      box.children.allSatisfy({ [.paragraph, .listItem].contains($0.kind) })
    else { return nil }
    let slack = 0.4 * first.size
    // Margins of left and right pages may be mirrored.
    let edges = grid.columnEdges.map { $0 - left + region.box.x0 }
    guard abs(region.box.width - (right - left)) < slack,
      let column = edges.indices.dropLast().first(where: { column in
        lines.allSatisfy {
          $0.box.x0 > edges[column] - slack && $0.box.x1 < edges[column + 1] + slack
        }
      })
    else { return nil }
    let cell = TableCell(
      row: 0, column: column, content: assembler.content(of: lines), lines: lines,
      regions: box.regions)
    let rest = TableGrid(
      rowCount: 1, columnCount: grid.columnCount, cells: [cell], evidence: .ruled,
      columnEdges: edges)
    let whole = TableJoiner(assembler: assembler).joined(grid, rest)
    return whole?.rowCount == grid.rowCount ? whole : nil
  }
}
