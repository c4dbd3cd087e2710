internal import PDFReading

/// Distances of baselines in a table that nothing is drawn in and whose rows have room between them: from line to line of a
/// cell, and, clearly more, from row to row.
///
/// Unlike `RowPitch` it asks for no figures: the room between rows alone tells them.
struct SpacedRowPitch {
  /// From a row's last line to the next row's first, in points.
  let row: Double
  /// The most from line to line of a cell, in points.
  let line: Double
  /// Size of the rows in points.
  let size: Double

  /// The distances of rows of one size; nil where too few of them agree.
  init?(_ rows: [PieceRow], least: Int = 3) {
    guard let size = rows.map(\.size).median, size > 0 else { return nil }
    let steps = zip(rows, rows.dropFirst()).map { $1.foot - $0.foot }
    guard let closest = steps.min(), closest > 0.8 * size else { return nil }
    // Lines of wrapped cells, where there are any, all at one distance.
    let line =
      closest < Self.widestLine * size
      ? closest + Self.slack * size : Self.widestLine * size
    let apart = steps.filter { $0 > line + Self.leastRoom * size }
    let between = steps.filter { $0 > line && $0 <= line + Self.leastRoom * size }
    guard between.isEmpty, let row = apart.median else { return nil }
    let alike = apart.filter { abs($0 - row) < Self.slack * size }
    guard alike.count >= least, alike.count * 10 >= apart.count * 6 else { return nil }
    self.row = row
    self.line = line
    self.size = size
  }

  /// What the step from one row of text to the next is.
  func step(from above: PieceRow, to row: PieceRow) -> RowPitch.Step {
    let step = row.foot - above.foot
    if step <= line { return .line }
    return abs(step - self.row) < Self.slack * size ? .row : .other
  }

  /// How far equal distances differ, in em: browsers round each to pixels.
  private static let slack = 0.16
  /// The most, in em, that lines of a cell stand apart.
  private static let widestLine = 1.45
  /// The least room, in em, that rows have more than lines.
  private static let leastRoom = 0.25
}
