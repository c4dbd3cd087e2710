internal import PDFReading

/// Tables with rules between their columns and none between their rows.
struct UprightRuleTableFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let measure: TypeMeasure
  /// The gutter of a document in two columns: a rule there parts text.
  var gutter: Double?

  /// The tables of a page.
  func tables(_ edges: EdgeSet, excluding used: Set<Int>) -> [TableCandidate] {
    let slack = 0.3 * measure.bodySize
    let uprights = edges.vertical.filter { upright in
      upright.isRule
        && !edges.horizontal.contains {
          $0.start < upright.position + slack && $0.end > upright.position - slack
            && $0.position > upright.start - slack && $0.position < upright.end + slack
        }
    }
    guard !uprights.isEmpty, uprights.count <= Self.most else { return [] }
    var taken = used
    var result: [TableCandidate] = []
    for group in groups(uprights) {
      guard let table = table(group, excluding: taken) else { continue }
      taken.formUnion(table.lines)
      result.append(table)
    }
    let rest = uprights.filter { upright in
      !result.contains { $0.box.y0 < upright.end && $0.box.y1 > upright.start }
    }
    return result + few(rest, excluding: taken)
  }

  /// Beyond this many a page is a drawing.
  private static let most = 400

  /// Rules that stand beside each other: a heading that spans columns parts some of them.
  func groups(_ uprights: [Edge]) -> [[Edge]] {
    var groups: [[Edge]] = []
    for edge in uprights.sorted(by: { $0.end - $0.start > $1.end - $1.start }) {
      let index = groups.firstIndex { group in
        group[0].start < edge.end - 1 && group[0].end > edge.start + 1
      }
      if let index { groups[index].append(edge) } else { groups.append([edge]) }
    }
    return groups
  }

  private func table(_ group: [Edge], excluding used: Set<Int>) -> TableCandidate? {
    let em = measure.bodySize
    let xs = Lattice.clustered(group.map(\.position), tolerance: 0.3 * em)
    guard xs.count >= 3, let left = xs.first, let right = xs.last,
      let top = group.map(\.start).min(), let bottom = group.map(\.end).max()
    else { return nil }
    let own = sheet.lines.indices.filter { index in
      let line = sheet.lines[index].box
      return !used.contains(index) && line.midY > top && line.midY < bottom
        && (line.midX > left && line.midX < right || isParted(sheet.lines[index], at: left, right))
    }
    let inner = VisualRows.groups(own, of: sheet.lines)
    let (before, after) = outerColumns(
      beside: inner, between: left, and: right, from: top, to: bottom, excluding: used)
    // The heading over the first two columns, where the rule between them begins beneath it.
    let start = group.filter { abs($0.position - left) < 0.3 * em }.map(\.start).min() ?? top
    let heads = sheet.lines.indices.filter { index in
      let line = sheet.lines[index]
      return !used.contains(index) && !before.contains(index) && line.box.midY > top
        && line.box.midY < start && line.box.midX < right && !own.contains(index)
        && before.contains { abs(sheet.lines[$0].box.x0 - line.box.x0) < 0.2 * line.size }
    }
    let all = own + before + after + heads
    let rows = VisualRows.groups(all, of: sheet.lines).map { row in
      var row = PieceRow(row, sheet: sheet, styles: styles)
      // A cell over several columns has no rule between these.
      let own = group.filter { $0.start < row.box.midY && $0.end > row.box.midY }.map(\.position)
      row.pieces = row.pieces.flatMap { Self.cut($0, at: own, styles: styles) }
      return row
    }
    guard rows.count >= 2, rows.contains(where: \.isMultiple) else { return nil }
    let outer = rows.map(\.box)
    let isOpen = (
      left: outer.contains { $0.x0 < left - 0.5 * em }, right: outer.contains { $0.x1 > right + em }
    )
    let first = isOpen.left ? outer.map(\.x0).min() ?? left : left
    let end = isOpen.right ? outer.map(\.x1).max() ?? right : right
    // Where a rule ends inside, a row ends.
    let ends = group.flatMap { [$0.start, $0.end] }.filter {
      $0 > top + 0.5 * em && $0 < bottom - 0.5 * em
    }
    let drawn = OpenTable.Drawn(
      left: first, right: end,
      columns: Array(xs.dropFirst(isOpen.left ? 0 : 1).dropLast(isOpen.right ? 0 : 1)),
      rows: Lattice.clustered(ends, tolerance: 0.3 * em), hasAllColumns: true)
    var table = OpenTable(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure
    ).table(rows, drawn: drawn, evidence: .partlyRuled)
    table?.box = Box(x0: first, y0: top, x1: end, y1: bottom)
    return table
  }

  /// Whether a line goes through an outermost rule between two of its words: a label right beside its first cell.
  private func isParted(_ line: Line, at left: Double, _ right: Double) -> Bool {
    [left, right].contains { x in
      line.box.x0 < x && line.box.x1 > x
        && !line.words.contains { $0.box.x0 < x - 0.1 * line.size && $0.box.x1 > x }
    }
  }

  /// Lines left and right of the outermost rules, where most rows have one: many tables have rules between their
  /// columns only.
  private func outerColumns(
    beside rows: [[Int]], between left: Double, and right: Double, from top: Double,
    to bottom: Double, excluding used: Set<Int>
  ) -> (before: [Int], after: [Int]) {
    guard let size = rows.first?.first.map({ sheet.lines[$0].size }) else { return ([], []) }
    let boxes = rows.map { row in
      row.dropFirst().reduce(sheet.lines[row[0]].box) { $0.union(sheet.lines[$1].box) }
    }
    let near = sheet.lines.indices.filter { index in
      let line = sheet.lines[index]
      return !used.contains(index) && abs(line.size - size) < 0.1 * size
        && boxes.contains { $0.verticalOverlap(line.box) > 0.5 * min($0.height, line.box.height) }
    }
    // Headings may have many lines, and labels stand beside the last of them or none.
    let isBold = { (row: [Int]) in row.allSatisfy { styles[sheet.lines[$0].style].isBold } }
    let headings = rows.allSatisfy(isBold) ? 0 : rows.prefix(while: isBold).count
    let pads = rows.joined().map { sheet.lines[$0].box.x0 - left }.filter { $0 > 0 }
    func column(reaching reaches: (Box) -> Bool, beside isBeside: (Box) -> Bool) -> [Int] {
      // A label may stand so near to its row's first cell that both are one line.
      let glued = rows.joined().filter { reaches(sheet.lines[$0].box) }
      let own = near.filter { isBeside(sheet.lines[$0].box) }
      // As far from their rule as the cells beside other rules.
      let starts = own.map { sheet.lines[$0].box.x0 - right }
      let arePadded = pads.min().map { pad in
        own.count >= 2 && starts.allSatisfy { abs($0 - pad) < 0.15 * size }
      }
      let named = boxes.dropFirst(headings).count { box in
        (own + glued).contains { sheet.lines[$0].box.verticalOverlap(box) > 0.5 * box.height }
      }
      // Numbers stand beside the first lines of texts alone, under a heading.
      let numbers = own.count { MarkerColumns.isMarker(sheet.lines[$0].text) }
      let areNumbers = numbers > 0 && numbers + 1 >= own.count
      guard named * 10 >= (boxes.count - headings) * 6 || areNumbers || arePadded == true,
        own.count <= boxes.count
      else { return [] }
      return own
        + rest(of: own + glued, from: top, to: bottom, where: isBeside, excluding: used)
    }
    return (
      column(
        reaching: { $0.x0 < left - 0.5 * size }, beside: { $0.x1 < left + 0.3 * size }),
      column(reaching: { $0.x1 > right + size }, beside: { $0.x0 > right - 0.3 * size })
    )
  }

  /// The further lines of labels that are wrapped beside one row of figures: in line with the first ones, as far as the
  /// rules reach.
  private func rest(
    of column: [Int], from top: Double, to bottom: Double, where isBeside: (Box) -> Bool,
    excluding used: Set<Int>
  ) -> [Int] {
    guard let size = column.first.map({ sheet.lines[$0].size }) else { return [] }
    let known = Set(column)
    return sheet.lines.indices.filter { index in
      let line = sheet.lines[index]
      return !known.contains(index) && !used.contains(index) && line.box.midY > top
        && line.box.midY < bottom && abs(line.size - size) < 0.1 * size && isBeside(line.box)
        && column.contains { abs(sheet.lines[$0].box.x0 - line.box.x0) < 0.2 * size }
    }
  }

  /// A piece cut where a rule stands between two of its words.
  static func cut(_ piece: Line, at xs: [Double], styles: [TextStyle]) -> [Line] {
    var parts: [[Word]] = []
    for word in piece.words {
      let isParted =
        parts.last?.last.map { last in
          xs.contains { $0 > last.box.midX && last.box.x1 < word.box.midX && $0 < word.box.midX }
            && !word.isAttached
        } ?? true
      if isParted { parts.append([word]) } else { parts[parts.count - 1].append(word) }
    }
    return parts.count < 2
      ? [piece]
      : parts.map { Line(page: piece.page, row: piece.row, words: $0, styles: styles) }
  }
}
