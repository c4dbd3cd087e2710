internal import PDFReading

/// Names of groups of rows that stand over the middle of a table of figures: a text alone in its row spans all columns,
/// or all but that of the labels, where no rule parts these beside it.
struct CentredNames {
  let sheet: PageSheet

  /// The table with such names over the columns whose middle they keep.
  func spanned(_ table: TableCandidate) -> TableCandidate {
    let grid = table.grid
    guard grid.columnCount >= 3, grid.rowCount >= 4, grid.body.figures * 3 >= grid.body.texts * 2
    else { return table }
    let alone = Dictionary(grouping: grid.cells.indices.filter { !grid.cells[$0].content.isEmpty })
    {
      grid.cells[$0].row
    }.values.filter { $0.count == 1 }.map { $0[0] }
    var result = table
    for index in alone {
      let cell = grid.cells[index]
      guard cell.row > 0, cell.column > 0 || isSetApart(cell, in: grid), cell.rowSpan == 1,
        cell.lines.count == 1,
        !FigureColumns.isFigure(cell.content.text), let first = middle(cell.lines[0], of: grid),
        !isParted(cell.lines[0].box, in: table.box),
        !grid.cells.contains(where: {
          $0.row < cell.row && $0.row + $0.rowSpan > cell.row && $0.column + $0.columnSpan > first
        })
      else { continue }
      result.grid.cells.removeAll { $0.row == cell.row }
      var whole = cell
      whole.column = first
      whole.columnSpan = grid.columnCount - first
      result.grid.cells.append(whole)
    }
    result.grid.cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    return result
  }

  /// Whether text in the first column begins where no label does: the middle of a table with few figures is over its labels.
  private func isSetApart(_ cell: TableCell, in grid: TableGrid) -> Bool {
    guard let line = cell.lines.first else { return false }
    let labels = grid.cells.filter { $0.column == 0 && $0.row != cell.row && !$0.content.isEmpty }
    return labels.allSatisfy { label in
      label.lines.allSatisfy {
        abs($0.box.x0 - line.box.x0) > 0.3 * line.size
          || abs($0.box.midX - line.box.midX) < 0.1 * line.size
      }
    } && line.box.x0 > (labels.flatMap(\.lines).map(\.box.x0).min() ?? 0) + 2 * line.size
  }

  /// The first column of those over whose middle a line stands: all, or all but the first.
  private func middle(_ line: Line, of grid: TableGrid) -> Int? {
    let edges = grid.columnEdges
    guard edges.count == grid.columnCount + 1 else { return nil }
    return edges.last.flatMap {
      CentredSpan.firstColumn(under: line, lefts: edges.dropLast(), right: $0)
    }
  }

  /// Whether an upright rule stands beside a line, within the table.
  private func isParted(_ line: Box, in box: Box) -> Bool {
    sheet.graphics.rules.contains { rule in
      !rule.isHorizontal && rule.box.y0 < line.midY && rule.box.y1 > line.midY
        && rule.box.midX > box.x0 + line.height && rule.box.midX < box.x1 - line.height
    }
  }
}
