internal import PDFReading

/// A grid of rules and fills on both axes → a table's cells.
struct LatticeReader {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let settings: LayoutSettings
  let measure: TypeMeasure

  /// The table in a lattice with at least two columns, or nil where the drawing is none.
  func table(_ lattice: Lattice, excluding used: Set<Int>) -> TableCandidate? {
    let tolerance = measure.edgeTolerance(settings)
    var area = lattice.box
    if let top = lattice.vertical.map(\.start).min() { area.y0 = min(area.y0, top) }
    if let bottom = lattice.vertical.map(\.end).max() { area.y1 = max(area.y1, bottom) }
    if let left = lattice.horizontal.map(\.start).min() { area.x0 = min(area.x0, left) }
    if let right = lattice.horizontal.map(\.end).max() { area.x1 = max(area.x1, right) }
    let indices = CellText(sheet: sheet, styles: styles).lineIndices(in: area, excluding: used)
    guard !indices.isEmpty, lattice.columnCount <= 60 else { return nil }
    let words = indices.flatMap { sheet.lines[$0].words }
    let cleaner = LatticeCleaner(bodySize: measure.bodySize, tolerance: tolerance)
    guard let cleaned = cleaner.cleaned(lattice, words: words), cleaned.columnCount >= 2 else {
      return nil
    }
    let isOpened = lattice.columnCount < 2
    let completer = LatticeCompleter(
      sheet: sheet, styles: styles, measure: measure, tolerance: tolerance)
    let lattice = withoutIdleRows(completer.completed(cleaned, lines: indices), lines: indices)
    let (rows, columns) = (lattice.rowCount, lattice.columnCount)
    guard rows >= 1, rows * columns <= 8_000 else { return nil }

    let areas = LatticeAreas(lattice, tolerance: tolerance)
    guard areas.separated > 0 else { return nil }
    let cellLines = cellLines(of: indices, in: lattice, areas: areas)
    let filled = areas.extents.filter { cellLines[$0.key] != nil }
    guard filled.count >= 2, Double(filled.count) >= 0.2 * Double(areas.extents.count) else {
      return nil
    }
    // A single edge between open sides shows columns only where several rows have text.
    if isOpened, Set(filled.map(\.value.top)).count < 2 { return nil }
    if holdsCharts(filled.map { cellLines[$0.key] ?? [] }) { return nil }
    // The boxes of an organisation's chart make many columns, each with a box or two.
    if columns > 12, filled.count * 10 < rows * columns * 2 { return nil }

    var cells = areas.extents.compactMap { key, area in
      cell(area, of: lattice, lines: cellLines[key] ?? [])
    }
    cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    let grid = TableGrid(
      rowCount: rows, columnCount: columns, cells: cells, evidence: .ruled, columnEdges: lattice.xs)
    return TableCandidate(grid: grid, box: lattice.box, lines: Set(indices))
  }

  /// The lattice without heights at which edges part nothing but blank cells, beside texts that go on over them: a tint
  /// or a piece of a rule within an empty heading makes no row.
  private func withoutIdleRows(_ lattice: Lattice, lines: [Int]) -> Lattice {
    let (rows, columns) = (lattice.rowCount, lattice.columnCount)
    guard rows > 1 else { return lattice }
    var filled: Set<Int> = []
    for index in lines {
      let line = sheet.lines[index]
      let row = CellText.column(of: line.box.midY, edges: lattice.ys)
      for word in line.words {
        filled.insert(row * columns + CellText.column(of: word.box.midX, edges: lattice.xs))
      }
    }
    func isParted(_ column: Int, above row: Int) -> Bool {
      lattice.separatesRows(
        column: column, after: row - 1, tolerance: measure.edgeTolerance(settings))
    }
    func isBlank(_ column: Int, _ row: Int) -> Bool {
      var (top, bottom) = (row, row)
      while top > 0, !isParted(column, above: top) { top -= 1 }
      while bottom + 1 < rows, !isParted(column, above: bottom + 1) { bottom += 1 }
      return (top...bottom).allSatisfy { !filled.contains($0 * columns + column) }
    }
    var result = lattice
    result.ys = lattice.ys.indices.filter { index in
      guard index > 0, index < rows else { return true }
      let parted = (0..<columns).filter { isParted($0, above: index) }
      return parted.count == columns
        || parted.contains { !isBlank($0, index - 1) || !isBlank($0, index) }
    }.map { lattice.ys[$0] }
    return result
  }

  /// The cell of an area; nil for an empty one of a single place.
  private func cell(_ area: LatticeAreas.Extent, of lattice: Lattice, lines: [Line]) -> TableCell? {
    let spans = area.bottom > area.top || area.right > area.left
    if lines.isEmpty && !spans { return nil }
    let box = Box(
      x0: lattice.xs[area.left], y0: lattice.ys[area.top], x1: lattice.xs[area.right + 1],
      y1: lattice.ys[area.bottom + 1])
    return TableCell(
      row: area.top, column: area.left, rowSpan: area.bottom - area.top + 1,
      columnSpan: area.right - area.left + 1, content: assembler.content(of: lines), lines: lines,
      regions: [PageBox(page: sheet.number, box: box)], fill: fill(behind: box))
  }

  /// The lines of each area: words go by their centre; a piece of a line stays whole inside a spanning cell.
  private func cellLines(
    of indices: [Int], in lattice: Lattice, areas: LatticeAreas
  ) -> [Int: [Line]] {
    var result: [Int: [Line]] = [:]
    for index in indices {
      let line = sheet.lines[index]
      var current: [Word] = []
      var area = -1
      func flush() {
        guard !current.isEmpty else { return }
        result[area, default: []].append(
          Line(page: line.page, row: line.row, words: current, styles: styles))
        current = []
      }
      let row = CellText.column(of: line.box.midY, edges: lattice.ys)
      for word in line.words {
        var own = area
        if current.isEmpty || !(word.isSuperscript || word.isAttached) {
          let column = CellText.column(of: word.box.midX, edges: lattice.xs)
          own = areas.groups[row * lattice.columnCount + column]
        }
        if own != area { flush() }
        area = own
        current.append(word)
      }
      flush()
    }
    return result
  }

  /// Whether most cells hold what charts have at their axes: many short lines, half of them figures.
  private func holdsCharts(_ cells: [[Line]]) -> Bool {
    guard cells.count <= 6 else { return false }
    let charts = cells.count { lines in
      lines.count >= 8 && lines.count { FigureColumns.isFigure($0.text) } * 2 >= lines.count
    }
    return charts * 2 > cells.count
  }

  /// The colour painted last behind a box's centre.
  private func fill(behind box: Box) -> Colour? {
    sheet.graphics.fills.last { $0.box.containsCentre(of: box) && EdgeSet.bounds($0, page: sheet) }?
      .colour
  }
}
