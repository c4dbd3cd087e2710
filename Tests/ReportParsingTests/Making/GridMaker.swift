import PDFReading

@testable import Layout

/// Makes the grid of a table from rows of texts.
struct GridMaker {
  var grid: TableGrid

  /// A grid in which each text has a cell of its own; "" has none.
  init(_ rows: [[String]], bold: Set<Int> = []) {
    var cells: [TableCell] = []
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        cells.append(Self.cell(text, row: row, column: column, isBold: bold.contains(row)))
      }
    }
    grid = TableGrid(
      rowCount: rows.count, columnCount: rows.first?.count ?? 0, cells: cells, evidence: .ruled,
      columnEdges: [])
  }

  /// The same grid, with a cell stretched.
  func spanning(row: Int, column: Int, rows: Int = 1, columns: Int = 1) -> GridMaker {
    changing { cell in
      guard cell.row == row, cell.column == column else { return }
      cell.rowSpan = rows
      cell.columnSpan = columns
    }
  }

  /// The same grid, with rows on a tint.
  func tinted(rows: Int..., level: UInt8 = 220) -> GridMaker {
    changing { if rows.contains($0.row) { $0.fill = DocumentMaker.grey(level) } }
  }

  /// The same grid, with a row in white letters.
  func white(row: Int) -> GridMaker {
    changing { cell in
      let word = Word(
        text: cell.content.text, box: cell.regions[0].box, style: cell.row == row ? 2 : 0)
      cell.lines = [Line(page: 1, row: 0, words: [word], styles: DocumentMaker.styles)]
    }
  }

  /// The same grid, with lines one under the other in a cell.
  func listing(row: Int, column: Int, _ texts: [String]) -> GridMaker {
    changing { cell in
      guard cell.row == row, cell.column == column else { return }
      let box = cell.regions[0].box
      cell.content.runs[0].text = texts.joined(separator: " ")
      cell.lines = texts.enumerated().map { index, text in
        var place = box
        place.y0 += 12 * Double(index)
        place.y1 = place.y0 + 10
        let words = text.split(separator: " ").map { Word(text: String($0), box: place, style: 0) }
        return Line(page: 1, row: index, words: words, styles: DocumentMaker.styles)
      }
    }
  }

  private func changing(_ change: (inout TableCell) -> Void) -> GridMaker {
    var copy = self
    for index in copy.grid.cells.indices { change(&copy.grid.cells[index]) }
    return copy
  }

  private static func cell(_ text: String, row: Int, column: Int, isBold: Bool) -> TableCell {
    let (x, y) = (60 + 100 * Double(column), 100 + 20 * Double(row))
    return TableCell(
      row: row, column: column,
      content: TextContent(runs: [TextRun(text: text, isBold: isBold, isItalic: false)]),
      regions: [PageBox(page: 1, box: Box(x0: x, y0: y, x1: x + 90, y1: y + 12))])
  }
}
