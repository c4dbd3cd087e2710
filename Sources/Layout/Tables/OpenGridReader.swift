internal import PDFReading

/// The lines of a table without drawn columns → its grid.
struct OpenGridReader {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let measure: TypeMeasure

  /// A region's text: rows of pieces from the top.
  struct Region {
    var rows: [[Line]]
    var box: Box
    /// Rows of the page with leader dots, and where most of these end.
    var led: Set<Int> = []
    var ledEnd: Double?
  }

  /// The rows of pieces of lines given by index.
  func region(of indices: [Int]) -> Region? {
    let chunks = CellChunks(styles: styles)
    let rows = VisualRows.groups(indices, of: sheet.lines).map { row in
      row.flatMap { chunks.pieces(of: sheet.lines[$0]) }
    }.filter { !$0.isEmpty }
    guard let first = rows.first?.first else { return nil }
    let led = indices.map { sheet.lines[$0] }.filter { line in
      CellChunks.withoutLeaders(line.words).count < line.words.count
        || line.words.contains { CellChunks.endsInLeader($0.text) }
    }
    let end = led.compactMap { CellLeaders.ends(in: $0.words).first }.median
    let whole = led.count >= 3 ? end.map { withWholeLabels(rows, upTo: $0) } : nil
    return Region(
      rows: whole ?? rows, box: rows.joined().reduce(first.box) { $0.union($1.box) },
      led: Set(led.map(\.row)), ledEnd: end)
  }

  /// Rows with what stands before the end of leaders in one piece: the words of justified labels stand far apart.
  private func withWholeLabels(_ rows: [[Line]], upTo end: Double) -> [[Line]] {
    rows.map { row in
      let label = row.prefix { $0.box.x1 < end + 0.2 * $0.size }
      guard label.count >= 2, let first = label.first else { return row }
      let words = label.flatMap(\.words)
      return [Line(page: first.page, row: first.row, words: words, styles: styles)]
        + row.dropFirst(label.count)
    }
  }

  /// The grid of a region, or nil where its text makes no columns.
  ///
  /// `separators` are heights of edges drawn between rows, `edges` those of its columns where all are known.
  func grid(
    _ region: Region, evidence: TableEvidence, separators: [Double] = [], edges: [Double]? = nil
  ) -> TableGrid? {
    let rows = SpacedLabels(region.rows, styles: styles).parted
    guard let em = rows.joined().map(\.size).median else { return nil }
    var body = HeaderSeparator.firstBodyRow(
      rows, styles: styles, rules: rules(in: region.box))
    var voters = rows[body...].filter { $0.count >= 2 }
    if voters.count < 2 {
      body = 0
      voters = rows.filter { $0.count >= 2 }
    }
    let full = fullest(voters)
    let headings = Array(rows[..<body])
    guard
      let columns = edges.map({ TextColumns(edges: $0, text: full) })
        ?? LabelStarts.edges(headings, over: Array(rows[body...]), em: em)
        .map({ TextColumns(edges: $0, text: full + headings) })
        ?? TextColumns(full, em: em, heads: headings)
    else { return nil }
    let names = CentredRows(rows, columns: columns, rules: rules(around: region.box))
    // The name of the first group stands right under the headings.
    while body > 1, names.isName(rows[body - 1], under: rows[body - 2]) { body -= 1 }
    let rules = rules(in: region.box)
    let header = OpenHeader(
      columns: columns,
      rules: rules + separators.map { Box(x0: region.box.x0, y0: $0, x1: region.box.x1, y1: $0) })
    let space = SpacedLabels.space(in: rows, em: em)
    let heads = HeadingCut(columns: columns, styles: styles)
    var parted: [[Line]] = []
    for (index, row) in rows.enumerated() {
      let above = index > 0 && index < body ? parted[index - 1] : []
      parted.append(
        row.flatMap { piece in
          cut(
            piece, of: row, columns: columns, isHeading: index < body, rules: rules, space: space
          )
          .flatMap { index < body ? heads.parted($0, under: above) : [$0] }
        })
    }
    let (labels, headerCount) = header.labels(Array(parted[..<body]))
    var cells: [TableCell] = labels.map { label in
      cell(
        label.lines, row: label.rows.lowerBound, rows: label.rows.count,
        columns: label.columns)
    }
    let textRows = parted[body...].map { row in
      row.map { (column: columns.columns(of: $0.box).lowerBound, line: $0) }
    }
    // Names of groups stand alone in their rows.
    let figures = FigureColumns.columns(
      textRows.filter { $0.count > 1 }.flatMap(\.self), rows: max(1, textRows.count / 2))
    let groups = names.stretches(of: Array(textRows)).flatMap {
      bodyRows(
        $0, columns: columns, figures: figures.subtracting([0]), em: em, separators: separators,
        in: region)
    }
    for (number, group) in groups.enumerated() {
      var byColumn: [Int: [Line]] = [:]
      for piece in group { byColumn[piece.column, default: []].append(piece.line) }
      for column in byColumn.keys.sorted() {
        guard let lines = byColumn[column] else { continue }
        cells.append(
          bodyCell(
            lines, row: headerCount + number, column: column, columns: columns,
            filled: Set(byColumn.keys), names: names))
      }
    }
    cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    return TableGrid(
      rowCount: headerCount + groups.count, columnCount: columns.extents.count, cells: cells,
      evidence: evidence, columnEdges: columns.edges)
  }

  /// The body's text rows put together to rows of the table: by the edges between them where most have one.
  private func bodyRows(
    _ rows: [OpenRows.TextRow], columns: TextColumns, figures: Set<Int>, em: Double,
    separators: [Double], in region: Region
  ) -> [OpenRows.TextRow] {
    guard !figures.isEmpty else {
      let limits = ColumnGaps.limits(columns.edges, right: measure.bodyRight, em: em)
      return RowSplitter.rows(
        of: rows.flatMap(\.self), columnCount: columns.extents.count, leading: measure.leading,
        limits: limits)
    }
    let open = OpenRows(
      columns: columns, figures: figures, leading: measure.leading, led: region.led,
      ledEnd: region.ledEnd)
    let heights = rows.map { row in
      row.reduce(0) { $0 + $1.line.box.midY } / Double(max(1, row.count))
    }
    let isParted = { (index: Int) in
      separators.contains { $0 > heights[index] && $0 < heights[index + 1] }
    }
    let parted = rows.indices.dropLast().filter(isParted)
    guard parted.count * 2 >= rows.count - 1 else { return open.grouped(rows) }
    var result: [OpenRows.TextRow] = []
    var start = 0
    for index in rows.indices where index + 1 == rows.count || isParted(index) {
      let band = Array(rows[start...index])
      let figureRows = band.count { row in
        row.contains { figures.contains($0.column) && FigureColumns.isFigure($0.line.text) }
      }
      result += figureRows > 1 ? open.grouped(band) : [band.flatMap(\.self)]
      start = index + 1
    }
    return result
  }

  /// Rows that show the columns: those with the most pieces, and all that are not far behind.
  private func fullest(_ rows: [[Line]]) -> [[Line]] {
    let counts = rows.map(\.count)
    guard let most = counts.max(), let typical = counts.median else { return rows }
    let need = max(2, min(typical, (most + 1) / 2))
    return rows.filter { $0.count >= need }
  }

  /// A piece cut where it crosses from one column's text into another's at a free space between words.
  /// `space` is the width of a space between words.
  private func cut(
    _ piece: Line, of row: [Line], columns: TextColumns, isHeading: Bool, rules: [Box],
    space: Double
  ) -> [Line] {
    let range = columns.columns(of: piece.box)
    guard range.count > 1, piece.words.count > 1 else { return [piece] }
    // A rule under it alone says that it is one label over several columns.
    let width = (columns.edges.last ?? 0) - (columns.edges.first ?? 0)
    let isSpanning = rules.contains { rule in
      rule.y0 > piece.box.midY && rule.y0 < piece.box.y1 + 0.8 * piece.size
        && rule.x0 < piece.box.x0 + 0.3 * piece.size && rule.x1 > piece.box.x1 - 0.3 * piece.size
        && rule.width < 0.93 * width && rule.x0 > (columns.edges.first ?? 0) + piece.size
        && !row.contains {
          $0.box.x0 != piece.box.x0 && $0.box.midX > rule.x0 && $0.box.midX < rule.x1
        }
    }
    if isHeading, isSpanning { return [piece] }
    var parts: [[Word]] = [[piece.words[0]]]
    // The labels of narrow columns stand hardly farther apart than their words.
    let least = zip(piece.words, piece.words.dropFirst()).map { $1.box.x0 - $0.box.x1 }.min() ?? 0
    let limit =
      isHeading && piece.words.count > 2
      ? min(0.45 * piece.size, max(0.33 * piece.size, 1.35 * least)) : 0.45 * piece.size
    // Each word over a column of its own.
    let places = piece.words.map { columns.columns(of: $0.box, share: 0.5) }
    let isOneEach =
      isHeading && places.count == range.count && least > 1.25 * space
      && zip(places, places.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }
    if isOneEach {
      return piece.words.map { Line(page: piece.page, row: piece.row, words: [$0], styles: styles) }
    }
    for (word, next) in zip(piece.words, piece.words.dropFirst()) {
      let gap = next.box.x0 - word.box.x1
      let isOver = columns.edges.dropFirst().dropLast().contains {
        $0 > word.box.x1 - 0.05 * piece.size && $0 < next.box.x0 + 0.05 * piece.size
      }
      // A label is wider than the figures under it: its end need not lie over an edge of columns.
      let isLoose = isHeading && piece.words.count > 2 && gap > 1.6 * least && gap > limit
      if isOver || isLoose, !next.isAttached, gap > limit {
        parts.append([next])
      } else {
        parts[parts.count - 1].append(next)
      }
    }
    return parts.map { Line(page: piece.page, row: piece.row, words: $0, styles: styles) }
  }

  private func cell(_ lines: [Line], row: Int, rows: Int, columns: ClosedRange<Int>) -> TableCell {
    // Figures centred beside a label of two lines come between these.
    let lines = lines.sorted { ($0.row, $0.box.x0) < ($1.row, $1.box.x0) }
    let box = lines.dropFirst().reduce(lines[0].box) { $0.union($1.box) }
    return TableCell(
      row: row, column: columns.lowerBound, rowSpan: rows, columnSpan: columns.count,
      content: assembler.content(of: lines), lines: lines,
      regions: [PageBox(page: sheet.number, box: box)])
  }

  /// A cell of the body; it spans the empty columns that its text reaches over.
  private func bodyCell(
    _ lines: [Line], row: Int, column: Int, columns: TextColumns, filled: Set<Int>,
    names: CentredRows
  ) -> TableCell {
    let box = lines.dropFirst().reduce(lines[0].box) { $0.union($1.box) }
    if filled.count == 1, let span = names.span(of: lines) {
      return cell(lines, row: row, rows: 1, columns: span)
    }
    var last = column
    while last + 1 < columns.extents.count, !filled.contains(last + 1),
      box.x1 > columns.extents[last + 1].lowerBound + 2
    {
      last += 1
    }
    return cell(lines, row: row, rows: 1, columns: column...last)
  }

  /// Horizontal rules and thin seams inside a region.
  private func rules(in box: Box) -> [Box] {
    sheet.graphics.rules.filter {
      $0.isHorizontal && $0.box.midY > box.y0 && $0.box.midY < box.y1
        && $0.box.horizontalOverlap(box) > 0.5 * $0.box.width
    }.map(\.box)
  }

  /// Horizontal rules inside a region, above its first row and beneath its last.
  private func rules(around box: Box) -> [Box] {
    let slack = measure.bodySize
    return sheet.graphics.rules.filter {
      $0.isHorizontal && $0.box.midY > box.y0 - slack && $0.box.midY < box.y1 + slack
        && $0.box.x0 < box.x0 + slack && $0.box.x1 < box.x1 + 3 * slack
    }.map(\.box)
  }
}
