internal import PDFReading

/// Rows of a table beyond its outermost drawn edge: headers without a rule above, unshaded rows of a striped table,
/// a last row without a rule below.
struct OuterRows {
  let sheet: PageSheet
  let styles: [TextStyle]
  let settings: LayoutSettings
  let measure: TypeMeasure

  /// Text rows next to a table's box, nearest rows included first, returned from the top.
  ///
  /// Each must follow closely, keep to the table's columns and start in line with one of them.
  ///
  /// `stops` are heights of other edges, which no row of this table lies beyond.
  func rows(
    beside box: Box, above: Bool, edges: [Double], stops: [Double], taken: Set<Int>
  ) -> [[Int]] {
    guard edges.count >= 3 else { return [] }
    let slack = measure.edgeTolerance(settings)
    let nearestStop =
      above
      ? stops.filter { $0 < box.y0 - slack }.max() ?? 0
      : stops.filter { $0 > box.y1 + slack }.min() ?? .infinity
    let free = sheet.lines.indices.filter { index in
      let line = sheet.lines[index].box
      guard !taken.contains(index), line.midX > box.x0, line.midX < box.x1 else { return false }
      if above { return line.y1 <= box.y0 + 0.7 * slack && line.midY > nearestStop }
      return line.y0 >= box.y1 - 0.7 * slack && line.midY < nearestStop
    }
    var extents = columnExtents(taken: taken, box: box, edges: edges)
    let inner = taken.map { sheet.lines[$0] }.filter { box.containsCentre(of: $0.box) }
    let size = inner.map(\.size).median ?? measure.bodySize
    var edge = above ? box.y0 : box.y1
    var result: [[Int]] = []
    var pending: [[Int]] = []
    let groups = VisualRows.groups(Array(free), of: sheet.lines)
    let rows =
      above
      ? WrappedLabels(sheet: sheet, styles: styles).rows(of: groups).reversed()
      : groups.map { WrappedLabels.Row(indices: $0, cells: $0.map { sheet.lines[$0] }) }
    var isExhausted = true
    for row in rows {
      let lines = row.cells
      guard let top = lines.map(\.box.y0).min(), let bottom = lines.map(\.box.y1).max() else {
        break
      }
      let gap = above ? edge - bottom : top - edge
      let isItem = above && Self.isItem(lines)
      let isLarger = lines.allSatisfy { $0.size > settings.headingSize * size }
      let places =
        fits(lines, edges: edges, extents: extents)
        ? lines.map { CellText.column(of: $0.box.x0 + 0.1 * $0.size, edges: edges) }
        : above ? heads(lines, extents: extents) : nil
      guard gap < 1.2 * measure.leading, !isItem, !isLarger, let places else {
        isExhausted = false
        break
      }
      edge = above ? top : bottom
      for (line, column) in zip(lines, places) {
        extents[column] = extents[column]?.union(line.box) ?? line.box
      }
      pending.append(row.indices)
      // Single cells count once a row with two cells comes after them.
      if lines.count >= 2 && ListMarker.parse(lines[0].text) == nil || lines.count >= 3 {
        result += pending
        pending = []
      } else if gap > 0.75 * measure.leading || pending.count > 12 {
        isExhausted = false
        break
      }
    }
    // The rest of a row that the page before has begun: nothing else stands above it.
    if above, result.isEmpty, isExhausted { result = pending }
    // The wrapped rest of the last row below.
    if !above, !result.isEmpty, !pending.isEmpty { result += pending.prefix(2) }
    return above ? result.reversed() : result
  }

  /// Whether a row opens with a bullet: items of a list lead up to a table, and are no rows of it.
  static func isItem(_ lines: [Line]) -> Bool {
    lines.first?.words.first.flatMap { ListMarker.parse($0.text) }?.isBullet == true
  }

  /// The text of each column inside the drawn part.
  private func columnExtents(taken: Set<Int>, box: Box, edges: [Double]) -> [Box?] {
    var extents: [Box?] = Array(repeating: nil, count: edges.count - 1)
    for index in taken {
      let line = sheet.lines[index].box
      guard line.midY > box.y0, line.midY < box.y1, line.midX > box.x0, line.midX < box.x1 else {
        continue
      }
      let column = CellText.column(of: line.midX, edges: edges)
      extents[column] = extents[column]?.union(line) ?? line
    }
    return extents
  }

  /// The columns that labels side by side head, each in the room that its neighbours' text leaves: set from the left over
  /// figures set from the right, a label may begin far before them, and before the edge that these show. Nil where
  /// they do not.
  private func heads(_ lines: [Line], extents: [Box?]) -> [Int]? {
    guard lines.count >= 2, lines.allSatisfy({ styles[$0.style].isBold }) else { return nil }
    let slack = 0.2 * measure.bodySize
    var result: [Int] = []
    for line in lines {
      let free = extents.indices.filter { column in
        column > result.last ?? -1
          && extents[..<column].compactMap(\.?.x1).allSatisfy { $0 < line.box.x0 + slack }
          && extents[(column + 1)...].compactMap(\.?.x0).allSatisfy { $0 > line.box.x1 - slack }
      }
      let under = free.first { extents[$0].map { $0.horizontalOverlap(line.box) > 0 } ?? false }
      guard let column = under ?? free.first else { return nil }
      result.append(column)
    }
    let isOver = zip(lines, result).contains { line, column in
      extents[column].map { $0.horizontalOverlap(line.box) > 0 } ?? false
    }
    return isOver ? result : nil
  }

  /// Whether the lines keep to the columns, and at least one starts with or stands over or under its column's text.
  private func fits(_ lines: [Line], edges: [Double], extents: [Box?]) -> Bool {
    let tolerance = measure.edgeTolerance(settings)
    var aligned = false
    for (number, line) in lines.enumerated() {
      let column = CellText.column(of: line.box.x0 + 0.1 * line.size, edges: edges)
      if line.box.x0 < edges[column] - tolerance { return false }
      let startsColumn = extents[column].map { abs($0.x0 - line.box.x0) < 0.8 * tolerance } ?? false
      // A heading over a column of numbers and its text spans both; what goes on beside it in the second is text.
      let reached = CellText.column(of: line.box.x1 - 0.1 * line.size, edges: edges)
      let isFree =
        number + 1 == lines.count
        || CellText.column(of: lines[number + 1].box.x0 + 0.1 * line.size, edges: edges) > reached
      if line.box.x1 > edges[column + 1] + tolerance && !(startsColumn && isFree && lines.count > 1)
      {
        return false
      }
      let stands = extents[column].map { $0.horizontalOverlap(line.box) > 0 } ?? false
      if startsColumn || lines.count > 1 && stands { aligned = true }
    }
    return aligned
  }
}
