internal import PDFReading

/// Tables that the end of the left column cuts.
extension PageComposer {
  /// Finds the rests of such tables at the head of the right column, and takes out the edges that show them.
  func findColumnRests(in edges: inout EdgeSet, into found: inout PageFindings) {
    guard let gutter = usualGutter else { return }
    for table in found.tables where !columns.ends(table.box, rightOf: gutter) {
      let stretch = stretch(around: table, beside: found, gutter: gutter)
      guard ends(table, in: stretch, beside: found, gutter: gutter),
        let end = TableEnd(table, edges: edges, sheet: sheet, styles: styles)
      else { continue }
      let isBeside = { (box: Box) in
        !columns.begins(box, leftOf: gutter) && stretch.contains(box.midY)
      }
      let others = sheet.lines.indices.filter { !isBeside(sheet.lines[$0].box) }
      var own = edges
      own.horizontal.removeAll { edge in
        !isBeside(Box(x0: edge.start, y0: edge.position, x1: edge.end, y1: edge.position))
      }
      let finder = TableRestFinder(
        sheet: sheet, styles: styles, assembler: assembler, measure: measure)
      guard let rest = finder.table(end, edges: own, excluding: found.used.union(others)) else {
        continue
      }
      found.take([rest])
      edges.horizontal.removeAll { edge in
        edge.start > gutter && stretch.contains(edge.position)
          && edge.position < rest.box.y1 + 0.1 * measure.bodySize
      }
    }
  }

  /// The heights between which the page runs in two columns around a table: headings, tables and figures over both end
  /// them.
  private func stretch(
    around table: TableCandidate, beside found: PageFindings, gutter: Double
  ) -> ClosedRange<Double> {
    let lines = found.free(on: sheet).map { sheet.lines[$0].box }
    let crossing = (found.areas + found.figures.map(\.box) + lines).filter {
      columns.crosses($0, gutter)
    }
    let top = crossing.filter { $0.midY < table.box.y0 }.map(\.y1).max() ?? 0
    let bottom = crossing.filter { $0.midY > table.box.y1 }.map(\.y0).min() ?? sheet.height
    return min(top, table.box.y0)...max(bottom, table.box.y1)
  }

  /// Whether nothing as large as a table's text follows it in the left column.
  private func ends(
    _ table: TableCandidate, in stretch: ClosedRange<Double>, beside found: PageFindings,
    gutter: Double
  ) -> Bool {
    let sizes = table.lines.map { sheet.lines[$0].size }
    guard let size = sizes.median else { return false }
    let isBelow = { (box: Box) in
      box.midY > table.box.y1 && box.midY < stretch.upperBound
        && columns.begins(box, leftOf: gutter)
    }
    return !found.areas.contains(where: isBelow)
      && !found.free(on: sheet).contains { index in
        sheet.lines[index].size > 0.97 * min(size, measure.bodySize)
          && isBelow(sheet.lines[index].box)
      }
  }
}
