internal import PDFReading

/// Tables that nothing is drawn for: rows of cells whose edges line up from row to row (as in tabula's and
/// Nurminen's text-edge detection).
struct AlignedTableFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let measure: TypeMeasure
  /// How far right text of the page's column comes; see `TypeMeasure.bodyRight`.
  let right: Double

  /// How far the starts of a column's cells may miss each other, in points.
  private var slack: Double { 0.27 * measure.bodySize }

  /// Tables among lines of one column of the page, given by index from the top.
  func tables(_ indices: [Int]) -> [TableCandidate] {
    let rows = VisualRows.groups(indices, of: sheet.lines)
    let lettered = lettered(rows)
    var result: [TableCandidate] = []
    var start = 0
    while start < rows.count {
      guard isCellRow(rows[start]), !lettered.contains(start) else {
        start += 1
        continue
      }
      let end = extent(rows, from: start)
      if let table = table(Array(rows[start...end])) {
        result.append(table)
        start = end + 1
      } else {
        start += 1
      }
    }
    return result
  }

  /// Two or more cells, the first of which is no list mark.
  private func isCellRow(_ row: [Int]) -> Bool {
    row.count >= 3 || row.count == 2 && ListMarker.parse(sheet.lines[row[0]].text) == nil
  }

  /// Rows of two pieces, by index, whose first are small letters without stop or bracket that count on: "a", "b", "c"
  /// before the items of a list. One alone is a cell.
  private func lettered(_ rows: [[Int]]) -> Set<Int> {
    var result: Set<Int> = []
    var last: (index: Int, mark: ListMarker)?
    for (index, row) in rows.enumerated() where row.count == 2 {
      guard let mark = ListMarker.bareLetter(sheet.lines[row[0]].text) else {
        last = nil
        continue
      }
      if let last, mark.follows(last.mark) { result.formUnion([last.index, index]) }
      last = (index, mark)
    }
    return result
  }

  /// Last row of the table that starts at `start`: later rows share its columns.
  private func extent(_ rows: [[Int]], from start: Int) -> Int {
    var columns = rows[start].map { sheet.lines[$0].box }
    var end = start
    var index = start + 1
    while index < rows.count {
      let previous = sheet.lines[rows[index - 1][0]].box
      let boxes = rows[index].map { sheet.lines[$0].box }
      let gap = boxes[0].y0 - previous.y1
      guard gap < 2.2 * measure.leading else { break }
      if boxes.count >= 2 && isCellRow(rows[index]) {
        guard matches(boxes, columns) else { break }
        end = index
        columns = merged(columns, boxes)
      } else if boxes.count == 1 {
        // A wrapped line of a cell stays within its column.
        let inside = columns.indices.filter { columns[$0].horizontalOverlap(boxes[0]) > 0 }
        let limit =
          (inside.first ?? 0) + 1 < columns.count ? columns[(inside.first ?? 0) + 1].x0 : .infinity
        guard inside.count <= 1, gap < 0.7 * measure.leading, boxes[0].x1 < limit,
          inside.first != nil, boxes[0].x0 >= columns[inside[0]].x0 - slack,
          inside[0] > 0 || columns.count > 2 || index + 1 < rows.count
        else { break }
        if inside[0] > 0 { end = index }
      } else {
        break
      }
      index += 1
    }
    return end
  }

  /// Whether the cells of a row stand under distinct columns, at least two aligned at an edge.
  private func matches(_ boxes: [Box], _ columns: [Box]) -> Bool {
    var aligned = 0
    for box in boxes {
      let under = columns.filter { $0.horizontalOverlap(box) > 0 }
      if under.count > 1 { return false }
      if let column = under.first,
        abs(column.x0 - box.x0) < slack || abs(column.x1 - box.x1) < slack
          || abs(column.midX - box.midX) < slack
      {
        aligned += 1
      }
    }
    return aligned >= min(2, boxes.count)
  }

  private func merged(_ columns: [Box], _ boxes: [Box]) -> [Box] {
    var result = columns
    for box in boxes {
      if let index = result.firstIndex(where: { $0.horizontalOverlap(box) > 0 }) {
        result[index] = result[index].union(box)
      } else {
        result.append(box)
      }
    }
    return result.sorted { $0.x0 < $1.x0 }
  }

  private func table(_ rows: [[Int]]) -> TableCandidate? {
    let multi = rows.filter { $0.count >= 2 }
    let widest = multi.map(\.count).max() ?? 0
    guard multi.count >= 3 || (multi.count >= 2 && widest >= 3) else { return nil }
    let indices = rows.joined()
    let lines = indices.map { sheet.lines[$0] }
    // Text set in two columns looks like a table of two: long cells, every row filled.
    if widest == 2 {
      let letters = multi.joined().map { sheet.lines[$0].letterCount }
      let shorter = multi.map { row in row.map { sheet.lines[$0].letterCount }.min() ?? 0 }
      let mean = shorter.reduce(0, +) / max(1, shorter.count)
      if mean > 24 && multi.count * 10 > rows.count * 6 && letters.count > 5 { return nil }
    }
    var box = lines[0].box
    for line in lines { box = box.union(line.box) }
    let parted = MarkerColumns.parted(lines, styles: styles)
    let edges = MarkerColumns.split(
      ColumnGaps.edges(of: parted, in: box, narrowest: 0.5 * measure.bodySize), lines: parted,
      em: measure.bodySize)
    guard edges.count >= 3 else { return nil }
    let cells = CellText(sheet: sheet, styles: styles)
    let pieces = cells.pieces(of: Array(indices), edges: edges)
    var builder = GridBuilder(
      columnEdges: edges, page: sheet.number, assembler: assembler, evidence: .aligned)
    for row in RowSplitter.rows(
      of: pieces, columnCount: edges.count - 1, leading: measure.leading,
      limits: ColumnGaps.limits(edges, right: right, em: measure.bodySize))
    {
      builder.addRow(row)
    }
    return TableCandidate(grid: builder.grid(), box: box, lines: Set(indices))
  }
}
