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
    for stack in stacks(edges) {
      for candidate in tables(inStack: stack, excluding: taken) {
        taken.formUnion(candidate.lines)
        found.append(candidate)
      }
    }
    return found
  }

  /// Edges with the same start and end, from the top, doubles removed.
  private func stacks(_ edges: [Edge]) -> [[Edge]] {
    var stacks: [[Edge]] = []
    for edge in edges.sorted(by: { $0.position < $1.position })
    where edge.end - edge.start > 8 * measure.bodySize {
      if let index = stacks.firstIndex(where: {
        abs($0[0].start - edge.start) < 4 && abs($0[0].end - edge.end) < 4
      }) {
        if let last = stacks[index].last, edge.position - last.position < settings.edgeTolerance {
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

  private struct Band {
    var top: Double
    var bottom: Double
    var lines: [Int]
    var isTabular: Bool
    var isHeading: Bool
  }

  private func tables(inStack stack: [Edge], excluding used: Set<Int>) -> [TableCandidate] {
    let cells = CellText(sheet: sheet, styles: styles)
    var bands: [Band] = []
    for index in 1..<stack.count {
      let (top, bottom) = (stack[index - 1].position, stack[index].position)
      let box = Box(x0: stack[0].start, y0: top, x1: stack[0].end, y1: bottom)
      let lines = cells.lineIndices(in: box, excluding: used)
      for (number, part) in partsAroundHeadings(lines).enumerated() {
        let start = number == 0 ? top : part.lines.map { sheet.lines[$0].box.y0 }.min() ?? top
        bands.append(
          Band(
            top: start, bottom: bottom, lines: part.lines,
            isTabular: !part.isHeading && isTabular(part.lines, bands: stack.count - 1),
            isHeading: part.isHeading))
      }
    }
    var result: [TableCandidate] = []
    var start: Int?
    for index in 0...bands.count {
      let goesOn =
        index < bands.count && (bands[index].isTabular || isGroupRow(bands, index, since: start))
      if goesOn {
        if start == nil { start = index }
      } else if let first = start {
        var last = index - 1
        while last > first, !bands[last].isTabular { last -= 1 }
        if let table = table(
          Array(bands[first...last]), left: stack[0].start, right: stack[0].end, used: used)
        {
          result.append(table)
        }
        start = nil
      }
    }
    return result
  }

  /// The lines of a band, parted where a heading stands alone in its row: it ends one table and a row without a
  /// rule above it may open another.
  private func partsAroundHeadings(_ indices: [Int]) -> [(lines: [Int], isHeading: Bool)] {
    var parts: [(lines: [Int], isHeading: Bool)] = [([], false)]
    let rows = VisualRows.groups(indices.map { sheet.lines[$0] })
    let numbers = Dictionary(
      indices.map { (Place(sheet.lines[$0]), $0) }, uniquingKeysWith: { first, _ in first })
    for row in rows {
      let own = row.compactMap { numbers[Place($0)] }
      let isHeading =
        row.count == 1 && row[0].size > settings.headingSize * measure.bodySize && rows.count > 1
      if isHeading {
        parts += [(own, true), ([], false)]
      } else {
        parts[parts.count - 1].lines += own
      }
    }
    return parts.filter { !$0.lines.isEmpty || parts.count == 1 }
  }

  /// What tells a page's lines apart.
  private struct Place: Hashable {
    var row: Int
    var left: Double

    init(_ line: Line) {
      row = line.row
      left = line.box.x0
    }
  }

  /// Whether some row of the lines has two cells that are no list mark and its text.
  private func isTabular(_ indices: [Int], bands: Int) -> Bool {
    VisualRows.groups(indices.map { sheet.lines[$0] }).contains { row in
      row.count > 2 || row.count == 2 && (bands >= 3 || ListMarker.parse(row[0].text) == nil)
    }
  }

  /// A band with a single short line between tabular bands: a heading inside the table.
  private func isGroupRow(_ bands: [Band], _ index: Int, since start: Int?) -> Bool {
    guard start != nil, !bands[index].isHeading, index + 1 < bands.count,
      bands[index + 1].isTabular
    else { return false }
    return !bands[index].lines.isEmpty && bands[index].lines.count <= 3
      && bands[index].bottom - bands[index].top < 5 * measure.leading
  }

  private func table(
    _ bands: [Band], left: Double, right: Double, used: Set<Int>
  ) -> TableCandidate? {
    let cells = CellText(sheet: sheet, styles: styles)
    var rowsOfLines = bands.map(\.lines)
    var all = Set(rowsOfLines.joined())
    let lines = { (indices: Set<Int>) in indices.sorted().map { sheet.lines[$0] } }
    var box = Box(x0: left, y0: bands[0].top, x1: right, y1: bands[bands.count - 1].bottom)
    // Rows at the rim whose outer rule is not drawn.
    let outside = outerRows(box, used: used.union(all))
    if let above = outside.above {
      rowsOfLines.insert(above, at: 0)
      all.formUnion(above)
    }
    if let below = outside.below {
      rowsOfLines.append(below)
      all.formUnion(below)
    }
    let members = lines(all)
    for line in members { box = box.union(line.box) }
    let edges = ColumnGaps.edges(of: members, in: box, narrowest: 0.55 * measure.bodySize)
    guard edges.count >= 3 else { return nil }
    let multiRows = VisualRows.groups(members).filter { $0.count >= 2 }.count
    guard rowsOfLines.count >= 2 && multiRows >= 2 else { return nil }

    var builder = GridBuilder(
      columnEdges: edges, page: sheet.number, assembler: assembler, evidence: .partlyRuled)
    for (index, band) in rowsOfLines.enumerated() {
      let pieces = cells.pieces(of: band, edges: edges)
      let textRows = Dictionary(grouping: pieces, by: \.line.row)
      let multi = textRows.values.filter { Set($0.map(\.column)).count >= 2 }.count
      let isBody = rowsOfLines.count <= 3 && textRows.count > 2 && multi * 2 >= textRows.count
      let groups =
        isBody
        ? RowSplitter.rows(
          of: pieces, columnCount: edges.count - 1, leading: measure.leading,
          limits: ColumnGaps.limits(edges, right: measure.bodyRight, em: measure.bodySize))
        : [pieces]
      for group in groups where !group.isEmpty { builder.addRow(group) }
      _ = index
    }
    return TableCandidate(grid: builder.grid(), box: box, lines: all)
  }

  /// A row of cells directly above the first or below the last rule.
  private func outerRows(_ box: Box, used: Set<Int>) -> (above: [Int]?, below: [Int]?) {
    func row(near y: Double, above: Bool) -> [Int]? {
      let free = sheet.lines.indices.filter { index in
        let line = sheet.lines[index].box
        guard !used.contains(index), line.midX > box.x0, line.midX < box.x1 else { return false }
        return above
          ? line.y1 <= y + 2 && y - line.y1 < 1.2 * measure.leading
          : line.y0 >= y - 2 && line.y0 - y < 1.2 * measure.leading
      }
      let rows = VisualRows.groups(free.map { sheet.lines[$0] })
      guard let lines = above ? rows.last : rows.first, lines.count >= 2,
        ListMarker.parse(lines[0].text) == nil
      else { return nil }
      let row = free.filter { index in lines.contains { Place($0) == Place(sheet.lines[index]) } }
      return row
    }
    return (row(near: box.y0, above: true), row(near: box.y1, above: false))
  }
}
