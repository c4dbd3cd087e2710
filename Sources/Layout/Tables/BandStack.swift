internal import PDFReading

/// The strips between horizontal edges of equal extent that stand one under the other.
struct BandStack {
  /// One strip, or a part of it above, at or below a heading inside.
  struct Band {
    var top: Double
    var bottom: Double
    /// Lines in it, by index into the page's.
    var lines: [Int]
    /// Whether a row of it has two cells.
    var isTabular: Bool
    /// Whether it is a heading that parts two tables.
    var isHeading: Bool
  }

  var left: Double
  var right: Double
  var bands: [Band]
  /// Heights of the edges.
  var positions: [Double]
  /// Heights of rules heavier than others here, but for the first.
  private let heavy: [Double]
  /// Heights of these and of other edges, beyond which no row of a table here lies.
  var stops: [Double] = []
  /// Tops and middles of headings between the edges, which part tables too.
  private(set) var headings: [Double] = []

  /// Stacks of edges with the same start and end, doubles removed; a rule whose pieces meet elsewhere than those of the
  /// rules above begins another.
  static func edges(_ edges: [Edge], shortest: Double, tolerance: Double) -> [[Edge]] {
    var stacks: [[Edge]] = []
    for edge in edges.sorted(by: { $0.position < $1.position })
    where edge.end - edge.start > shortest {
      let index = stacks.lastIndex {
        abs($0[0].start - edge.start) < 1.3 * tolerance
          && abs($0[0].end - edge.end) < 1.3 * tolerance
      }
      if let index, let last = stacks[index].last,
        JointedRuleRuns.union(last.joints, edge.joints, tolerance: tolerance) != nil
      {
        if edge.position - last.position < tolerance {
          stacks[index][stacks[index].count - 1].isRule = last.isRule || edge.isRule
        } else {
          stacks[index].append(edge)
        }
      } else {
        stacks.append([edge])
      }
    }
    return stacks.filter { $0.count >= 2 }
  }

  /// The bands between a stack's edges with the page's lines in them.
  init(
    _ edges: [Edge], sheet: PageSheet, styles: [TextStyle], headingSize: Double,
    excluding used: Set<Int>
  ) {
    left = edges[0].start
    right = edges[0].end
    bands = []
    positions = edges.map(\.position)
    heavy = RuleWeights.heavy(edges).dropFirst().map(\.position)
    let cells = CellText(sheet: sheet, styles: styles)
    let extent = Box(
      x0: left, y0: edges[0].position, x1: right, y1: edges[edges.count - 1].position)
    let all = cells.lineIndices(in: extent, excluding: used)
    let cell = Self.cellLook(all, sheet: sheet)
    let texts = TextAboveHeadings(
      VisualRows.groups(all, of: sheet.lines), sheet: sheet, styles: styles)
    for index in 1..<edges.count {
      let (top, bottom) = (edges[index - 1].position, edges[index].position)
      let box = Box(x0: left, y0: top, x1: right, y1: bottom)
      let lines = cells.lineIndices(in: box, excluding: used)
      let parts = Self.parts(lines, sheet: sheet, texts: texts) { line, isAmongRows in
        line.size > headingSize
          || isAmongRows && line.size > 1.06 * cell.size
          // A caption stands above the headings of the next table, which have no rule above them.
          || isAmongRows && CaptionPattern(line.text)?.isDelimited == true
          || isAmongRows && line.box.x0 < left + 0.1 * line.size
            && (line.box.width > 0.5 * (right - left) || line.box.x0 < cell.left - 0.15 * line.size)
      }
      for (number, part) in parts.enumerated() {
        let start = number == 0 ? top : part.lines.map { sheet.lines[$0].box.y0 }.min() ?? top
        let isTabular =
          !part.isHeading && Self.isTabular(part.lines, sheet: sheet, bands: edges.count - 1)
        // Rows above a heading end before it: the next edge belongs to what it heads.
        let end =
          parts.dropFirst(number + 1).first?.lines.map { sheet.lines[$0].box.y0 }.min() ?? bottom
        if part.isHeading {
          // What stands above ends at its top, what stands beneath begins under its middle.
          headings += [start, part.lines.map { sheet.lines[$0].box.midY }.max() ?? start]
        }
        bands.append(
          Band(
            top: start, bottom: end, lines: part.lines, isTabular: isTabular,
            isHeading: part.isHeading))
      }
    }
  }

  /// Size and left edge of the text in rows of several cells.
  private static func cellLook(_ indices: [Int], sheet: PageSheet) -> (size: Double, left: Double) {
    let lines = VisualRows.groups(indices, of: sheet.lines).filter { $0.count >= 2 }
      .flatMap { row in row.map { sheet.lines[$0] } }
    guard let size = lines.map(\.size).median else { return (.infinity, 0) }
    return (size, lines.map(\.box.x0).min() ?? 0)
  }

  /// The lines of a band, parted where a line that belongs to no table stands alone in its row but for its number, a
  /// heading or running text: it ends one table, and a row without an edge above it may open another.
  private static func parts(
    _ indices: [Int], sheet: PageSheet, texts: TextAboveHeadings,
    isForeign: (Line, _ isAmongRows: Bool) -> Bool
  ) -> [(lines: [Int], isHeading: Bool)] {
    var parts: [(lines: [Int], isHeading: Bool)] = [([], false)]
    let rows = VisualRows.groups(indices, of: sheet.lines)
    let text = texts.rows(of: rows)
    for (number, row) in rows.enumerated() {
      let isNumbered = row.count == 2 && ListMarker.parse(sheet.lines[row[0]].text) != nil
      if text.contains(number)
        || (row.count == 1 || isNumbered)
          && row.allSatisfy({ isForeign(sheet.lines[$0], rows.count > 1) })
      {
        parts += [(row, true), ([], false)]
      } else {
        parts[parts.count - 1].lines += row
      }
    }
    return parts.filter { !$0.lines.isEmpty || parts.count == 1 }
  }

  /// The heights between which tables of one extent stand, parted where two rules with nothing between them are
  /// followed by a row of headings, and where headings stand on a rule as heavy as the first.
  func parted(sheet: PageSheet, styles: [TextStyle]) -> [ClosedRange<Double>] {
    guard let top = positions.first, let bottom = positions.last else { return [] }
    let heads = labels(sheet: sheet, styles: styles).map(\.rule)
    var result: [ClosedRange<Double>] = []
    var start = top
    for (band, next) in zip(bands, bands.dropFirst()) {
      if heads.contains(band.bottom), let last = positions.last(where: { $0 < band.bottom }),
        last > start
      {
        result.append(start...last)
        start = band.bottom
      }
      guard band.lines.isEmpty && band.top > top && !next.lines.isEmpty else { continue }
      let isBold = next.lines.allSatisfy { styles[sheet.lines[$0].style].isBold }
      guard isBold else { continue }
      result.append(start...band.top)
      start = band.bottom
    }
    return result + [start...bottom]
  }

  /// The heavy rules on which labels of another table stand, and the tops of these: bold words that are no figures, side by
  /// side or with more room above them than rows have.
  func labels(sheet: PageSheet, styles: [TextStyle]) -> [(rule: Double, top: Double)] {
    bands.compactMap { band in
      guard heavy.contains(band.bottom), !band.isHeading else { return nil }
      let rows = VisualRows.groups(band.lines, of: sheet.lines).map { $0.map { sheet.lines[$0] } }
      let labels = rows.reversed().prefix { $0.allSatisfy { styles[$0.style].isBold } }.reversed()
      guard let first = labels.first?.first,
        labels.joined().allSatisfy({ !FigureColumns.isValue($0.text) })
      else { return nil }
      let above = rows.dropLast(labels.count).last?.map(\.box.y1).max() ?? band.top
      let isHead = labels.contains { $0.count > 1 } || first.box.y0 - above > first.size
      return isHead ? (band.bottom, first.box.y0) : nil
    }
  }

  /// Makes strips with the text of the page's columns above a heading foreign to tables: the heading has a rule as wide as
  /// theirs.
  mutating func leaveOut(textIn columns: TextInColumns) {
    let rows = bands.map { $0.lines.map { columns.sheet.lines[$0] } }
    let headed = bands.indices.filter {
      bands[$0].isTabular && bands[($0 + 1)...].first?.isHeading == true
    }
    for index in headed {
      let others = bands.indices.filter { $0 != index && bands[$0].isTabular }.flatMap {
        VisualRows.groups(rows[$0])
      }
      guard columns.areText(rows[index], besideRows: others) else { continue }
      bands[index].isTabular = false
      bands[index].isHeading = true
    }
  }

  /// Ranges of bands that make a table: tabular ones, with heading rows above and between them.
  func runs(sheet: PageSheet, styles: [TextStyle]) -> [ClosedRange<Int>] {
    var result: [ClosedRange<Int>] = []
    var index = 0
    while index < bands.count {
      guard bands[index].isTabular else {
        index += 1
        continue
      }
      var first = index
      var last = index
      while last + 1 < bands.count {
        if bands[last + 1].isTabular {
          last += 1
        } else if restarts(at: last + 1, run: bands[first...last], sheet: sheet, styles: styles) {
          break
        } else if last + 2 < bands.count, bands[last + 2].isTabular,
          isGroupRow(bands[last + 1], before: bands[last + 2], sheet: sheet)
            || isCellRow(
              bands[last + 1], like: bands[last + 2].lines + bands[last].lines, sheet: sheet)
        {
          last += 2
        } else if isCellRow(bands[last + 1], like: bands[last].lines, sheet: sheet) {
          last += 1
        } else {
          break
        }
      }
      if first > (result.last?.upperBound ?? -1) + 1,
        isHeaderBand(bands[first - 1], sheet: sheet, styles: styles)
      {
        first -= 1
      }
      // The rest of a row that the page before has begun.
      if first > (result.last?.upperBound ?? -1) + 1,
        isCellRow(bands[first - 1], like: bands[first].lines, sheet: sheet)
      {
        first -= 1
      }
      result.append(first...last)
      index = last + 1
    }
    return result
  }

  /// Whether a bold title and labels beneath it that the table has had before begin another of its kind.
  private func restarts(
    at index: Int, run: ArraySlice<Band>, sheet: PageSheet, styles: [TextStyle]
  ) -> Bool {
    guard index + 1 < bands.count, bands[index + 1].isTabular else { return false }
    let isBold = { (band: Band) in
      !band.lines.isEmpty && band.lines.allSatisfy { styles[sheet.lines[$0].style].isBold }
    }
    let labels = { (band: Band) in Set(band.lines.dropFirst().map { sheet.lines[$0].text }) }
    guard isBold(bands[index]), isBold(bands[index + 1]) else { return false }
    let next = labels(bands[index + 1])
    return run.contains { $0.isTabular && isBold($0) && !labels($0).isDisjoint(with: next) }
  }

  /// A heading inside the table: one row of the size and left edge of the row beneath it. Text between two tables
  /// starts at the edge of the rules instead, without a cell's padding, or is set larger.
  private func isGroupRow(_ band: Band, before next: Band, sheet: PageSheet) -> Bool {
    guard !band.isHeading, let line = band.lines.first.map({ sheet.lines[$0] }),
      VisualRows.groups(band.lines, of: sheet.lines).count <= 2,
      let beneath = next.lines.map({ sheet.lines[$0] }).min(by: { $0.box.x0 < $1.box.x0 })
    else { return false }
    return abs(line.box.x0 - beneath.box.x0) < 0.25 * line.size
      && abs(line.size - beneath.size) < 0.1 * line.size
      && line.box.x0 > left + 0.1 * line.size
  }

  /// A row with text in one cell only, as the rest of a row cut by a page break has: every line starts where a cell
  /// of a neighbouring row does, inside of the rules' ends.
  private func isCellRow(_ band: Band, like neighbours: [Int], sheet: PageSheet) -> Bool {
    guard !band.isHeading, !band.lines.isEmpty else { return false }
    let starts = neighbours.map { sheet.lines[$0].box.x0 }
    let size = neighbours.first.map { sheet.lines[$0].size } ?? 0
    return band.lines.allSatisfy { index in
      let line = sheet.lines[index]
      return line.box.x0 > left + 0.1 * size && abs(line.size - size) < 0.1 * size
        && starts.contains { abs($0 - line.box.x0) < 0.2 * size }
    }
  }

  /// A single bold row between two edges above a table heads it.
  private func isHeaderBand(_ band: Band, sheet: PageSheet, styles: [TextStyle]) -> Bool {
    guard !band.isHeading, VisualRows.groups(band.lines, of: sheet.lines).count == 1 else {
      return false
    }
    return band.lines.allSatisfy {
      styles[sheet.lines[$0].style].isBold
        && sheet.lines[$0].box.x0 > left + 0.1 * sheet.lines[$0].size
    }
  }
}
