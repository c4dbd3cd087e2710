internal import PDFReading

/// The cells of rows whose columns are known.
struct StripedCells {
  let sheet: PageSheet
  let styles: [TextStyle]
  /// Edges of the columns, outer ones included.
  let edges: [Double]

  /// A cell's columns and lines.
  struct Piece {
    var columns: ClosedRange<Int>
    var lines: [Line]
  }

  /// The cells of lines given by index; `painted` are the edges of the row's own cells, where they show.
  func pieces(of indices: [Int], painted: [Double]? = nil, em: Double) -> [Piece] {
    let lines = indices.map { sheet.lines[$0] }.sorted { ($0.row, $0.box.x0) < ($1.row, $1.box.x0) }
    var isOpen = Array(repeating: false, count: edges.count)
    for index in edges.indices.dropFirst().dropLast() {
      let x = edges[index]
      if let painted, painted.count > 2 {
        isOpen[index] = !painted.contains { abs($0 - x) < 0.3 * em }
      } else {
        isOpen[index] = lines.contains { crosses($0, x, em: em) }
      }
    }
    var first = Array(0..<(edges.count - 1))
    for index in first.indices.dropFirst() where isOpen[index] { first[index] = first[index - 1] }
    var cells: [Int: [Line]] = [:]
    for line in lines {
      var current: [Word] = []
      var key = -1
      func flush() {
        if !current.isEmpty {
          cells[key, default: []].append(
            Line(page: line.page, row: line.row, words: current, styles: styles))
        }
        current = []
      }
      for word in line.words {
        // A footnote mark belongs to the word that it follows.
        let isBound = !current.isEmpty && (word.isSuperscript || word.isAttached)
        let own = isBound ? key : first[CellText.column(of: word.box.midX, edges: edges)]
        if own != key { flush() }
        key = own
        current.append(word)
      }
      flush()
    }
    return cells.keys.sorted().map { key in
      Piece(columns: key...(first.lastIndex(of: key) ?? key), lines: cells[key] ?? [])
    }
  }

  /// Whether a line's text runs over an edge: a word lies on it, or two with no more than a space between them of
  /// which the second does not begin a cell.
  private func crosses(_ line: Line, _ x: Double, em: Double) -> Bool {
    let slack = 0.05 * em
    for (index, word) in line.words.enumerated() {
      if word.box.x0 < x - slack, word.box.x1 > x + slack, !word.isSuperscript { return true }
      guard index > 0, word.box.x0 >= x - slack, line.words[index - 1].box.x1 <= x + slack else {
        continue
      }
      let gap = word.box.x0 - line.words[index - 1].box.x1
      return gap < 0.45 * em && !starts.contains { abs($0 - word.box.x0) < 0.12 * em }
    }
    return false
  }

  /// Where the text of cells begins that is known to.
  var starts: [Double] = []
}
