internal import PDFReading

/// Rows of a table whose only text stands over its middle: names of groups of rows, or units of the figures beneath.
struct CentredRows {
  private let columns: TextColumns
  /// Where the labels of rows begin.
  private let starts: [Double]

  init(_ rows: [[Line]], columns: TextColumns) {
    self.columns = columns
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
    return CentredSpan.firstColumn(
      under: line, lefts: extents.map(\.lowerBound), right: extents[extents.count - 1].upperBound
    ).map { $0...(extents.count - 1) }
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
