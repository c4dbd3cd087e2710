internal import PDFReading

/// The heading rows of a table without drawn columns: labels of several lines, and labels that span columns.
struct OpenHeader {
  /// A label with the columns that it heads and the heading rows that it fills.
  struct Label {
    var columns: ClosedRange<Int>
    var rows: ClosedRange<Int>
    var lines: [Line]
  }

  let columns: TextColumns
  /// Horizontal rules within the table.
  let rules: [Box]

  /// The labels of heading lines, given as rows of pieces from the top, and the number of rows that they make.
  ///
  /// Lines of one label stand right under each other in its columns, whatever is printed beside them: labels of several
  /// lines end at one height, stand beside a spanning label or beneath it. What stands beneath another label's columns
  /// is a row further down.
  func labels(_ rows: [[Line]]) -> (labels: [Label], rowCount: Int) {
    guard !rows.isEmpty else { return ([], 0) }
    var stack = LabelStack()
    let chains = LabelChains(rows, edges: columns.edges) { isRuled(between: $0, and: $1) }
    for (index, row) in rows.enumerated() {
      let shared =
        index + 1 < rows.count
        ? shares(of: row, over: rows[index + 1]) ?? rounds(of: row, over: rows[index + 1])
          ?? sharedMiddles(of: row, beside: rows[index + 1], areUnits: false)
        : index > 0 ? sharedMiddles(of: row, beside: rows[index - 1], areUnits: true) : nil
      let own = row.indices.map { number in
        let (whole, others) = chains.whole(row: index, number: number)
        return (piece: row[number], columns: shared?[number] ?? span(of: whole, among: others))
      }
      if index > 0, isPart(row, under: rows[index - 1], isSecond: index == 1, first: rows[0]) {
        stack.begin()
      }
      for (piece, range) in own {
        let carried = stack.last { label in
          goesOn(piece, range, from: label, among: own.map(\.columns))
            && !areUnits(row, under: label)
        }
        if let carried {
          stack.add(piece, range, row: index, to: carried)
        } else if let within = stack.last(where: { label in
          label.textRows.upperBound == index && belongs(piece, range, to: label)
        }) {
          stack.add(piece, range, row: index, to: within)
        } else {
          stack.add(piece, range, row: index)
        }
      }
    }
    return stack.levelled(over: columns)
  }

  /// Whether a row of heading lines begins a part of its own: beneath the table's title, beneath a gap, or with the
  /// numbers of the columns.
  private func isPart(_ row: [Line], under above: [Line], isSecond: Bool, first: [Line]) -> Bool {
    guard let next = row.first, let last = above.first else { return false }
    return isSecond && isTitle(first, above: row)
      || next.box.y1 - last.box.y1 > 1.8 * max(next.size, last.size)
      || row.count > 1 && HeaderSeparator.isNumbering(row)
  }

  /// Whether a piece is a part of the label before it in its row: over the same column, or hardly apart.
  private func belongs(
    _ piece: Line, _ range: ClosedRange<Int>, to label: LabelStack.Entry
  ) -> Bool {
    guard label.columns.overlaps(range), let before = label.lines.last?.box else { return false }
    return label.columns == range && range.count == 1 || piece.box.x0 - before.x1 < 0.6 * piece.size
  }

  /// Whether all pieces of a row look alike and unlike a label above: the units of the columns.
  private func areUnits(_ row: [Line], under label: LabelStack.Entry) -> Bool {
    guard row.count >= 2, let own = row.first, let last = label.lines.last else { return false }
    return own.style != last.style && row.allSatisfy { $0.style == own.style }
      && label.lines.allSatisfy { $0.style == last.style }
  }

  /// Whether a piece is a further line of a label: right under it, in its columns or in line with it. What stands under
  /// a spanning label beside others does not go on with it.
  private func goesOn(
    _ piece: Line, _ range: ClosedRange<Int>, from label: LabelStack.Entry,
    among row: [ClosedRange<Int>]
  ) -> Bool {
    guard let last = label.lines.last, last.box.midY < piece.box.y0, follows(piece, last),
      label.columns.overlaps(range), !isRuled(between: last.box, and: piece.box)
    else { return false }
    if label.columns.count > 1, row.count(where: { label.columns.overlaps($0) }) >= 2 {
      return false
    }
    return label.columns == range || abs(last.box.midX - piece.box.midX) < 0.3 * piece.size
  }

  /// Whether a text alone in the first row is the table's title and not the first line of its first label: the first
  /// word of the next line, a capital's, had room behind it.
  private func isTitle(_ row: [Line], above below: [Line]) -> Bool {
    guard row.count == 1, below.count >= 2, columns.columns(of: row[0].box) == 0...0,
      columns.columns(of: below[0].box) == 0...0
    else { return false }
    return Self.isWhole(row[0], above: below[0], right: columns.extents[0].upperBound)
  }

  /// Whether the next line of a column begins with a capital's word that had room before its right edge.
  static func isWhole(_ line: Line, above next: Line, right: Double) -> Bool {
    guard let word = next.words.first?.box, !TextEnding.continuesSentence(next.text) else {
      return false
    }
    return right - line.box.x1 > word.width + line.size
  }

  /// Whether a line follows another as closely as lines of one label do.
  private func follows(_ piece: Line, _ above: Line) -> Bool {
    piece.box.y1 - above.box.y1 < 1.6 * max(piece.size, above.size)
  }

  /// The columns of a label: those of a rule right under it, where one is drawn to say so, else those it reaches into.
  private func span(of piece: Line, among others: [Line]) -> ClosedRange<Int> {
    let own = claimed(by: piece, among: others)
    let under = rules.filter {
      $0.y0 > piece.box.midY && $0.y0 < piece.box.y1 + 0.8 * piece.size
        && $0.x0 < piece.box.midX && $0.x1 > piece.box.midX
        && $0.width < 0.9 * ((columns.edges.last ?? 0) - (columns.edges.first ?? 0))
    }
    guard let rule = under.min(by: { $0.y0 < $1.y0 }),
      rule.width > piece.box.width - 0.25 * piece.size
    else {
      return centred(piece, own, among: others)
    }
    // A rule under the whole heading belongs to no label.
    if others.contains(where: { $0.box.midX > rule.x0 && $0.box.midX < rule.x1 }) { return own }
    let reached = columns.columns(of: rule)
    return min(own.lowerBound, reached.lowerBound)...max(own.upperBound, reached.upperBound)
  }

  /// The columns that a label reaches into, but for those at its ends that another label of its row stands over: a
  /// label wider than its figures begins over the text of the column before.
  private func claimed(by piece: Line, among others: [Line]) -> ClosedRange<Int> {
    let own = columns.columns(of: piece.box, share: 0.5)
    guard own.count > 1 else { return own }
    let isHeaded = { (column: Int) in
      others.contains { columns.columns(of: $0.box, share: 0.5).contains(column) }
    }
    var (low, high) = (own.lowerBound, own.upperBound)
    while low < high, isHeaded(low) { low += 1 }
    while low < high, isHeaded(high) { high -= 1 }
    return low...high
  }

  /// The columns of labels over one rule with a label for each column beneath it: all of these, parted so that each
  /// label stands over the middle of its own. Nil where the rows are not like that.
  private func shares(of row: [Line], over below: [Line]) -> [ClosedRange<Int>?]? {
    guard let first = row.first, let next = below.first,
      let rule = rules.first(where: { rule in
        rule.midY > first.box.midY && rule.midY < next.box.midY
          && row.count { $0.box.midX > rule.x0 && $0.box.midX < rule.x1 } >= 2
          && rule.x0 > (columns.edges.first ?? 0) + first.size
      })
    else { return nil }
    let isOver = { (line: Line) in line.box.midX > rule.x0 && line.box.midX < rule.x1 }
    let labels = row.indices.filter { isOver(row[$0]) }
    let under = below.filter(isOver)
    let places = under.map { columns.columns(of: $0.box, share: 0.5) }
    guard under.count > labels.count, places.allSatisfy({ $0.count == 1 }),
      zip(places, places.dropFirst()).allSatisfy({ $0.lowerBound + 1 == $1.lowerBound })
    else { return nil }
    guard labels.count <= 5, under.count <= 16,
      let parts = LabelPartition.parts(
        of: under.map { $0.box.midX...$0.box.midX }, for: labels.map { row[$0].box.midX })
    else { return nil }
    var result: [ClosedRange<Int>?] = Array(repeating: nil, count: row.count)
    for (label, part) in zip(labels, parts) {
      result[label] = places[part.lowerBound].lowerBound...places[part.upperBound].upperBound
    }
    return result
  }

  /// The columns of labels without rules that stand over or under the middle of several labels each, which head all
  /// columns but the first: labels that span two columns and more, or the units of figures beneath. Nil where the row is
  /// not like that.
  private func sharedMiddles(
    of row: [Line], beside full: [Line], areUnits: Bool
  ) -> [ClosedRange<Int>?]? {
    let last = columns.extents.count - 1
    let heads = Array(full.suffix(last))
    guard last >= 2, row.count >= 2, row.count < last, row.count <= 5, last <= 16,
      heads.count == last, heads.indices.allSatisfy({ place(of: heads[$0]) == $0 + 1 }),
      row.allSatisfy({ $0.box.x0 > columns.extents[0].upperBound - $0.size }),
      let parts = LabelPartition.parts(
        of: heads.map { $0.box.x0...max($0.box.x0, $0.box.x1) }, for: row.map(\.box.midX))
    else { return nil }
    let isOver = zip(parts, row).allSatisfy { part, label in
      let middle = (heads[part.lowerBound].box.x0 + heads[part.upperBound].box.x1) / 2
      return abs(middle - label.box.midX) < label.size && (areUnits || part.count >= 2)
    }
    return isOver ? parts.map { ($0.lowerBound + 1)...($0.upperBound + 1) } : nil
  }

  /// The column that most of a label stands over.
  func place(of label: Line) -> Int {
    let own = columns.columns(of: label.box, share: 0.5)
    return own.count == 1
      ? own.lowerBound : CellText.column(of: label.box.midX, edges: columns.edges)
  }

  /// The columns over whose middle a label stands that begins or ends beside their text.
  private func centred(
    _ piece: Line, _ own: ClosedRange<Int>, among others: [Line]
  ) -> ClosedRange<Int> {
    let last = columns.extents.count - 1
    // Not beyond the labels beside it, nor over the first column, which heads itself.
    let before = others.last { $0.box.x1 <= piece.box.x0 }.map {
      columns.columns(of: $0.box, share: 0.5).upperBound + 1
    }
    let after = others.first { $0.box.x0 >= piece.box.x1 }.map {
      columns.columns(of: $0.box, share: 0.5).lowerBound - 1
    }
    let low = min(own.lowerBound, max(before ?? 1, 1))
    let high = max(own.upperBound, min(after ?? last, last))
    let slack = 0.4 * piece.size
    let offset = { (range: ClosedRange<Int>) in
      let middle =
        (columns.extents[range.lowerBound].lowerBound
          + columns.extents[range.upperBound].upperBound) / 2
      return abs(middle - piece.box.midX)
    }
    if own.count == 1 {
      let extent = columns.extents[own.lowerBound]
      let isAligned =
        offset(own) < slack || abs(extent.lowerBound - piece.box.x0) < slack
        || abs(extent.upperBound - piece.box.x1) < slack
        || extent.contains(piece.box.midX)
      if isAligned { return own }
    } else if offset(own) < slack {
      return own
    }
    var best = own
    for first in low...own.lowerBound {
      for end in own.upperBound...high where offset(first...end) < offset(best) - 0.5 * slack {
        best = first...end
      }
    }
    return best
  }

  private func isRuled(between above: Box, and below: Box) -> Bool {
    rules.contains {
      $0.midY > above.midY && $0.midY < below.midY
        && $0.horizontalOverlap(above) > 0.6 * above.width
        && $0.horizontalOverlap(below) > 0.6 * below.width
    }
  }
}
