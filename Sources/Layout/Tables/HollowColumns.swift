internal import PDFReading

/// Columns of which one has headings alone and the next everything beneath them: a free strip between a label set left
/// or centred and figures set right parts no columns.
enum HollowColumns {
  /// The table with such columns as one.
  static func joined(_ table: TableCandidate) -> TableCandidate {
    var result = table
    var column = 1
    while column + 1 < result.grid.columnCount {
      if areOne(column, result.grid) {
        join(column, &result.grid)
      } else {
        column += 1
      }
    }
    return result
  }

  /// Whether a column and the next share no row, and one ends where the other begins: above the first figures.
  private static func areOne(_ column: Int, _ grid: TableGrid) -> Bool {
    guard grid.evidence == .partlyRuled || grid.evidence == .aligned, grid.columnCount > 3,
      grid.columnEdges.count == grid.columnCount + 1
    else { return false }
    let parts = [column, column + 1].map { place in
      grid.cells.filter { $0.column == place && $0.columnSpan == 1 && !$0.content.isEmpty }
    }
    let isSpanned = parts.contains(where: \.isEmpty)
    let sorted = parts.sorted { ($0.map(\.row).max() ?? -1) < ($1.map(\.row).max() ?? -1) }
    let (heads, body) = (sorted[0], sorted[1])
    guard let first = body.map(\.row).min(), isSpanned || body.count >= 3 else { return false }
    let last = heads.map { $0.row + $0.rowSpan - 1 }.max() ?? -1
    guard last < first, !heads.contains(where: { FigureColumns.isValue($0.content.text) }) else {
      return false
    }
    // Nothing that spans one of the two ends between them, nor begins.
    return !grid.cells.contains { cell in
      let end = cell.column + cell.columnSpan - 1
      return cell.columnSpan > 1 && (end == column || cell.column == column + 1)
    } && (!isSpanned || spans(column, grid))
  }

  /// Whether a label reaches over a column and the next.
  private static func spans(_ column: Int, _ grid: TableGrid) -> Bool {
    grid.cells.contains { $0.column == column && $0.columnSpan == 2 }
  }

  private static func join(_ column: Int, _ grid: inout TableGrid) {
    for index in grid.cells.indices {
      let cell = grid.cells[index]
      if cell.column > column {
        grid.cells[index].column -= 1
      } else if cell.column + cell.columnSpan > column + 1 {
        grid.cells[index].columnSpan -= 1
      }
    }
    grid.columnEdges.remove(at: column + 1)
    grid.columnCount -= 1
  }
}
