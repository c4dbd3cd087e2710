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
  func labels(_ rows: [[Line]]) -> (labels: [Label], rowCount: Int) {
    var labels: [Label] = []
    var level = 0
    /// The first level that further lines go on from: not that of a title.
    var first = 0
    for (index, row) in rows.enumerated() {
      let shared = index + 1 < rows.count ? shares(of: row, over: rows[index + 1]) : nil
      let own = zip(row.indices, row).map { number, piece in
        (piece: piece, columns: shared?[number] ?? span(of: piece, among: row))
      }
      if index == 1, isTitle(rows[0], above: row) {
        level += 1
        first = level
      } else if index > 0, isBreak(above: rows[index - 1], below: row, labels: labels) {
        level += 1
      }
      let isNumbering = row.count > 1 && HeaderSeparator.isNumbering(row)
      for (piece, range) in own {
        // A further line of a label of this level, or of a label of a single column begun in the level above.
        let carried = labels.lastIndex { label in
          label.columns == range && label.rows.upperBound >= first
            && (label.rows.upperBound == level
              || label.rows.upperBound == level - 1 && range.count == 1
                && !isRuled(between: label.lines[label.lines.count - 1].box, and: piece.box)
                && follows(piece, label.lines[label.lines.count - 1]))
        }
        let within = labels.lastIndex {
          $0.rows.upperBound == level && $0.columns.overlaps(range)
        }
        if let carried, !isNumbering {
          labels[carried].lines.append(piece)
          labels[carried].rows = labels[carried].rows.lowerBound...level
        } else if let within {
          labels[within].lines.append(piece)
          labels[within].columns =
            min(
              labels[within].columns.lowerBound, range.lowerBound)...max(
              labels[within].columns.upperBound, range.upperBound)
        } else {
          labels.append(Label(columns: range, rows: level...level, lines: [piece]))
        }
      }
    }
    return (labels, rows.isEmpty ? 0 : level + 1)
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
  private func span(of piece: Line, among row: [Line]) -> ClosedRange<Int> {
    let own = columns.columns(of: piece.box, share: 0.5)
    let under = rules.filter {
      $0.y0 > piece.box.midY && $0.y0 < piece.box.y1 + 0.8 * piece.size
        && $0.x0 < piece.box.midX && $0.x1 > piece.box.midX
        && $0.width < 0.9 * ((columns.edges.last ?? 0) - (columns.edges.first ?? 0))
    }
    guard let rule = under.min(by: { $0.y0 < $1.y0 }), rule.width > piece.box.width - 2 else {
      return centred(piece, own, among: row)
    }
    let others = row.filter { $0.box.x0 != piece.box.x0 }
    // A rule under the whole heading belongs to no label.
    if others.contains(where: { $0.box.midX > rule.x0 && $0.box.midX < rule.x1 }) { return own }
    let reached = columns.columns(of: rule)
    return min(own.lowerBound, reached.lowerBound)...max(own.upperBound, reached.upperBound)
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
    /// The least sum of distances for labels from `number` over columns from `start`.
    func best(_ number: Int, from start: Int) -> (cost: Double, ends: [Int])? {
      let left = labels.count - number
      guard left > 0 else { return start == under.count ? (0, []) : nil }
      guard under.count - start >= left else { return nil }
      var result: (cost: Double, ends: [Int])?
      for end in start...(under.count - left) {
        guard let rest = best(number + 1, from: end + 1) else { continue }
        let middle = (under[start].box.midX + under[end].box.midX) / 2
        let cost = abs(middle - row[labels[number]].box.midX) + rest.cost
        if cost < result?.cost ?? .infinity { result = (cost, [end] + rest.ends) }
      }
      return result
    }
    guard labels.count <= 5, under.count <= 16, let ends = best(0, from: 0)?.ends else {
      return nil
    }
    var result: [ClosedRange<Int>?] = Array(repeating: nil, count: row.count)
    var start = 0
    for (label, end) in zip(labels, ends) {
      result[label] = places[start].lowerBound...places[end].upperBound
      start = end + 1
    }
    return result
  }

  /// The columns over whose middle a label stands that begins or ends beside their text.
  private func centred(
    _ piece: Line, _ own: ClosedRange<Int>, among row: [Line]
  ) -> ClosedRange<Int> {
    let last = columns.extents.count - 1
    // Not beyond the labels beside it, nor over the first column, which heads itself.
    let before = row.last { $0.box.x1 <= piece.box.x0 }.map {
      columns.columns(of: $0.box, share: 0.5).upperBound + 1
    }
    let after = row.first { $0.box.x0 >= piece.box.x1 }.map {
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

  /// Whether a row of heading lines opens a new row of labels: a spanning label stands above its columns', or a rule
  /// or a gap parts the two.
  private func isBreak(above: [Line], below: [Line], labels: [Label]) -> Bool {
    guard let first = below.first, let last = above.first else { return false }
    if first.box.y1 - last.box.y1 > 1.8 * max(first.size, last.size) { return true }
    if below.count > 1, HeaderSeparator.isNumbering(below) { return true }
    let shared = shares(of: above, over: below)
    let spanning = above.indices.map { shared?[$0] ?? span(of: above[$0], among: above) }
      .filter { $0.count > 1 }
    if spanning.contains(where: { range in
      below.count { columns.columns(of: $0.box, share: 0.5).overlaps(range) } >= 2
    }) {
      return true
    }
    return above.contains { piece in
      below.contains { other in
        columns.columns(of: other.box, share: 0.5).overlaps(
          columns.columns(of: piece.box, share: 0.5))
          && isRuled(between: piece.box, and: other.box)
      }
    }
  }

  private func isRuled(between above: Box, and below: Box) -> Bool {
    rules.contains {
      $0.midY > above.midY && $0.midY < below.midY
        && $0.horizontalOverlap(above) > 0.6 * above.width
        && $0.horizontalOverlap(below) > 0.6 * below.width
    }
  }
}
