/// A cell that covers more than one position of a table's grid.
public struct TableSpan: Hashable, Sendable {
  /// Row of its first position, from 0.
  public var row: Int
  /// Column of its first position, from 0.
  public var column: Int
  /// Number of rows covered.
  public var rowSpan: Int
  /// Number of columns covered.
  public var columnSpan: Int

  /// Makes a span.
  public init(row: Int, column: Int, rowSpan: Int, columnSpan: Int) {
    self.row = row
    self.column = column
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
  }

  /// Row, column, row span, column span: as it is written.
  public var numbers: [Int] { [row, column, rowSpan, columnSpan] }
}

extension TableSpan: Codable {
  /// Reads `[row, column, row_span, column_span]`.
  public init(from decoder: any Decoder) throws {
    let numbers = try [Int](from: decoder)
    guard numbers.count == 4 else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a span needs 4 numbers"))
    }
    self.init(row: numbers[0], column: numbers[1], rowSpan: numbers[2], columnSpan: numbers[3])
  }

  /// Writes `[row, column, row_span, column_span]`.
  public func encode(to encoder: any Encoder) throws {
    try numbers.encode(to: encoder)
  }
}
