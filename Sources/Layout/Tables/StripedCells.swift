internal import PDFReading

/// The cells of rows whose columns are known.
struct StripedCells {
  let styles: [TextStyle]
  /// Edges of the columns, outer ones included.
  let edges: [Double]
  /// Where the text of cells begins, as far as that is known.
  let starts: [Double]
  /// Size of the text in points.
  let em: Double

  /// A cell's columns and lines.
  struct Piece {
    var columns: ClosedRange<Int>
    var lines: [Line]
  }

  /// The cells of a row's lines; `painted` are the edges of the row's own cells, where they show.
  func pieces(of lines: [Line], painted: [Double]? = nil) -> [Piece] {
    let lines = lines.sorted { ($0.row, $0.box.x0) < ($1.row, $1.box.x0) }
    var isOpen = Array(repeating: false, count: edges.count)
    for index in edges.indices.dropFirst().dropLast() {
      let x = edges[index]
      if let painted, painted.count > 2 {
        isOpen[index] =
          x > painted[0] && x < painted[painted.count - 1]
          && !painted.contains { abs($0 - x) < 0.3 * em }
      } else {
        isOpen[index] =
          lines.contains { crosses($0, x) } && !begins(index, lines: lines)
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
        let isBound =
          !current.isEmpty && (word.isSuperscript || word.isAttached) && !word.startsCell
        let x = word.startsCell ? word.box.x0 : word.box.midX
        var own = isBound ? key : first[CellText.column(of: x, edges: edges)]
        // What begins in a cell is its, however far it reaches.
        if current.isEmpty, let column = column(beginningAt: word.box.x0) {
          own = first[column]
        }
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

  /// The column whose cells' text begins at x.
  private func column(beginningAt x: Double) -> Int? {
    guard starts.contains(where: { abs($0 - x) < 0.08 * em }) else { return nil }
    return CellText.column(of: x, edges: edges)
  }

  /// Whether text begins where the cells of the column right of an edge do: then what runs over the edge is only too
  /// long for its own.
  private func begins(_ index: Int, lines: [Line]) -> Bool {
    let own = starts.filter { $0 > edges[index] && $0 < edges[index + 1] }
    return lines.contains { line in
      line.words.contains { word in own.contains { abs($0 - word.box.x0) < 0.08 * em } }
    }
  }

  /// Whether some line runs over all edges between columns.
  func isRunOver(by lines: [Line]) -> Bool {
    lines.contains { line in edges.dropFirst().dropLast().allSatisfy { crosses(line, $0) } }
  }

  /// Whether a line's text runs over an edge: a word lies on it, or two with no more than a space between them of
  /// which the second does not begin a cell.
  private func crosses(_ line: Line, _ x: Double) -> Bool {
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
}
