/// Rows of text put together to the rows of tables by what each begins.
enum RowSegments {
  /// Lines of text that are a row of a table.
  typealias Group = [PieceRow]

  /// The groups of rows between which no other distance lies; nil where lines stand closer than any that are known.
  static func of(
    _ rows: [PieceRow], step: (_ above: PieceRow, _ row: PieceRow) -> RowPitch.Step
  ) -> [[Group]]? {
    var result: [[Group]] = []
    for (index, row) in rows.enumerated() {
      switch index > 0 ? step(rows[index - 1], row) : .other {
      case .closer: return nil
      case .other: result.append([[row]])
      case .row: result[result.count - 1].append([row])
      case .line: result[result.count - 1][result[result.count - 1].count - 1].append(row)
      }
    }
    return result
  }
}
