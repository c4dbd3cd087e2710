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
      let slack = 0.2 * sheet.lines[index].size
      return line.midY > box.y0 && line.midY < box.y1 && line.midX > box.x0 - slack
        && line.midX < box.x1 + slack
    }
  }

  /// The words of the lines cut at column edges: pieces with the column of each word's centre.
  func pieces(of indices: [Int], edges: [Double]) -> [(column: Int, line: Line)] {
    var result: [(Int, Line)] = []
    for index in indices {
      let line = sheet.lines[index]
      let spaces = zip(line.words, line.words.dropFirst()).filter { !$1.isAttached }
        .map { $1.box.x0 - $0.box.x1 }
      let usual = spaces.median ?? 0
      var current: [Word] = []
      var column = -1
      for (number, word) in line.words.enumerated() {
        var own = column
        // A footnote mark belongs to the word that it follows.
        if current.isEmpty || !(word.isSuperscript || word.isAttached) {
          own = Self.column(of: word.box.midX, edges: edges)
        }
        if own != column, let last = current.last {
          // Text without a gap at the edge spans it, unless it is a row number's.
          let gap = word.box.x0 - last.box.x1
          let isGap = gap > 0.45 * line.size && (gap > 1.3 * usual || spaces.count < 3)
          if isGap || number == 1 && ListMarker.parse(last.text) != nil {
            result.append(
              (column, Line(page: line.page, row: line.row, words: current, styles: styles)))
            current = []
          } else {
            own = column
          }
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
