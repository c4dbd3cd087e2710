internal import PDFReading

/// Tables with rules or shading between rows but none between columns: key-fact grids, booktabs, striped rows.
struct BandedTableFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let settings: LayoutSettings
  let measure: TypeMeasure
  /// Tells the text of a page's columns from rows; nil in one column.
  var columns: TextInColumns?

  /// Tables among horizontal edges of equal extent that stand one under the other.
  func tables(_ edges: [Edge], excluding used: Set<Int>) -> [TableCandidate] {
    var found: [TableCandidate] = []
    var taken = used
    let stacks = BandStack.edges(
      edges, shortest: 8 * measure.bodySize, tolerance: measure.edgeTolerance(settings))
    for stack in stacks {
      for part in RuleWeights.parted(stack) where part.count >= 2 {
        found += tables(part, stops: stack.map(\.position), taken: &taken)
      }
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
    if let columns { bands.leaveOut(textIn: columns) }
    bands.stops = stops + bands.headings
    let parts = bands.parted(sheet: sheet, styles: styles)
    if parts.count > 1 {
      let heads = bands.labels(sheet: sheet, styles: styles).map(\.top)
      for part in parts {
        let own = stack.filter { part.contains($0.position) }
        if own.count >= 2 { found += tables(own, stops: stops + heads, taken: &taken) }
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
    let outer = OuterRows(
      sheet: sheet, styles: styles, settings: settings, measure: measure)
    // Names of groups may run over all columns.
    let groups = Set(bands.filter { !$0.isTabular }.flatMap(\.lines))
    let inner = columnEdges(all, names: groups, in: box)
    var above = outer.rows(
      beside: box, above: true, edges: inner, stops: stack.stops,
      taken: used.union(all))
    above.removeFirst(columns?.count(ofTextAbove: above) ?? 0)
    all.formUnion(above.joined())
    let below = outer.rows(
      beside: box, above: false, edges: inner, stops: stack.stops,
      taken: used.union(all))
    all.formUnion(below.joined())
    let members = all.sorted().map { sheet.lines[$0] }
    for line in members { box = box.union(line.box) }
    let edges = columnEdges(all, names: groups, in: box)
    guard edges.count >= 3 else { return nil }
    let multiRows =
      VisualRows.groups(members).count { $0.count >= 2 }
      + rowsOfLines.count { BandStack.isMiddled($0, sheet: sheet) }
    let total = rowsOfLines.count + above.count + below.count
    guard total >= 2 && multiRows >= 2 || MarkerColumns.opens(members) && total >= 2 else {
      return nil
    }

    if let table = figures(rowsOfLines, stack: stack, members: all, box: box, used: used) {
      return table
    }
    var builder = GridBuilder(
      columnEdges: edges, page: sheet.number, assembler: assembler, evidence: .partlyRuled)
    let limits = ColumnGaps.limits(edges, right: box.x1, em: measure.bodySize)
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
        || areSpaced(rows)
        || ColumnPitch(cells.pieces(of: band, edges: edges)) != nil
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

  /// Whether the rows go on beyond the ends of the edges: then these mark some columns of a wider table, under a
  /// label that spans them.
  func isPart(_ bands: [BandStack.Band], stack: BandStack, used: Set<Int>) -> Bool {
    let slack = 0.3 * measure.bodySize
    let reach = 8 * measure.bodySize
    // Rows below the last edge belong to it too.
    let bottom = bands[bands.count - 1].bottom + 6 * measure.leading
    let near = sheet.lines.indices.filter { index in
      let box = sheet.lines[index].box
      return !used.contains(index) && box.midY > bands[0].top && box.midY < bottom
    }
    let beside = near.map { sheet.lines[$0].box }.filter {
      ($0.x0 > stack.right - slack && $0.x0 < stack.right + reach && $0.width < 2 * reach
        || $0.x1 < stack.left + slack && $0.x1 > stack.left - reach && $0.width < 2 * reach)
        && columns?.isParted($0, from: stack.left...stack.right) != true
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

  /// Whether all text rows begin where the first does, too far apart for lines of one cell.
  private func areSpaced(_ rows: [[Int]]) -> Bool {
    let lines = rows.map { $0.map { sheet.lines[$0] } }
    guard lines.count > 1, let first = lines[0].first, lines[0].count > 1 else { return false }
    let feet = lines.map { $0.map(\.box.y1).max() ?? 0 }
    // Cells are hardly set with more room between their lines than the text.
    let leading = measure.leading * first.size / measure.bodySize
    let spaced = max(Self.spaced * first.size, 1.12 * leading)
    return lines.allSatisfy { abs(($0.first?.box.x0 ?? 0) - first.box.x0) < 0.1 * first.size }
      && zip(feet.dropFirst(), feet).allSatisfy { $0 - $1 > spaced }
  }

  /// Distance of baselines, in em, beyond which no line is another's rest.
  private static let spaced = 1.62

  /// Whether several text rows open with a number apart from their text.
  private func areNumbered(_ rows: [[Int]]) -> Bool {
    let first = rows.filter { $0.count >= 2 }.map { sheet.lines[$0[0]] }
    if first.count(where: { MarkerColumns.isMarker($0.text) }) > 1 { return true }
    // Bare numbers that count on, each beside a text.
    let numbers = first.compactMap { Int($0.text) }
    return numbers.count > 1 && numbers.count == first.count && !rows[0].isEmpty
      && rows[0].count >= 2 && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 &+ 1 }
      && rows.allSatisfy { row in
        row.dropFirst().allSatisfy { !FigureColumns.isFigure(sheet.lines[$0].text) }
      }
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

  /// The columns' edges; without the names of groups where these hide some.
  private func columnEdges(_ indices: Set<Int>, names: Set<Int>, in box: Box) -> [Double] {
    let whole = columnEdges(indices, in: box)
    let cells = names.isEmpty ? whole : columnEdges(indices.subtracting(names), in: box)
    return cells.count > whole.count ? cells : whole
  }

  func columnEdges(_ indices: Set<Int>, in box: Box) -> [Double] {
    let own = indices.sorted().map { sheet.lines[$0] }
    let lines = AlignedStarts.parted(MarkerColumns.parted(own, styles: styles), styles: styles)
    // Tables of many columns are set smaller than the text, and so are their gaps.
    let em = min(measure.bodySize, own.map(\.size).median ?? measure.bodySize)
    let edges = ColumnGaps.edges(of: lines, in: box, narrowest: 0.55 * em, mergesAligned: true)
    return MarkerColumns.split(edges, lines: lines, em: measure.bodySize)
  }
}
