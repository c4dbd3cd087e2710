internal import PDFReading

/// The rest of a table that a page's end has cut, at the head of the next page: it has no headings, often too few rows
/// to be told by itself, but its columns are known.
struct TableRestFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let measure: TypeMeasure

  /// The rows at the page's head that go on with the table that the page before has ended with.
  func table(_ end: TableEnd, edges: EdgeSet, excluding used: Set<Int>) -> TableCandidate? {
    let em = end.size
    let rules = edges.horizontal.filter {
      $0.isRule && abs($0.end - $0.start - end.box.width) < 0.6 * em
    }.sorted { $0.position < $1.position }
    guard let first = rules.first else { return nil }
    let shift = first.start - end.box.x0
    let area = end.box.movedBy(shift)
    var heads: [PieceRow] = []
    var bands: [[PieceRow]] = []
    var pending: [[PieceRow]] = []
    var upper = -Double.infinity
    var foot = upper
    // Another column may have rules of the same length.
    for rule in rules where abs(rule.start - first.start) < 0.6 * em {
      var rows = rows(from: upper, to: rule.position, area: area, excluding: used)
      upper = rule.position
      if bands.isEmpty, pending.isEmpty, !rows.isEmpty {
        let count = repeated(rows, of: end, after: heads.count)
        heads += rows.prefix(count)
        rows.removeFirst(count)
        if rows.isEmpty { continue }
      }
      if rows.isEmpty {
        if bands.isEmpty && pending.isEmpty { continue } else { break }
      }
      guard goOn(rows, from: end, shift: shift) else { break }
      // A row of one cell heads others, or ends the table that has more of them.
      pending.append(rows)
      if rows.contains(where: \.isMultiple) {
        bands += pending
        pending = []
        foot = upper
      }
      // Where rules stand but at the headings and the end, this is the end.
      if !end.isParted, !end.isClosed, end.grid != nil { break }
    }
    if bands.isEmpty, let only = pending.first, let last = only.last,
      let rule = rules.map(\.position).first(where: { $0 > last.box.midY }),
      isTail(only, of: end) || !end.isClosed && isEnclosed(by: rule, area: area, edges: edges)
    {
      bands = [only]
      foot = rule
    }
    guard !bands.isEmpty else { return nil }
    // Rules that leave out a label beside several rows.
    let shorter = edges.horizontal.filter {
      $0.isRule && $0.start > area.x0 - 0.3 * em && $0.end < area.x1 + 0.3 * em
        && $0.end - $0.start > 0.5 * area.width && $0.position < foot
    }.map(\.position)
    bands = bands.flatMap { parted($0, at: shorter) }
    return OpenTable(sheet: sheet, styles: styles, assembler: assembler, measure: measure)
      .rest(bands, under: heads, of: end, shift: shift, foot: foot)
  }

  /// How many rows are headings of the table, printed again: those after the first `count`.
  private func repeated(_ rows: [PieceRow], of end: TableEnd, after count: Int) -> Int {
    guard end.grid != nil else { return 0 }
    let text = { (row: PieceRow) in row.lines.map(\.text).joined(separator: " ") }
    let heads = end.rows.prefix(max(1, end.headings)).dropFirst(count)
    return zip(heads, rows).prefix { text($0) == text($1) }.count
  }

  /// The rows of text between two heights; what stands beside the table aside.
  private func rows(
    from top: Double, to bottom: Double, area: Box, excluding used: Set<Int>
  ) -> [PieceRow] {
    let own = sheet.lines.indices.filter { index in
      let line = sheet.lines[index].box
      return !used.contains(index) && line.midY > top && line.midY < bottom
        && line.x1 > area.x0 && line.x0 < area.x1
    }
    return VisualRows.groups(own, of: sheet.lines).map {
      PieceRow($0, sheet: sheet, styles: styles)
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

  /// Whether rows of one cell are the rest of one in the table's last row: they go on in a small letter where that one
  /// has ended no sentence.
  private func isTail(_ rows: [PieceRow], of end: TableEnd) -> Bool {
    guard rows.count <= 3, let line = rows.first?.pieces.first, let grid = end.grid,
      LetterTest.isLowercase(line.text.unicodeScalars.first ?? " ")
    else { return false }
    return grid.cells.contains { cell in
      guard cell.row == grid.rowCount - 1, let last = cell.lines.last else { return false }
      return abs(last.box.x0 - line.box.x0) < 0.2 * line.size
        && !TextEnding.endsSentence(last.text)
    }
  }

  /// Whether the sides of a frame stand at both ends of a table's rest, from above its text down to the rule beneath.
  private func isEnclosed(by rule: Double, area: Box, edges: EdgeSet) -> Bool {
    [area.x0, area.x1].allSatisfy { x in
      edges.vertical.contains {
        $0.isRule && abs($0.position - x) < 0.3 * measure.bodySize && $0.start < rule
          && abs($0.end - rule) < 0.3 * measure.bodySize
      }
    }
  }

  /// Whether rows go on with the table: they have its size, keep to its columns and are no headings of another.
  private func goOn(_ rows: [PieceRow], from end: TableEnd, shift: Double) -> Bool {
    let em = end.size
    let area = end.box.movedBy(shift)
    let isText = rows.contains { row in
      abs(row.size - em) > 0.06 * em || row.box.x0 < area.x0 - 0.3 * em
        || row.box.x1 > area.x1 + 0.3 * em
        || CaptionPattern(row.lines[0].text)?.isDelimited == true
        || row.pieces.count == 2 && ListMarker.parse(row.pieces[0].text)?.isBullet == true
    }
    guard !isText, let first = rows.first else { return false }
    let heads = end.rows.prefix(max(1, end.headings))
    if heads.contains(where: { $0.lines.map(\.text) == first.lines.map(\.text) }) { return false }
    let isBold = rows.contains(where: \.isMultiple) && rows.allSatisfy(\.isBold)
    if isBold, !end.rows.dropFirst(end.headings).contains(where: { $0.isBold && $0.isMultiple }) {
      return false
    }
    guard end.grid != nil else {
      // Under headings alone: numbers or figures beside text.
      return rows.count(where: \.isMultiple) * 2 >= rows.count
    }
    let marks = PieceMarks(end.rows, shift: shift, em: em)
    if rows.count == 1, !rows[0].isMultiple { return marks.begin(rows[0]) }
    let fitting = rows.filter { row in row.pieces.allSatisfy(marks.fit) }
    // A table that no rule has ended goes on in any case: some cells may be wider than those before.
    let isOpen = !end.isClosed && !end.isParted
    guard isOpen else { return fitting.count == rows.count }
    let lined = rows.filter { row in row.pieces.contains(where: marks.fit) }
    return lined.count * 4 >= rows.count * 3 && fitting.count * 2 >= rows.count
  }
}

/// Where the pieces of a table's rows begin, end and have their middle.
private struct PieceMarks {
  let em: Double
  private var pieces: [Box]
  /// Where the text of the second column and of those after it begins.
  private var starts: [Double]

  init(_ rows: [PieceRow], shift: Double, em: Double) {
    self.em = em
    pieces = rows.flatMap(\.pieces).map { $0.box.movedBy(shift) }
    starts = rows.filter(\.isMultiple).flatMap { $0.pieces.dropFirst() }.map {
      $0.box.movedBy(shift).x0
    }
  }

  /// Whether a piece begins, ends or has its middle where others do; one that begins so may not reach the next column.
  func fit(_ piece: Line) -> Bool {
    let box = piece.box
    let slack = 0.2 * em
    if pieces.contains(where: { abs($0.x1 - box.x1) < slack || abs($0.midX - box.midX) < slack }) {
      return true
    }
    let next = starts.filter { $0 > box.x0 + em }.min() ?? .infinity
    return box.x1 < next + slack && pieces.contains { abs($0.x0 - box.x0) < slack }
  }

  /// Whether a row begins where others do.
  func begin(_ row: PieceRow) -> Bool {
    pieces.contains { abs($0.x0 - row.box.x0) < 0.2 * em }
  }
}

extension Box {
  /// The box at another place in its row.
  fileprivate func movedBy(_ x: Double) -> Box { Box(x0: x0 + x, y0: y0, x1: x1 + x, y1: y1) }
}
