internal import Layout

/// Tables as HTML, the one text form that can say which cells span others.
extension ExtractedTable {
  /// A page that holds the tables, in UTF-8.
  public static func html(_ tables: [ExtractedTable]) -> String {
    let head = """
      <!DOCTYPE html>
      <html>
      <head><meta charset="utf-8"><title>Tables</title></head>
      <body>

      """
    return head + tables.map { $0.html() }.joined() + "</body>\n</html>\n"
  }

  private func html() -> String {
    let pages = Set(regions.map(\.page)).sorted().map { "\($0)" }.joined(separator: " ")
    var result = "<table id=\"\(Self.escaped(id))\" data-pages=\"\(pages)\">\n"
    if let title { result += "<caption>\(Self.escaped(title.onOneLine))</caption>\n" }
    let heads = min(headerRows, grid.rowCount)
    result += section("thead", rows: 0..<heads) + section("tbody", rows: heads..<grid.rowCount)
    return result + "</table>\n"
  }

  private func section(_ name: String, rows: Range<Int>) -> String {
    guard !rows.isEmpty else { return "" }
    let tag = name == "thead" ? "th" : "td"
    var covered: Set<[Int]> = []
    var starts: [[Int]: TableCell] = [:]
    for cell in grid.cells {
      starts[[cell.row, cell.column]] = cell
      for row in cell.row..<(cell.row + cell.rowSpan) {
        for column in cell.column..<(cell.column + cell.columnSpan) {
          covered.insert([row, column])
        }
      }
    }
    var result = "<\(name)>\n"
    for row in rows {
      result += "<tr>"
      for column in 0..<grid.columnCount {
        guard let cell = starts[[row, column]] else {
          if !covered.contains([row, column]) { result += "<\(tag)></\(tag)>" }
          continue
        }
        let across = cell.columnSpan > 1 ? " colspan=\"\(cell.columnSpan)\"" : ""
        // A section ends the cells that reach down in it.
        let reach = min(cell.rowSpan, rows.upperBound - row)
        let down = reach > 1 ? " rowspan=\"\(reach)\"" : ""
        result += "<\(tag)\(across)\(down)>\(Self.escaped(cell.content.text))</\(tag)>"
      }
      result += "</tr>\n"
    }
    return result + "</\(name)>\n"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
