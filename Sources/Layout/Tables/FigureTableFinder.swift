internal import PDFReading

/// Tables of figures that nothing is drawn for: consecutive rows whose pieces leave the same strips of the page free.
struct FigureTableFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let measure: TypeMeasure

  /// A row of text with what it can be in a table.
  private struct Row {
    var indices: [Int]
    var pieces: [Line]
    var box: Box
    /// Two or more pieces that are no list mark and its text.
    var isCore: Bool
    /// Running text, a caption or a list item: no table goes on over it.
    var isBarrier: Bool
    var figureCount: Int
  }

  /// Tables among lines of one column of the page, given by index.
  func tables(_ indices: [Int]) -> [TableCandidate] {
    guard RowStretches(sheet: sheet, styles: styles).mayHoldRows(indices, least: 3) else {
      return []
    }
    let rows = rows(of: indices)
    var result: [TableCandidate] = []
    var start = 0
    while start < rows.count {
      guard rows[start].isCore else {
        start += 1
        continue
      }
      let end = extent(rows, from: start)
      let first = withHeadings(rows, from: start, to: end, after: result.last == nil ? 0 : start)
      if let table = table(Array(rows[first...end])) {
        result.append(table)
      }
      start = end + 1
    }
    return result
  }

  private func rows(of indices: [Int]) -> [Row] {
    let chunks = CellChunks(styles: styles)
    let left = indices.map { sheet.lines[$0].box.x0 }.min() ?? 0
    let right = indices.map { sheet.lines[$0].box.x1 }.max() ?? 0
    return VisualRows.groups(indices, of: sheet.lines).compactMap { row in
      let pieces = row.flatMap { chunks.pieces(of: sheet.lines[$0]) }
      guard let first = pieces.first else { return nil }
      let box = pieces.dropFirst().reduce(first.box) { $0.union($1.box) }
      let figures = pieces.dropFirst().count { FigureColumns.isFigure($0.text) }
      let isItem =
        pieces.count <= 2
        && (MarkerColumns.isMarker(first.text)
          || ListMarker.parse(first.text) != nil && figures == 0)
      let isCore = pieces.count >= 2 && !isItem
      let isProse =
        pieces.count == 1 && first.words.count >= 7 && box.width > 0.55 * (right - left)
      let isCaption = CaptionPattern(first.text)?.isDelimited == true
      return Row(
        indices: row, pieces: pieces, box: box, isCore: isCore && !isCaption,
        isBarrier: isItem || isProse || isCaption, figureCount: figures)
    }
  }

  /// Last row of the table that starts at `start`.
  private func extent(_ rows: [Row], from start: Int) -> Int {
    var end = start
    var core = [rows[start].pieces]
    var columnCount = rows[start].pieces.count
    var index = start + 1
    var singles = 0
    let em = rows[start].pieces[0].size
    while index < rows.count {
      let row = rows[index]
      let gap = row.box.y0 - rows[index - 1].box.y1
      guard !row.isBarrier, gap < 2.4 * max(em, 0.8 * measure.leading) else { break }
      if row.isCore {
        guard let columns = TextColumns(core + [row.pieces], em: em),
          columns.extents.count >= 2, columns.extents.count * 2 >= columnCount
        else { break }
        columnCount = columns.extents.count
        core.append(row.pieces)
        end = index
        singles = 0
      } else {
        singles += 1
        // A label of many lines beside figures centred in its height.
        let isLabel = rows[start...end].contains { other in
          other.pieces.count >= 2 && row.box.x1 < other.pieces[1].box.x0
        }
        if singles > (isLabel ? 6 : 3) { break }
      }
      index += 1
    }
    // The rest of the last row's label.
    if end + 1 < rows.count, !rows[end + 1].isBarrier, rows[end + 1].pieces.count == 1,
      rows[end + 1].box.y1 - rows[end].box.y1 < 1.35 * em,
      let scalar = rows[end + 1].pieces[0].text.unicodeScalars.first,
      scalar.properties.isLowercase, abs(rows[end + 1].pieces[0].size - em) < 0.1 * em
    {
      end += 1
    }
    return end
  }

  /// First row of the table with the labels above it that stand over some of its columns, not over all.
  private func withHeadings(_ rows: [Row], from start: Int, to end: Int, after: Int) -> Int {
    let core = rows[start...end].filter(\.isCore).map(\.pieces)
    guard start > after, let em = core.first?.first?.size,
      let columns = TextColumns(core, em: em), columns.extents.count >= 3
    else { return start }
    var first = start
    while first > after, start - first < 3 {
      let row = rows[first - 1]
      guard !row.isBarrier, row.pieces.count == 1, rows[first].box.y0 - row.box.y1 < 0.9 * em,
        !CaptionPattern.isUnit(row.pieces[0].text),
        abs(row.pieces[0].size - em) < 0.15 * em,
        columns.columns(of: row.box).lowerBound > 0,
        row.box.x0 > columns.extents[0].upperBound - em,
        row.box.x1 < (columns.edges.last ?? 0) + em
      else { break }
      first -= 1
    }
    return first
  }

  private func table(_ rows: [Row]) -> TableCandidate? {
    let core = rows.filter(\.isCore)
    let figureRows = core.filter { $0.figureCount > 0 }
    guard core.count >= 3 || core.count == 2 && core.allSatisfy({ $0.pieces.count >= 3 }),
      figureRows.count >= 2, figureRows.count * 2 >= core.count
    else { return nil }
    let indices = rows.flatMap(\.indices)
    let reader = OpenGridReader(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    guard let region = reader.region(of: indices), !isChart(region),
      let grid = reader.grid(region, evidence: .aligned), isPlausible(grid)
    else { return nil }
    return TableCandidate(grid: grid, box: region.box, lines: Set(indices))
  }

  /// Axis labels of a chart: figures without names, or names with a key beside them.
  private func isChart(_ region: OpenGridReader.Region) -> Bool {
    let pieces = region.rows.flatMap(\.self)
    let names = pieces.filter { !FigureColumns.isFigure($0.text) && $0.letterCount >= 2 }
    if names.count < 3 || names.count * 12 < pieces.count, !isFull(region) { return true }
    let keyed = names.count { LegendKeys.hasKey($0, on: sheet) }
    return keyed * 2 > names.count
  }

  /// Whether nearly all rows have as many figures, three and more: dates and what was measured at them.
  private func isFull(_ region: OpenGridReader.Region) -> Bool {
    let counts = Dictionary(grouping: region.rows.map(\.count)) { $0 }
    guard let usual = counts.max(by: { $0.value.count < $1.value.count }), usual.key >= 3 else {
      return false
    }
    return usual.value.count >= 5 && usual.value.count * 10 >= region.rows.count * 8
      && region.rows.contains { row in
        row.count {
          $0.letterCount >= 2
            && !FigureColumns.isFigure($0.text)
        } >= 2
      }
  }

  /// Enough columns and filled places; columns of a figure in most rows.
  private func isPlausible(_ grid: TableGrid) -> Bool {
    guard grid.columnCount >= 2, grid.rowCount >= 2, grid.columnCount <= 40 else { return false }
    let filled = grid.cells.reduce(0) { $0 + $1.columnSpan }
    guard Double(filled) > 0.3 * Double(grid.rowCount * grid.columnCount) else { return false }
    guard !TableSigns.isListOfCodes(grid), !TableSigns.isOfFormulas(grid), !isProgram(grid) else {
      return false
    }
    let pieces = grid.cells.map { (column: $0.column, line: $0.content.text) }
    let figures = (1..<grid.columnCount).filter { column in
      let texts = pieces.filter { $0.column == column }.map(\.line)
      let count = texts.count { FigureColumns.isFigure($0) }
      return count >= 2 && count * 2 >= texts.count
    }
    return !figures.isEmpty
  }

  /// Whether many cells begin or end with an operator: lines of a program, or formulas.
  private func isProgram(_ grid: TableGrid) -> Bool {
    let texts = grid.cells.map(\.content.text).filter { !FigureColumns.isFigure($0) }
    let cut = texts.count { text in
      // Asterisks, and strokes behind a digit, mark notes at the end of a label.
      text.count > 1
        && (text.first.map("=*+/;{}".contains) ?? false || text.last.map("=+;{}".contains) ?? false)
        || text.hasPrefix("+ ") || text == "="
    }
    return cut * 4 > texts.count
  }
}
