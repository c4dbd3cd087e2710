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
      abs(top.box.x0 - body.box.x0) < 1.5 * em, fits(body, under: top, em: em)
    else { return false }
    let texts = top.grid.cells.map(\.content.text).filter { !$0.isEmpty }
    return !texts.contains { FigureColumns.isValue($0) }
      && body.grid.cells.contains { FigureColumns.isFigure($0.content.text) }
  }

  /// Whether a body ends where its headings do, or its columns lie within theirs: figures set right need not reach the
  /// end of the last.
  private func fits(_ body: TableCandidate, under top: TableCandidate, em: Double) -> Bool {
    if abs(top.box.x1 - body.box.x1) < 1.5 * em { return true }
    let (own, heads) = (body.grid.columnEdges, top.grid.columnEdges)
    guard own.count == heads.count, body.box.x1 < top.box.x1 + em,
      body.box.x1 > top.box.x1 - 3 * em
    else { return false }
    return body.grid.cells.allSatisfy { cell in
      let first = heads[cell.column]
      let end = heads[min(cell.column + cell.columnSpan, heads.count - 1)]
      return cell.column == 0
        || cell.lines.allSatisfy { $0.box.x0 > first - 0.5 * em && $0.box.x1 < end + 0.5 * em }
    }
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
