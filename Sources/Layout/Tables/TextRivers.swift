internal import PDFReading

/// The strips that a table's text leaves free from its top to its bottom, as far as these part cells.
///
/// Wrapped text, cells set left, right or centred make the same strips. A heading that spans columns crosses some, so
/// that each strip is judged by the rows that it parts and those that cross it.
struct TextRivers {
  let em: Double

  /// The strips between columns, from the left; the first `headings` rows are known to be headings, which may span.
  func strips(_ rows: [PieceRow], headings: Int = 0) -> [ClosedRange<Double>] {
    let multiple = rows.filter(\.isMultiple)
    guard !multiple.isEmpty else { return [] }
    let stops = Array(Set(rows.flatMap { row in row.pieces.flatMap { [$0.box.x0, $0.box.x1] } }))
      .sorted()
    var strips: [(range: ClosedRange<Double>, crossing: Int)] = []
    var wide: [ClosedRange<Double>?] = []
    for (low, high) in zip(stops, stops.dropFirst()) {
      guard let crossing = crossing(at: (low + high) / 2, rows, headings: headings) else {
        continue
      }
      if let last = strips.last, last.range.upperBound == low {
        // The least crossed part of a strip: a heading is wider than what stands beneath.
        if crossing == last.crossing {
          strips[strips.count - 1].range = last.range.lowerBound...high
        } else if crossing < last.crossing
          || high - low > 2 * em && last.range.upperBound - last.range.lowerBound < 2 * em
        {
          // A heading may leave too little of a strip that all rows beneath leave free.
          if isWide(last.range) { wide[wide.count - 1] = last.range }
          strips[strips.count - 1] = (low...high, crossing)
        }
      } else {
        strips.append((low...high, crossing))
        wide.append(nil)
      }
    }
    let free = zip(strips, wide).compactMap { isWide($0.range) ? $0.range : $1 }
    return parting(free, rows: rows, headings: headings)
  }

  private func isWide(_ strip: ClosedRange<Double>) -> Bool {
    strip.upperBound - strip.lowerBound > 0.2 * em
  }

  /// Number of rows that cross x; nil where they are too many for a strip between columns.
  private func crossing(at x: Double, _ rows: [PieceRow], headings: Int) -> Int? {
    var parted = 0
    var behindMarks = 0
    var multiple = 0
    var single = 0
    var spanning = 0
    for (number, row) in rows.enumerated() {
      guard let first = row.pieces.first?.box.x0, let last = row.pieces.last?.box.x1, first < x,
        last > x
      else { continue }
      if row.pieces.contains(where: { $0.box.x0 < x && $0.box.x1 > x }) {
        if number < headings {
          spanning += 1
        } else if row.isMultiple {
          multiple += 1
        } else {
          single += 1
        }
      } else {
        parted += 1
        let before = row.pieces.last { $0.box.x1 <= x }
        if before.map({ MarkerColumns.isMarker($0.text) }) ?? false { behindMarks += 1 }
      }
    }
    guard parted > 0 else { return nil }
    let isBehindMarks = behindMarks == parted
    if spanning > 0, parted == 1, !isBehindMarks { return nil }
    let most = parted >= 2 ? max(1, parted / 6) : isBehindMarks ? 1 : 0
    guard multiple <= most, single <= max(1, parted) else { return nil }
    return multiple + single + spanning
  }

  /// Strips with cells on both sides in one row at least: figures under a heading that is set otherwise make a strip
  /// of their own, but no column.
  private func parting(
    _ strips: [ClosedRange<Double>], rows: [PieceRow], headings: Int
  ) -> [ClosedRange<Double>] {
    var strips = strips
    var index = 0
    while index < strips.count {
      let left = index > 0 ? strips[index - 1].upperBound : -.infinity
      let right = index + 1 < strips.count ? strips[index + 1].lowerBound : .infinity
      let own = strips[index]
      let isFilled = rows.contains { row in
        row.pieces.contains { $0.box.x1 > left && $0.box.x1 < own.upperBound + 0.1 * em }
          && row.pieces.contains { $0.box.x0 < right && $0.box.x0 > own.lowerBound - 0.1 * em }
      }
      if isFilled
        || isLeftOfHeading(own, before: right, rows: rows, headings: headings, isFirst: index == 0)
      {
        index += 1
      } else {
        strips.remove(at: index)
      }
    }
    return strips
  }

  /// Whether the first column has no heading and the one right of a strip nothing but its heading: no heading stands
  /// left of it, and no text right of it, though rows go on in columns further on.
  private func isLeftOfHeading(
    _ strip: ClosedRange<Double>, before right: Double, rows: [PieceRow], headings: Int,
    isFirst: Bool
  ) -> Bool {
    guard isFirst, headings > 0, right < .infinity else { return false }
    let slack = 0.1 * em
    let isLeft = { (piece: Line) in piece.box.x1 < strip.upperBound + slack }
    let isRight = { (piece: Line) in
      piece.box.x0 > strip.lowerBound - slack && piece.box.x0 < right
    }
    let heads = rows.prefix(headings).flatMap(\.pieces)
    let body = rows.dropFirst(headings)
    return heads.contains(where: isRight) && !heads.contains(where: isLeft)
      && !body.contains { $0.pieces.contains(where: isRight) }
      && body.contains { row in
        row.pieces.contains(where: isLeft) && row.pieces.contains { $0.box.x0 > right - slack }
      }
  }
}
