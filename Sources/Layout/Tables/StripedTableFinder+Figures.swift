internal import PDFReading

extension StripedTableFinder {
  /// A striped table of labels and figures: its columns are those of the figures, which stand close and are set right,
  /// under headings that are wider or span several.
  func figures(_ rows: [StripedRow], in area: Box) -> TableCandidate? {
    // Where labels are wrapped, the tints tell the rows better than the text does.
    let low = rows.count { VisualRows.groups($0.lines, of: sheet.lines).count == 1 }
    guard low * 10 >= rows.count * 8 || rows.contains(where: holdsFigureRows) else { return nil }
    let lines = Set(rows.flatMap(\.lines))
    let reader = OpenGridReader(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    // Names of groups above the headings are rows of their own, also where the table goes on.
    guard let region = reader.region(of: lines.sorted()), let first = region.rows.first,
      first.count >= 2 || first[0].box.x0 > area.x0 + 4 * first[0].size,
      FigureColumns.haveFigures(region.rows),
      let grid = reader.grid(
        region, evidence: .partlyRuled, separators: rows.dropFirst().map(\.top)),
      grid.rowCount * 2 > rows.count
    else { return nil }
    return TableCandidate(grid: grid, box: area, lines: lines)
  }

  /// Whether what is taken for one row without a tint, under headings on one, are rows of figures.
  func holdsFigureRows(_ row: StripedRow) -> Bool {
    guard row.colour == nil else { return false }
    let rows = VisualRows.groups(row.lines, of: sheet.lines).filter { line in
      line.dropFirst().contains { FigureColumns.isFigure(sheet.lines[$0].text) }
    }
    return rows.count >= 3
  }

  /// As many plain rows of cells as the tinted ones above them, where rows are tinted two, three or five at a time; nil
  /// where it is not so.
  func plainRows(
    _ lines: [Int], from top: Double, to bottom: Double, after stack: StripedStack
  ) -> [StripedRow]? {
    let tinted = stack.rows.reversed().prefix { $0.colour != nil }.count
    let groups = VisualRows.groups(lines, of: sheet.lines)
    guard tinted >= 2, groups.count == tinted, groups.allSatisfy({ $0.count >= 2 }) else {
      return nil
    }
    let step = (bottom - top) / Double(tinted)
    return groups.enumerated().map { number, group in
      StripedRow(
        top: top + step * Double(number), bottom: top + step * Double(number + 1), lines: group)
    }
  }
}
