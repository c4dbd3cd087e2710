internal import PDFReading

/// Which column the pieces of a row belong to, where columns come from the text: by where they begin or end, since a
/// heading may be wider than what stands beneath it.
struct OpenCells {
  let styles: [TextStyle]
  /// Edges of the columns, outer ones included.
  let edges: [Double]
  let em: Double
  /// Where the text of each column begins and ends in most rows.
  private let starts: [Double?]
  private let ends: [Double?]

  init(_ rows: [PieceRow], edges: [Double], em: Double, styles: [TextStyle]) {
    self.styles = styles
    self.edges = edges
    self.em = em
    let pieces = rows.flatMap(\.pieces).map(\.box)
    starts = Self.usual(pieces.map { ($0.x0, $0.x0 + 0.1 * em) }, edges: edges)
    ends = Self.usual(pieces.map { ($0.x1, $0.x1 - 0.1 * em) }, edges: edges)
  }

  /// The most frequent place in each column.
  private static func usual(_ places: [(x: Double, inside: Double)], edges: [Double]) -> [Double?] {
    var counts: [[Int: Int]] = Array(repeating: [:], count: edges.count - 1)
    for place in places {
      let column = CellText.column(of: place.inside, edges: edges)
      counts[column][Int((place.x * 2).rounded()), default: 0] += 1
    }
    return counts.map { counts in
      counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }.map { Double($0.key) / 2 }
    }
  }

  /// The pieces of a row with their columns.
  func pieces(of row: PieceRow) -> [(column: Int, line: Line)] {
    let pieces = row.isMultiple ? row.pieces.flatMap { cut($0) } : row.pieces
    var result: [(column: Int, line: Line)] = []
    for piece in pieces {
      let own = column(of: piece.box)
      // A gap between two words of one cell.
      if let last = result.last, last.column >= own, last.line.row == piece.row {
        result[result.count - 1].line = Line(
          page: piece.page, row: piece.row, words: last.line.words + piece.words, styles: styles)
      } else {
        result.append((own, piece))
      }
    }
    return result
  }

  private func column(of box: Box) -> Int {
    let (first, last) = columns(of: box)
    guard first < last else { return first }
    if isNear(box.x0, starts[first]) { return first }
    if isNear(box.x1, ends[last]) { return last }
    // Over the middle of a column that it is wider than.
    let middle = CellText.column(of: box.midX, edges: edges)
    if last - first <= 2, let start = starts[middle], let end = ends[middle],
      abs((start + end) / 2 - box.midX) < 0.3 * em
    {
      return middle
    }
    return first
  }

  private func columns(of box: Box) -> (Int, Int) {
    let slack = min(0.15 * em, 0.3 * box.width)
    let first = CellText.column(of: box.x0 + slack, edges: edges)
    return (first, max(first, CellText.column(of: box.x1 - slack, edges: edges)))
  }

  private func isNear(_ x: Double, _ place: Double?) -> Bool {
    place.map { abs($0 - x) < 0.2 * em } ?? false
  }

  /// A piece cut where the next cell begins or its own ends: headings of narrow columns stand no farther apart than
  /// words.
  private func cut(_ piece: Line) -> [Line] {
    let (first, last) = columns(of: piece.box)
    guard first < last, piece.words.count > 1 else { return [piece] }
    for (number, next) in piece.words.enumerated().dropFirst() where !next.isSuperscript {
      let before = piece.words[number - 1]
      let own = CellText.column(of: next.box.x0 + 0.1 * em, edges: edges)
      let column = CellText.column(of: before.box.x1 - 0.1 * em, edges: edges)
      let begins = isNear(next.box.x0, starts[own]) && own > first && !next.isAttached
      let ends =
        isNear(before.box.x1, ends[column]) && column < last && !next.isAttached
        && !isNear(piece.box.x0, starts[first])
      guard begins || ends || next.startsCell && own > first else { continue }
      let head = Line(
        page: piece.page, row: piece.row, words: Array(piece.words[..<number]), styles: styles)
      let rest = Line(
        page: piece.page, row: piece.row, words: Array(piece.words[number...]), styles: styles)
      return [head] + cut(rest)
    }
    return [piece]
  }
}
