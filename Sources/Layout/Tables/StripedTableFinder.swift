internal import PDFReading

/// Tables with a tint behind every other row, or behind their headings, and no rules: the tints show rows, and columns
/// where every cell is painted on its own.
struct StripedTableFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let settings: LayoutSettings
  let measure: TypeMeasure
  /// Tells the text of a page's columns from rows; nil in one column.
  var columns: TextInColumns?

  var tolerance: Double { measure.edgeTolerance(settings) }

  /// The tables of a page; `graphics` is what is drawn outside of pictures.
  func tables(_ graphics: PageGraphics, excluding used: Set<Int>) -> [TableCandidate] {
    guard !graphics.fills.isEmpty, graphics.fills.count <= 1_500 else { return [] }
    let stripes = Stripe.all(
      graphics.fills, pageWidth: sheet.width, pageHeight: sheet.height, tolerance: tolerance)
    let lists = HeadedList(sheet: sheet, measure: measure)
    var taken = used
    var result: [TableCandidate] = []
    for stack in stacks(stripes, excluding: used) {
      guard let table = table(stack, among: stripes, graphics, excluding: taken),
        !isRuled(table.box, graphics), !lists.isList(table)
      else { continue }
      taken.formUnion(table.lines)
      result.append(table)
    }
    return result
  }

  /// Tinted rows of one table under each other, with a plain row between two that do not touch.
  private func stacks(_ stripes: [Stripe], excluding used: Set<Int>) -> [StripedStack] {
    var stacks: [StripedStack] = []
    for stripe in parted(stripes, excluding: used) {
      guard let row = row(of: stripe, excluding: used) else { continue }
      let index = stacks.lastIndex {
        $0.takes(stripe, tolerance: tolerance) { lines(in: $0, excluding: used).isEmpty }
      }
      if let index, let between = between(stacks[index], row, excluding: used) {
        stacks[index].rows += between + [row]
        stacks[index].widen(to: stripe)
      } else {
        stacks.append(StripedStack(rows: [row], left: stripe.left, right: stripe.right))
      }
    }
    return stacks.map { withTexts($0, among: stripes, excluding: used) }
  }

  /// The row that a stripe tints; nil where it has no text or holds several rows.
  private func row(of stripe: Stripe, excluding used: Set<Int>) -> StripedRow? {
    let own = lines(in: stripe.box, excluding: used)
    let figureRows = VisualRows.groups(own, of: sheet.lines).count { row in
      row.dropFirst().contains { FigureColumns.isFigure(sheet.lines[$0].text) }
    }
    let whole = stripe.tall.reduce(Set(own)) { $0.union(lines(in: $1, excluding: used)) }
    guard figureRows <= 1, !whole.isEmpty,
      !stripe.holdsText(own.map { sheet.lines[$0] }, em: measure.bodySize)
    else { return nil }
    return StripedRow(
      top: stripe.top, bottom: stripe.bottom, lines: whole.sorted(), colour: stripe.colour,
      xs: stripe.xs, tall: stripe.tall, isText: isText(own, on: stripe))
  }

  func lines(in box: Box, excluding used: Set<Int>) -> [Int] {
    sheet.lines.indices.filter { index in
      let line = sheet.lines[index].box
      return !used.contains(index) && line.midY > box.y0 && line.midY < box.y1
        && line.x0 > box.x0 - 1 && line.x0 < box.x1 && line.x1 < box.x1 + 0.8 * measure.bodySize
    }
  }

  /// What stands between the rows so far and the next stripe: nothing where they touch, else one plain row; nil where
  /// it is something else.
  private func between(
    _ stack: StripedStack, _ next: StripedRow, excluding used: Set<Int>
  ) -> [StripedRow]? {
    guard let last = stack.rows.last,
      let look = StripedMeasure((stack.rows + [next]).filter { $0.colour != nil }, sheet: sheet)
    else { return nil }
    let gap = next.top - last.bottom
    if gap < 0.4 * look.size { return gap > -0.4 * look.size ? [] : nil }
    // Beneath a box, a table of another tint may stand; headings may have a title above them on their tint.
    guard
      stack.rows.last(where: { $0.colour != nil })?.colour == next.colour
        || stack.rows.count <= 2 && stack.rows.allSatisfy({ $0.colour == last.colour })
          && ((last.xs?.count ?? 0) > 2 || holdsLabels(last, of: stack))
    else { return nil }
    let left = min(stack.left, next.xs?.first ?? stack.left)
    let right = max(stack.right, next.xs?.last ?? stack.right)
    let taken = used.union(stack.rows.flatMap(\.lines))
    let lines = lines(
      in: Box(x0: left, y0: last.bottom, x1: right, y1: next.top), excluding: taken)
    if look.isRow(lines, from: last.bottom, to: next.top, sheet: sheet) {
      return [StripedRow(top: last.bottom, bottom: next.top, lines: lines)]
    }
    return plainRows(lines, from: last.bottom, to: next.top, after: stack)
  }

  /// Whether a tint in one piece has the headings of columns on it, and no text as a box has: pieces beside each other,
  /// or one that stands away from the left edge.
  private func holdsLabels(_ row: StripedRow, of stack: StripedStack) -> Bool {
    let rows = VisualRows.groups(row.lines, of: sheet.lines)
    guard rows.count <= 4, let left = row.lines.map({ sheet.lines[$0].box.x0 }).min() else {
      return false
    }
    return rows.contains { $0.count >= 2 } || left - stack.left > 0.25 * (stack.right - stack.left)
  }

  /// Whether columns are parted by rules: then these show the grid.
  private func isRuled(_ area: Box, _ graphics: PageGraphics) -> Bool {
    graphics.rules.contains { rule in
      !rule.isHorizontal && rule.box.midX > area.x0 + tolerance
        && rule.box.midX < area.x1 - tolerance
        && rule.box.y0 < area.y1 - tolerance && rule.box.y1 > area.y0 + tolerance
    }
  }

  /// Whether rules as wide as a tint part the rows that follow under it: then the tint marks the headings alone.
  private func isRuledOn(_ stack: StripedStack, _ graphics: PageGraphics) -> Bool {
    let slack = measure.bodySize
    let bottom = stack.rows[stack.rows.count - 1].bottom
    let rules = graphics.rules.filter { rule in
      rule.isHorizontal && rule.box.midY > bottom - tolerance
    }
    let heights = Lattice.clustered(rules.map(\.box.midY), tolerance: tolerance)
    let whole = heights.filter { height in
      let row = rules.filter { abs($0.box.midY - height) < tolerance }
      guard let left = row.map(\.box.x0).min(), let right = row.map(\.box.x1).max() else {
        return false
      }
      return left < stack.left + slack && abs(right - stack.right) < slack
        && row.reduce(0) { $0 + $1.box.width } > 0.9 * (right - left)
    }
    return whole.count >= 2 && whole[1] - bottom < 12 * measure.leading
  }

  /// Whether rows like those of a table go on beyond an area: then its tint marks one of many, headings or a total.
  private func isCut(_ area: Box, look: StripedMeasure, lines: Set<Int>, used: Set<Int>) -> Bool {
    let free = sheet.lines.indices.filter { index in
      let box = sheet.lines[index].box
      return !lines.contains(index) && !used.contains(index) && box.midX > area.x0
        && box.midX < area.x1
        && (box.y1 < area.y0 + look.size && area.y0 - box.y1 < measure.leading
          || box.y0 > area.y1 - look.size && box.y0 - area.y1 < measure.leading)
    }
    return VisualRows.groups(free, of: sheet.lines).contains { row in
      row.count >= 2 && abs(sheet.lines[row[0]].size - look.size) < 0.15 * look.size
        && ListMarker.parse(sheet.lines[row[0]].text) == nil
        // The headings of the next table.
        && !(sheet.lines[row[0]].box.y0 > area.y1 - look.size
          && row.allSatisfy { styles[sheet.lines[$0].style].isBold })
    }
  }

  private func table(
    _ stack: StripedStack, among stripes: [Stripe], _ graphics: PageGraphics,
    excluding used: Set<Int>
  ) -> TableCandidate? {
    let tinted = stack.rows.filter { $0.colour != nil }
    guard let look = StripedMeasure(tinted, sheet: sheet),
      !(tinted.count == stack.rows.count && tinted.count <= 3 && isRuledOn(stack, graphics))
    else { return nil }
    let painted = Lattice.clustered(
      // A tint in one piece that a cell which spans rows leaves short shows no columns.
      tinted.contains { ($0.xs?.count ?? 0) > 2 }
        ? tinted.flatMap { $0.xs ?? [] }.filter {
          $0 > stack.left + tolerance && $0 < stack.right - tolerance
        } : [], tolerance: tolerance)
    let known = [stack.left] + painted + [stack.right]
    let outer = StripedOuterRows(
      sheet: sheet, styles: styles, look: look, edges: known,
      starts: starts(known, rows: tinted), rules: graphics.rules.map(\.box))
    let taken = used.union(stack.rows.flatMap(\.lines))
    let isOpen = (stack.rows.first?.isText != true, stack.rows.last?.isText != true)
    var above = isOpen.0 ? outer.rows(beside: stack.rows, above: true, taken: taken) : []
    above.removeFirst(columns?.count(ofTextAbove: above.map(\.lines)) ?? 0)
    if stack.rows.count == 1, above.isEmpty, let head = stack.rows.first,
      head.lines.allSatisfy({ styles[sheet.lines[$0].style].isBold }),
      let table = headed(head, stack: stack, among: stripes, graphics, excluding: used)
    {
      return table
    }
    let rows =
      above + stack.rows
      + (isOpen.1 ? outer.rows(beside: stack.rows, above: false, taken: taken) : [])
    // Where all rows are tinted, the paint shows the whole grid.
    let all = Set(rows.flatMap(\.lines))
    guard rows.contains(where: { $0.colour == nil }), rows.count >= 2, all.isDisjoint(with: used)
    else { return nil }
    let area = Box(
      x0: stack.left, y0: rows[0].top, x1: stack.right, y1: rows[rows.count - 1].bottom)
    if painted.isEmpty,
      tinted.count > 1
        || rows.contains(where: holdsFigureRows)
          && !isCut(area, look: look, lines: all, used: used),
      let table = figures(rows, in: area)
    {
      return table
    }
    var edges = known
    var begin = starts(known, rows: tinted)
    if painted.isEmpty {
      let texts = MarkerColumns.parted(
        StackedHeadings.cut(
          rows.filter { !$0.isText }.flatMap(\.lines).sorted().map { sheet.lines[$0] },
          styles: styles), styles: styles)
      edges = MarkerColumns.split(
        ColumnGaps.edges(of: texts, in: area, narrowest: 0.3 * look.size, mergesAligned: true),
        lines: texts, em: measure.bodySize)
      begin = texts.map(\.box.x0)
    }
    if !painted.isEmpty {
      // Headings over numbered texts are painted in one piece over the numbers and the texts.
      let body = tinted.count == 1 ? rows.filter { $0.colour == nil } : Array(rows.dropFirst())
      let own = body.flatMap(\.lines).map { sheet.lines[$0] }
      edges = MarkerColumns.split(
        edges, lines: cut(own, at: edges), em: measure.bodySize)
      if edges.count > known.count {
        begin += own.map(\.box.x0) + own.compactMap { $0.words.dropFirst().first?.box.x0 }
      }
    }
    guard edges.count >= 3 else { return nil }
    let cutter = StripedCells(styles: styles, edges: edges, starts: begin, em: look.size)
    let cells = rows.map { row -> [StripedCells.Piece] in
      let lines = row.lines.map { sheet.lines[$0] }
      return row.isText
        ? [StripedCells.Piece(columns: 0...(edges.count - 2), lines: lines)]
        : cutter.pieces(of: lines, painted: row.xs)
    }
    guard cells.contains(where: { $0.count >= 2 }) else { return nil }
    if tinted.count == 1, isCut(area, look: look, lines: all, used: used) { return nil }
    if painted.isEmpty,
      holdsText(rows, cells: cells) || holdsParagraphs(rows, cells: cells)
        || countsOn(rows, cells: cells) || isBoxByParagraph(rows, cutter: cutter)
        || isBoxByLabel(rows) || holdsItems(rows)
    {
      return nil
    }
    var grid = TableGrid(
      rowCount: rows.count, columnCount: edges.count - 1, cells: [],
      evidence: painted.isEmpty ? .partlyRuled : .striped, columnEdges: edges)
    for (number, row) in rows.enumerated() {
      for piece in cells[number] {
        let span = rowSpan(of: piece.columns, in: number, of: rows, edges: edges)
        let box = Box(
          x0: edges[piece.columns.lowerBound], y0: row.top, x1: edges[piece.columns.upperBound + 1],
          y1: rows[number + span - 1].bottom)
        grid.cells.append(
          TableCell(
            row: number, column: piece.columns.lowerBound, rowSpan: span,
            columnSpan: piece.columns.count, content: assembler.content(of: piece.lines),
            lines: piece.lines, regions: [PageBox(page: sheet.number, box: box)], fill: row.colour))
      }
    }
    return TableCandidate(grid: grid, box: area, lines: all)
  }

  /// The table whose headings alone are tinted.
  private func headed(
    _ row: StripedRow, stack: StripedStack, among stripes: [Stripe], _ graphics: PageGraphics,
    excluding used: Set<Int>
  ) -> TableCandidate? {
    let below = stripes.filter {
      $0.top > row.bottom - tolerance && $0.left < stack.right && $0.right > stack.left
    }
    let box = Box(x0: stack.left, y0: row.top, x1: stack.right, y1: row.bottom)
    let head = HeadedTableFinder.Head(
      box: box, columns: row.xs.map { Array($0.dropFirst().dropLast()) } ?? [],
      stop: below.map(\.top).min() ?? .infinity)
    let rules = graphics.rules.filter { $0.isHorizontal && $0.box.midY > row.bottom }.map {
      Edge(
        position: $0.box.midY, start: $0.box.x0, end: $0.box.x1, isHorizontal: true, isRule: true)
    }.sorted { $0.position < $1.position }
    let table = HeadedTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure
    ).table(head, rules: rules, excluding: used)
    // A tint of another colour right beneath is a row's.
    let next = below.min { $0.top < $1.top }
    guard let table, next?.colour != row.colour, let next else { return table }
    return next.top - table.box.y1 < measure.bodySize ? nil : table
  }
}
