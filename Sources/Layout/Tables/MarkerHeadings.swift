/// Headings over columns of row numbers: these have none of their own, so that the heading of the text beside them is
/// theirs too, be it set over the middle of both or over the text alone. Texts above the first number in the look of
/// the rows are the rest of a row, and a drawn cell is a cell.
enum MarkerHeadings {
  /// The table with such headings over both columns.
  static func spanned(_ table: TableCandidate) -> TableCandidate {
    guard table.grid.evidence != .ruled else { return table }
    var result = table
    for column in 0..<max(0, table.grid.columnCount - 1) {
      let own = result.grid.cells.filter { $0.column == column && !$0.content.isEmpty }
      guard let top = own.map(\.row).min(), top > 0,
        own.allSatisfy({ MarkerColumns.isMarker($0.content.text) })
      else { continue }
      let looks = looks(of: column + 1, from: top, in: result.grid)
      // Where other headings of the row are set otherwise than their columns, all of it are.
      let isHead =
        top == 1
        && result.grid.cells.contains { cell in
          cell.row == 0 && cell.column != column + 1 && !cell.content.isEmpty
            && !Self.looks(of: cell.column + cell.columnSpan - 1, from: 1, in: result.grid)
              .contains(
                cell.lines.first?.style)
            && cell.columnSpan > 1
        }
      let headed = result.grid.cells.indices.filter { index in
        let cell = result.grid.cells[index]
        return cell.column == column + 1 && cell.row < top && !cell.content.isEmpty
          && (isHead || !looks.contains(cell.lines.first?.style))
          && !result.grid.cells.contains {
            $0.row <= cell.row && $0.row + $0.rowSpan > cell.row && $0.column < column
              && $0.column + $0.columnSpan > column
          }
      }
      for index in headed {
        result.grid.cells[index].column = column
        result.grid.cells[index].columnSpan += 1
      }
      let rows = Set(headed.map { result.grid.cells[$0].row })
      result.grid.cells.removeAll {
        rows.contains($0.row) && $0.column == column && $0.content.isEmpty
      }
    }
    return result
  }

  /// The styles of the cells of a column from a row on.
  private static func looks(of column: Int, from row: Int, in grid: TableGrid) -> [Int?] {
    grid.cells.filter { $0.column == column && $0.row >= row && !$0.content.isEmpty }
      .map(\.lines.first?.style)
  }
}
