internal import PDFReading

/// Headings on a tint of their own, read as a small table, put back on top of the table that they head.
struct HeaderGrafter {
  let measure: TypeMeasure

  /// The tables with such headings joined to what stands right below in the same columns.
  func grafted(_ tables: [TableCandidate]) -> [TableCandidate] {
    var result = tables
    var index = 0
    while index < result.count {
      if let below = result.indices.first(where: { heads(result[index], result[$0]) }) {
        result[below] = joined(result[index], result[below])
        result.remove(at: index)
      } else {
        index += 1
      }
    }
    return result
  }

  /// Whether a table of a few rows without figures stands right above another of as many columns and as wide.
  private func heads(_ top: TableCandidate, _ body: TableCandidate) -> Bool {
    let em = measure.bodySize
    guard top.grid.evidence == .ruled, body.grid.evidence != .ruled, top.grid.rowCount <= 3,
      top.grid.columnCount == body.grid.columnCount,
      body.box.y0 - top.box.y1 < em, body.box.y0 - top.box.y1 > -em,
      abs(top.box.x0 - body.box.x0) < 1.5 * em, abs(top.box.x1 - body.box.x1) < 1.5 * em
    else { return false }
    let texts = top.grid.cells.map(\.content.text).filter { !$0.isEmpty }
    return !texts.contains { FigureColumns.isValue($0) }
      && body.grid.cells.contains { FigureColumns.isFigure($0.content.text) }
  }

  private func joined(_ top: TableCandidate, _ body: TableCandidate) -> TableCandidate {
    var whole = body
    let offset = top.grid.rowCount
    for index in whole.grid.cells.indices { whole.grid.cells[index].row += offset }
    whole.grid.cells = top.grid.cells + whole.grid.cells
    whole.grid.rowCount += offset
    whole.box = top.box.union(body.box)
    whole.lines.formUnion(top.lines)
    return whole
  }
}
