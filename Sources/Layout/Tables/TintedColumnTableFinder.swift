internal import PDFReading

/// Tables with a tint behind some columns and none behind the others, as office programs band columns or set off the
/// first: every row paints its own cells and leaves the same columns plain, under headings painted over all of them.
struct TintedColumnTableFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let settings: LayoutSettings
  let measure: TypeMeasure

  private var tolerance: Double { measure.edgeTolerance(settings) }

  /// The tables of a page; `graphics` is what is drawn outside of pictures.
  func tables(_ graphics: PageGraphics, excluding used: Set<Int>) -> [TableCandidate] {
    guard (3...1_500).contains(graphics.fills.count) else { return [] }
    let areas = EdgeSet.visible(graphics.fills.filter { EdgeSet.bounds($0, page: sheet) })
    var taken = used
    var result: [TableCandidate] = []
    for stack in stacks(areas.map(\.box)) {
      guard let table = table(stack, graphics, excluding: taken) else { continue }
      taken.formUnion(table.lines)
      result.append(table)
    }
    return result
  }

  /// Areas that touch, with those that stand beside them at the same heights.
  private func stacks(_ areas: [Box]) -> [[Box]] {
    var stacks: [(box: Box, areas: [Box])] = []
    for area in areas.sorted(by: { ($0.y0, $0.x0) < ($1.y0, $1.x0) }) {
      let index = stacks.lastIndex { stack in
        area.y0 < stack.box.y1 + slack
          && (area.horizontalOverlap(stack.box) > tolerance
            || stack.areas.contains {
              abs($0.y0 - area.y0) < slack
                && (abs($0.y1 - area.y1) < slack || abs($0.x1 - area.x0) < slack)
            })
      }
      if let index {
        stacks[index].box = stacks[index].box.union(area)
        stacks[index].areas.append(area)
      } else {
        stacks.append((area, [area]))
      }
    }
    return stacks.map(\.areas).filter { $0.count >= 3 }
  }

  /// Points by which edges of cells beside each other may miss.
  private var slack: Double { 0.6 * tolerance }

  private func table(
    _ stack: [Box], _ graphics: PageGraphics, excluding used: Set<Int>
  ) -> TableCandidate? {
    let ys = Lattice.clustered(stack.flatMap { [$0.y0, $0.y1] }, tolerance: tolerance)
    var xs = Lattice.clustered(
      stack.flatMap { [$0.x0, $0.x1] } + ends(of: stack, graphics.rules), tolerance: tolerance)
    guard ys.count >= 3, (3...40).contains(xs.count), ys.count <= 200, let left = xs.first,
      let right = xs.last
    else { return nil }
    let box = Box(x0: left, y0: ys[0], x1: right, y1: ys[ys.count - 1])
    var places = places(of: stack, xs: xs, ys: ys)
    guard showsColumns(places, xs: xs, ys: ys), !isRuled(box, graphics.rules, ys: ys) else {
      return nil
    }
    let cells = CellText(sheet: sheet, styles: styles)
    let lines = cells.lineIndices(in: box, excluding: used)
    guard keepToRows(lines, places: places, ys: ys), !isPart(lines, of: box, excluding: used)
    else { return nil }
    let hidden = hiddenEdges(lines, places: places, xs: xs, ys: ys)
    if !hidden.isEmpty {
      xs = (xs + hidden).sorted()
      places = self.places(of: stack, xs: xs, ys: ys)
    }
    var texts: [Place: [Line]] = [:]
    for row in 0..<(ys.count - 1) {
      let own = places.filter { $0.rows.contains(row) }.sorted {
        $0.columns.lowerBound < $1.columns.lowerBound
      }
      let inside = lines.filter {
        CellText.column(of: sheet.lines[$0].box.midY, edges: ys) == row
      }
      let edges = own.map { xs[$0.columns.lowerBound] } + [right]
      for piece in cells.pieces(of: inside, edges: edges) {
        texts[own[piece.column], default: []].append(piece.line)
      }
    }
    var grid = TableGrid(
      rowCount: ys.count - 1, columnCount: xs.count - 1, cells: [], evidence: .striped,
      columnEdges: xs)
    for place in places {
      guard let lines = texts[place] else { continue }
      let area = Box(
        x0: xs[place.columns.lowerBound], y0: ys[place.rows.lowerBound],
        x1: xs[place.columns.upperBound + 1], y1: ys[place.rows.upperBound + 1])
      grid.cells.append(
        TableCell(
          row: place.rows.lowerBound, column: place.columns.lowerBound, rowSpan: place.rows.count,
          columnSpan: place.columns.count, content: assembler.content(of: lines), lines: lines,
          regions: [PageBox(page: sheet.number, box: area)]))
    }
    grid.cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    // What is plain is a column only where something stands in it.
    let filled = Set(grid.cells.flatMap { Array($0.column..<($0.column + $0.columnSpan)) })
    guard filled.count == xs.count - 1 else { return nil }
    return headed(TableCandidate(grid: grid, box: box, lines: Set(lines)), excluding: used)
  }

  /// The rows and columns of a cell.
  private struct Place: Hashable {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
    var isPainted: Bool
  }

  /// The painted cells, and a plain one wherever there is none, row by row.
  private func places(of stack: [Box], xs: [Double], ys: [Double]) -> [Place] {
    var result: [Place] = []
    var taken: Set<Int> = []
    func add(_ place: Place) {
      let own = place.rows.flatMap { row in place.columns.map { row * xs.count + $0 } }
      guard taken.isDisjoint(with: own) else { return }
      taken.formUnion(own)
      result.append(place)
    }
    for area in stack {
      let column = CellText.column(of: area.x0 + tolerance, edges: xs)
      let row = CellText.column(of: area.y0 + tolerance, edges: ys)
      add(
        Place(
          rows: row...max(row, CellText.column(of: area.y1 - tolerance, edges: ys)),
          columns: column...max(column, CellText.column(of: area.x1 - tolerance, edges: xs)),
          isPainted: true))
    }
    for row in 0..<(ys.count - 1) {
      for column in 0..<(xs.count - 1) {
        add(Place(rows: row...row, columns: column...column, isPainted: false))
      }
    }
    return result.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
  }

  /// Ends of the rules between the rows, which may go on over a last column without a tint.
  private func ends(of stack: [Box], _ rules: [Rule]) -> [Double] {
    let left = stack.map(\.x0).min() ?? 0
    return rules.filter { rule in
      rule.isHorizontal && abs(rule.box.x0 - left) < slack
        && stack.contains {
          abs($0.y0 - rule.box.midY) < slack || abs($0.y1 - rule.box.midY) < slack
        }
    }.map(\.box.x1)
  }

  /// Whether most rows leave the same columns plain, and none leaves others or all.
  private func showsColumns(_ places: [Place], xs: [Double], ys: [Double]) -> Bool {
    let plain = (0..<(ys.count - 1)).map { row in
      places.filter { !$0.isPainted && $0.rows.contains(row) }.map(\.columns.lowerBound)
    }
    let some = plain.filter { !$0.isEmpty }
    // Beside a cell that spans rows some of these may be plain, where every other row is tinted.
    let areOwn = plain.enumerated().allSatisfy { row, columns in
      columns.isEmpty || places.contains { $0.isPainted && $0.rows == row...row }
    }
    guard let first = some.first, first.count < xs.count - 1, areOwn else { return false }
    return some.allSatisfy { $0 == first } && some.count * 2 >= plain.count - 1
      && (some.count >= 2 || plain.count > some.count)
  }

  /// Edges between plain columns beside each other, which no row paints apart: the text tells them.
  private func hiddenEdges(
    _ lines: [Int], places: [Place], xs: [Double], ys: [Double]
  ) -> [Double] {
    let pieces = CellText(sheet: sheet, styles: styles).pieces(of: lines, edges: xs)
    return (0..<(xs.count - 1)).flatMap { column -> [Double] in
      let plain = places.filter { !$0.isPainted && $0.columns == column...column }
      guard !plain.isEmpty,
        !places.contains(where: { $0.isPainted && $0.columns == column...column })
      else { return [] }
      let own = pieces.map(\.line).filter { line in
        line.box.x0 > xs[column] && line.box.x1 < xs[column + 1]
          && plain.contains {
            line.box.midY > ys[$0.rows.lowerBound] && line.box.midY < ys[$0.rows.upperBound + 1]
          }
      }
      let box = Box(x0: xs[column], y0: ys[0], x1: xs[column + 1], y1: ys[ys.count - 1])
      return ColumnGaps.edges(
        of: own, in: box, narrowest: 0.5 * measure.bodySize, mergesAligned: true
      ).dropFirst().dropLast()
    }
  }

  /// Whether a rule parts columns, or rows where the paint parts none: rules show such a grid.
  private func isRuled(_ box: Box, _ rules: [Rule], ys: [Double]) -> Bool {
    rules.contains { rule in
      guard rule.box.midX > box.x0 + tolerance, rule.box.midX < box.x1 - tolerance,
        rule.box.y0 < box.y1 - tolerance, rule.box.y1 > box.y0 + tolerance
      else { return false }
      return !rule.isHorizontal
        || rule.box.width > 0.5 * box.width
          && !ys.contains { abs($0 - rule.box.midY) < slack }
    }
  }

  /// The table with a row of headings above it that has no tint; nil where more rows go on beyond it.
  private func headed(_ table: TableCandidate, excluding used: Set<Int>) -> TableCandidate? {
    let outer = OuterRows(sheet: sheet, styles: styles, settings: settings, measure: measure)
    let edges = table.grid.columnEdges
    let above = outer.rows(
      beside: table.box, above: true, edges: edges, stops: [], taken: used.union(table.lines))
    guard above.contains(where: { $0.count >= 2 }) else { return table }
    let own = above.flatMap(\.self)
    let boxes = own.map { sheet.lines[$0].box }
    guard let top = boxes.map(\.y0).min(), table.box.y0 - top < 3.5 * measure.leading else {
      return nil
    }
    var result = table
    for index in result.grid.cells.indices { result.grid.cells[index].row += 1 }
    let pieces = Dictionary(
      grouping: CellText(sheet: sheet, styles: styles).pieces(of: own, edges: edges), by: \.column)
    let heads = pieces.sorted { $0.key < $1.key }.map { column, pieces in
      TableCell(
        row: 0, column: column, content: assembler.content(of: pieces.map(\.line)),
        lines: pieces.map(\.line),
        regions: [
          PageBox(
            page: sheet.number,
            box: Box(x0: edges[column], y0: top, x1: edges[column + 1], y1: table.box.y0))
        ])
    }
    result.grid.cells = heads + result.grid.cells
    result.grid.rowCount += 1
    result.box.y0 = top
    result.lines.formUnion(own)
    return result
  }

  /// Whether most rows go on beyond the tints: these are behind some columns in the middle of a table.
  private func isPart(_ lines: [Int], of box: Box, excluding used: Set<Int>) -> Bool {
    let reach = 16 * measure.bodySize
    let beside = sheet.lines.indices.filter { index in
      let line = sheet.lines[index].box
      return !used.contains(index) && line.midY > box.y0 && line.midY < box.y1
        && line.width < reach
        && (line.x1 < box.x0 + tolerance && line.x1 > box.x0 - reach
          || line.x0 > box.x1 - tolerance && line.x0 < box.x1 + reach)
    }
    let rows = VisualRows.groups(lines, of: sheet.lines)
    let continued = rows.count { row in
      beside.contains {
        abs(sheet.lines[$0].box.midY - sheet.lines[row[0]].box.midY) < 0.1 * measure.bodySize
      }
    }
    return continued * 10 >= rows.count * 6
  }

  /// Whether no line stands over the edge of a row, but in cells that span some.
  private func keepToRows(_ lines: [Int], places: [Place], ys: [Double]) -> Bool {
    let edges = Set(places.filter { !$0.isPainted }.map(\.rows.lowerBound)).map { ys[$0] }
    return !lines.isEmpty
      && lines.allSatisfy { index in
        let line = sheet.lines[index]
        return !edges.contains {
          line.box.y0 + 0.35 * line.size < $0 && line.box.y1 - 0.35 * line.size > $0
        }
      }
  }
}
