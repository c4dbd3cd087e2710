internal import PDFReading

/// Lines of headings right under each other in line with each other, one each: what the columns of a label of several
/// lines are its widest tells, for figures set right need not stand under the middle of the others.
struct LabelChains {
  private let rows: [[Line]]
  /// For each piece of each row, the widest extent of its chain.
  private var extents: [[ClosedRange<Double>]]
  /// For each piece, where the chain goes on.
  private var next: [[Int?]]

  /// Finds the chains in rows of pieces over columns with some edges; `isRuled` tells whether a rule parts two boxes.
  init(_ rows: [[Line]], edges: [Double], isRuled: (Box, Box) -> Bool) {
    self.rows = rows
    extents = rows.map { $0.map { $0.box.x0...max($0.box.x0, $0.box.x1) } }
    next = rows.map { $0.map { _ in nil } }
    for index in rows.indices.dropFirst() {
      for (number, piece) in rows[index].enumerated() {
        let above = rows[index - 1].indices.filter { Self.overlap(rows[index - 1][$0], piece) }
        guard above.count == 1 else { continue }
        let upper = rows[index - 1][above[0]]
        guard rows[index].count(where: { Self.overlap($0, upper) }) == 1,
          Self.areInLine(upper, piece, edges: edges), !isRuled(upper.box, piece.box),
          !HeaderSeparator.isNumbering(rows[index])
        else { continue }
        next[index - 1][above[0]] = number
        let known = extents[index - 1][above[0]]
        extents[index][number] =
          min(known.lowerBound, piece.box.x0)...max(known.upperBound, piece.box.x1)
      }
    }
    for index in rows.indices.dropLast().reversed() {
      for number in rows[index].indices {
        if let after = next[index][number] { extents[index][number] = extents[index + 1][after] }
      }
    }
  }

  /// The last line of a piece's chain, as wide as the whole, and what stands beside any line of it.
  func whole(row: Int, number: Int) -> (line: Line, others: [Line]) {
    var (row, number) = (row, number)
    while let after = next[row][number] {
      row += 1
      number = after
    }
    var line = rows[row][number]
    line.box.x0 = extents[row][number].lowerBound
    line.box.x1 = extents[row][number].upperBound
    var others: [Line] = []
    var chained: Int? = number
    while let own = chained {
      others += rows[row].enumerated().filter { $0.offset != own }.map(\.element)
      chained = row > 0 ? next[row - 1].firstIndex(of: own) : nil
      row -= 1
    }
    return (line, others.sorted { $0.box.x0 < $1.box.x0 })
  }

  private static func overlap(_ line: Line, _ other: Line) -> Bool {
    line.box.horizontalOverlap(other.box) > 0
  }

  /// Whether two lines have their middle at one place, as closely as lines of one label; or begin or end at one place,
  /// and neither reaches into another column: a label over two columns may begin where that of the first does.
  private static func areInLine(_ upper: Line, _ lower: Line, edges: [Double]) -> Bool {
    let slack = 0.3 * lower.size
    guard upper.style == lower.style,
      lower.box.y1 - upper.box.y1 < 1.6 * max(upper.size, lower.size)
    else { return false }
    if abs(upper.box.midX - lower.box.midX) < slack { return true }
    let crosses = edges.contains { edge in
      [upper, lower].contains { $0.box.x0 < edge - slack && $0.box.x1 > edge + slack }
    }
    return !crosses
      && (abs(upper.box.x0 - lower.box.x0) < 0.5 * slack
        || abs(upper.box.x1 - lower.box.x1) < 0.5 * slack)
  }
}
