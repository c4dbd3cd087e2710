/// A table for a terminal: columns side by side, texts too long for theirs cut with "…".
struct TextTable {
  /// Headings of the columns.
  var columns: [String]
  /// Cells by row.
  var rows: [[String]]
  /// Columns whose cells stand at the right, as numbers do.
  var rightAligned: Set<Int> = []

  /// The lines, no wider than `width` where that can be done by cutting the widest columns.
  func lines(width: Int) -> [String] {
    var widths = columns.indices.map { column in
      max(columns[column].count, rows.map { $0[column].count }.max() ?? 0)
    }
    let gaps = 2 * max(columns.count - 1, 0)
    while widths.reduce(gaps, +) > width, let widest = widths.max(), widest > 12,
      let place = widths.firstIndex(of: widest)
    {
      widths[place] -= 1
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return [line(columns, widths), rule.joined(separator: "  ")] + rows.map { line($0, widths) }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let text = cell.count > widths[column] ? cell.prefix(widths[column] - 1) + "…" : cell[...]
      let space = String(repeating: " ", count: widths[column] - text.count)
      if column > 0 { line += "  " }
      line += rightAligned.contains(column) ? space + text : text + space
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
