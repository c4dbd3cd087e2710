internal import PDFReading

/// How the text of a striped table stands in its rows.
struct StripedMeasure {
  /// Size of the cells' text in points.
  var size: Double
  /// Free space between a row's top and its text.
  var padTop: Double
  /// Free space between the text and the row's bottom.
  var padBottom: Double
  /// Widest gap between the lines of a wrapped cell.
  var lineGap: Double

  /// Measures tinted rows; nil where none has text.
  init?(_ rows: [StripedRow], sheet: PageSheet) {
    let lines = rows.flatMap(\.lines).map { sheet.lines[$0] }
    guard let size = lines.map(\.size).median else { return nil }
    self.size = size
    padTop = .infinity
    padBottom = .infinity
    lineGap = 0.35 * size
    for row in rows where !row.lines.isEmpty {
      let own = row.lines.map { sheet.lines[$0].box }
      padTop = min(padTop, (own.map(\.y0).min() ?? row.top) - row.top)
      padBottom = min(padBottom, row.bottom - (own.map(\.y1).max() ?? row.bottom))
      let groups = VisualRows.groups(row.lines, of: sheet.lines)
      for (above, below) in zip(groups, groups.dropFirst()) {
        let bottom = above.map { sheet.lines[$0].box.y1 }.max() ?? 0
        let top = below.map { sheet.lines[$0].box.y0 }.min() ?? 0
        lineGap = max(lineGap, min(top - bottom, 0.8 * size))
      }
    }
  }

  /// Whether lines between two heights are one row: as far from both as the text of a tinted row is from its edges,
  /// and not parted by more than the lines of a cell.
  func isRow(_ lines: [Int], from top: Double, to bottom: Double, sheet: PageSheet) -> Bool {
    let slack = 0.5 * size
    guard let first = lines.map({ sheet.lines[$0].box.y0 }).min(),
      let last = lines.map({ sheet.lines[$0].box.y1 }).max(),
      abs(first - top - padTop) < slack, abs(bottom - last - padBottom) < slack
    else { return false }
    return isTight(lines, sheet: sheet)
  }

  /// Whether the lines follow each other as those of one cell do, and have the size of the others.
  func isTight(_ lines: [Int], sheet: PageSheet) -> Bool {
    let groups = VisualRows.groups(lines, of: sheet.lines)
    var edge: Double?
    for group in groups {
      let boxes = group.map { sheet.lines[$0].box }
      if let edge, (boxes.map(\.y0).min() ?? edge) - edge > 1.3 * lineGap { return false }
      edge = max(edge ?? -.infinity, boxes.map(\.y1).max() ?? -.infinity)
    }
    return lines.allSatisfy { abs(sheet.lines[$0].size - size) < 0.15 * size }
  }
}
