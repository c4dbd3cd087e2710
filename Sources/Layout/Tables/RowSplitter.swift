internal import PDFReading

/// Text rows → table rows, where no rules say which lines belong together.
enum RowSplitter {
  /// Groups of text rows, from the top; `pieces` are a region's lines with their columns.
  ///
  /// `limits` are the right edges that each column's text can reach, `separators` heights of edges drawn between rows,
  /// `steps` distances of baselines in another part of the table; above `wholeAbove` only separators part rows.
  /// A table row starts where the gap above is wider than inside wrapped cells; with even gaps, where the first
  /// column has text or where most columns have.
  static func rows(
    of pieces: [(column: Int, line: Line)], columnCount: Int, leading: Double, limits: [Double],
    separators: [Double] = [], steps: [Double] = [], wholeAbove: Double = -.infinity
  ) -> [[(column: Int, line: Line)]] {
    if ColumnPitch.isCentredRow(pieces) { return [pieces] }
    if let body = pitched(pieces, below: max(wholeAbove, separators.max() ?? wholeAbove)) {
      let heads = pieces.filter { $0.line.box.midY < body.top }
      let above = rows(
        of: heads, columnCount: columnCount, leading: leading, limits: limits,
        separators: separators, steps: steps, wholeAbove: wholeAbove)
      return above + body.rows
    }
    var textRows: [[(column: Int, line: Line)]] = []
    for piece in pieces.sorted(by: { ($0.line.row, $0.column) < ($1.line.row, $1.column) }) {
      if let last = textRows.last?.first, last.line.row == piece.line.row {
        textRows[textRows.count - 1].append(piece)
      } else {
        textRows.append([piece])
      }
    }
    guard textRows.count > 1 else { return textRows }
    let baselines = textRows.map { row in row.map(\.line.box.y1).max() ?? 0 }
    var gaps: [Double] = []
    for index in 1..<textRows.count { gaps.append(baselines[index] - baselines[index - 1]) }
    let size = textRows[0].first?.line.size ?? leading
    // Lines of cells side by side may stand at other heights: wrapped ones are under each other.
    let inColumns = distances(pieces)
    let tight =
      ((inColumns.isEmpty ? gaps : inColumns) + steps).filter { $0 > 0.8 * size }.min() ?? leading
    let loose = (gaps + steps).max() ?? leading
    // A little room between the rows is enough where all gaps are clearly of one kind or the other.
    let isClean = gaps.allSatisfy { $0 < 1.03 * tight || $0 > 1.15 * tight }
    let areTight = areTight(textRows, gaps: gaps, tight: tight)
    let hasTwoClasses =
      loose > (isClean ? 1.15 : 1.22) * tight && tight < 1.45 * size && !areTight
    let threshold = isClean ? 1.09 * tight : tight * 1.12 + 0.05 * size
    // How far the text of each column comes.
    var reach: [Int: Double] = [:]
    for piece in pieces {
      let end = min(piece.line.box.x1, limits[piece.column])
      reach[piece.column] = max(reach[piece.column] ?? 0, end)
    }
    // Columns whose very first word is in small letters: there they say nothing of what goes on.
    let opensLower = Set(textRows[0].filter { startsLower($0.line) }.map(\.column))
    // Columns of running text: what comes to its end is wrapped, however far the page goes on.
    let lone = Dictionary(grouping: textRows.filter { $0.count == 1 }) { $0[0].column }
    let running = lone.filter { _, rows in
      rows.count { startsLower($0[0].line) } * 2 >= max(4, rows.count)
    }
    var result = [textRows[0]]
    for index in 1..<textRows.count {
      let row = textRows[index]
      let columns = Set(row.map(\.column))
      let gap = gaps[index - 1]
      let starts: Bool
      let middles = [textRows[index - 1], row].map { $0[0].line.box.midY }
      if separators.contains(where: { $0 > middles[0] && $0 < middles[1] })
        || isNumbered(row, after: result[result.count - 1])
      {
        starts = true
      } else if middles[1] < wholeAbove {
        starts = false
      } else if hasTwoClasses {
        starts = gap > threshold && (columns.contains(0) || columns.count >= 2 || gap > 1.5 * tight)
      } else if tight > spaced * size {
        // So far apart that none of the lines goes on from another.
        starts = true
      } else if row.count == 1, let before = lastPiece(result, column: row[0].column),
        let word = row[0].line.words.first
      {
        // A wrapped line comes after a full one: where its first word had room, it is no wrapped line.
        let limit = running[row[0].column] == nil ? nil : reach[row[0].column]
        let room = (limit ?? limits[row[0].column]) - before.line.box.x1
        // Text set ragged leaves more room; a small letter goes on.
        let goesOn = startsLower(row[0].line) && !opensLower.contains(row[0].column)
        // Nor does it come after a label that is a whole question.
        let hadEnded = areTight && TextEnding.endsSentence(before.line.text)
        starts = (room > word.box.width + 1.5 * before.line.size || hadEnded) && !goesOn
      } else {
        starts =
          (columns.contains(0) && columns.count >= min(2, columnCount)
            || Double(columns.count) > 0.6 * Double(columnCount) && columns.count >= 2)
          && isFresh(
            row.filter { !opensLower.contains($0.column) }, after: result[result.count - 1],
            above: textRows[index - 1], reach: reach)
      }
      if starts {
        result.append(row)
      } else {
        result[result.count - 1] += row
      }
    }
    return result
  }

  /// The rows beneath all that is drawn between rows, where the distances of lines in the columns tell them.
  private static func pitched(
    _ pieces: [(column: Int, line: Line)], below top: Double
  ) -> (top: Double, rows: [[(column: Int, line: Line)]])? {
    let body = pieces.filter { $0.line.box.midY >= top }
    return ColumnPitch(body).map { (top, $0.rows) }
  }

  /// Whether figures stand one under the other as close as the lines of a wrapped cell, each beside the first line of
  /// its label: rows have no room between them then but that of edges drawn there, which tells nothing of the others.
  private static func areTight(
    _ rows: [[(column: Int, line: Line)]], gaps: [Double], tight: Double
  ) -> Bool {
    let isFigures = rows.map { row in
      row.contains { $0.column == 0 }
        && row.contains { $0.column > 0 && FigureColumns.isFigure($0.line.text) }
    }
    // A figure that ends a wrapped text stands under no other.
    let inColumns = rows.map { row in
      Set(row.filter { $0.column > 0 && FigureColumns.isFigure($0.line.text) }.map(\.column))
    }
    let pairs = gaps.indices.count { index in
      isFigures[index] && isFigures[index + 1] && gaps[index] < 1.03 * tight
        && !inColumns[index].isDisjoint(with: inColumns[index + 1])
    }
    let startsBelow = zip(isFigures, rows).contains { isFigures, row in
      isFigures && row.contains { $0.column == 0 && startsLower($0.line) }
    }
    return pairs >= 2 && !startsBelow
  }

  /// Distances of baselines that follow each other in a column.
  private static func distances(_ pieces: [(column: Int, line: Line)]) -> [Double] {
    Dictionary(grouping: pieces, by: \.column).values.flatMap { column in
      let heights = column.map(\.line.box.y1).sorted()
      return zip(heights.dropFirst(), heights).map { $0 - $1 }
    }
  }

  /// Whether a row has a number of its own under one of the group's: a cell holds one.
  private static func isNumbered(
    _ row: [(column: Int, line: Line)], after group: [(column: Int, line: Line)]
  ) -> Bool {
    row.contains { piece in
      piece.line.words.count == 1 && MarkerColumns.isMarker(piece.line.text)
        && group.contains {
          $0.column == piece.column && $0.line.words.count == 1
            && MarkerColumns.isMarker($0.line.text)
        }
    }
  }

  /// Distance of baselines, in em, that only rows have: wrapped text is set closer.
  private static let spaced = 1.62

  private static func startsLower(_ line: Line) -> Bool {
    line.text.unicodeScalars.first?.properties.isLowercase ?? false
  }

  /// Whether some cell of a row cannot go on from above: its column had ended, or its first word had room there.
  /// Names one under the other fill their column too, but begin with capitals.
  private static func isFresh(
    _ row: [(column: Int, line: Line)], after group: [(column: Int, line: Line)],
    above: [(column: Int, line: Line)], reach: [Int: Double]
  ) -> Bool {
    !row.contains { startsLower($0.line) }
      || row.contains { piece in
        guard let before = above.last(where: { $0.column == piece.column })?.line else {
          return group.contains { $0.column == piece.column }
        }
        guard let word = piece.line.words.first else { return true }
        let room = (reach[piece.column] ?? before.box.x1) - before.box.x1
        return room > word.box.width + 0.6 * before.size
      }
  }

  /// The piece last seen in a column.
  private static func lastPiece(
    _ rows: [[(column: Int, line: Line)]], column: Int
  ) -> (column: Int, line: Line)? {
    rows.last?.last { $0.column == column }
  }
}
