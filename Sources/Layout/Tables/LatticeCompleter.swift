internal import PDFReading

/// Edges that a drawn grid leaves out, added where its text shows them: columns drawn in the heading only, rows
/// parted by nothing but their figures.
struct LatticeCompleter {
  let sheet: PageSheet
  let styles: [TextStyle]
  let measure: TypeMeasure
  let tolerance: Double

  /// The lattice with the missing edges; `lines` are those inside of it, by index.
  func completed(_ lattice: Lattice, lines: [Int]) -> Lattice {
    guard lattice.columnCount >= 2, lattice.rowCount >= 1 else { return lattice }
    let levelled = LatticeHeads(sheet: sheet, measure: measure, tolerance: tolerance)
      .levelled(lattice, lines: lines)
    var result = levelled
    for column in 0..<lattice.columnCount {
      splitColumn(&result, of: levelled, column: column, lines: lines)
    }
    let lattice = result
    var bands: [[Int]] = Array(repeating: [], count: lattice.rowCount)
    for index in lines {
      let y = sheet.lines[index].box.midY
      guard let first = lattice.ys.first, let last = lattice.ys.last, y > first, y < last else {
        continue
      }
      bands[CellText.column(of: y, edges: lattice.ys)].append(index)
    }
    for (row, band) in bands.enumerated() {
      addColumns(&result, of: lattice, row: row, lines: band, bands: bands)
    }
    for (row, band) in bands.enumerated() {
      addRows(&result, of: lattice, row: row, lines: band)
    }
    return result
  }

  /// A row in which no column is parted from the next, though its text leaves the columns' edges free: the edges
  /// are drawn in the heading and meant for all rows. Where some are drawn, the others are left out on purpose.
  private func addColumns(
    _ result: inout Lattice, of lattice: Lattice, row: Int, lines: [Int], bands: [[Int]]
  ) {
    guard lines.count >= 2 else { return }
    let inner = 0..<(lattice.columnCount - 1)
    guard
      !inner.contains(where: {
        lattice.separatesColumns(row: row, after: $0, tolerance: tolerance)
      })
    else { return }
    let words = lines.flatMap { sheet.lines[$0].words }.map(\.box)
    let slack = 0.1 * measure.bodySize
    // The column of labels often has no heading: where the others' edges are meant for all rows, its own is.
    let shown = inner.filter { isShown(lattice, column: $0, bands: bands) }
    for column in inner where shown.contains(column) || column == 0 && !shown.isEmpty {
      let x = lattice.xs[column + 1]
      guard !words.contains(where: { $0.x0 < x - slack && $0.x1 > x + slack }),
        words.contains(where: { $0.midX < x }), words.contains(where: { $0.midX > x }),
        !runsAcross(x, lines: lines)
      else { continue }
      result.vertical.append(
        Edge(
          position: x, start: lattice.ys[row], end: lattice.ys[row + 1], isHorizontal: false,
          isRule: false))
    }
  }

  /// Whether another row has the edge drawn between two texts.
  private func isShown(_ lattice: Lattice, column: Int, bands: [[Int]]) -> Bool {
    let x = lattice.xs[column + 1]
    return bands.indices.contains { row in
      lattice.separatesColumns(row: row, after: column, tolerance: tolerance)
        && bands[row].contains { sheet.lines[$0].words.contains { $0.box.midX < x } }
        && bands[row].contains { sheet.lines[$0].words.contains { $0.box.midX > x } }
    }
  }

  /// A drawn column that holds several columns of figures.
  private func splitColumn(
    _ result: inout Lattice, of lattice: Lattice, column: Int, lines: [Int]
  ) {
    let box = Box(
      x0: lattice.xs[column], y0: lattice.box.y0, x1: lattice.xs[column + 1], y1: lattice.box.y1)
    let own = lines.map { sheet.lines[$0] }.filter {
      $0.box.midY > box.y0 && $0.box.midY < box.y1 && $0.box.midX > box.x0 && $0.box.midX < box.x1
    }
    let rows = VisualRows.groups(own)
    let multi = rows.filter { $0.count >= 2 && !MarkerColumns.isMarker($0[0].text) }
    guard multi.count >= 2, multi.count * 2 >= rows.count else { return }
    let edges = ColumnGaps.edges(of: own, in: box, narrowest: 0.5 * measure.bodySize)
    guard edges.count >= 3 else { return }
    let pieces = own.map { (CellText.column(of: $0.box.midX, edges: edges), $0) }
    guard !FigureColumns.columns(pieces, rows: rows.count).isEmpty else { return }
    let words = own.flatMap(\.words).map(\.box)
    let slack = 0.1 * measure.bodySize
    for x in edges.dropFirst().dropLast() {
      var isDrawn = false
      for row in 0..<lattice.rowCount {
        let (top, bottom) = (lattice.ys[row], lattice.ys[row + 1])
        let isCrossed = words.contains {
          $0.midY > top && $0.midY < bottom && $0.x0 < x - slack && $0.x1 > x + slack
        }
        guard !isCrossed else { continue }
        isDrawn = true
        result.vertical.append(
          Edge(position: x, start: top, end: bottom, isHorizontal: false, isRule: false))
      }
      if isDrawn { result.xs.append(x) }
    }
    result.xs.sort()
  }

  /// Whether running text goes on over an edge that happens to fall between two of its words.
  private func runsAcross(_ x: Double, lines: [Int]) -> Bool {
    lines.contains { index in
      let words = sheet.lines[index].words
      guard let next = words.firstIndex(where: { $0.box.midX > x }), next > 0 else { return false }
      return words[next].box.x0 - words[next - 1].box.x1 < 0.45 * sheet.lines[index].size
    }
  }

  /// A drawn row that holds several numbered rows or rows of figures: a line between each two.
  private func addRows(_ result: inout Lattice, of lattice: Lattice, row: Int, lines: [Int]) {
    let rows = VisualRows.groups(lines, of: sheet.lines)
    guard rows.count >= 3 || rows.count == 2 && lattice.rowCount <= 3 else { return }
    let inner = 0..<(lattice.columnCount - 1)
    guard
      inner.allSatisfy({ result.separatesColumns(row: row, after: $0, tolerance: tolerance) })
    else { return }
    let pieces = CellText(sheet: sheet, styles: styles).pieces(of: lines, edges: lattice.xs)
    let seams = NumberedRows.seams(of: pieces)
    for y in seams { addRow(&result, of: lattice, at: y) }
    guard seams.isEmpty else { return }
    let figures = FigureColumns.columns(pieces, rows: rows.count)
    guard !figures.isEmpty else { return }
    let textRows = rows.map { row in
      pieces.filter { piece in row.contains { sheet.lines[$0].row == piece.line.row } }
    }.filter { !$0.isEmpty }
    let groups = OpenRows(
      columns: TextColumns(edges: lattice.xs), figures: figures, leading: measure.leading
    ).grouped(textRows)
    // Cells wrapped and centred in their height share few baselines.
    let columns = Set(pieces.map(\.column)).count
    let full = groups.count { Set($0.map(\.column)).count * 2 >= columns }
    guard groups.count >= 3 || groups.count == 2 && lattice.rowCount <= 3,
      full * 10 >= groups.count * 8
    else { return }
    for (above, below) in zip(groups, groups.dropFirst()) {
      let bottom = above.map(\.line.box.y1).max() ?? 0
      let top = below.map(\.line.box.y0).min() ?? 0
      addRow(&result, of: lattice, at: (bottom + top) / 2)
    }
  }

  private func addRow(_ result: inout Lattice, of lattice: Lattice, at y: Double) {
    result.horizontal.append(
      Edge(
        position: y, start: lattice.xs[0], end: lattice.xs[lattice.columnCount],
        isHorizontal: true, isRule: false))
    result.ys.append(y)
    result.ys.sort()
  }
}
