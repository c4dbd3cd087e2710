internal import PDFReading

/// Tables of figures between bands: the figures tell the columns, and the labels above the first edge are theirs.
extension BandedTableFinder {
  /// All between the outermost of a few edges as one table of figures: labels that stand alone in their rows are
  /// wrapped or name groups, where none is wide enough for text.
  func whole(_ stack: BandStack, used: Set<Int>) -> TableCandidate? {
    guard let top = stack.positions.first,
      let bottom = stack.positions.last, bottom - top > 4 * measure.leading,
      !isPart(stack.bands, stack: stack, used: used)
    else { return nil }
    let box = Box(x0: stack.left, y0: top, x1: stack.right, y1: bottom)
    let lines = CellText(sheet: sheet, styles: styles).lineIndices(in: box, excluding: used)
    let reader = OpenGridReader(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    guard let region = reader.region(of: lines), region.rows.count >= 4 else { return nil }
    let isText = region.rows.contains { row in
      row.count == 1
        && (row[0].box.width > 0.55 * box.width || CaptionPattern(row[0].text)?.isDelimited == true)
    }
    let figureRows = region.rows.filter { row in
      row.count >= 3 && row.dropFirst().contains { FigureColumns.isFigure($0.text) }
    }
    guard !isText, figureRows.count >= 3, figureRows.count * 2 >= region.rows.count else {
      return nil
    }
    // Rows go on beyond the outermost edges, as where every other row is tinted.
    let outer = OuterRows(
      sheet: sheet, styles: styles, settings: settings, measure: measure)
    let edges = columnEdges(Set(lines), in: box)
    let isCut = [true, false].contains { isAbove in
      !outer.rows(
        beside: box, above: isAbove, edges: edges, stops: stack.stops, taken: used.union(lines)
      ).isEmpty
    }
    guard !isCut else { return nil }
    return figures(
      stack.bands.map(\.lines), stack: stack, members: Set(lines), box: box, used: used)
  }

  /// A table of figures, be there edges between all its rows or, as books set them, only above, below and under the
  /// headings.
  func figures(
    _ bands: [[Int]], stack: BandStack, members: Set<Int>, box: Box, used: Set<Int>
  ) -> TableCandidate? {
    let reader = OpenGridReader(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    guard var region = reader.region(of: members.sorted()), region.rows.count >= 3,
      region.rows.count(where: { row in
        row.dropFirst().contains { FigureColumns.isFigure($0.text) }
      }) * 2 >= region.rows.count
    else { return nil }
    var all = members
    let headings = headings(above: region, taken: used.union(members))
    if !headings.isEmpty, let whole = reader.region(of: (members.union(headings)).sorted()) {
      region = whole
      all.formUnion(headings)
    }
    guard
      let grid = reader.grid(region, evidence: .partlyRuled, separators: stack.positions)
    else { return nil }
    return TableCandidate(grid: grid, box: box.union(region.box), lines: all)
  }

  /// Headings above the first edge of a table whose first row has figures: rows of labels, no caption and no text.
  private func headings(above region: OpenGridReader.Region, taken: Set<Int>) -> Set<Int> {
    let first = region.rows[0]
    guard first.count == 1 || first.dropFirst().contains(where: { FigureColumns.isFigure($0.text) })
    else { return [] }
    let box = region.box
    let free = sheet.lines(
      above: box, slack: measure.bodySize, reach: 8 * measure.leading, excluding: taken)
    var result: Set<Int> = []
    var edge = box.y0
    // Labels are wrapped unevenly: the longest goes on alone beneath its own first lines.
    var alone: [Int] = []
    for row in VisualRows.groups(free, of: sheet.lines).reversed() {
      let lines = row.map { sheet.lines[$0] }
      let top = lines.map(\.box.y0).min() ?? edge
      let bottom = lines.map(\.box.y1).max() ?? edge
      let isText = lines.count == 1 && lines[0].box.width > 0.5 * box.width
      guard edge - bottom < 0.8 * measure.leading, !isText,
        !lines.contains(where: { CaptionPattern($0.text)?.isDelimited == true })
      else { break }
      edge = top
      if result.isEmpty, row.count == 1 {
        alone += row
      } else {
        // A line alone above bold labels is one of them, or leads up to the table.
        guard alone.allSatisfy({ goesOn(sheet.lines[$0], under: lines) }),
          row.count > 1 || areBold(lines) || !areBold(result.map { sheet.lines[$0] })
        else { break }
        result.formUnion(row + alone)
        alone = []
      }
    }
    return result
  }

  private func areBold(_ lines: [Line]) -> Bool {
    lines.allSatisfy { styles[$0.style].isBold }
  }

  /// Whether a line stands under one of several in their look: the end of a wrapped label.
  private func goesOn(_ line: Line, under lines: [Line]) -> Bool {
    lines.contains {
      $0.style == line.style && $0.box.horizontalOverlap(line.box) > 0.7 * line.box.width
    }
  }
}
