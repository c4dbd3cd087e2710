extension PageComposer {
  /// The table that fills a frame drawn around nothing else, between whose rows and columns nothing is drawn; nil where
  /// the frame holds text.
  func framedTable(_ lattice: Lattice, excluding used: Set<Int>) -> TableCandidate? {
    guard lattice.rowCount == 1, lattice.columnCount == 1, isFrame(lattice) else { return nil }
    let inside = sheet.lines.indices.filter {
      !used.contains($0) && lattice.box.containsCentre(of: sheet.lines[$0].box)
    }
    guard inside.count >= Self.fewestFramed else { return nil }
    let bare = BareTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure, right: lattice.box.x1)
    let figures = FigureTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    let tables = bare.tables(inside) + figures.tables(inside)
    guard var table = tables.first(where: { $0.lines.count == inside.count }) else { return nil }
    table.box = lattice.box
    return table
  }

  /// Lines of a table worth a frame: three rows of two cells.
  private static let fewestFramed = 6
}
