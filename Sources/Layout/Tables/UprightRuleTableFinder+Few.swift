internal import PDFReading

/// Tables of two or three columns with a rule or two between these and nothing else drawn. As a rule may also part the
/// text of two columns, bold headings or figures must show the table.
extension UprightRuleTableFinder {
  /// The tables among rules that no group of three has taken.
  func few(_ uprights: [Edge], excluding used: Set<Int>) -> [TableCandidate] {
    var taken = used
    var result: [TableCandidate] = []
    for stack in stacks(uprights) {
      guard let table = few(stack, excluding: taken) else { continue }
      taken.formUnion(table.lines)
      result.append(table)
    }
    return result
  }

  /// One or two rules beside each other, with those that go on at the same places beneath the name of a group.
  private func stacks(_ uprights: [Edge]) -> [[Edge]] {
    let slack = 0.3 * measure.bodySize
    let groups = groups(uprights).sorted { $0[0].start < $1[0].start }
    var result: [[Edge]] = []
    for group in groups where group.count <= 2 {
      let places = group.map(\.position).sorted()
      let index = result.lastIndex { stack in
        let last = Lattice.clustered(stack.map(\.position), tolerance: slack)
        let gap = (group.map(\.start).min() ?? 0) - (stack.map(\.end).max() ?? 0)
        return last.count == places.count && gap > 0 && gap < Self.farthest * measure.leading
          && zip(last, places).allSatisfy { abs($0 - $1) < slack }
      }
      if let index { result[index] += group } else { result.append(group) }
    }
    return result
  }

  private func few(_ group: [Edge], excluding used: Set<Int>) -> TableCandidate? {
    let em = measure.bodySize
    let xs = Lattice.clustered(group.map(\.position), tolerance: 0.3 * em)
    guard let top = group.map(\.start).min(), let bottom = group.map(\.end).max(),
      bottom - top < 0.7 * sheet.height,
      xs.allSatisfy({ x in gutter.map { abs($0 - x) > em } ?? true })
    else { return nil }
    let own = sheet.lines.indices.filter { index in
      let line = sheet.lines[index].box
      let isBeside = gutter.map { (line.midX < $0) == (xs[0] < $0) } ?? true
      return isBeside && line.midY > top && line.midY < bottom
    }
    guard own.allSatisfy({ !used.contains($0) }) else { return nil }
    let rows = VisualRows.groups(own, of: sheet.lines).map { row in
      var row = PieceRow(row, sheet: sheet, styles: styles)
      let own = group.filter { $0.start < row.box.midY && $0.end > row.box.midY }.map(\.position)
      row.pieces = row.pieces.flatMap { Self.cut($0, at: own, styles: styles) }
      return row
    }
    let ends = group.flatMap { [$0.start, $0.end] }.filter {
      $0 > top + 0.5 * em && $0 < bottom - 0.5 * em
    }
    // Rules that leave out a row over all columns part no text.
    guard rows.count >= 2, let size = rows.map(\.size).median,
      rows.allSatisfy({ abs($0.size - size) < 0.1 * size }),
      xs.count == 2 && !ends.isEmpty || showTable(rows, besides: xs)
        || areExplained(rows, beside: xs),
      !rows.contains(where: { isCrossed($0, by: group) })
    else { return nil }
    let box = rows.map(\.box).reduce(rows[0].box) { $0.union($1) }
    let drawn = OpenTable.Drawn(
      left: box.x0, right: box.x1, columns: xs,
      rows: Lattice.clustered(ends, tolerance: 0.3 * em), hasAllColumns: true)
    return OpenTable(sheet: sheet, styles: styles, assembler: assembler, measure: measure)
      .table(rows, drawn: drawn, evidence: .partlyRuled)
  }

  /// Whether a rule goes through a word of a row beside it.
  private func isCrossed(_ row: PieceRow, by group: [Edge]) -> Bool {
    let own = group.filter { $0.start < row.box.midY && $0.end > row.box.midY }.map(\.position)
    return row.lines.flatMap(\.words).contains { word in
      own.contains { word.box.x0 < $0 - 0.1 * row.size && word.box.x1 > $0 + 0.1 * row.size }
    }
  }

  /// Whether bold words head the columns behind all rules, over rows of other looks, or most texts there are figures.
  private func showTable(_ rows: [PieceRow], besides xs: [Double]) -> Bool {
    let columns = { (row: PieceRow) in
      Set(row.pieces.map { piece in xs.count { $0 < piece.box.midX } })
    }
    let heads = rows.prefix(while: \.isBold)
    let body = rows.dropFirst(heads.count)
    let headed = heads.reduce(into: Set<Int>()) { $0.formUnion(columns($1)) }
    let filled = body.reduce(into: Set<Int>()) { $0.formUnion(columns($1)) }
    guard filled.count == xs.count + 1, body.contains(where: \.isMultiple) else { return false }
    if headed.isSuperset(of: 1...xs.count) { return !body.allSatisfy(\.isBold) }
    let beside = rows.flatMap(\.pieces).filter { $0.box.x0 > xs[0] }
    return beside.count >= 3
      && beside.count { FigureColumns.isFigure($0.text) } * 3 > beside.count * 2
  }

  /// Whether short labels stand beside what explains them, with the same room between all rows: two columns of text have
  /// none.
  private func areExplained(_ rows: [PieceRow], beside xs: [Double]) -> Bool {
    guard xs.count == 1, let size = rows.map(\.size).median, size < 1.03 * measure.bodySize,
      SpacedRowPitch(rows, least: 2) != nil
    else { return false }
    let labels = rows.flatMap(\.pieces).filter { $0.box.x1 < xs[0] }
    let texts = rows.flatMap(\.pieces).filter { $0.box.x0 > xs[0] }
    let left = rows.map(\.box.x0).min() ?? xs[0]
    let right = rows.map(\.box.x1).max() ?? xs[0]
    return rows.count(where: \.isMultiple) >= 3 && labels.count < texts.count
      && xs[0] - left < 0.45 * (right - left)
  }

  /// How far apart, in lines, two parts of a table stand at most: the name of a group stands between them.
  private static let farthest = 3.5
}
