/// A table for a terminal: columns side by side. A text too long for the first column goes on below, one
/// too long for another is cut with "…".
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
    return [line(columns, widths), rule.joined(separator: "  ")]
      + rows.flatMap { lines(of: $0, widths) }
  }

  private func lines(of cells: [String], _ widths: [Int]) -> [String] {
    guard let first = cells.first, let width = widths.first else { return [] }
    let parts = Self.parts(of: first, width: width)
    let rest = cells.dropFirst()
    return parts.enumerated().map { number, part in
      // The lines that go on are set in a little.
      line(
        [number == 0 ? part : "  \(part)"] + (number == 0 ? Array(rest) : rest.map { _ in "" }),
        widths)
    }
  }

  /// The text in lines of `width` characters, those after the first one two shorter.
  private static func parts(of text: String, width: Int) -> [String] {
    var parts: [String] = []
    var part = ""
    for word in text.split(separator: " ") {
      let room = parts.isEmpty ? width : width - 2
      if !part.isEmpty, part.count + 1 + word.count > room {
        parts.append(part)
        part = String(word)
      } else {
        part += part.isEmpty ? String(word) : " \(word)"
      }
    }
    return parts.isEmpty || !part.isEmpty ? parts + [part] : parts
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
