internal import PDFReading

/// Distances of baselines in tables that nothing is drawn in: whoever sets them by program has one distance from line to
/// line of a cell and another from row to row, each the same to a hair.
///
/// They need not be far apart, nor need that of rows be the greater.
struct RowPitch {
  /// From a row's last line to the next row's first.
  let row: Double
  /// From line to line of a cell.
  let line: Double
  /// Size of the rows.
  let size: Double

  /// What a line of the table begins.
  enum Step { case row, line, other, closer }

  /// The distances of rows of one size, as those show that tell by themselves what they are: labels with figures beside
  /// them begin a row, small letters go on; nil where these do not agree.
  init?(_ rows: [PieceRow]) {
    // Notes beneath may begin farther left.
    guard let size = rows.map(\.size).median, size > 0,
      let left = rows.filter(\.hasFigures).map(\.box.x0).median
    else { return nil }
    var ofRows: [Double] = []
    var ofLines: [Double] = []
    var others: [Double] = []
    // Bold letters may come from a font that reaches lower.
    for (above, row) in zip(rows, rows.dropFirst()) where above.isBold == row.isBold {
      let step = row.foot - above.foot
      let isLower = LetterTest.isLowercase(row.pieces[0].text.unicodeScalars.first ?? " ")
      // Where figures stand beside a label's last line, that line is one of its own.
      if row.hasFigures, isLower { return nil }
      if row.hasFigures, abs(row.box.x0 - left) < 0.3 * size {
        ofRows.append(step)
      } else if isLower {
        ofLines.append(step)
      } else {
        others.append(step)
      }
    }
    let slack = Self.slack * size
    guard let row = Self.usual(ofRows, slack: slack),
      row.count >= (ofLines.count >= 3 ? Self.leastRows : Self.leastRows + 1),
      row.count * 10 >= ofRows.count * 7, ofRows.allSatisfy({ $0 > row.step - slack })
    else { return nil }
    self.row = row.step
    self.size = size
    // Without small letters, lines that no label with figures stands in, all at one distance.
    if ofLines.isEmpty { ofLines = others.filter { $0 < row.step - slack } }
    guard let line = Self.usual(ofLines, slack: slack), line.count * 10 >= ofLines.count * 8,
      abs(line.step - row.step) > 1.5 * slack
    else { return nil }
    self.line = line.step
  }

  /// What the step from one row of text to the next is.
  func step(from above: PieceRow, to row: PieceRow) -> Step {
    let step = row.foot - above.foot
    let slack = (above.isBold == row.isBold ? Self.slack : Self.boldSlack) * size
    let toRow = abs(step - self.row)
    let toLine = abs(step - line)
    if min(toRow, toLine) < slack { return toRow < toLine ? .row : .line }
    return step > min(self.row, line) ? .other : .closer
  }

  /// Whether two tables have the same distances.
  func isLike(_ other: RowPitch) -> Bool {
    abs(size - other.size) < 0.02 * size && abs(row - other.row) < Self.slack * size
      && abs(line - other.line) < Self.slack * size
  }

  /// The most frequent of some distances, and how many are like it.
  private static func usual(_ steps: [Double], slack: Double) -> (step: Double, count: Int)? {
    let sorted = steps.sorted()
    // A page may have any number of rows: both ends of what is alike move on with the distance.
    var (from, to) = (0, 0)
    var best: Range<Int> = 0..<0
    for step in sorted {
      while sorted[from] <= step - slack { from += 1 }
      while to < sorted.count, sorted[to] < step + slack { to += 1 }
      if to - from > best.count { best = from..<to }
    }
    return Array(sorted[best]).median.map { ($0, best.count) }
  }

  /// How far equal distances differ, in em.
  private static let slack = 0.03
  /// The same where bold rows meet others.
  private static let boldSlack = 0.1
  /// Rows with figures that are needed to know their distance, beside some wrapped lines; one more without these.
  private static let leastRows = 2
}

extension PieceRow {
  /// Where the letters of its line end; raised marks end higher, and signs of another font may.
  var foot: Double {
    pieces.flatMap(\.words).filter { !$0.isSuperscript }.map(\.box.y1).median ?? box.y1
  }

  /// Whether figures stand beside a label.
  var hasFigures: Bool { pieces.dropFirst().contains { FigureColumns.isFigure($0.text) } }
}
