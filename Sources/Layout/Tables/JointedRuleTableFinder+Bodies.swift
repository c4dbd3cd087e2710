internal import PDFReading

/// Tables with a rule above their first row and one beneath their last, and no headings: where the pieces of both
/// rules meet, the columns do. Paragraphs over all columns may stand before, between and behind the rows.
extension JointedRuleTableFinder {
  /// The tables among a page's drawn edges.
  func bodies(_ edges: EdgeSet, excluding used: Set<Int>) -> [TableCandidate] {
    let rules = edges.horizontal.filter {
      $0.isRule && !$0.joints.isEmpty && $0.end - $0.start > 8 * measure.bodySize
    }.sorted { $0.position < $1.position }
    guard (2...JointedRuleRuns.most).contains(rules.count) else { return [] }
    var groups: [[Edge]] = []
    for rule in rules {
      let index = groups.firstIndex { isAlike($0[0], rule) }
      if let index { groups[index].append(rule) } else { groups.append([rule]) }
    }
    var taken = used
    var result: [TableCandidate] = []
    // A third rule stands beneath headings.
    for group in groups where group.count == 2 {
      let box = Box(
        x0: group[0].start, y0: group[0].position, x1: group[0].end, y1: group[1].position)
      let columns = group[0].joints.sorted()
      guard !edges.vertical.contains(where: { meets($0, box) }), columns.count < 40,
        !edges.horizontal.contains(where: { isInside($0, box) }),
        let table = body(in: box, columns: columns, excluding: taken)
      else { continue }
      taken.formUnion(table.lines)
      result.append(table)
    }
    return result
  }

  /// Whether two rules have the same ends and joints.
  private func isAlike(_ first: Edge, _ second: Edge) -> Bool {
    abs(first.start - second.start) <= tolerance && abs(first.end - second.end) <= tolerance
      && first.joints.count == second.joints.count
      && JointedRuleRuns.union(first.joints, second.joints, tolerance: tolerance) != nil
  }

  private func meets(_ edge: Edge, _ box: Box) -> Bool {
    edge.position > box.x0 - tolerance && edge.position < box.x1 + tolerance
      && edge.start < box.y1 - tolerance && edge.end > box.y0 + tolerance
  }

  /// Whether a rule parts what stands in a box, or bounds something within it.
  private func isInside(_ edge: Edge, _ box: Box) -> Bool {
    edge.isRule && edge.position > box.y0 + tolerance && edge.position < box.y1 - tolerance
      && min(edge.end, box.x1) - max(edge.start, box.x0) > 0.2 * box.width
  }

  private func body(in box: Box, columns: [Double], excluding used: Set<Int>) -> TableCandidate? {
    let text = JointedRows(sheet: sheet, styles: styles, measure: measure, used: used)
    let rows = text.rows(in: box)
    let areCells = rows.map { text.filled([$0], columns) >= 2 }
    guard areCells.count(where: \.self) >= 2,
      !text.isRow(rows, in: box, columns: columns, parts: [])
    else { return nil }
    let edges = [box.x0] + columns + [box.x1]
    var builder = GridBuilder(
      columnEdges: edges, page: sheet.number, assembler: assembler, evidence: .partlyRuled)
    let limits = ColumnGaps.limits(edges, right: box.x1, em: measure.bodySize)
    for part in parts(of: rows, areCells: areCells, text: text, columns: columns) {
      let pieces = text.pieces(part.rows, columns)
      if part.isParagraph {
        builder.addRow(pieces.map { (0, $0.line) })
      } else {
        for row in RowSplitter.rows(
          of: pieces, columnCount: columns.count + 1, leading: measure.leading, limits: limits)
        {
          builder.addRow(row)
        }
      }
    }
    let grid = builder.grid()
    guard grid.rowCount >= 2 else { return nil }
    return TableCandidate(grid: grid, box: box, lines: Set(rows.flatMap(\.indices)))
  }

  /// The rows of text, those of a paragraph over the columns apart from the rows of cells.
  private func parts(
    of rows: [PieceRow], areCells: [Bool], text: JointedRows, columns: [Double]
  ) -> [(rows: [PieceRow], isParagraph: Bool)] {
    var parts: [(rows: [PieceRow], isParagraph: Bool)] = []
    for (row, isOfCells) in zip(rows, areCells) {
      // The last line of a paragraph may be short.
      let goesOn =
        parts.last.map { part in
          part.isParagraph && !isOfCells && follows(row, part.rows[part.rows.count - 1])
        } ?? false
      let isParagraph = goesOn || !isOfCells && text.crosses(row, columns)
      if let last = parts.last, goesOn || !last.isParagraph && !isParagraph {
        parts[parts.count - 1].rows.append(row)
      } else {
        parts.append(([row], isParagraph))
      }
    }
    return parts
  }

  /// Whether a line is the next of a paragraph.
  private func follows(_ row: PieceRow, _ above: PieceRow) -> Bool {
    abs(row.box.x0 - above.box.x0) < 0.3 * row.size && abs(row.size - above.size) < 0.05 * row.size
      && row.box.y1 - above.box.y1 < 1.45 * row.size
  }
}
