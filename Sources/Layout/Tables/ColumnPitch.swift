internal import PDFReading

/// Distances of baselines one under the other in the columns of a table between whose rows nothing is drawn: one from line to
/// line of a cell, another from row to row, each the same to a hair, as programs set them. Cells beside each other need not
/// be equally high, and one may stand beside several rows.
struct ColumnPitch {
  typealias Piece = (column: Int, line: Line)

  /// The pieces of each row, those of a cell with its first line.
  let rows: [[Piece]]

  /// The rows of a table's body; nil where some distance is no sum of the two.
  init?(_ pieces: [Piece]) {
    guard pieces.count >= 6, let size = pieces.map(\.line.size).median,
      pieces.allSatisfy({ abs($0.line.size - size) < 0.03 * size })
    else { return nil }
    let columns = Dictionary(grouping: pieces, by: \.column).sorted { $0.key < $1.key }
      .map { Self.lines($0.value, size: size) }
    let steps = columns.flatMap { lines in
      zip(lines, lines.dropFirst()).map { $1[0].line.foot - $0[0].line.foot }
    }.sorted()
    let slack = Self.slack * size
    guard let least = Self.first(steps, slack: slack), steps[0] > least - slack,
      let next = Self.first(steps.filter { $0 > least + 2 * slack }, slack: slack),
      next < 1.9 * least
    else { return nil }
    let readings = [(next, least), (least, next)].flatMap { row, line in
      [false, true].compactMap {
        Reading(columns, steps: steps, row: row, line: line, size: size, isCentred: $0)
      }
    }
    guard let best = readings.max(by: { $0.fullness < $1.fullness }), best.fullness > 1 else {
      return nil
    }
    rows = best.rows
  }

  /// Whether pieces are the cells of a single row, set to its middle: the lines of each column follow each other at one
  /// distance, all columns have the same middle, and some have their lines between those of others.
  static func isCentredRow(_ pieces: [Piece]) -> Bool {
    guard let size = pieces.map(\.line.size).median else { return false }
    let slack = besideSlack * size
    let columns = Dictionary(grouping: pieces, by: \.column).values.map {
      lines($0, size: size).map { $0[0].line.foot }
    }
    let steps = columns.flatMap { feet in zip(feet.dropFirst(), feet).map { $0 - $1 } }
    let middles = columns.map { ($0[0] + $0[$0.count - 1]) / 2 }
    guard let step = steps.first, step < mostOfLines * size,
      steps.allSatisfy({ abs($0 - step) < slack }), let middle = middles.first
    else { return false }
    return middles.allSatisfy { abs($0 - middle) < slack }
      && columns.contains { $0.count % 2 == 0 } && columns.contains { $0.count % 2 == 1 }
  }

  /// What the lines are when one distance is that of rows and another that of lines, cells being set in line with the
  /// tops or the middles of their rows.
  private struct Reading {
    var rows: [[Piece]] = []
    /// How many columns begin a cell where any does, by how many go on where any does: rows begin side by side.
    var fullness = 0.0

    init?(
      _ columns: [[[Piece]]], steps: [Double], row: Double, line: Double, size: Double,
      isCentred: Bool
    ) {
      let slack = slack * size
      let isLine = { (step: Double) in abs(step - line) < slack }
      let ofRows = steps.filter { !isLine($0) }
      guard line < mostOfLines * size, ofRows.count >= fewest,
        ofRows.count(where: { abs($0 - row) < slack }) >= 2
      else { return nil }
      let cells = columns.flatMap { ColumnPitch.cells($0, isLine: isLine) }
      // A small letter goes on, and a cell holds one figure.
      let lower = cells.count {
        $0[0][0].line.text.unicodeScalars.first?.properties.isLowercase == true
      }
      let isStack = { (cell: [[Piece]]) in
        zip(cell, cell.dropFirst()).contains { above, below in
          [above[0], below[0]].allSatisfy { FigureColumns.isFigure($0.line.text) }
        }
      }
      guard lower * 4 < cells.count, !cells.contains(where: isStack) else { return nil }
      let groups = ColumnPitch.beside(cells, slack: besideSlack * size, isCentred: isCentred)
      let areRows =
        isCentred
        ? groups.count > fewest && ColumnPitch.areApart(groups, by: row, slack: besideSlack * size)
        : ofRows.allSatisfy { ColumnPitch.isOfRows($0, row: row, line: line, slack: slack) }
          && ColumnPitch.beginApart(groups, by: row - besideSlack * size)
      let rest = cells.flatMap { $0.dropFirst().map { $0[0].line.foot } }
      let heights = Lattice.clustered(rest, tolerance: besideSlack * size).count
      guard areRows, heights > 0 else { return nil }
      rows = groups.map { $0.flatMap { $0.joined() } }
      fullness =
        Double(cells.count) / Double(rows.count) / (Double(rest.count) / Double(heights))
    }
  }

  /// The cells whose first lines, or whose middles, are at one height, from the top.
  private static func beside(
    _ cells: [[[Piece]]], slack: Double, isCentred: Bool
  ) -> [[[[Piece]]]] {
    let placed = cells.map { cell in
      let (first, last) = (cell[0][0].line.foot, cell[cell.count - 1][0].line.foot)
      return (height: isCentred ? (first + last) / 2 : first, cell: cell)
    }.sorted { $0.height < $1.height }
    var result: [[[[Piece]]]] = []
    var height = -Double.infinity
    for place in placed {
      if place.height - height < slack {
        result[result.count - 1].append(place.cell)
      } else {
        result.append([place.cell])
        height = place.height
      }
    }
    return result
  }

  /// Whether the longest cell of each row begins at one distance from where that of the row above ends.
  private static func areApart(_ rows: [[[[Piece]]]], by row: Double, slack: Double) -> Bool {
    let ends = rows.map { row in
      (
        top: row.map { $0[0][0].line.foot }.min() ?? 0,
        foot: row.map { $0[$0.count - 1][0].line.foot }.max() ?? 0
      )
    }
    return zip(ends, ends.dropFirst()).allSatisfy { abs($1.top - $0.foot - row) < slack }
  }

  /// Whether no row begins nearer to the one above than rows do: cells in line with the feet of others' are no rows.
  private static func beginApart(_ rows: [[[[Piece]]]], by least: Double) -> Bool {
    let tops = rows.map { row in row.map { $0[0][0].line.foot }.min() ?? 0 }
    return zip(tops, tops.dropFirst()).allSatisfy { $1 - $0 > least }
  }

  /// Whether a distance is that from row to row, with lines of a longer cell or rows without this one between.
  private static func isOfRows(_ step: Double, row: Double, line: Double, slack: Double) -> Bool {
    (1...mostRows).contains { rows in
      let rest = step - Double(rows) * row
      let lines = (rest / line).rounded()
      return lines >= 0 && lines < 40 && abs(rest - lines * line) < slack * Double(rows)
    }
  }

  /// The cells of a column: at the distance of lines they go on.
  private static func cells(_ lines: [[Piece]], isLine: (Double) -> Bool) -> [[[Piece]]] {
    var result: [[[Piece]]] = []
    for (index, own) in lines.enumerated() {
      if index > 0, isLine(own[0].line.foot - lines[index - 1][0].line.foot) {
        result[result.count - 1].append(own)
      } else {
        result.append([own])
      }
    }
    return result
  }

  /// The lines of a column from the top, pieces at one height together.
  static func lines(_ pieces: [Piece], size: Double) -> [[Piece]] {
    var result: [[Piece]] = []
    for piece in pieces.sorted(by: { ($0.line.row, $0.line.box.x0) < ($1.line.row, $1.line.box.x0) }
    ) {
      if let last = result.last?.first, piece.line.foot - last.line.foot < 0.5 * size {
        result[result.count - 1].append(piece)
      } else {
        result.append([piece])
      }
    }
    return result
  }

  /// The least distance that occurs more than once.
  static func first(_ steps: [Double], slack: Double) -> Double? {
    for (step, next) in zip(steps, steps.dropFirst()) where next - step < slack {
      return steps.filter { $0 > step - slack && $0 < step + 2 * slack }.median
    }
    return nil
  }

  /// How far equal distances differ, in em.
  private static let slack = 0.03
  /// How far equal heights differ beside each other, in em: bold labels' letters reach lower.
  private static let besideSlack = 0.1
  /// Lines of a cell stand no farther apart than this, in em.
  private static let mostOfLines = 1.5
  /// Distances between rows that are needed to know them.
  private static let fewest = 3
  /// Rows in a row that may leave a column empty.
  private static let mostRows = 4
}

extension Line {
  /// Where its letters end; raised marks end higher, and signs of another font may.
  var foot: Double {
    words.filter { !$0.isSuperscript }.map(\.box.y1).median ?? box.y1
  }
}
