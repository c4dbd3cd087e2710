internal import PDFReading

/// Tables with a tint behind every other row, or behind their headings, and no rules: the tints show rows, and columns
/// where every cell is painted on its own.
struct StripedTableFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let settings: LayoutSettings
  let measure: TypeMeasure

  private var tolerance: Double { measure.edgeTolerance(settings) }

  /// The tables of a page; `graphics` is what is drawn outside of pictures.
  func tables(_ graphics: PageGraphics, excluding used: Set<Int>) -> [TableCandidate] {
    guard !graphics.fills.isEmpty, graphics.fills.count <= 1_500 else { return [] }
    let stripes = Stripe.all(
      graphics.fills, pageWidth: sheet.width, pageHeight: sheet.height, tolerance: tolerance)
    var taken = used
    var result: [TableCandidate] = []
    for stack in stacks(stripes, excluding: used) {
      guard !isRuled(stack, graphics), let table = table(stack, graphics, excluding: taken) else {
        continue
      }
      taken.formUnion(table.lines)
      result.append(table)
    }
    return result
  }

  /// Rows of one table: tinted ones under each other, with a plain row between two that do not touch.
  private func stacks(_ stripes: [Stripe], excluding used: Set<Int>) -> [[StripedRow]] {
    var stacks: [(stripe: Stripe, rows: [StripedRow])] = []
    for stripe in stripes {
      guard let row = row(of: stripe, excluding: used) else { continue }
      let index = stacks.lastIndex { stack in
        stack.stripe.isAligned(with: stripe, tolerance: tolerance)
      }
      if let index, let between = between(stacks[index].rows, row, excluding: used) {
        stacks[index].rows += between + [row]
        stacks[index].stripe = stripe
      } else {
        stacks.append((stripe, [row]))
      }
    }
    return stacks.map(\.rows)
  }

  /// The row that a stripe tints; nil where it has no text or holds several rows.
  private func row(of stripe: Stripe, excluding used: Set<Int>) -> StripedRow? {
    let lines = lines(in: stripe.box, excluding: used)
    guard !lines.isEmpty else { return nil }
    let figureRows = VisualRows.groups(lines, of: sheet.lines).count { row in
      row.dropFirst().contains { FigureColumns.isFigure(sheet.lines[$0].text) }
    }
    guard figureRows <= 1 else { return nil }
    return StripedRow(
      top: stripe.top, bottom: stripe.bottom, lines: lines, colour: stripe.colour, xs: stripe.xs)
  }

  private func lines(in box: Box, excluding used: Set<Int>) -> [Int] {
    sheet.lines.indices.filter { index in
      let line = sheet.lines[index].box
      return !used.contains(index) && line.midY > box.y0 && line.midY < box.y1
        && line.x0 > box.x0 - 1 && line.x1 < box.x1 + 0.8 * measure.bodySize
    }
  }

  /// What stands between the rows so far and the next stripe: nothing where they touch, else one plain row; nil where
  /// it is something else.
  private func between(
    _ rows: [StripedRow], _ next: StripedRow, excluding used: Set<Int>
  ) -> [StripedRow]? {
    guard let last = rows.last, let xs = next.xs, let left = xs.first, let right = xs.last,
      let look = StripedMeasure((rows + [next]).filter { $0.colour != nil }, sheet: sheet)
    else { return nil }
    let gap = next.top - last.bottom
    if gap < 0.4 * look.size { return gap > -0.4 * look.size ? [] : nil }
    let lines = lines(
      in: Box(x0: left, y0: last.bottom, x1: right, y1: next.top), excluding: used)
    guard look.isRow(lines, from: last.bottom, to: next.top, sheet: sheet) else { return nil }
    return [StripedRow(top: last.bottom, bottom: next.top, lines: lines)]
  }

  /// Whether columns or rows are parted by rules: then these show the grid.
  private func isRuled(_ rows: [StripedRow], _ graphics: PageGraphics) -> Bool {
    guard let first = rows.first, let last = rows.last, let xs = first.xs, let left = xs.first,
      let right = xs.last
    else { return true }
    return graphics.rules.contains { rule in
      !rule.isHorizontal && rule.box.midX > left + tolerance && rule.box.midX < right - tolerance
        && rule.box.y0 < last.bottom - tolerance && rule.box.y1 > first.top + tolerance
    }
  }

  private func table(
    _ stack: [StripedRow], _ graphics: PageGraphics, excluding used: Set<Int>
  ) -> TableCandidate? {
    let tinted = stack.filter { $0.colour != nil }
    // Where all rows are tinted, the paint shows the whole grid.
    guard let look = StripedMeasure(tinted, sheet: sheet), let xs = stack[0].xs,
      let left = xs.first, let right = xs.last
    else { return nil }
    var taken = used
    taken.formUnion(stack.flatMap(\.lines))
    let painted = Lattice.clustered(
      tinted.flatMap { ($0.xs ?? []).dropFirst().dropLast() }, tolerance: tolerance)
    let known = [left] + painted + [right]
    let outer = StripedOuterRows(
      sheet: sheet, styles: styles, look: look, edges: known,
      starts: starts(known, rows: tinted), rules: graphics.rules.map(\.box))
    let above = outer.rows(beside: stack, above: true, taken: taken)
    let below = outer.rows(beside: stack, above: false, taken: taken)
    let rows = above + stack + below
    guard rows.contains(where: { $0.colour == nil }), rows.count >= 2 else { return nil }
    let all = Set(rows.flatMap(\.lines))
    guard all.isDisjoint(with: used) else { return nil }
    let area = Box(x0: left, y0: rows[0].top, x1: right, y1: rows[rows.count - 1].bottom)
    var edges = known
    var texts: [Line] = []
    if painted.isEmpty {
      texts = MarkerColumns.parted(
        StackedHeadings.cut(all.sorted().map { sheet.lines[$0] }, styles: styles), styles: styles)
      edges = MarkerColumns.split(
        ColumnGaps.edges(
          of: texts, in: area, narrowest: 0.3 * look.size, mergesAligned: true),
        lines: texts, em: measure.bodySize)
    }
    guard edges.count >= 3 else { return nil }
    let cutter = StripedCells(
      sheet: sheet, styles: styles, edges: edges,
      starts: painted.isEmpty ? texts.map(\.box.x0) : starts(edges, rows: tinted))
    let cells = rows.map { cutter.pieces(of: $0.lines, painted: $0.xs, em: look.size) }
    let multi = cells.count { $0.count >= 2 }
    guard multi >= 1 else { return nil }
    // A tinted box and what happens to stand next to it.
    if tinted.count == 1, painted.isEmpty, tinted[0].bottom - tinted[0].top > 3 * look.size {
      return nil
    }
    var grid = TableGrid(
      rowCount: rows.count, columnCount: edges.count - 1, cells: [],
      evidence: painted.isEmpty ? .partlyRuled : .striped, columnEdges: edges)
    for (number, row) in rows.enumerated() {
      for piece in cells[number] {
        let box = Box(
          x0: edges[piece.columns.lowerBound], y0: row.top, x1: edges[piece.columns.upperBound + 1],
          y1: row.bottom)
        grid.cells.append(
          TableCell(
            row: number, column: piece.columns.lowerBound, columnSpan: piece.columns.count,
            content: assembler.content(of: piece.lines), lines: piece.lines,
            regions: [PageBox(page: sheet.number, box: box)], fill: row.colour))
      }
    }
    return TableCandidate(grid: grid, box: area, lines: all)
  }

  /// Where the text of each column begins: as far from its edge as in the first.
  private func starts(_ edges: [Double], rows: [StripedRow]) -> [Double] {
    let lines = rows.flatMap(\.lines).map { sheet.lines[$0].box.x0 }
    guard let first = lines.min() else { return [] }
    let pad = first - edges[0]
    return edges.dropLast().map { $0 + pad } + lines
  }
}
