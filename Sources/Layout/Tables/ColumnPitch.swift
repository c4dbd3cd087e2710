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
    let readings = [
      Reading(columns, steps: steps, row: next, line: least, size: size),
      Reading(columns, steps: steps, row: least, line: next, size: size),
    ].compactMap(\.self)
    guard let best = readings.max(by: { $0.fullness < $1.fullness }), best.fullness > 1 else {
      return nil
    }
    rows = best.rows
  }

  /// What the lines are when one distance is that of rows and another that of lines.
  private struct Reading {
    var rows: [[Piece]] = []
    /// How many columns begin a cell where any does, by how many go on where any does: rows begin side by side.
    var fullness = 0.0

    init?(
      _ columns: [[[Piece]]], steps: [Double], row: Double, line: Double, size: Double
    ) {
      let slack = slack * size
      let isLine = { (step: Double) in abs(step - line) < slack }
      let ofRows = steps.filter { !isLine($0) }
      guard line < mostOfLines * size, ofRows.count >= fewest,
        ofRows.count(where: { abs($0 - row) < slack }) >= 2,
        ofRows.allSatisfy({ ColumnPitch.isOfRows($0, row: row, line: line, slack: slack) })
      else { return nil }
      let cells = columns.flatMap { ColumnPitch.cells($0, isLine: isLine) }
        .sorted { $0[0][0].line.foot < $1[0][0].line.foot }
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
      var foot = -Double.infinity
      for cell in cells {
        if cell[0][0].line.foot - foot < 2 * slack {
          rows[rows.count - 1] += cell.joined()
        } else {
          rows.append(Array(cell.joined()))
          foot = cell[0][0].line.foot
        }
      }
      let rest = cells.flatMap { $0.dropFirst().map { $0[0].line.foot } }
      let heights = Lattice.clustered(rest, tolerance: 2 * slack).count
      guard heights > 0 else { return nil }
      fullness =
        Double(cells.count) / Double(rows.count) / (Double(rest.count) / Double(heights))
    }
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
  private static func lines(_ pieces: [Piece], size: Double) -> [[Piece]] {
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
  private static func first(_ steps: [Double], slack: Double) -> Double? {
    for (step, next) in zip(steps, steps.dropFirst()) where next - step < slack {
      return steps.filter { $0 > step - slack && $0 < step + 2 * slack }.median
    }
    return nil
  }

  /// How far equal distances differ, in em.
  private static let slack = 0.03
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
