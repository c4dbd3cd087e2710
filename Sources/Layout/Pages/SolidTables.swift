internal import PDFReading

/// Areas that are tables beyond doubt: a grid of drawn rules with text in most of its cells. A picture's caption next
/// to one does not make it a picture.
struct SolidTables {
  let sheet: PageSheet
  let settings: LayoutSettings

  /// The boxes of such grids; looked for only where a page draws enough rules for one.
  func boxes() -> [Box] {
    let vertical = sheet.graphics.rules.count { !$0.isHorizontal }
    guard vertical >= 3, sheet.graphics.rules.count - vertical >= 3 else { return [] }
    var graphics = sheet.graphics
    graphics.fills = []
    let edges = EdgeSet(graphics, leavingOut: [], page: sheet, tolerance: settings.edgeTolerance)
    return Lattice.all(edges, tolerance: settings.edgeTolerance).filter(isTable).map(\.box)
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
      where lattice.separatesColumns(row: row, after: column, tolerance: settings.edgeTolerance) {
        separated += 1
      }
    }
    return filled.count * 2 > rows * columns && separated * 2 > rows * (columns - 1)
  }
}
