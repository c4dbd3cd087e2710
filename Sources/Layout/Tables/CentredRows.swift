internal import PDFReading

/// Rows of a table whose only text stands over its middle: names of groups of rows, or units of the figures beneath.
struct CentredRows {
  private let columns: TextColumns
  /// Where the labels of rows begin.
  private let starts: [Double]
  /// From where to where rules run that are as wide as the table: figures set right need not reach their end.
  private let ruled: ClosedRange<Double>?

  init(_ rows: [[Line]], columns: TextColumns, rules: [Box] = []) {
    self.columns = columns
    let width = (columns.extents.last?.upperBound ?? 0) - (columns.extents.first?.lowerBound ?? 0)
    let wide = rules.filter { $0.width > 0.9 * width }
    ruled = wide.map(\.x0).min().flatMap { left in
      wide.map(\.x1).max().map { left...max(left, $0) }
    }
    starts = rows.filter { $0.count >= 2 }.compactMap { $0.first?.box.x0 }
  }

  /// The columns over whose middle a row's text stands, where it is a single one that begins as no label does: all, or
  /// all but the first.
  func span(of row: [Line]) -> ClosedRange<Int>? {
    let extents = columns.extents
    guard extents.count >= 3, let line = row.first, row.count == 1,
      !FigureColumns.isFigure(line.text), line.box.x0 > extents[0].lowerBound + line.size,
      // A label set in may happen to reach from side to side.
      !starts.contains(where: { abs($0 - line.box.x0) < 0.1 * line.size })
    else { return nil }
    let last = extents.count - 1
    if let ruled, abs((ruled.lowerBound + ruled.upperBound) / 2 - line.box.midX) < 0.3 * line.size {
      return 0...last
    }
    return CentredSpan.firstColumn(
      under: line, lefts: extents.map(\.lowerBound), right: extents[last].upperBound
    ).map { $0...last }
  }

  /// Whether a row under headings is such a name, and no further line of the one heading above it, which looks the same.
  func isName(_ row: [Line], under headings: [Line]) -> Bool {
    guard span(of: row) != nil, let line = row.first else { return false }
    let above = headings.filter { $0.box.horizontalOverlap(line.box) > 0 }
    return above.count != 1 || above[0].style != line.style
  }

  /// Text rows parted at such rows, which stand alone: no label goes on in them.
  func stretches(of rows: [OpenRows.TextRow]) -> [[OpenRows.TextRow]] {
    var result: [[OpenRows.TextRow]] = []
    var isAlone = true
    for row in rows {
      let isName = span(of: row.map(\.line)) != nil
      if isName || isAlone {
        result.append([row])
      } else {
        result[result.count - 1].append(row)
      }
      isAlone = isName
    }
    return result
  }
}
