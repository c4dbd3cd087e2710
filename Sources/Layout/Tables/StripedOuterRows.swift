internal import PDFReading

/// Rows of a striped table above its first tint and below its last: headings, a plain row, the rest of one that a page
/// break has cut.
struct StripedOuterRows {
  let sheet: PageSheet
  let styles: [TextStyle]
  let look: StripedMeasure
  /// Edges of the columns, as far as they are painted.
  let edges: [Double]
  /// Where the text of cells begins.
  let starts: [Double]
  /// Rules of the page.
  let rules: [Box]

  /// The rows on one side, from the top.
  func rows(beside stack: [StripedRow], above: Bool, taken: Set<Int>) -> [StripedRow] {
    guard let first = stack.first, let last = stack.last else { return [] }
    let left = edges[0]
    let right = edges[edges.count - 1]
    let (start, end) = (first.xs?.first ?? left, first.xs?.last ?? right)
    let slack = 0.3 * look.size
    let isBeside = { (box: Box) in
      start > left + look.size && box.x1 < start + slack
        || end < right - look.size && box.x0 > end - slack
    }
    let free = sheet.lines.indices.filter { index in
      let box = sheet.lines[index].box
      guard !taken.contains(index), box.midX > left, box.midX < right else { return false }
      guard above else { return box.midY > last.bottom }
      // Headings beside a tint that leaves their columns out.
      return box.midY < first.top || isBeside(box) && box.midY < first.bottom
    }
    let groups = VisualRows.groups(free, of: sheet.lines)
    let near = above ? look.padBottom : look.padTop
    var edge = above ? first.top : last.bottom
    var rows: [StripedRow] = []
    var current: [Int] = []
    var isPastHeadRule = false
    func close() {
      guard !current.isEmpty else { return }
      let boxes = current.map { sheet.lines[$0].box }
      rows.append(
        StripedRow(
          top: (boxes.map(\.y0).min() ?? edge) - look.padTop,
          bottom: min(
            (boxes.map(\.y1).max() ?? edge) + look.padBottom, above ? first.top : .infinity),
          lines: current))
      current = []
    }
    // A tint of the headings alone leaves all rows beneath it plain.
    let tints = stack.count { $0.colour != nil }
    let most = above ? 4 : tints == 1 && edges.count > 2 ? .max : 1
    for group in above ? groups.reversed() : groups {
      let boxes = group.map { sheet.lines[$0].box }
      let deciding = above ? boxes.filter { !isBeside($0) } : boxes
      guard let top = boxes.map(\.y0).min(),
        let bottom = (deciding.isEmpty ? boxes : deciding).map(\.y1).max(),
        boxes.allSatisfy({ $0.x0 > left - 1 && $0.x0 < right && $0.x1 < right + 2 * look.size }),
        look.isTight(group, sheet: sheet),
        above ? !isItem(group) : !isNote(group)
      else { break }
      if above, deciding.isEmpty, bottom > first.top, rows.isEmpty {
        current += group
        continue
      }
      let gap = above ? edge - bottom : top - edge
      let isFirst = edge == (above ? first.top : last.bottom)
      let isParted = !isFirst && isParted(from: edge, to: above ? bottom : top)
      if isPastHeadRule, !isHeading(group) { break }
      let isWithin = !isFirst && !isParted && gap <= 1.3 * look.lineGap
      if !isWithin {
        let expected = isFirst ? near : look.padTop + look.padBottom
        guard abs(gap - expected) < (isFirst ? 0.5 : 0.3) * look.size else { break }
        if !isFirst {
          guard isRow(current) || !above && isName(current, under: rows) else { break }
          close()
        }
        guard rows.count < most else { break }
        if !rows.isEmpty, isParted {
          // One rule parts the headings from a plain first row.
          guard above, !isPastHeadRule, rows.count == 1, isHeading(group) else { break }
          isPastHeadRule = true
        }
      }
      current += group
      edge = above ? top : bottom
    }
    if !current.isEmpty, isRow(current), rows.count < most { close() }
    // What no row follows names none.
    while let last = rows.last, !above, !isRow(last.lines) { rows.removeLast() }
    return above ? rows.reversed() : rows
  }

  /// Whether a line alone begins where the plain rows above do: the name of a group of rows, where such follow.
  private func isName(_ lines: [Int], under rows: [StripedRow]) -> Bool {
    guard lines.count == 1, let own = lines.first.map({ sheet.lines[$0] }),
      own.box.width < 0.6 * (edges[edges.count - 1] - edges[0]),
      CaptionPattern(own.text)?.isDelimited != true
    else { return false }
    return rows.count >= 2
      && rows.contains { row in
        row.lines.count >= 2
          && row.lines.contains { abs(sheet.lines[$0].box.x0 - own.box.x0) < 0.12 * look.size }
      }
  }

  /// Whether all of a row is set smaller than the rows are: notes beneath the table.
  private func isNote(_ group: [Int]) -> Bool {
    group.allSatisfy { sheet.lines[$0].size < 0.95 * look.size }
  }

  /// Whether nothing but an item of a list stands in a row.
  private func isItem(_ group: [Int]) -> Bool {
    group.count <= 2 && OuterRows.isItem(group.map { sheet.lines[$0] })
  }

  /// Whether a line is one of running text, of which a space happens to stand over a column's edge.
  private func isRunning(_ line: Line) -> Bool {
    let width = edges[edges.count - 1] - edges[0]
    return line.box.width > 0.6 * width
      && zip(line.words, line.words.dropFirst()).allSatisfy {
        $1.box.x0 - $0.box.x1 < 0.5 * line.size
      }
  }

  /// Whether some lines stand beside each other: cells centred in their height share no baseline.
  private func standBeside(_ lines: [Line]) -> Bool {
    lines.contains { line in
      lines.contains { other in
        other.box.x0 - line.box.x1 > 0.5 * look.size
          && line.box.verticalOverlap(other.box) > 0.25 * min(line.box.height, other.box.height)
      }
    }
  }

  /// Whether lines are headings of columns by their look: bold, and no text that runs over the columns.
  private func isHeading(_ group: [Int]) -> Bool {
    group.allSatisfy { styles[sheet.lines[$0].style].isBold && !isRunning(sheet.lines[$0]) }
  }

  private func isParted(from edge: Double, to other: Double) -> Bool {
    rules.contains {
      $0.width > 0.5 * (edges[edges.count - 1] - edges[0]) && $0.midY > min(edge, other)
        && $0.midY < max(edge, other) && $0.midX > edges[0] && $0.midX < edges[edges.count - 1]
    }
  }

  /// Whether lines are a row of the table: in several columns, or in one, where they keep to it.
  private func isRow(_ lines: [Int]) -> Bool {
    let own = lines.map { sheet.lines[$0] }
    guard !own.contains(where: { CaptionPattern($0.text)?.isDelimited == true }) else {
      return false
    }
    let cutter = StripedCells(styles: styles, edges: edges, starts: starts, em: look.size)
    guard edges.count > 2 else { return standBeside(own) }
    let pieces = cutter.pieces(of: own)
    if pieces.count >= 2 {
      return !own.contains { isRunning($0) && cutter.pieces(of: [$0]).count >= 2 }
    }
    guard pieces.count == 1 else { return false }
    // Text beneath a table does not begin where its cells do; a heading of some rows spans the columns.
    return own.allSatisfy { line in
      starts.contains {
        abs($0 - line.box.x0) < 0.12 * look.size && (pieces[0].columns.count == 1 || $0 < edges[1])
      }
    }
  }
}
