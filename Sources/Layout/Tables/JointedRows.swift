internal import PDFReading

/// The text between rules whose columns are known: which of it is a row of a table.
struct JointedRows {
  let sheet: PageSheet
  let styles: [TextStyle]
  let measure: TypeMeasure
  let used: Set<Int>

  /// The rows of text in an area, from the top.
  func rows(in band: Box) -> [PieceRow] {
    VisualRows.groups(
      CellText(sheet: sheet, styles: styles).lineIndices(in: band, excluding: used),
      of: sheet.lines
    ).map { PieceRow($0, sheet: sheet, styles: styles) }
  }

  /// Heights above a table's first rule at which tints as wide as the table begin or end: the headings on one of their
  /// own need no rule beneath, nor does the name of the first group on the next.
  func tintEnds(
    from left: Double, to right: Double, top: Double, bottom: Double, tolerance: Double
  ) -> [Double] {
    let ends = sheet.graphics.fills.filter { fill in
      EdgeSet.bounds(fill, page: sheet) && fill.box.x0 > left - tolerance
        && fill.box.x1 < right + tolerance && fill.box.y1 < bottom + tolerance
    }
    let heights = Lattice.clustered(ends.map(\.box.y1), tolerance: tolerance)
    return heights.filter { y in
      let widths = ends.filter { abs($0.box.y1 - y) <= tolerance }.map(\.box.width)
      return y > top + tolerance && y < bottom - tolerance
        && widths.reduce(0, +) > 0.9 * (right - left)
    }
  }

  /// Whether text in a band is one row: the lines of each cell under each other, all cells in line at their tops,
  /// middles or feet, and no more room above and beneath than cells have. Where shorter rules part the band beside a
  /// cell that spans rows, each of its parts is one, or empty.
  func isRow(_ rows: [PieceRow], in band: Box, columns: [Double], parts: [Edge]) -> Bool {
    guard let size = rows.first?.size else { return false }
    let room = (rows.contains { crosses($0, columns) } ? 0.9 : 1.3) * size
    let pieces = pieces(rows, kept(columns, by: rows))
    guard let left = parts.map(\.start).min(), let right = parts.map(\.end).max() else {
      return isRow(pieces, from: band.y0, to: band.y1, room: room, size: size)
    }
    let heights = Lattice.clustered(parts.map(\.position), tolerance: 0.3 * size)
    // A row beside a label of several may be empty: its rules go from column to column.
    let isBesideLabel = [left, right].allSatisfy { x in
      ([band.x0, band.x1] + columns).contains { abs($0 - x) < 0.2 * size }
    }
    return zip([band.y0] + heights, heights + [band.y1]).allSatisfy { top, bottom in
      let own = pieces.filter { piece in
        let box = piece.line.box
        return box.midY > top && box.midY < bottom && box.midX > left && box.midX < right
      }
      return own.isEmpty && isBesideLabel
        || isRow(own, from: top, to: bottom, room: room, size: size)
    }
  }

  /// Columns' edges over which no label goes: one over several columns may go on in one of them alone. Text over all of
  /// them may be a paragraph, and leaves them as they are.
  private func kept(_ columns: [Double], by rows: [PieceRow]) -> [Double] {
    let kept = columns.filter { x in !rows.contains { crosses($0, [x]) } }
    return kept.isEmpty ? columns : kept
  }

  /// Heights between rows of a band that nothing but their breaks parts.
  func seams(in band: Box, columns: [Double]) -> [Double] {
    let rows = rows(in: band)
    guard rows.count >= 3 else { return [] }
    let kept = kept(columns, by: rows)
    return FreeBreaks.seams(of: pieces(rows, kept), columns: kept, right: band.x1)
  }

  private func isRow(
    _ pieces: [(column: Int, line: Line)], from top: Double, to bottom: Double, room: Double,
    size: Double
  ) -> Bool {
    let boxes = pieces.map(\.line.box)
    guard let first = boxes.map(\.y0).min(), let last = boxes.map(\.y1).max() else { return false }
    return first - top < room && bottom - last < room
      && (isCompact(pieces, size: size) || hasParagraphs(pieces, size: size))
  }

  /// Whether one cell holds paragraphs, with room between them, and no other goes on beside the second.
  private func hasParagraphs(_ pieces: [(column: Int, line: Line)], size: Double) -> Bool {
    let cells = cells(pieces).sorted { ($0.last?.y1 ?? 0) < ($1.last?.y1 ?? 0) }
    guard let long = cells.last, cells.count >= 2 else { return false }
    let first = long.prefix(
      1 + zip(long, long.dropFirst()).prefix { $1.y1 - $0.y1 < leading(size) }.count)
    guard first.count < long.count, let end = first.last?.y1, let top = first.first?.y0
    else { return false }
    return zip(long, long.dropFirst()).allSatisfy { $1.y1 - $0.y1 < 1.3 * leading(size) }
      && cells.dropLast().allSatisfy { cell in
        abs((cell.first?.y0 ?? 0) - top) < 0.6 * size && (cell.last?.y1 ?? 0) < end + 0.6 * size
          && zip(cell, cell.dropFirst()).allSatisfy { $1.y1 - $0.y1 < leading(size) }
      }
  }

  /// The most from line to line of one paragraph in a cell.
  private func leading(_ size: Double) -> Double {
    1.12 * max(1.3, measure.leading / measure.bodySize) * size
  }

  private func isCompact(_ pieces: [(column: Int, line: Line)], size: Double) -> Bool {
    let cells = cells(pieces)
    let leading = leading(size)
    let isTight = cells.allSatisfy { cell in
      zip(cell, cell.dropFirst()).allSatisfy { $1.y1 - $0.y1 < leading }
    }
    func isInLine(_ place: ([Box]) -> Double) -> Bool {
      let places = cells.map(place)
      return (places.max() ?? 0) - (places.min() ?? 0) < 0.6 * size
    }
    return isTight
      && (isInLine { $0.first?.y0 ?? 0 } || isInLine { $0.last?.y1 ?? 0 }
        || isInLine { (($0.first?.y0 ?? 0) + ($0.last?.y1 ?? 0)) / 2 })
  }

  /// The words of rows cut at the columns' edges, where more than a space parts them there, with the column of each
  /// piece.
  func pieces(_ rows: [PieceRow], _ columns: [Double]) -> [(column: Int, line: Line)] {
    var result: [(column: Int, line: Line)] = []
    for line in rows.flatMap(\.lines) {
      var current: [Word] = []
      var column = 0
      func flush() {
        guard !current.isEmpty else { return }
        result.append(
          (column, Line(page: line.page, row: line.row, words: current, styles: styles)))
        current = []
      }
      for word in line.words {
        let own = columns.count { $0 <= word.box.midX }
        if let last = current.last, own != column, !word.isAttached, !word.isSuperscript,
          word.box.x0 - last.box.x1 > 0.4 * line.size
        {
          flush()
        }
        if current.isEmpty { column = own }
        current.append(word)
      }
      flush()
    }
    return result
  }

  /// The boxes of the lines in each column that has any, from the top.
  private func cells(_ pieces: [(column: Int, line: Line)]) -> [[Box]] {
    Dictionary(grouping: pieces, by: \.column).values.map { cell in
      var lines: [Box] = []
      for box in cell.map(\.line.box).sorted(by: { $0.y0 < $1.y0 }) {
        if let last = lines.last, last.verticalOverlap(box) > 0.5 * box.height {
          lines[lines.count - 1] = last.union(box)
        } else {
          lines.append(box)
        }
      }
      return lines
    }
  }

  /// In how many columns text begins.
  func filled(_ rows: [PieceRow], _ columns: [Double]) -> Int {
    Set(pieces(rows, columns).map(\.column)).count
  }

  /// Whether more than a space of justified text stands at a column's edge.
  func isParted(_ row: PieceRow, at columns: [Double]) -> Bool {
    row.lines.contains { line in
      zip(line.words, line.words.dropFirst()).contains { word, next in
        next.box.x0 - word.box.x1 > 0.9 * line.size
          && columns.contains { $0 > word.box.x1 && $0 < next.box.x0 }
      }
    }
      || zip(row.lines, row.lines.dropFirst()).contains { left, right in
        columns.contains { $0 > left.box.x1 && $0 < right.box.x0 }
      }
  }

  /// Whether text runs on over a column's edge.
  func crosses(_ row: PieceRow, _ columns: [Double]) -> Bool {
    let slack = 0.1 * row.size
    return pieces([row], columns).contains { piece in
      columns.contains { piece.line.box.x0 < $0 - slack && piece.line.box.x1 > $0 + slack }
    }
  }

  /// The rows of text that stand close above a height and can be one row of a table, or several parted by shorter
  /// rules or by the ends of tints, at `tints`: in two columns, or in one that is not the first.
  func lowest(
    _ rows: [PieceRow], above height: Double, columns: [Double], parts: [Edge],
    tints: [Double] = []
  ) -> [PieceRow] {
    var result: [PieceRow] = []
    var foot = height
    for row in rows.reversed() {
      let isUnderRule = parts.contains { $0.position < foot && $0.position > row.box.midY }
      let isOnTint =
        (row.isMultiple || row.isBold) && tints.contains { $0 < foot && $0 > row.box.midY }
      let room = (isUnderRule || isOnTint ? 2.2 : result.isEmpty ? 1.3 : 0.6) * row.size
      guard foot - row.box.y1 < room,
        isUnderRule || isOnTint || !crosses(row, columns) || filled([row], columns) >= 2
          || isLabel(row, over: parts.filter { $0.position < height }),
        !CaptionPattern.isUnit(row.lines[0].text),
        abs(row.size - (result.last?.size ?? row.size)) < 0.1 * row.size,
        CaptionPattern(row.lines[0].text)?.isDelimited != true
      else { break }
      result.append(row)
      foot = row.box.y0
    }
    result.reverse()
    // The text of a cell that spans rows may stand beside such a rule.
    let isParted = parts.contains { $0.position > foot && $0.position < height }
    while !isParted, result.count > 1,
      !parted(result, at: tints).allSatisfy({ isCompact(pieces($0, columns), size: $0[0].size) })
    {
      result.removeFirst()
    }
    let begun = Set(pieces(result, columns).map(\.column))
    let isHeaded = parted(result, at: tints).count > 1
    return isHeaded || begun.count >= 2 || begun.contains { $0 > 0 } && !isTail(result, of: rows)
      ? result : []
  }

  /// Whether a line is one of a label over several columns, on a rule as wide as these.
  private func isLabel(_ row: PieceRow, over parts: [Edge]) -> Bool {
    parts.contains { part in
      part.position > row.box.midY && part.position - row.box.y1 < 3 * row.size
        && row.box.x0 > part.start - 0.1 * row.size && row.box.x1 < part.end + 0.1 * row.size
    }
  }

  /// The rows between any two heights.
  private func parted(_ rows: [PieceRow], at heights: [Double]) -> [[PieceRow]] {
    var result: [[PieceRow]] = []
    for row in rows {
      if let last = result.last?.last,
        !heights.contains(where: { $0 > last.box.midY && $0 < row.box.midY })
      {
        result[result.count - 1].append(row)
      } else {
        result.append([row])
      }
    }
    return result
  }

  /// Whether rows follow those before them as closely as running text does.
  func isTail(_ last: [PieceRow], of rows: [PieceRow]) -> Bool {
    guard let first = last.first, let before = rows.dropLast(last.count).last else { return false }
    return first.box.y0 - before.box.y1 < 0.6 * before.size
  }

  /// The rows of text close beneath a height that can be the last row, which has no rule under it.
  func highest(
    _ rows: [PieceRow], beneath height: Double, columns: [Double], like others: [PieceRow]
  ) -> [PieceRow] {
    var marks = ColumnMarks(em: measure.bodySize)
    for row in others { marks.add(row) }
    var result: [PieceRow] = []
    var top = height
    for row in rows {
      let room = (result.isEmpty ? 1.3 : 0.6) * row.size
      guard row.box.y0 - top < room, !crosses(row, columns), marks.fit(row),
        abs(row.size - (others.last?.size ?? row.size)) < 0.1 * row.size
      else { break }
      result.append(row)
      top = row.box.y1
    }
    while result.count > 1, !isCompact(pieces(result, columns), size: result[0].size) {
      result.removeLast()
    }
    // A paragraph's first line, its words spread to the column's width, may have a gap there.
    if let next = rows.dropFirst(result.count).first, crosses(next, columns),
      next.box.y0 - top < 0.6 * next.size
    {
      return []
    }
    return filled(result, columns) >= 2 ? result : []
  }

  /// Whether text alone above the first rule of figures stands over the middle of the table: the name of a group.
  func isCentred(_ row: PieceRow, of body: [PieceRow], in run: JointedRuleRuns.Run) -> Bool {
    guard let size = body.first?.size else { return false }
    return !row.isMultiple && abs(row.size - size) < 0.03 * size
      && run.top - row.box.y1 < 1.3 * size
      && abs(row.box.midX - (run.left + run.right) / 2) < size
      && row.box.width < 0.4 * (run.right - run.left)
      && FigureColumns.haveFigures(body.map(\.pieces))
  }

  /// Whether text alone above the first rule is a row over all columns, like those beneath: of their size, in line with
  /// the first column's and as far from its rule.
  func isTitle(_ row: PieceRow, of body: [PieceRow], in run: JointedRuleRuns.Run) -> Bool {
    guard let size = body.first?.size, let left = body.map(\.box.x0).min() else { return false }
    let rooms = zip(run.rules.dropFirst(), run.rules).compactMap { rule, before in
      body.filter { $0.box.midY > before.position && $0.box.midY < rule.position }
        .map { rule.position - $0.box.y1 }.min()
    }
    let room = run.top - row.box.y1
    let isInset = left - run.left > 0.15 * size || size < 0.97 * measure.bodySize
    return isInset && abs(row.size - size) < 0.03 * size && abs(row.box.x0 - left) < 0.1 * size
      && rooms.contains { abs($0 - room) < 0.2 * size }
  }
}
