internal import Layout

/// A table as GitHub Flavored Markdown has them: one heading row, always.
struct MarkdownTable {
  let inline: MarkdownInline

  /// The lines of the table; none where it has no columns.
  func lines(_ table: TableGrid) -> [String] {
    guard table.columnCount > 0 else { return [] }
    var rows = Array(
      repeating: Array(repeating: "", count: table.columnCount), count: table.rowCount)
    for cell in table.cells where cell.row < table.rowCount && cell.column < table.columnCount {
      rows[cell.row][cell.column] = inline.plain(cell.content)
    }
    // A table without heading row has an empty one; further heading rows stand among the others.
    let heading =
      table.headerRows > 0 && !rows.isEmpty
      ? rows.removeFirst() : Array(repeating: "", count: table.columnCount)
    let rule = Array(repeating: "---", count: table.columnCount)
    return ([heading, rule] + rows).map { "| \($0.joined(separator: " | ")) |" }
  }
}
