internal import PDFReading

/// Tables whose headings stand on tints, a tint for each column, over rows parted by rules as wide as the table: the
/// tints show the columns, the rules the rows. The first column's heading, if it is empty, may have no tint.
struct TintedHeadTableFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let settings: LayoutSettings
  let measure: TypeMeasure

  /// The tables among a page's drawn edges.
  func tables(
    _ lattices: [Lattice], edges: EdgeSet, excluding used: Set<Int>
  ) -> [TableCandidate] {
    let heads = lattices.filter { lattice in
      lattice.columnCount >= 1 && (1...3).contains(lattice.rowCount)
        && !lattice.vertical.contains(where: \.isRule)
    }
    guard !heads.isEmpty else { return [] }
    var taken = used
    var result: [TableCandidate] = []
    for head in heads.sorted(by: { $0.box.y0 < $1.box.y0 }) {
      let stop = heads.map(\.box.y0).filter { $0 > head.box.y1 }.min() ?? .infinity
      guard
        let (left, rules) = rules(
          under: head, edges: edges, until: stop, excluding: taken),
        var labels = labels(head, excluding: taken)
      else { continue }
      if left < head.box.x0 - slack, !widen(&labels, to: left, excluding: taken) { continue }
      guard labels.grid.columnCount >= 2,
        let table = table(labels, rules: rules, excluding: taken.union(labels.lines))
      else { continue }
      taken.formUnion(table.lines)
      result.append(table)
    }
    return result
  }

  private var slack: Double { 1.3 * measure.edgeTolerance(settings) }

  /// Heights of the rules under tinted headings that are as wide as these, or begin before them, and where they begin;
  /// nil where there are too few.
  private func rules(
    under head: Lattice, edges: EdgeSet, until stop: Double, excluding used: Set<Int>
  ) -> (left: Double, heights: [Double])? {
    let box = head.box
    let under = edges.horizontal.filter { edge in
      edge.isRule && edge.start < box.x0 + slack && abs(edge.end - box.x1) < slack
        && edge.position > box.y1 - slack && edge.position < stop + 0.5 * slack
    }
    guard let left = under.min(by: { $0.position < $1.position })?.start else { return nil }
    let heights = under.filter { abs($0.start - left) < slack }.map(\.position)
    let result = Lattice.clustered(heights, tolerance: measure.edgeTolerance(settings))
    guard let first = result.first,
      result.count >= 2
        || sheet.isFoot(
          first, from: left, to: box.x1, size: leastSize, excluding: used)
    else { return nil }
    return (left, result.filter { $0 > box.y1 + 0.5 * measure.bodySize })
  }

  /// Size beyond which text is no footnote.
  private var leastSize: Double { settings.footnoteSize * measure.bodySize }

  /// The headings in their tints.
  private func labels(_ head: Lattice, excluding used: Set<Int>) -> TableCandidate? {
    guard head.columnCount == 1 else {
      return LatticeReader(
        sheet: sheet, styles: styles, assembler: assembler, settings: settings, measure: measure
      ).table(head, excluding: used)
    }
    let own = CellText(sheet: sheet, styles: styles).lineIndices(in: head.box, excluding: used)
    guard !own.isEmpty, head.rowCount == 1 else { return nil }
    let lines = own.map { sheet.lines[$0] }
    let cell = TableCell(
      row: 0, column: 0, content: assembler.content(of: lines), lines: lines,
      regions: [PageBox(page: sheet.number, box: head.box)])
    let grid = TableGrid(
      rowCount: 1, columnCount: 1, cells: [cell], evidence: .partlyRuled,
      columnEdges: [head.box.x0, head.box.x1])
    return TableCandidate(grid: grid, box: head.box, lines: Set(own))
  }

  /// Adds a column without tint before the tinted headings; false where text stands there.
  private func widen(
    _ labels: inout TableCandidate, to left: Double, excluding used: Set<Int>
  ) -> Bool {
    let box = labels.box
    let beside = Box(x0: left, y0: box.y0, x1: box.x0, y1: box.y1)
    let cells = CellText(sheet: sheet, styles: styles)
    guard cells.lineIndices(in: beside, excluding: used.union(labels.lines)).isEmpty else {
      return false
    }
    labels.box.x0 = left
    labels.grid.columnEdges.insert(left, at: 0)
    labels.grid.columnCount += 1
    for index in labels.grid.cells.indices { labels.grid.cells[index].column += 1 }
    return true
  }

  private func table(
    _ labels: TableCandidate, rules: [Double], excluding used: Set<Int>
  ) -> TableCandidate? {
    let bands = bands(under: labels, rules: rules, excluding: used)
    guard !bands.isEmpty else { return nil }
    let own = bands.flatMap(\.lines)
    let cells = CellText(sheet: sheet, styles: styles)
    // Headings over numbered texts stand on one tint over the numbers and the texts.
    let columns = labels.grid.columnEdges
    let parts = cells.pieces(of: own, edges: columns)
    var edges = MarkerColumns.split(columns, lines: parts.map(\.line), em: measure.bodySize)
    // Numbers that are parted already need no second edge.
    edges = (edges + markerEdges(cells.pieces(of: own, edges: edges), in: edges)).sorted()
    var builder = GridBuilder(
      columnEdges: edges, page: sheet.number, assembler: assembler, evidence: .partlyRuled)
    for band in bands {
      let pieces = cells.pieces(of: band.lines, edges: edges)
      guard bands.count <= 3, rowCount(band.lines) > 2 else {
        builder.addRow(pieces)
        continue
      }
      let rows = RowSplitter.rows(
        of: pieces, columnCount: edges.count - 1, leading: measure.leading,
        limits: ColumnGaps.limits(edges, right: measure.bodyRight, em: measure.bodySize))
      for row in rows { builder.addRow(row) }
    }
    var grid = builder.grid()
    // The name of a group may be all that the page has room for.
    let isCut =
      bands.count == 1
      && sheet.isFoot(
        bands[0].bottom, from: labels.box.x0, to: labels.box.x1, size: leastSize,
        excluding: used.union(own))
    guard isCut || grid.cells.contains(where: { $0.column > 0 }) else { return nil }
    for index in grid.cells.indices { grid.cells[index].row += labels.grid.rowCount }
    grid.rowCount += labels.grid.rowCount
    grid.cells = labels.grid.cells.map { moved($0, from: columns, to: edges) } + grid.cells
    let last = bands[bands.count - 1].bottom
    return TableCandidate(
      grid: grid,
      box: Box(x0: labels.box.x0, y0: labels.box.y0, x1: labels.box.x1, y1: last),
      lines: labels.lines.union(own))
  }

  /// Edges behind numbers or bullets that stand in columns of their own under one heading.
  private func markerEdges(_ parts: [(column: Int, line: Line)], in columns: [Double]) -> [Double] {
    columns.indices.dropLast().compactMap { column in
      let own = parts.filter { $0.column == column }.map(\.line)
      let marks = own.filter { $0.words.count == 1 && MarkerColumns.isMarker($0.text) }
      let texts = own.filter { $0.words.count > 1 || !MarkerColumns.isMarker($0.text) }
      guard let end = marks.map(\.box.x1).max(), let start = texts.map(\.box.x0).min(),
        start > end
      else { return nil }
      return (start + end) / 2
    }
  }

  /// A row between two rules.
  private struct Band {
    var lines: [Int]
    var bottom: Double
  }

  /// What stands between the rules, as far down as it can be rows of the table: text set as in the first of them,
  /// within the cells' padding.
  private func bands(
    under labels: TableCandidate, rules: [Double], excluding used: Set<Int>
  ) -> [Band] {
    let box = labels.box
    let cells = CellText(sheet: sheet, styles: styles)
    let pads: [Double] = labels.grid.cells.compactMap { cell in
      cell.lines.map(\.box.x0).min().map { $0 - labels.grid.columnEdges[cell.column] }
    }
    let pad = pads.min() ?? 0
    let margin = pad > 0.2 * measure.bodySize ? box.x0 + 0.5 * pad : box.x0 - measure.bodySize
    var result: [Band] = []
    var top = box.y1
    var size: Double?
    for rule in rules {
      let area = Box(x0: box.x0, y0: top, x1: box.x1, y1: rule)
      let lines = cells.lineIndices(in: area, excluding: used)
      let isForeign = lines.contains { index in
        let line = sheet.lines[index]
        return line.box.x0 < margin || abs(line.size - (size ?? line.size)) > 0.2 * line.size
          || CaptionPattern(line.text)?.isDelimited == true
      }
      guard !lines.isEmpty, !isForeign else { break }
      if size == nil { size = sheet.lines[lines[0]].size }
      result.append(Band(lines: lines, bottom: rule))
      top = rule
    }
    return result
  }

  private func rowCount(_ lines: [Int]) -> Int {
    VisualRows.groups(lines, of: sheet.lines).count { $0.count >= 2 }
  }

  /// A heading's cell in the columns of the whole table.
  private func moved(_ cell: TableCell, from columns: [Double], to edges: [Double]) -> TableCell {
    let place = { (x: Double) in
      edges.indices.min { abs(edges[$0] - x) < abs(edges[$1] - x) } ?? 0
    }
    var result = cell
    let end = min(cell.column + cell.columnSpan, columns.count - 1)
    result.column = place(columns[cell.column])
    result.columnSpan = max(1, place(columns[end]) - result.column)
    return result
  }
}
