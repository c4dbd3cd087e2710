import Layout
import PDFReading

/// A table as a reader sees it: headings of columns, bands that name groups of rows, and rows.
struct TableReading {
  /// The grid.
  let grid: TableGrid
  /// Text of every position.
  let texts: [[String]]
  /// How many rows at the top are headings.
  let headerRows: Int
  /// Heading of each column, those of several rows joined.
  let columnLabels: [String]
  /// Text across the whole table above the headings of the columns.
  let title: String?

  /// Reads a grid.
  init(_ grid: TableGrid, styles: [TextStyle]) {
    self.grid = grid
    texts = grid.texts
    headerRows = TableHeaderFinder(grid, styles: styles).headerRows()
    var labels = Array(repeating: [String](), count: grid.columnCount)
    var title: String?
    let headings = grid.cells.filter { [headerRows] cell in
      cell.row < headerRows && !cell.content.isEmpty
    }
    for cell in headings {
      let columns = cell.column..<min(cell.column + cell.columnSpan, grid.columnCount)
      if columns.count == grid.columnCount, grid.columnCount > 1 {
        title = title ?? cell.content.text
        continue
      }
      for column in columns { labels[column].append(cell.content.text) }
    }
    columnLabels = labels.map { $0.joined(separator: ": ") }
    self.title = title
  }

  /// Rows below the headings.
  var bodyRows: Range<Int> { min(headerRows, texts.count)..<texts.count }

  /// The text of a row that names the group of rows below it: alone in its row, at the left.
  func band(at row: Int) -> String? {
    guard grid.columnCount > 1, let first = texts[row].first, !first.isEmpty,
      texts[row].dropFirst().allSatisfy(\.isEmpty)
    else { return nil }
    return first
  }

  /// The text that stands at a position, that of a cell that reaches down from a row above too.
  func text(row: Int, column: Int) -> String {
    if !texts[row][column].isEmpty { return texts[row][column] }
    let above = grid.cells.first {
      $0.column == column && $0.row < row && $0.row + $0.rowSpan > row
    }
    return above?.content.text ?? ""
  }

  /// Where the words of a row stand.
  func regions(ofRow row: Int) -> [PageBox] {
    grid.cells.filter { $0.row == row }.flatMap(\.regions)
  }
}
