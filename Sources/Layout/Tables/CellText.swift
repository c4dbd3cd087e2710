internal import PDFReading

/// Puts a page's words into the cells of a grid.
struct CellText {
  let sheet: PageSheet
  let styles: [TextStyle]

  /// Lines that have a word inside the box, by index.
  func lineIndices(in box: Box, excluding used: Set<Int>) -> [Int] {
    sheet.lines.indices.filter { index in
      guard !used.contains(index) else { return false }
      let line = sheet.lines[index].box
      return line.midY > box.y0 && line.midY < box.y1 && line.midX > box.x0 - 2
        && line.midX < box.x1 + 2
    }
  }

  /// The words of the lines cut at column edges: pieces with the column of each word's centre.
  func pieces(of indices: [Int], edges: [Double]) -> [(column: Int, line: Line)] {
    var result: [(Int, Line)] = []
    for index in indices {
      let line = sheet.lines[index]
      var current: [Word] = []
      var column = -1
      for word in line.words {
        var own = column
        // A footnote mark belongs to the word that it follows.
        if !(word.isSuperscript && !current.isEmpty) {
          own = Self.column(of: word.box.midX, edges: edges)
          if word.isAttached && !current.isEmpty { own = column }
        }
        if own != column && !current.isEmpty {
          result.append(
            (column, Line(page: line.page, row: line.row, words: current, styles: styles)))
          current = []
        }
        column = own
        current.append(word)
      }
      if !current.isEmpty {
        result.append(
          (column, Line(page: line.page, row: line.row, words: current, styles: styles)))
      }
    }
    return result
  }

  /// The column in which x lies, clamped to the grid.
  static func column(of x: Double, edges: [Double]) -> Int {
    var column = 0
    for index in 1..<max(1, edges.count - 1) where x >= edges[index] { column = index }
    return column
  }
}
