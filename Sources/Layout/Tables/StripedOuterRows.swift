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
    let free = sheet.lines.indices.filter { index in
      let box = sheet.lines[index].box
      guard !taken.contains(index), box.midX > left, box.midX < right else { return false }
      return above ? box.midY < first.top : box.midY > last.bottom
    }
    let groups = VisualRows.groups(free, of: sheet.lines)
    let near = above ? look.padBottom : look.padTop
    var edge = above ? first.top : last.bottom
    var rows: [StripedRow] = []
    var current: [Int] = []
    func close() {
      guard !current.isEmpty else { return }
      let boxes = current.map { sheet.lines[$0].box }
      rows.append(
        StripedRow(
          top: (boxes.map(\.y0).min() ?? edge) - look.padTop,
          bottom: (boxes.map(\.y1).max() ?? edge) + look.padBottom, lines: current))
      current = []
    }
    // A tint of the headings alone leaves all rows beneath it plain.
    let tints = stack.count { $0.colour != nil }
    let most = above ? 4 : tints == 1 && edges.count > 2 ? .max : 1
    for group in above ? groups.reversed() : groups {
      let boxes = group.map { sheet.lines[$0].box }
      guard let top = boxes.map(\.y0).min(), let bottom = boxes.map(\.y1).max(),
        boxes.allSatisfy({ $0.x0 > left - 1 && $0.x1 < right + look.size }),
        look.isTight(group, sheet: sheet)
      else { break }
      let gap = above ? edge - bottom : top - edge
      let isWithin = !current.isEmpty && gap <= 1.3 * look.lineGap
      if !isWithin {
        let expected = rows.isEmpty && current.isEmpty ? near : look.padTop + look.padBottom
        guard abs(gap - expected) < (current.isEmpty ? 0.5 : 0.3) * look.size else { break }
        if !current.isEmpty, !isRow(current) { break }
        close()
        guard rows.count < most else { break }
        if !rows.isEmpty, isParted(from: edge, to: above ? bottom : top) { break }
      }
      current += group
      edge = above ? top : bottom
    }
    if !current.isEmpty, isRow(current), rows.count < most { close() }
    return above ? rows.reversed() : rows
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
    let cutter = StripedCells(sheet: sheet, styles: styles, edges: edges, starts: starts)
    guard edges.count > 2 else { return VisualRows.groups(own).contains { $0.count >= 2 } }
    let pieces = cutter.pieces(of: lines, em: look.size)
    if pieces.count >= 2 { return true }
    guard pieces.count == 1 else { return false }
    // A heading of some rows spans the columns, and begins where the cells of the first do.
    return pieces[0].columns.count == 1
      || own.allSatisfy { line in
        starts.contains { abs($0 - line.box.x0) < 0.12 * look.size && $0 < edges[1] }
      }
  }
}
