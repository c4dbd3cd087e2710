internal import PDFReading

/// Rows whose cells hold figures one under the other → a row for each of them.
///
/// Statistics are often ruled between their columns only, tinted three rows at a time, or ruled under some columns above
/// a total: what is drawn then bounds several rows. Figures are never wrapped, so that figures of one cell at the
/// heights of another's are rows.
struct StackedFigures {
  let assembler: TextAssembler

  /// The table with such rows parted.
  func parted(_ table: TableCandidate) -> TableCandidate {
    var table = table
    table.grid = partedSpans(table.grid)
    let grid = table.grid
    let slots = (0..<grid.rowCount).map { self.slots(of: grid, row: $0) }
    guard slots.contains(where: { $0.count > 1 }) else { return table }
    var starts: [Int] = [0]
    for own in slots { starts.append(starts[starts.count - 1] + max(1, own.count)) }
    var cells: [TableCell] = []
    for cell in table.grid.cells {
      var whole = cell
      whole.row = starts[cell.row]
      whole.rowSpan = starts[min(cell.row + cell.rowSpan, slots.count)] - whole.row
      let own = slots[cell.row]
      if cell.rowSpan == 1, own.count > 1, !cell.lines.isEmpty {
        cells += parts(of: whole, at: own)
      } else {
        cells.append(whole)
      }
    }
    table.grid.cells = cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    table.grid.rowCount = starts[slots.count]
    return table
  }

  /// Heights at which the cells of a row have figures, where these are rows of their own.
  private func slots(of grid: TableGrid, row: Int) -> [Double] {
    let own = grid.cells.filter { $0.row == row && $0.rowSpan == 1 && $0.lines.count > 1 }
    guard own.count >= 2 else { return [] }
    let stacks = own.filter { cell in
      cell.columnSpan == 1 && cell.column > 0
        && cell.lines.allSatisfy { FigureColumns.isFigure($0.text) }
        && !(row < 2 && cell.lines.allSatisfy { HeaderSeparator.isYear($0.text) })
    }
    guard let fullest = stacks.max(by: { $0.lines.count < $1.lines.count }) else { return [] }
    let size = fullest.lines[0].size
    let heights = Lattice.clustered(
      stacks.flatMap { $0.lines.map(\.box.midY) }, tolerance: 0.3 * size)
    guard heights.count >= 2, heights.count <= fullest.lines.count + 2 else { return [] }
    // Figures above their deviations share a label of one line.
    let label = own.filter { !stacks.map(\.column).contains($0.column) }
      .max { $0.lines.count < $1.lines.count }
    let named = heights.count { y in
      label?.lines.contains { abs($0.box.midY - y) < 0.4 * size } ?? false
    }
    let isPaired = stacks.count >= 2 || named == heights.count
    guard isPaired, named * 10 >= heights.count * 8 else { return [] }
    return (heights + groups(label, beside: heights)).sorted()
  }

  /// Heights of labels without figures that name a group of rows: the labels beneath are set in from them or in another
  /// look, and open with no small letter, as the rest of a wrapped label would.
  private func groups(_ label: TableCell?, beside heights: [Double]) -> [Double] {
    guard let label, label.column == 0 else { return [] }
    let lines = label.lines.sorted { ($0.box.midY, $0.box.x0) < ($1.box.midY, $1.box.x0) }
    let isNamed = { (line: Line) in heights.contains { abs($0 - line.box.midY) < 0.4 * line.size } }
    return lines.indices.dropLast().filter { index in
      let (own, next) = (lines[index], lines[index + 1])
      guard !isNamed(own), isNamed(next),
        next.text.unicodeScalars.first?.properties.isLowercase != true
      else { return false }
      guard own.style == next.style else { return true }
      let after = index + 2 < lines.count ? lines[index + 2] : next
      return next.box.x0 > own.box.x0 + 0.5 * own.size
        && (abs(after.box.x0 - next.box.x0) < 0.2 * own.size || !isNamed(after))
    }.map { lines[$0].box.midY }
  }

  /// A cell's lines by the rows that it is parted into; lines between two heights go with the nearest label that ends
  /// or begins at one.
  private func parts(of cell: TableCell, at slots: [Double]) -> [TableCell] {
    let lines = cell.lines.sorted { ($0.box.midY, $0.box.x0) < ($1.box.midY, $1.box.x0) }
    let near = { (line: Line) in
      slots.indices.first { abs(slots[$0] - line.box.midY) < 0.4 * line.size }
    }
    // Where the last line of wrapped labels has the figures, others stand above it.
    let endsBelow = lines.last.map { near($0) == slots.count - 1 } ?? false
    var groups: [[Line]] = Array(repeating: [], count: slots.count)
    for (index, line) in lines.enumerated() {
      let place =
        near(line)
        ?? (isBelow(index, of: lines, endsBelow: endsBelow)
          ? slots.firstIndex { $0 > line.box.midY }
          : slots.lastIndex { $0 < line.box.midY })
      groups[place ?? (endsBelow ? slots.count - 1 : 0)].append(line)
    }
    return groups.indices.filter { !groups[$0].isEmpty }.map {
      part(of: cell, lines: groups[$0], at: $0)
    }
  }

  /// Whether a line between the figures of two rows belongs to the lower one: where there is more room above than beneath
  /// it, or as much and the lines before were so.
  private func isBelow(_ index: Int, of lines: [Line], endsBelow: Bool) -> Bool {
    guard index > 0, index + 1 < lines.count else { return endsBelow }
    let above = lines[index].box.midY - lines[index - 1].box.midY
    let below = lines[index + 1].box.midY - lines[index].box.midY
    return above < 0.9 * below ? false : below < 0.9 * above || endsBelow
  }

  /// Cells over several rows with lines at the heights of each row's figures, as where a rule above a total leaves some
  /// columns out: a cell for each row.
  private func partedSpans(_ grid: TableGrid) -> TableGrid {
    guard grid.cells.contains(where: { $0.rowSpan > 1 && $0.lines.count >= $0.rowSpan }) else {
      return grid
    }
    var grid = grid
    var result: [TableCell] = []
    for cell in grid.cells {
      guard cell.rowSpan > 1, cell.columnSpan == 1, cell.lines.count >= cell.rowSpan else {
        result.append(cell)
        continue
      }
      let heights = (cell.row..<(cell.row + cell.rowSpan)).map { row in
        grid.cells.filter { $0.row == row && $0.rowSpan == 1 }.flatMap(\.lines)
          .filter { FigureColumns.isFigure($0.text) }.map(\.box.midY)
      }
      var groups: [[Line]] = Array(repeating: [], count: cell.rowSpan)
      for line in cell.lines {
        let row = heights.firstIndex { own in
          own.contains { abs($0 - line.box.midY) < 0.3 * line.size }
        }
        if let row { groups[row].append(line) }
      }
      let isPaired =
        !groups.contains(where: \.isEmpty)
        && groups.reduce(0) { $0 + $1.count } == cell.lines.count
      if isPaired {
        result += groups.indices.map { part(of: cell, lines: groups[$0], at: $0) }
      } else {
        result.append(cell)
      }
    }
    grid.cells = result.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    return grid
  }

  /// A cell of some of another's lines, so many rows beneath its first.
  private func part(of cell: TableCell, lines: [Line], at offset: Int) -> TableCell {
    var part = cell
    part.row += offset
    part.rowSpan = 1
    part.lines = lines
    part.content = assembler.content(of: lines)
    if let region = cell.regions.first, let first = lines.first {
      var box = lines.dropFirst().reduce(first.box) { $0.union($1.box) }
      box.x0 = region.box.x0
      box.x1 = region.box.x1
      part.regions = [PageBox(page: region.page, box: box)]
    }
    return part
  }
}
