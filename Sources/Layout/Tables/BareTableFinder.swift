internal import PDFReading

/// Tables that nothing is drawn for and whose cells are set left, wrapped ones too: words that follow a gap begin at
/// the same places in row after row.
struct BareTableFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let measure: TypeMeasure
  /// How far right text of the page's column comes; see `TypeMeasure.bodyRight`.
  let right: Double

  /// A row of text and where its pieces begin.
  private struct Row {
    var indices: [Int]
    var words: [Word]
    var box: Box
    var size: Double
    /// Places of the first word and of those after a gap.
    var starts: [Double]
    var isBold: Bool
    var isMultiple: Bool { starts.count >= 2 }
  }

  /// Tables among lines of one column of the page, given by index.
  func tables(_ indices: [Int]) -> [TableCandidate] {
    guard mayHoldTable(indices) else { return [] }
    let rows = VisualRows.groups(indices, of: sheet.lines).map { row($0) }
    var result: [TableCandidate] = []
    var start = 0
    while start < rows.count {
      let isList = headsNumbers(rows, at: start)
      guard isList || rows[start].isMultiple && !isItem(rows[start]) else {
        start += 1
        continue
      }
      let first = withHeadings(rows, from: start, after: result.isEmpty ? 0 : start)
      let end = extent(rows, from: start)
      // "Sources:" and a list of what they are.
      if !isList,
        rows[start].words.last(where: { $0.box.x0 < rows[start].starts[1] })?.text.last == ":"
      {
        start = end + 1
        continue
      }
      if end > start, let table = table(Array(rows[first...end]), isList: isList) {
        result.append(table)
        start = end + 1
      } else {
        start += 1
      }
    }
    return result
  }

  /// A cheap look before the costly one: lines that stand beside others and are not the text of a list's item.
  private func mayHoldTable(_ indices: [Int]) -> Bool {
    var count = 0
    var before: Line?
    for index in indices {
      let line = sheet.lines[index]
      defer { before = line }
      if let number = line.words.first, line.words.count > 1, styles[number.style].isBold,
        !styles[line.style].isBold, MarkerColumns.isMarker(number.text)
      {
        count += 1
        if count >= 2 { return true }
      }
      if let before, before.row == line.row,
        before.letterCount > 2 || line.box.width < 6 * line.size
      {
        count += 1
        if count >= 2 { return true }
      }
    }
    return false
  }

  private func row(_ indices: [Int]) -> Row {
    let lines = indices.map { sheet.lines[$0] }
    let words = lines.flatMap(\.words)
    let size = lines.max { $0.letterCount < $1.letterCount }?.size ?? measure.bodySize
    var starts: [Double] = []
    var end = -Double.infinity
    for word in words where !word.isSuperscript {
      if starts.isEmpty || !word.isAttached && word.box.x0 - end > 0.55 * size {
        starts.append(word.box.x0)
      }
      end = max(end, word.box.x1)
    }
    let box = lines.dropFirst().reduce(lines[0].box) { $0.union($1.box) }
    // A raised mark alone begins where it stands.
    if starts.isEmpty { starts = [box.x0] }
    return Row(
      indices: indices, words: words, box: box, size: size, starts: starts,
      isBold: lines.allSatisfy { styles[$0.style].isBold })
  }

  /// A list mark and its text.
  private func isItem(_ row: Row) -> Bool {
    row.starts.count == 2 && (row.words.first.map { ListMarker.parse($0.text) != nil } ?? false)
  }

  /// Last row of the table that starts at `start`.
  private func extent(_ rows: [Row], from start: Int) -> Int {
    let size = rows[start].size
    let slack = 0.12 * size
    var known = rows[start].starts
    var end = start
    var crossed = 0
    var widest = 0.0
    for index in (start + 1)..<max(start + 1, rows.count) {
      let row = rows[index]
      guard abs(row.size - size) < 0.04 * size,
        row.box.y0 - rows[index - 1].box.y1 < 1.3 * size,
        CaptionPattern(sheet.lines[row.indices[0]].text)?.isDelimited != true
      else { break }
      // Another table right beneath.
      let gap = row.box.y0 - rows[index - 1].box.y1
      // Where only lines of one row have come so far, the rows may stand farther apart.
      let isSpaced = widest > 0.45 * size
      guard index < start + 2 || !isSpaced || gap < max(1.4 * widest, 0.9 * size) else { break }
      if index > start + 2, row.isBold, !rows[index - 1].isBold, gap > 1.25 * widest { break }
      widest = max(widest, gap)
      // Headings of the other columns come before the first has text.
      if index < start + 4, !row.isMultiple, row.isBold, row.starts[0] < (known.min() ?? 0) - size {
        known.append(row.starts[0])
      }
      let isKnown = { (x: Double) in known.contains { abs($0 - x) < slack } }
      guard row.isMultiple || isKnown(row.starts[0]) else { break }
      // Text that runs over the gaps between columns: a heading inside at the most. Where no other row begins, a
      // centred heading does.
      let crosses = known.contains { x in
        (index < start + 4
          || rows[start..<index].count { row in row.starts.contains { abs($0 - x) < slack } } > 1)
          && row.words.contains { $0.box.x0 < x - 0.5 * size && $0.box.x1 > x + slack }
      }
      if crosses && !row.isMultiple {
        crossed += 1
        // Questions that head a group of rows may be wrapped, where the table is set smaller than the text.
        if size > 0.97 * measure.bodySize ? crossed > 1 || !row.isBold : crossed > 3 { break }
      } else {
        crossed = 0
        if row.isMultiple, !row.starts.contains(where: isKnown) { break }
        for x in row.starts where !isKnown(x) { known.append(x) }
        end = index
      }
      // A question at the page's foot goes on with its rows on the next.
      if index + 1 == rows.count, index - end <= 2, size < 0.97 * measure.bodySize { end = index }
    }
    return end
  }

  /// First row of the table with headings of all its columns above it, where the table is set smaller than the text.
  private func withHeadings(_ rows: [Row], from start: Int, after: Int) -> Int {
    guard start > after, rows[start].size < 0.97 * measure.bodySize else { return start }
    let (row, above) = (rows[start], rows[start - 1])
    guard abs(above.size - row.size) < 0.04 * row.size, above.isBold, above.starts.count == 1,
      abs(above.starts[0] - row.starts[0]) < 0.12 * row.size,
      row.box.y0 - above.box.y1 < 0.9 * row.size
    else { return start }
    return start - 1
  }

  /// Whether a bold heading stands over bold numbers and plain texts, all set smaller than the text: the cells of two
  /// columns, where a list's numbers look like its text.
  private func headsNumbers(_ rows: [Row], at index: Int) -> Bool {
    let head = rows[index]
    guard head.isBold, !head.isMultiple, head.size < 0.97 * measure.bodySize,
      index + 2 < rows.count
    else { return false }
    let item = rows[index + 1]
    guard isItem(item), !item.isBold, abs(item.size - head.size) < 0.04 * head.size,
      abs(item.starts[0] - head.starts[0]) < 0.12 * head.size, let number = item.words.first
    else { return false }
    return styles[number.style].isBold
      && item.words.dropFirst().contains { !styles[$0.style].isBold }
  }

  private func table(_ rows: [Row], isList: Bool) -> TableCandidate? {
    let size = rows[rows.count / 2].size
    guard let columns = columns(rows, size: size), !isOfFigures(rows, columns: columns, size: size)
    else { return nil }
    let box = rows.dropFirst().reduce(rows[0].box) { $0.union($1.box) }
    let edges = [box.x0 - 1] + columns.dropFirst().map { $0 - 0.3 * size } + [box.x1 + 1]
    let cutter = StripedCells(styles: styles, edges: edges, starts: columns, em: size)
    var pieces: [(column: Int, line: Line)] = []
    for row in rows {
      for piece in cutter.pieces(of: row.indices.map { sheet.lines[$0] }) {
        pieces += piece.lines.map { (piece.columns.lowerBound, $0) }
      }
    }
    let head = rows[0].isBold ? rows[0].starts : []
    let isHeaded = columns.allSatisfy { x in head.contains { abs($0 - x) < 0.12 * size } }
    guard
      isList
        || isPlausible(
          pieces, columns: columns.count, hasBoldHead: rows[0].isBold, isHeaded: isHeaded)
    else { return nil }
    var builder = GridBuilder(
      columnEdges: edges, page: sheet.number, assembler: assembler, evidence: .aligned)
    let limits = ColumnGaps.limits(edges, right: right, em: size)
    let groups = RowSplitter.rows(
      of: pieces, columnCount: columns.count, leading: measure.leading, limits: limits)
    guard groups.count >= 2 else { return nil }
    for group in groups { builder.addRow(group) }
    return TableCandidate(
      grid: builder.grid(), box: box, lines: Set(rows.flatMap(\.indices)))
  }

  /// Whether figures stand behind the labels: those are set right, and their columns are found by where they end
  /// (`FigureTableFinder`).
  private func isOfFigures(_ rows: [Row], columns: [Double], size: Double) -> Bool {
    // Long questions between the rows of figures end those for it.
    let questions = rows.count { !$0.isMultiple && !$0.isBold && $0.words.count >= 7 }
    if size < 0.97 * measure.bodySize, questions * 12 > rows.count { return false }
    let words = rows.flatMap(\.words).filter { $0.box.x0 > columns[1] - 0.3 * size }
    return words.count { FigureColumns.isFigure($0.text) } * 2 >= words.count
  }

  /// Where the columns begin; nil where the pieces of the rows do not agree.
  private func columns(_ rows: [Row], size: Double) -> [Double]? {
    let multiple = rows.filter(\.isMultiple)
    guard multiple.count >= 2 else { return nil }
    let places = Lattice.clustered(rows.flatMap(\.starts), tolerance: 0.12 * size)
    let slack = 0.12 * size
    let columns = places.filter { x in
      let support = rows.count { $0.starts.contains { abs($0 - x) < slack } }
      let crossing = rows.count { row in
        row.words.contains { $0.box.x0 < x - 0.5 * size && $0.box.x1 > x + slack }
      }
      return support >= 2 && crossing * 4 <= rows.count
        || support == 1 && crossing == 0 && multiple[0].starts.contains { abs($0 - x) < slack }
    }
    let most = multiple.map(\.starts.count).max() ?? 0
    let strays = rows.flatMap(\.starts).count { x in !columns.contains { abs($0 - x) < slack } }
    guard columns.count >= 2, columns.count <= most + 1, columns.count <= 14,
      strays * 8 <= rows.flatMap(\.starts).count
    else { return nil }
    return columns
  }

  /// Neither a list nor text set in two columns, unless each column `isHeaded` by bold words beside those of the others.
  private func isPlausible(
    _ pieces: [(column: Int, line: Line)], columns: Int, hasBoldHead: Bool, isHeaded: Bool
  ) -> Bool {
    let rows = Dictionary(grouping: pieces) { $0.line.row }
    let multiple = rows.values.filter { Set($0.map(\.column)).count >= 2 }
    let first = pieces.filter { $0.column == 0 }
    // Figures and what they count.
    let isCount =
      first.count >= 2
      && first.allSatisfy {
        FigureColumns.isFigure($0.line.text) && $0.line.size < 0.97 * measure.bodySize
          && ListMarker.parse($0.line.text) == nil
      }
    // Without headings a few pairs may be abbreviations and what they stand for.
    let isEnough = columns >= 3 || isCount ? 2 : hasBoldHead ? 3 : 4
    guard multiple.count >= isEnough else { return false }
    let marks = first.count { ListMarker.parse($0.line.text) != nil }
    // "Source:", "NB:" and what they say, as under a table.
    if first.count(where: { $0.line.text.hasSuffix(":") }) * 2 >= first.count { return false }
    if columns == 2 {
      if marks * 2 > first.count { return false }
      let shorter = multiple.map { row in row.map(\.line.letterCount).min() ?? 0 }
      let mean = shorter.reduce(0, +) / max(1, shorter.count)
      if mean > 24, !isHeaded, multiple.count * 10 > rows.count * 6 { return false }
    }
    return true
  }
}
