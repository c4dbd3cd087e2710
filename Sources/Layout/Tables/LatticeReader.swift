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
    guard let cleaned = cleaned(lattice, words: words), cleaned.columnCount >= 2 else { return nil }
    let isOpened = lattice.columnCount < 2
    let completer = LatticeCompleter(
      sheet: sheet, styles: styles, measure: measure, tolerance: tolerance)
    let lattice = withoutIdleRows(completer.completed(cleaned, lines: indices), lines: indices)
    let (rows, columns) = (lattice.rowCount, lattice.columnCount)
    guard rows >= 1, rows * columns <= 8_000 else { return nil }

    // Base cells without an edge between them are one cell.
    var group = Array(0..<(rows * columns))
    func root(_ index: Int) -> Int {
      var index = index
      while group[index] != index { index = group[index] }
      return index
    }
    func unite(_ a: Int, _ b: Int) {
      let (first, second) = (root(a), root(b))
      if first != second { group[max(first, second)] = min(first, second) }
    }
    var separated = 0
    for row in 0..<rows {
      for column in 0..<columns {
        if column + 1 < columns {
          if lattice.separatesColumns(row: row, after: column, tolerance: tolerance) {
            separated += 1
          } else {
            unite(row * columns + column, row * columns + column + 1)
          }
        }
        if row + 1 < rows, !lattice.separatesRows(column: column, after: row, tolerance: tolerance)
        {
          unite(row * columns + column, (row + 1) * columns + column)
        }
      }
    }
    group = rectangular((0..<(rows * columns)).map(root), rows: rows, columns: columns)
    guard separated > 0 else { return nil }

    struct Area { var top = Int.max, left = Int.max, bottom = 0, right = 0 }
    var areas: [Int: Area] = [:]
    for row in 0..<rows {
      for column in 0..<columns {
        let key = group[row * columns + column]
        var area = areas[key] ?? Area()
        area.top = min(area.top, row)
        area.bottom = max(area.bottom, row)
        area.left = min(area.left, column)
        area.right = max(area.right, column)
        areas[key] = area
      }
    }
    // Words go by their centre; a piece of a line stays whole inside a spanning cell.
    var cellLines: [Int: [Line]] = [:]
    for index in indices {
      let line = sheet.lines[index]
      var current: [Word] = []
      var currentKey = -1
      func flush() {
        if !current.isEmpty, currentKey >= 0 {
          cellLines[currentKey, default: []].append(
            Line(page: line.page, row: line.row, words: current, styles: styles))
        }
        current = []
      }
      let row = CellText.column(of: line.box.midY, edges: lattice.ys)
      for word in line.words {
        var key = currentKey
        if current.isEmpty || !(word.isSuperscript || word.isAttached) {
          key = group[row * columns + CellText.column(of: word.box.midX, edges: lattice.xs)]
        }
        if key != currentKey { flush() }
        currentKey = key
        current.append(word)
      }
      flush()
    }
    let filled = areas.filter { cellLines[$0.key] != nil }
    guard filled.count >= 2, Double(filled.count) >= 0.2 * Double(areas.count) else { return nil }
    // A single edge between open sides shows columns only where several rows have text.
    if isOpened, Set(filled.map(\.value.top)).count < 2 { return nil }
    if holdsCharts(filled.map { cellLines[$0.key] ?? [] }) { return nil }
    // The boxes of an organisation's chart make many columns, each with a box or two.
    if columns > 12, filled.count * 10 < rows * columns * 2 { return nil }

    var cells: [TableCell] = []
    for (key, area) in areas {
      let lines = cellLines[key] ?? []
      let box = Box(
        x0: lattice.xs[area.left], y0: lattice.ys[area.top], x1: lattice.xs[area.right + 1],
        y1: lattice.ys[area.bottom + 1])
      let spans = area.bottom > area.top || area.right > area.left
      if lines.isEmpty && !spans { continue }
      cells.append(
        TableCell(
          row: area.top, column: area.left, rowSpan: area.bottom - area.top + 1,
          columnSpan: area.right - area.left + 1, content: assembler.content(of: lines),
          lines: lines,
          regions: [PageBox(page: sheet.number, box: box)], fill: fill(behind: box)))
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

  /// Whether most cells hold what charts have at their axes: many short lines, half of them figures.
  private func holdsCharts(_ cells: [[Line]]) -> Bool {
    guard cells.count <= 6 else { return false }
    let charts = cells.count { lines in
      lines.count >= 8 && lines.count { FigureColumns.isFigure($0.text) } * 2 >= lines.count
    }
    return charts * 2 > cells.count
  }

  /// Groups of base cells made rectangles: one that is none falls into its stretches row by row, so that no cell of
  /// the grid covers another.
  private func rectangular(_ groups: [Int], rows: Int, columns: Int) -> [Int] {
    var extents: [Int: (top: Int, left: Int, bottom: Int, right: Int, count: Int)] = [:]
    for (index, key) in groups.enumerated() {
      let (row, column) = (index / columns, index % columns)
      var extent = extents[key] ?? (row, column, row, column, 0)
      extent.left = min(extent.left, column)
      extent.right = max(extent.right, column)
      extent.bottom = max(extent.bottom, row)
      extent.count += 1
      extents[key] = extent
    }
    var result = groups
    for index in groups.indices {
      let key = groups[index]
      guard let extent = extents[key],
        extent.count != (extent.bottom - extent.top + 1) * (extent.right - extent.left + 1)
      else { continue }
      let continues = index % columns > 0 && groups[index - 1] == key
      result[index] = continues ? result[index - 1] : index
    }
    return result
  }

  /// The colour painted last behind a box's centre.
  private func fill(behind box: Box) -> Colour? {
    sheet.graphics.fills.last { $0.box.containsCentre(of: box) && EdgeSet.bounds($0, page: sheet) }?
      .colour
  }

  /// Heights with the ends of the vertical edges added where these reach beyond the last horizontal one: a row cut
  /// by the page's end has no rule there.
  private func withOpenEnds(_ lattice: Lattice) -> [Double] {
    var ys = lattice.ys
    let need = 0.7 * measure.bodySize
    // A single edge counts where there is but one, between two columns of a table open at its sides.
    let isLone = lattice.xs.count == 1
    let ends = lattice.vertical.map(\.end).sorted(by: >)
    let end = isLone ? ends.first : ends.dropFirst().first
    if let end, let last = ys.last, end - last > need { ys.append(end) }
    let starts = lattice.vertical.map(\.start).sorted()
    let start = isLone ? starts.first : starts.dropFirst().first
    if let start, let first = ys.first, first - start > need { ys.insert(start, at: 0) }
    return ys
  }

  /// Places of vertical edges with the ends of the horizontal ones added where most of these reach beyond: tables
  /// are often drawn open at their sides.
  private func withOpenSides(_ lattice: Lattice) -> [Double] {
    var xs = lattice.xs
    let need = 1.5 * measure.bodySize
    let starts = lattice.horizontal.map(\.start).sorted()
    let ends = lattice.horizontal.map(\.end).sorted(by: >)
    // One rule is enough where it runs on beyond several upright ones: that under the headings.
    guard starts.count >= 2 || starts.count == 1 && xs.count >= 2 else { return xs }
    let (start, end) = (starts[min(1, starts.count - 1)], ends[min(1, ends.count - 1)])
    if let first = xs.first, first - start > need { xs.insert(start, at: 0) }
    if let last = xs.last, end - last > need { xs.append(end) }
    return xs
  }

  /// Drops columns and rows that are slivers without text: double rules, insets of fills, bars.
  private func cleaned(_ lattice: Lattice, words: [Word]) -> Lattice? {
    var result = lattice
    let sliver = 0.7 * measure.bodySize
    func strip(_ edges: [Double], ruled: [Double], holds: (Double, Double) -> Bool) -> [Double] {
      let isRuled = { (x: Double) in
        ruled.contains { abs($0 - x) <= measure.edgeTolerance(settings) }
      }
      var edges = edges
      var index = 0
      while index + 1 < edges.count {
        let (isFirstRuled, isSecondRuled) = (isRuled(edges[index]), isRuled(edges[index + 1]))
        // A cell's padding can be wider than the letters are high.
        let limit = isFirstRuled == isSecondRuled ? sliver : 1.2 * measure.bodySize
        if edges[index + 1] - edges[index] < limit && !holds(edges[index], edges[index + 1]) {
          // A background ends short of the rule that bounds its cell. Else the outer edge of a sliver at the rim
          // goes, or the one further in.
          let isInset = isSecondRuled && !isFirstRuled
          edges.remove(at: index == 0 || isInset ? index : index + 1)
          if isInset && index > 0 { index -= 1 }
        } else {
          index += 1
        }
      }
      return edges
    }
    result.ys = withOpenEnds(lattice)
    result.xs = withOpenSides(lattice)
    // A word of a wider cell may pass over a sliver, it does not stand in it.
    let slack = 0.25 * measure.bodySize
    result.xs = strip(
      result.xs, ruled: lattice.vertical.filter(\.isRule).map(\.position)
    ) { low, high in
      words.contains { $0.box.x0 > low - slack && $0.box.x1 < high + slack }
    }
    result.ys = strip(
      result.ys, ruled: lattice.horizontal.filter(\.isRule).map(\.position)
    ) { low, high in
      words.contains { $0.box.midY > low && $0.box.midY < high }
    }
    return result.xs.count >= 2 && result.ys.count >= 2 ? result : nil
  }
}
