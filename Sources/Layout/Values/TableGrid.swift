public import PDFReading

/// A cell of a table, at its first row and column.
public struct TableCell: Sendable {
  /// 0-based first row.
  public var row: Int
  /// 0-based first column.
  public var column: Int
  /// Number of rows that it covers.
  public var rowSpan: Int
  /// Number of columns that it covers.
  public var columnSpan: Int
  /// Its text.
  public var content: TextContent
  /// Its lines.
  public var lines: [Line]
  /// Where its area is; of a cell broken over pages, both parts.
  public var regions: [PageBox]
  /// Colour behind it, where one is painted.
  public var fill: Colour?

  /// Makes a cell.
  public init(
    row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, content: TextContent,
    lines: [Line] = [], regions: [PageBox], fill: Colour? = nil
  ) {
    self.row = row
    self.column = column
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
    self.content = content
    self.lines = lines
    self.regions = regions
    self.fill = fill
  }
}

/// How a table's grid was found.
public enum TableEvidence: String, Sendable {
  /// Rules or fills on both axes.
  case ruled
  /// Tints behind rows, parted at the columns.
  case striped
  /// Rules or fills between rows; columns from the text.
  case partlyRuled
  /// Alignment of the text alone.
  case aligned
}

/// A table as a grid of cells.
public struct TableGrid: Sendable {
  /// Number of rows.
  public var rowCount: Int
  /// Number of columns.
  public var columnCount: Int
  /// Cells with text or a span, by row, then column.
  public var cells: [TableCell]
  /// Whether it goes on with the table that the page before has ended with.
  var isRest = false
  /// Whether a page's or column's end stands between it and a table of as many columns: the two may be one.
  var isBesideBreak = false
  /// Number of rows at the top that its rules show to be headings of columns; 0 where they show none.
  public var headerRows = 0
  /// How it was found.
  public var evidence: TableEvidence
  /// Left edges of the columns and the right edge of the last, in points, on its first page.
  public var columnEdges: [Double]
  /// Caption without label and number.
  public var caption: TextContent?
  /// Where the caption stands.
  public var captionRegions: [PageBox] = []
  /// Printed number, "4" of "Table 4".
  public var number: String?
  /// Text after "Source:".
  public var source: String?
  /// Notes printed under it.
  public var notes: [String] = []

  /// Makes a grid.
  public init(
    rowCount: Int, columnCount: Int, cells: [TableCell], evidence: TableEvidence,
    columnEdges: [Double]
  ) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.cells = cells
    self.evidence = evidence
    self.columnEdges = columnEdges
  }

  /// The cell that starts at a position, if one does.
  public func cell(row: Int, column: Int) -> TableCell? {
    cells.first { $0.row == row && $0.column == column }
  }

  /// Text row by row; a spanning cell's text stands in its first position.
  public var texts: [[String]] {
    var result = Array(repeating: Array(repeating: "", count: columnCount), count: rowCount)
    for cell in cells where cell.row < rowCount && cell.column < columnCount {
      result[cell.row][cell.column] = cell.content.text
    }
    return result
  }
}
