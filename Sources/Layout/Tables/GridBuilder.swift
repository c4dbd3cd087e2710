internal import PDFReading

/// Rows of text pieces → a grid, for tables whose columns come from the text.
struct GridBuilder {
  let columnEdges: [Double]
  let page: Int
  let assembler: TextAssembler
  let evidence: TableEvidence
  private var cells: [TableCell] = []
  private var rowCount = 0

  init(columnEdges: [Double], page: Int, assembler: TextAssembler, evidence: TableEvidence) {
    self.columnEdges = columnEdges
    self.page = page
    self.assembler = assembler
    self.evidence = evidence
  }

  /// Adds a table row; a piece that reaches over the next columns spans them where they are empty, unless the columns are
  /// known better than by places.
  mutating func addRow(_ pieces: [(column: Int, line: Line)], maySpan: Bool = true) {
    let columns = columnEdges.count - 1
    var byColumn: [Int: [Line]] = [:]
    for piece in pieces { byColumn[piece.column, default: []].append(piece.line) }
    for column in byColumn.keys.sorted() {
      guard let lines = byColumn[column] else { continue }
      var box = lines[0].box
      for line in lines { box = box.union(line.box) }
      let em = lines[0].size
      var first = column
      var last = column
      while maySpan, first > 0, byColumn[first - 1] == nil, box.x0 < columnEdges[first] - 0.1 * em {
        first -= 1
      }
      while maySpan, last + 1 < columns, byColumn[last + 1] == nil,
        box.x1 > columnEdges[last + 1] + 0.2 * em
      {
        last += 1
      }
      cells.append(
        TableCell(
          row: rowCount, column: first, columnSpan: last - first + 1,
          content: assembler.content(of: lines), lines: lines,
          regions: [PageBox(page: lines[0].page, box: box)]))
    }
    rowCount += 1
  }

  func grid() -> TableGrid {
    TableGrid(
      rowCount: rowCount, columnCount: columnEdges.count - 1, cells: cells, evidence: evidence,
      columnEdges: columnEdges)
  }
}
