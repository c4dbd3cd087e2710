internal import PDFReading

/// Tables with rules or shading between rows but none between columns: key-fact grids, booktabs, striped rows.
struct BandedTableFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let settings: LayoutSettings
  let measure: TypeMeasure

  /// Tables among horizontal edges of equal extent that stand one under the other.
  func tables(_ edges: [Edge], excluding used: Set<Int>) -> [TableCandidate] {
    var found: [TableCandidate] = []
    var taken = used
    let stacks = BandStack.edges(
      edges, shortest: 8 * measure.bodySize, tolerance: measure.edgeTolerance(settings))
    for stack in stacks {
      found += tables(stack, stops: stack.map(\.position), taken: &taken)
    }
    return found
  }

  /// Tables among the edges of one stack; `stops` are heights that no row of theirs lies beyond.
  private func tables(
    _ stack: [Edge], stops: [Double], taken: inout Set<Int>
  ) -> [TableCandidate] {
    var found: [TableCandidate] = []
    var bands = BandStack(
      stack, sheet: sheet, styles: styles, headingSize: settings.headingSize * measure.bodySize,
      excluding: taken)
    bands.stops = stops + bands.headings
    let parts = bands.parted(sheet: sheet, styles: styles)
    if parts.count > 1 {
      for part in parts {
        let own = stack.filter { part.contains($0.position) }
        if own.count >= 2 { found += tables(own, stops: stops, taken: &taken) }
      }
    } else {
      if let table = whole(bands, used: taken) {
        taken.formUnion(table.lines)
        return [table]
      }
      for run in bands.runs(sheet: sheet, styles: styles) {
        if let table = table(Array(bands.bands[run]), stack: bands, used: taken) {
          taken.formUnion(table.lines)
          found.append(table)
        }
      }
    }
    return found
  }

  private func table(_ bands: [BandStack.Band], stack: BandStack, used: Set<Int>) -> TableCandidate?
  {
    guard !isPart(bands, stack: stack, used: used) else { return nil }
    // Grid lines of a chart with its legend between them.
    let names = bands.flatMap(\.lines).map { sheet.lines[$0] }.filter { $0.letterCount >= 2 }
    let keyed = names.count { LegendKeys.hasKey($0, on: sheet) }
    guard keyed * 2 <= names.count else { return nil }
    let cells = CellText(sheet: sheet, styles: styles)
    let rowsOfLines = bands.map(\.lines)
    var all = Set(rowsOfLines.joined())
    var box = Box(
      x0: stack.left, y0: bands[0].top, x1: stack.right, y1: bands[bands.count - 1].bottom)
    let outer = OuterRows(sheet: sheet, settings: settings, measure: measure)
    let inner = columnEdges(all, in: box)
    let above = outer.rows(
      beside: box, above: true, edges: inner, stops: stack.stops,
      taken: used.union(all))
    all.formUnion(above.joined())
    let below = outer.rows(
      beside: box, above: false, edges: inner, stops: stack.stops,
      taken: used.union(all))
    all.formUnion(below.joined())
    let members = all.sorted().map { sheet.lines[$0] }
    for line in members { box = box.union(line.box) }
    let edges = columnEdges(all, in: box)
    guard edges.count >= 3 else { return nil }
    let multiRows = VisualRows.groups(members).filter { $0.count >= 2 }.count
    let total = rowsOfLines.count + above.count + below.count
    guard total >= 2 && multiRows >= 2 || MarkerColumns.opens(members) && total >= 2 else {
      return nil
    }

    if let table = figures(rowsOfLines, stack: stack, members: all, box: box, used: used) {
      return table
    }
    var builder = GridBuilder(
      columnEdges: edges, page: sheet.number, assembler: assembler, evidence: .partlyRuled)
    let limits = ColumnGaps.limits(edges, right: measure.bodyRight, em: measure.bodySize)
    func add(_ indices: [Int], isSplit: Bool) {
      let pieces = cells.pieces(of: indices, edges: edges)
      let groups =
        isSplit
        ? RowSplitter.rows(
          of: pieces, columnCount: edges.count - 1, leading: measure.leading, limits: limits)
        : [pieces]
      // Beneath one row, lines in a later column alone are the rest of a wrapped cell.
      let isWrapped = groups.dropFirst().allSatisfy { $0.count == 1 && $0[0].column > 0 }
      for group in isWrapped ? [pieces] : groups where !group.isEmpty { builder.addRow(group) }
    }
    for rows in tight(above) { add(rows, isSplit: false) }
    for band in rowsOfLines {
      let rows = VisualRows.groups(band, of: sheet.lines)
      let multi = rows.filter { $0.count >= 2 }.count
      // A body between two rules, as books set tables, holds all the rows.
      let isBody =
        rows.count > 2 && (multi * 2 >= rows.count || areWrapped(rows)) || areNumbered(rows)
      let isSplit = rowsOfLines.count <= 3 && isBody
      if !isSplit, rowsOfLines.count <= 3, namesGroup(rows) {
        add(rows[0], isSplit: false)
        add(Array(rows.dropFirst().joined()), isSplit: false)
      } else {
        add(band, isSplit: isSplit)
      }
    }
    if !below.isEmpty { add(Array(below.joined()), isSplit: true) }
    return TableCandidate(grid: builder.grid(), box: box, lines: all)
  }

  /// All between the outermost of a few edges as one table of figures: labels that stand alone in their rows are
  /// wrapped or name groups, where none is wide enough for text.
  private func whole(_ stack: BandStack, used: Set<Int>) -> TableCandidate? {
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
    let outer = OuterRows(sheet: sheet, settings: settings, measure: measure)
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

  /// Whether the rows go on beyond the ends of the edges: then these mark some columns of a wider table, under a
  /// label that spans them.
  private func isPart(_ bands: [BandStack.Band], stack: BandStack, used: Set<Int>) -> Bool {
    let slack = 0.3 * measure.bodySize
    let reach = 8 * measure.bodySize
    // Rows below the last edge belong to it too.
    let bottom = bands[bands.count - 1].bottom + 6 * measure.leading
    let near = sheet.lines.indices.filter { index in
      let box = sheet.lines[index].box
      return !used.contains(index) && box.midY > bands[0].top && box.midY < bottom
    }
    let beside = near.map { sheet.lines[$0].box }.filter {
      $0.x0 > stack.right - slack && $0.x0 < stack.right + reach && $0.width < 2 * reach
        || $0.x1 < stack.left + slack && $0.x1 > stack.left - reach && $0.width < 2 * reach
    }
    guard beside.count >= 2 else { return false }
    let inside = near.filter {
      let box = sheet.lines[$0].box
      return box.midX > stack.left && box.midX < stack.right
    }
    let rows = VisualRows.groups(inside, of: sheet.lines).map { row in
      row.dropFirst().reduce(sheet.lines[row[0]].box) { $0.union(sheet.lines[$1].box) }
    }
    let continued = rows.count { row in
      beside.contains { $0.verticalOverlap(row) > 0.5 * min($0.height, row.height) }
    }
    return !inside.isEmpty && continued * 10 >= rows.count * 6
  }

  /// A table of figures, be there edges between all its rows or, as books set them, only above, below and under the
  /// headings.
  private func figures(
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
    let slack = measure.bodySize
    let free = sheet.lines.indices.filter { index in
      let line = sheet.lines[index].box
      return !taken.contains(index) && line.y1 < box.y0 + 0.3 * slack
        && line.y1 > box.y0 - 5 * measure.leading && line.x0 > box.x0 - slack
        && line.x1 < box.x1 + slack
    }
    var result: Set<Int> = []
    var edge = box.y0
    for row in VisualRows.groups(free, of: sheet.lines).reversed() {
      let lines = row.map { sheet.lines[$0] }
      let top = lines.map(\.box.y0).min() ?? edge
      let bottom = lines.map(\.box.y1).max() ?? edge
      let isText = lines.count == 1 && lines[0].box.width > 0.5 * box.width
      guard edge - bottom < 0.8 * measure.leading, !isText,
        !lines.contains(where: { CaptionPattern($0.text)?.isDelimited == true }),
        result.isEmpty ? lines.count >= 2 : true
      else { break }
      result.formUnion(row)
      edge = top
    }
    return result
  }

  /// Whether text rows with more room above them are those in which several cells begin, and all others wrapped lines.
  private func areWrapped(_ rows: [[Int]]) -> Bool {
    let lines = rows.map { $0.map { sheet.lines[$0] } }
    let feet = lines.map { $0.map(\.box.y1).max() ?? 0 }
    let gaps = zip(feet.dropFirst(), feet).map { $0 - $1 }
    guard let tight = gaps.min(), let loose = gaps.max(), let size = lines.first?.first?.size,
      loose > 1.22 * tight, tight < 1.45 * size, lines[0].count >= 2
    else { return false }
    let starts = zip(gaps, lines.dropFirst()).filter { $0.0 > 1.12 * tight + 0.05 * size }
    return starts.allSatisfy { $0.1.count >= 2 }
      && starts.count + 1 == lines.count { $0.count >= 2 }
  }

  /// Whether several text rows open with a number apart from their text.
  private func areNumbered(_ rows: [[Int]]) -> Bool {
    rows.count { $0.count >= 2 && MarkerColumns.isMarker(sheet.lines[$0[0]].text) } > 1
  }

  /// Whether a bold line alone stands above plain ones side by side: it names the rows beneath it, for no cell begins
  /// in another look than it goes on in while its neighbour is empty.
  private func namesGroup(_ rows: [[Int]]) -> Bool {
    guard rows.count >= 2, rows[0].count == 1, rows[1].count >= 2 else { return false }
    let isBold = { (index: Int) in styles[sheet.lines[index].style].isBold }
    guard isBold(rows[0][0]) else { return false }
    if !rows.dropFirst().joined().contains(where: isBold) { return true }
    // A title above headings in its own look.
    let (title, label, next) = (
      sheet.lines[rows[0][0]], sheet.lines[rows[1][0]], sheet.lines[rows[1][1]]
    )
    return rows.joined().allSatisfy(isBold) && abs(title.box.x0 - label.box.x0) < title.size
      && OpenHeader.isWhole(title, above: label, right: next.box.x0 - next.size)
  }

  /// Text rows above the drawn part put together where they follow as closely as the lines of a wrapped heading.
  private func tight(_ rows: [[Int]]) -> [[Int]] {
    var result: [[Int]] = []
    for row in rows {
      if let last = result.last?.last.map({ sheet.lines[$0] }),
        let first = row.first.map({ sheet.lines[$0] }),
        first.box.y1 - last.box.y1 < 1.4 * first.size
      {
        result[result.count - 1] += row
      } else {
        result.append(row)
      }
    }
    return result
  }

  private func columnEdges(_ indices: Set<Int>, in box: Box) -> [Double] {
    let own = indices.sorted().map { sheet.lines[$0] }
    let lines = AlignedStarts.parted(MarkerColumns.parted(own, styles: styles), styles: styles)
    // Tables of many columns are set smaller than the text, and so are their gaps.
    let em = min(measure.bodySize, own.map(\.size).median ?? measure.bodySize)
    let edges = ColumnGaps.edges(of: lines, in: box, narrowest: 0.55 * em, mergesAligned: true)
    return MarkerColumns.split(edges, lines: lines, em: measure.bodySize)
  }
}
