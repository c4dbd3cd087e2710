internal import PDFReading

/// Finds text set in the margins beside the column: side heads, notes and quotations.
struct MarginFinder {
  let sheet: PageSheet
  let measure: TypeMeasure
  /// Tables and boxes of the page: a head may stand beside one.
  var areas: [Box] = []
  /// The gutter of a page in two columns.
  var gutter: Double?

  /// Groups of margin lines, each from the top, among lines given by index.
  ///
  /// A margin group stands beside lines of the column and ends well before the column begins; its lines have one
  /// style and follow closely. A heading that is set further out than its text stands beside nothing.
  func groups(_ indices: [Int]) -> [[Int]] { leftGroups(indices) + rightGroups(indices) }

  private func leftGroups(_ indices: [Int]) -> [[Int]] {
    let edge = measure.bodyLeft - 0.4 * measure.bodySize
    // The left of two columns is no margin of the right one.
    if let gutter, edge > gutter { return [] }
    let body = (indices.map { sheet.lines[$0].box } + areas).filter {
      // Marks of lists hang left of most text where lists are most of it.
      $0.x0 > edge - 3 * measure.bodySize && $0.x0 < measure.bodyLeft + 4 * measure.bodySize
    }
    guard !body.isEmpty else { return [] }
    let groups = grouped(indices) { line in
      // A long word may fill the margin.
      let limit = line.letterCount > 12 ? measure.bodyLeft : edge
      return line.box.x1 < limit && line.letterCount > 2 && ListMarker.parse(line.text) == nil
    }
    return groups.filter { group in group.contains { isBeside(body, sheet.lines[$0].box) } }
  }

  /// Notes and quotations in a wide margin right of one column: lines behind the edge that the document's text reaches,
  /// on a page that keeps to it.
  private func rightGroups(_ indices: [Int]) -> [[Int]] {
    let edge = measure.bodyRight + 0.6 * measure.bodySize
    guard gutter == nil, edge < 0.9 * sheet.width, indices.contains(where: isBehind(edge)) else {
      return []
    }
    // Lines of text fill most of the column; a table's cells beside its last column do not.
    let body = indices.map { sheet.lines[$0].box }.filter {
      $0.x0 < measure.bodyLeft + 4 * measure.bodySize && $0.x1 < edge
        && $0.width > 0.6 * (measure.bodyRight - measure.bodyLeft)
    }
    let wider = indices.count { sheet.lines[$0].box.x0 < edge && sheet.lines[$0].box.x1 > edge }
    guard wider * 10 <= body.count else { return [] }
    return grouped(indices) { $0.box.x0 > edge && $0.letterCount > 2 }.filter { group in
      group.count > 1
        && group.contains { index in
          let line = sheet.lines[index].box
          return body.contains { $0.verticalOverlap(line) > 0.35 * line.height }
        }
    }
  }

  private func isBehind(_ edge: Double) -> (Int) -> Bool { { sheet.lines[$0].box.x0 > edge } }

  /// The lines that fit, from the top; those of one style that follow closely are one group.
  private func grouped(_ indices: [Int], where fits: (Line) -> Bool) -> [[Int]] {
    var groups: [[Int]] = []
    for index in indices.sorted(by: { sheet.lines[$0].box.y0 < sheet.lines[$1].box.y0 })
    where fits(sheet.lines[index]) {
      let line = sheet.lines[index]
      if let last = groups.last?.last, sheet.lines[last].style == line.style,
        line.box.y0 - sheet.lines[last].box.y1 < 0.6 * line.size
      {
        groups[groups.count - 1].append(index)
      } else {
        groups.append([index])
      }
    }
    return groups
  }

  /// Whether lines of the column stand at a good part of a line's height: their baselines need not agree.
  private func isBeside(_ body: [Box], _ line: Box) -> Bool {
    body.reduce(0) { sum, other in
      other.x0 > line.x1 ? sum + max(0, other.verticalOverlap(line)) : sum
    } > 0.35 * line.height
  }
}
