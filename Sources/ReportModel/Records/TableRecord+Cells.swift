/// One cell of a table, with the positions that it covers.
public struct TableCell: Hashable, Sendable {
  /// Row of its first position, from 0.
  public var row: Int
  /// Column of its first position, from 0.
  public var column: Int
  /// Number of rows covered.
  public var rowSpan: Int
  /// Number of columns covered.
  public var columnSpan: Int
  /// Whether it stands in a heading row.
  public var isHeader: Bool
  /// Its text, "" for an empty cell.
  public var text: String
}

extension TableRecord {
  /// Every cell once, row by row: empty cells too, positions under a span not.
  public var cells: [TableCell] {
    var starts: [Position: TableSpan] = [:]
    var covered: Set<Position> = []
    for span in spans {
      starts[Position(row: span.row, column: span.column)] = span
      for row in span.row..<max(span.row, span.row + span.rowSpan) {
        for column in span.column..<max(span.column, span.column + span.columnSpan)
        where row != span.row || column != span.column {
          covered.insert(Position(row: row, column: column))
        }
      }
    }
    var cells: [TableCell] = []
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() {
        let position = Position(row: row, column: column)
        if covered.contains(position) { continue }
        let span = starts[position]
        cells.append(
          TableCell(
            row: row, column: column, rowSpan: span?.rowSpan ?? 1,
            columnSpan: span?.columnSpan ?? 1, isHeader: row < headerRows, text: text))
      }
    }
    return cells
  }

  /// A place in the grid.
  private struct Position: Hashable {
    var row: Int
    var column: Int
  }
}
