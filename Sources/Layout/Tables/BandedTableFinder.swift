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
    guard !isPart(bands, stack: stack, used: used) else { return nil }
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

    if let table = book(rowsOfLines, members: all, box: box) { return table }
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

  /// Whether the rows go on beyond the ends of the edges: then these mark some columns of a wider table, under a
  /// label that spans them.
  private func isPart(_ bands: [BandStack.Band], stack: BandStack, used: Set<Int>) -> Bool {
    let inside = bands.flatMap(\.lines).map { sheet.lines[$0].box }
    let slack = 0.3 * measure.bodySize
    let reach = 20 * measure.bodySize
    let beside = sheet.lines.indices.filter { index in
      let box = sheet.lines[index].box
      return !used.contains(index) && box.midY > bands[0].top
        && box.midY < bands[bands.count - 1].bottom
        && (box.x0 > stack.right - slack && box.x0 < stack.right + reach
          || box.x1 < stack.left + slack && box.x1 > stack.left - reach)
    }.map { sheet.lines[$0].box }
    guard beside.count >= 2 else { return false }
    let rows = VisualRows.groups(bands.flatMap(\.lines), of: sheet.lines).map { row in
      row.dropFirst().reduce(sheet.lines[row[0]].box) { $0.union(sheet.lines[$1].box) }
    }
    let continued = rows.count { row in
      beside.contains { $0.verticalOverlap(row) > 0.5 * min($0.height, row.height) }
    }
    return !inside.isEmpty && continued * 10 >= rows.count * 6
  }

  /// A table of figures as books set them: a rule above and below, one under the headings, none between its rows.
  private func book(_ bands: [[Int]], members: Set<Int>, box: Box) -> TableCandidate? {
    let isBook =
      bands.count <= 4
      && bands.contains { band in
        let rows = VisualRows.groups(band, of: sheet.lines)
        return rows.count > 2 && rows.count { $0.count >= 2 } * 2 >= rows.count
      }
    guard isBook else { return nil }
    let reader = OpenGridReader(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    guard let region = reader.region(of: members.sorted()),
      region.rows.count(where: { row in
        row.dropFirst().contains { FigureColumns.isFigure($0.text) }
      }) * 2 >= region.rows.count,
      let grid = reader.grid(region, evidence: .partlyRuled)
    else { return nil }
    return TableCandidate(grid: grid, box: box, lines: members)
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
