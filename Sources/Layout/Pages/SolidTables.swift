internal import PDFReading

/// Areas that are tables beyond doubt: a grid of drawn rules with text in most of its cells, and a table's caption or
/// columns of figures, as beneath a chart of them. A picture's caption next to one does not make it a picture.
struct SolidTables {
  let sheet: PageSheet
  let settings: LayoutSettings
  let measure: TypeMeasure

  /// The boxes of such grids; looked for only where a page draws enough rules for one.
  func boxes() -> [Box] {
    let vertical = sheet.graphics.rules.count { !$0.isHorizontal }
    guard vertical >= 3, sheet.graphics.rules.count - vertical >= 3 else { return [] }
    // Only what stands under a caption can be taken for a picture.
    let captioned = sheet.lines.compactMap { line in
      CaptionPattern(line.text).map { (box: line.box, isTable: $0.isTable) }
    }
    guard !captioned.isEmpty else { return [] }
    let captions = captioned.filter(\.isTable).map(\.box)
    var graphics = sheet.graphics
    graphics.fills = []
    let edges = EdgeSet(
      graphics, leavingOut: [], page: sheet, tolerance: measure.edgeTolerance(settings))
    return Lattice.all(edges, tolerance: measure.edgeTolerance(settings)).filter { lattice in
      let (slack, reach) = (0.2 * measure.bodySize, 4 * measure.bodySize)
      let isCaptioned = captions.contains {
        $0.horizontalOverlap(lattice.box) > 0
          && ($0.y1 < lattice.box.y0 + slack && $0.y1 > lattice.box.y0 - reach
            || $0.y0 > lattice.box.y1 - slack && $0.y0 < lattice.box.y1 + reach)
      }
      return (isCaptioned || holdsFigures(lattice)) && isTable(lattice)
    }.map(\.box)
  }

  /// Whether most texts beneath and beside the headings and labels are figures.
  private func holdsFigures(_ lattice: Lattice) -> Bool {
    guard lattice.rowCount >= 3, lattice.columnCount >= 3 else { return false }
    let body = Box(
      x0: lattice.xs[1], y0: lattice.ys[1], x1: lattice.box.x1, y1: lattice.box.y1)
    let words = sheet.lines.filter { body.containsCentre(of: $0.box) }.flatMap(\.words)
    return words.count >= 4
      && words.count { FigureColumns.isFigure($0.text) } * 4 >= words.count * 3
  }

  private func isTable(_ lattice: Lattice) -> Bool {
    let (rows, columns) = (lattice.rowCount, lattice.columnCount)
    guard rows >= 3, columns >= 2, rows * columns <= 8_000 else { return false }
    var filled: Set<Int> = []
    for line in sheet.lines where lattice.box.containsCentre(of: line.box) {
      for word in line.words {
        let row = CellText.column(of: word.box.midY, edges: lattice.ys)
        filled.insert(row * columns + CellText.column(of: word.box.midX, edges: lattice.xs))
      }
    }
    var separated = 0
    for row in 0..<rows {
      for column in 0..<(columns - 1)
      where lattice.separatesColumns(
        row: row, after: column, tolerance: measure.edgeTolerance(settings))
      {
        separated += 1
      }
    }
    guard filled.count * 2 > rows * columns, separated * 2 > rows * (columns - 1) else {
      return false
    }
    // Boxes of a chart that touch have no edges in common over the whole width, and no column full of text.
    let across = lattice.ys.count { y in
      lattice.horizontal.filter { abs($0.position - y) <= measure.edgeTolerance(settings) + 0.5 }
        .reduce(0) { $0 + $1.end - $1.start } > 0.8 * lattice.box.width
    }
    let full = (0..<columns).count { column in
      (0..<rows).count { filled.contains($0 * columns + column) } * 2 >= rows
    }
    return across * 2 >= lattice.ys.count && full * 3 >= columns * 2
  }
}
