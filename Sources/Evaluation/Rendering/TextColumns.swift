/// Lines of cells set in columns as wide as their widest cell.
struct TextColumns {
  /// The lines, each a list of cells; the first cell is set left, the others right.
  var lines: [[String]]
  /// Whether the last cell of a line is set left too.
  var endsWithText = false

  /// The lines as text, two spaces between columns.
  var text: String {
    let count = lines.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      lines.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return lines.map { line in
      var text = ""
      for (column, cell) in line.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        let isLeft = column == 0 || (endsWithText && column == count - 1)
        text += column == 0 ? "" : "  "
        text += isLeft ? cell + padding : padding + cell
      }
      while text.last == " " { text.removeLast() }
      return text + "\n"
    }.joined()
  }
}
