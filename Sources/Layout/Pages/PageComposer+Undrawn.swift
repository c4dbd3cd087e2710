extension PageComposer {
  /// Finds the tables that nothing but the places of their words shows and that stand before the footnotes: rows of
  /// figures set small at a page's foot look like those. Then the headings above all tables found so far.
  func findUndrawn(except heads: Set<Int>, gutter: Double?, into found: inout PageFindings) {
    let figures = FigureTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    let signs = TableSigns(sheet: sheet, measure: measure)
    let columns = { (found: PageFindings) in
      split(found.free(on: sheet).filter { !heads.contains($0) }, gutter: gutter)
    }
    let pitched = PitchedTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, pitches: pitches)
    for column in columns(found) { found.take(pitched.tables(column).filter(signs.show)) }
    let spaced = SpacedRowTableFinder(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    for column in columns(found) { found.take(spaced.tables(column).filter(signs.show)) }
    for column in columns(found) {
      let bare = BareTableFinder(
        sheet: sheet, styles: styles, assembler: assembler, measure: measure,
        right: right(of: column, gutter: gutter))
      found.take(bare.tables(column).filter(signs.show))
    }
    for column in columns(found) { found.take(figures.tables(column)) }
    let headings = HeadingsAbove(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    found.extend { headings.added(to: $0, taken: $1) }
  }

  /// Finds the tables whose words are aligned, in text that is neither footnote nor in the margin.
  func findAligned(among text: [Int], gutter: Double?, into found: inout PageFindings) {
    let signs = TableSigns(sheet: sheet, measure: measure)
    for column in split(text, gutter: gutter) {
      let finder = AlignedTableFinder(
        sheet: sheet, styles: styles, assembler: assembler, measure: measure,
        right: right(of: column, gutter: gutter))
      found.take(finder.tables(column).filter(signs.show))
    }
  }

  /// How far right the text of a column comes: up to the gutter in the left one.
  private func right(of column: [Int], gutter: Double?) -> Double {
    guard let gutter, column.allSatisfy({ sheet.lines[$0].box.midX < gutter }) else {
      return measure.bodyRight
    }
    return gutter
  }

  /// Joins what several finders saw of one table, and reads the cells of each as they are meant.
  func finish(_ found: inout PageFindings, text: [Int]) {
    let grafter = HeaderGrafter(measure: measure)
    let parts = TableParts(sheet: sheet, assembler: assembler, measure: measure)
    let leaders = CellLeaders(sheet: sheet, styles: styles, assembler: assembler)
    let stacks = StackedFigures(assembler: assembler)
    let names = CentredNames(sheet: sheet)
    let crowds = CrowdedCells(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    found.replace { tables in
      parts.joined(grafter.grafted(tables), free: text)
        .map { HollowColumns.joined(names.spanned(stacks.parted(crowds.parted($0)))) }
        .map { MarkerHeadings.spanned(leaders.removed(from: $0)) }
    }
  }
}
