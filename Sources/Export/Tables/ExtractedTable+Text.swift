internal import Layout

/// Tables for spreadsheets and for reading.
extension ExtractedTable {
  /// Each table as its rows of comma-separated values (RFC 4180), an empty line between two tables.
  public static func csv(_ tables: [ExtractedTable]) -> [UInt8] {
    var writer = CSVWriter()
    for (number, table) in tables.enumerated() {
      if number > 0 { writer.endLine() }
      for row in table.grid.texts {
        for text in row { writer.field(text.onOneLine) }
        writer.endLine()
      }
    }
    return writer.take()
  }

  /// Tables of GitHub Flavored Markdown, each below its caption.
  public static func markdown(_ tables: [ExtractedTable]) -> String {
    let inline = MarkdownInline(labels: FootnoteLabels([]))
    let parts = tables.map { table in
      var grid = table.grid
      grid.headerRows = table.headerRows
      let lines = MarkdownTable(inline: inline).lines(grid)
      let title = table.title.map { ["**\(MarkdownEscaping.inline($0.onOneLine))**", ""] } ?? []
      return (title + lines).joined(separator: "\n") + "\n"
    }
    return parts.joined(separator: "\n")
  }
}
