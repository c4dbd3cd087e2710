internal import PDFReading

/// Tables with rules or shading between rows but none between columns: key-fact grids, booktabs, striped rows.
struct BandedTableFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let settings: LayoutSettings
  let measure: TypeMeasure

  /// Tables among horizontal edges of equal extent that stand one under the other.
  func tables(_ edges: [Edge], excluding used: Set<Int>) -> [TableCandidate] {
    var found: [TableCandidate] = []
    var taken = used
    let stacks = BandStack.edges(
      edges, shortest: 8 * measure.bodySize, tolerance: settings.edgeTolerance)
    for stack in stacks {
      let bands = BandStack(
        stack, sheet: sheet, styles: styles, headingSize: settings.headingSize * measure.bodySize,
        excluding: taken)
      for run in bands.runs(sheet: sheet, styles: styles) {
        if let table = table(Array(bands.bands[run]), stack: bands, used: taken) {
          taken.formUnion(table.lines)
          found.append(table)
        }
      }
    }
    return found
  }

  private func table(_ bands: [BandStack.Band], stack: BandStack, used: Set<Int>) -> TableCandidate?
  {
    let cells = CellText(sheet: sheet, styles: styles)
    let rowsOfLines = bands.map(\.lines)
    var all = Set(rowsOfLines.joined())
    var box = Box(
      x0: stack.left, y0: bands[0].top, x1: stack.right, y1: bands[bands.count - 1].bottom)
    let outer = OuterRows(sheet: sheet, settings: settings, measure: measure)
    let inner = columnEdges(all, in: box)
    let above = outer.rows(
      beside: box, above: true, edges: inner, stops: stack.positions,
      taken: used.union(all))
    all.formUnion(above.joined())
    let below = outer.rows(
      beside: box, above: false, edges: inner, stops: stack.positions,
      taken: used.union(all))
    all.formUnion(below.joined())
    let members = all.sorted().map { sheet.lines[$0] }
    for line in members { box = box.union(line.box) }
    let edges = columnEdges(all, in: box)
    guard edges.count >= 3 else { return nil }
    let multiRows = VisualRows.groups(members).filter { $0.count >= 2 }.count
    let total = rowsOfLines.count + above.count + below.count
    guard total >= 2 && multiRows >= 2 || MarkerColumns.opens(members) && total >= 2 else {
      return nil
    }

    var builder = GridBuilder(
      columnEdges: edges, page: sheet.number, assembler: assembler, evidence: .partlyRuled)
    let limits = ColumnGaps.limits(edges, right: measure.bodyRight, em: measure.bodySize)
    func add(_ indices: [Int], isSplit: Bool) {
      let pieces = cells.pieces(of: indices, edges: edges)
      let groups =
        isSplit
        ? RowSplitter.rows(
          of: pieces, columnCount: edges.count - 1, leading: measure.leading, limits: limits)
        : [pieces]
      for group in groups where !group.isEmpty { builder.addRow(group) }
    }
    for rows in tight(above) { add(rows, isSplit: false) }
    for band in rowsOfLines {
      let rows = VisualRows.groups(band, of: sheet.lines)
      let multi = rows.filter { $0.count >= 2 }.count
      // A body between two rules, as books set tables, holds all the rows.
      add(band, isSplit: rowsOfLines.count <= 3 && rows.count > 2 && multi * 2 >= rows.count)
    }
    if !below.isEmpty { add(Array(below.joined()), isSplit: true) }
    return TableCandidate(grid: builder.grid(), box: box, lines: all)
  }

  /// Text rows above the drawn part put together where they follow as closely as the lines of a wrapped heading.
  private func tight(_ rows: [[Int]]) -> [[Int]] {
    var result: [[Int]] = []
    for row in rows {
      if let last = result.last?.last.map({ sheet.lines[$0] }),
        let first = row.first.map({ sheet.lines[$0] }),
        first.box.y1 - last.box.y1 < 1.4 * first.size
      {
        result[result.count - 1] += row
      } else {
        result.append(row)
      }
    }
    return result
  }

  private func columnEdges(_ indices: Set<Int>, in box: Box) -> [Double] {
    let lines = MarkerColumns.parted(indices.sorted().map { sheet.lines[$0] }, styles: styles)
    let edges = ColumnGaps.edges(of: lines, in: box, narrowest: 0.55 * measure.bodySize)
    return MarkerColumns.split(edges, lines: lines, em: measure.bodySize)
  }
}
