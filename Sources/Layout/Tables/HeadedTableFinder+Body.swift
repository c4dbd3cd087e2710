internal import PDFReading

extension HeadedTableFinder {
  /// The table under some headings; `rules` are horizontal ones beneath them.
  func table(_ head: Head, rules: [Edge], excluding used: Set<Int>) -> TableCandidate? {
    let own = sheet.lines.indices.filter { index in
      let line = sheet.lines[index].box
      return !used.contains(index) && line.midY > head.box.y0 && line.midY < head.box.y1
        && line.x0 > head.box.x0 - 0.1 * measure.bodySize
        && line.x1 < head.box.x1 + measure.bodySize
    }
    let headings = rows(own)
    guard let first = headings.first, headings.count <= 9, !isText(headings, in: head) else {
      return nil
    }
    var body = body(
      under: headings, in: head, rules: rules, taken: used.union(own), size: first.size)
    trim(&body.rows, under: headings)
    let isCut =
      isCutBelowGroup(body.rows, in: head.box, excluding: used)
      && headings.contains(where: \.isMultiple)
    guard isCut || body.rows.contains(where: \.isMultiple) && !isText(body.rows) else { return nil }
    if let table = figures(under: head, headings: headings, body: body.rows) { return table }
    let labelled =
      head.columns.isEmpty
      ? LabelStarts.edges(
        headings.map(\.pieces), over: body.rows.map(\.pieces), em: first.size) : nil
    let drawn = OpenTable.Drawn(
      left: head.box.x0, right: head.box.x1,
      columns: labelled.map { Array($0.dropFirst().dropLast()) } ?? head.columns,
      rows: head.rows + [head.box.y1] + body.separators,
      wholeAbove: head.rows.isEmpty ? -.infinity : head.box.y1, hasAllColumns: labelled != nil)
    var table = OpenTable(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure
    ).table(
      headings + body.rows, headings: headings.count, drawn: drawn, evidence: .partlyRuled)
    table?.box.y0 = head.box.y0
    return table
  }

  /// Whether a bold label for each cell in a band stands right above its upper rule: they are the headings.
  func isUnderLabels(_ band: Box, excluding used: Set<Int>) -> Bool {
    let near = sheet.lines.indices.filter { index in
      let line = sheet.lines[index].box
      return !used.contains(index) && line.y1 > band.y0 - 3 * measure.leading
        && line.midY < band.y1 && line.x0 > band.x0 - 0.1 * measure.bodySize
        && line.x1 < band.x1 + measure.bodySize
    }
    let cells = rows(near.filter { sheet.lines[$0].box.midY > band.y0 }).map(\.pieces.count).max()
    var edge = band.y0
    for row in rows(near.filter { sheet.lines[$0].box.midY < band.y0 }).reversed() {
      guard row.isBold, edge - row.box.y1 < 0.6 * row.size else { return false }
      if row.isMultiple, row.pieces.count >= cells ?? 0 { return true }
      edge = row.box.y0
    }
    return false
  }

  /// Whether nothing but the heading of the first group of rows stands beneath a table's headings, at the foot of the
  /// page or column: its rows are on the next.
  private func isCutBelowGroup(
    _ rows: [PieceRow], in head: Box, excluding used: Set<Int>
  ) -> Bool {
    guard rows.count == 1, rows[0].isBold else { return false }
    return sheet.isFoot(
      rows[0].box.y1, from: head.x0, to: head.x1,
      size: 0.97 * min(measure.bodySize, rows[0].size), excluding: used)
  }

  /// A table of figures: its columns come from the rows beneath the headings, which are centred over them, span several
  /// or are wider than what they head.
  private func figures(
    under head: Head, headings: [PieceRow], body: [PieceRow]
  ) -> TableCandidate? {
    // A sentence alone among rows of figures is no part of the label beneath it.
    // A group's name that keeps to a wide column of labels is none.
    let beside = body.filter(\.isMultiple).map { $0.pieces[1].box.x0 }.min() ?? head.box.x1
    let sentences = body.filter {
      !$0.isMultiple && $0.box.width > 0.4 * head.box.width && $0.box.x1 > beside - $0.size
    }
    guard head.rows.isEmpty, sentences.isEmpty, FigureColumns.haveFigures(body.map(\.pieces))
    else { return nil }
    let lines = (headings + body).flatMap(\.indices)
    let reader = OpenGridReader(
      sheet: sheet, styles: styles, assembler: assembler, measure: measure)
    guard let region = reader.region(of: lines.sorted()),
      let grid = reader.grid(
        region, evidence: .partlyRuled, separators: [head.box.y1],
        edges: head.columns.isEmpty
          ? nil
          : [min(head.box.x0, region.box.x0)] + head.columns.sorted()
            + [max(head.box.x1, region.box.x1)]),
      grid.rowCount > body.count / 2,
      // Headings that span several columns do not show these; a currency's sign set apart is no column.
      body.allSatisfy({ row in
        row.pieces.count { $0.text.contains { $0.isNumber || $0.isLetter } } <= grid.columnCount
      })
    else { return nil }
    var box = head.box.union(region.box)
    box.y0 = head.box.y0
    return TableCandidate(grid: grid, box: box, lines: Set(lines))
  }

  /// The rows of text that lines make.
  func rows(_ indices: [Int]) -> [PieceRow] {
    VisualRows.groups(indices, of: sheet.lines).map {
      PieceRow($0, sheet: sheet, styles: styles)
    }
  }

  /// The rows of text beneath the headings, as far as they can be the table's.
  private func body(
    under headings: [PieceRow], in head: Head, rules: [Edge], taken: Set<Int>, size: Double
  ) -> (rows: [PieceRow], separators: [Double]) {
    let (left, right) = (head.box.x0, head.box.x1)
    // What begins left of where a cell's text does is no cell; a first column may have no heading.
    let pad = (headings.map(\.box.x0).min() ?? left) - left
    let margin = pad > 0.25 * size && pad < 1.5 * size ? left + 0.5 * pad : left - 0.3 * size
    var result: [PieceRow] = []
    var separators: [Double] = []
    var columns = ColumnMarks(em: size)
    for row in headings { columns.add(row) }
    var bottom = head.box.y1
    let free = sheet.lines.indices.filter { index in
      let line = sheet.lines[index].box
      return !taken.contains(index) && line.midY > head.box.y1 && line.x0 < right
        && line.x1 > left
    }
    let groups = VisualRows.groups(free, of: sheet.lines)
    for (number, group) in groups.enumerated() {
      let row = PieceRow(group, sheet: sheet, styles: styles)
      let em = result.first?.size ?? size
      guard row.box.midY < head.stop, row.box.x0 > margin, row.box.x1 < right + 0.6 * em,
        abs(row.size - em) < (result.isEmpty ? 0.2 : 0.05) * em,
        row.box.y0 - bottom < 1.7 * em,
        CaptionPattern(row.lines[0].text)?.isDelimited != true,
        !result.contains(where: \.isMultiple) || columns.fit(row)
          || columns.hangs(row) && row.box.y0 - bottom < 0.5 * em
          || opensFigures(row, under: result, columns: headings.map(\.pieces.count).max() ?? 0)
          || isGroupName(
            row, before: groups.dropFirst(number + 1), in: head.box, columns: columns)
      else { break }
      let between = rules.filter {
        $0.position > max(bottom, head.box.y1 + 0.3 * em) && $0.position < row.box.midY
          && $0.end > left && $0.start < right
      }
      if isOverSum(between, above: row, width: right - left) {
        separators.append(between[0].position)
      } else if let rule = between.first {
        // The next table's first rule, or the one above footnotes.
        let above = rule.position - bottom
        guard between.count == 1, rule.end - rule.start > 0.9 * (right - left),
          JointedRuleRuns.union(head.columns, rule.joints, tolerance: 0.27 * em) != nil,
          above < 1.6 * (row.box.y0 - rule.position) + 0.2 * em
        else { break }
        separators.append(rule.position)
      }
      columns.add(row)
      result.append(row)
      bottom = row.box.y1
    }
    return (result, separators)
  }

  /// Whether a row has the first figures, one beneath each heading, where nothing but the units of them stands above:
  /// figures set right need not be in line with these.
  private func opensFigures(_ row: PieceRow, under above: [PieceRow], columns: Int) -> Bool {
    let figures = row.pieces.dropFirst()
    return above.count <= 2 && figures.count >= 2 && row.pieces.count >= columns
      && figures.allSatisfy { FigureColumns.isFigure($0.text) }
      && !above.flatMap(\.pieces).contains { FigureColumns.isFigure($0.text) }
  }

  /// Whether rules at one height, each over a column or two, lie above a row of figures: their sum.
  private func isOverSum(_ rules: [Edge], above row: PieceRow, width: Double) -> Bool {
    guard let first = rules.first,
      row.pieces.dropFirst().contains(where: { FigureColumns.isFigure($0.text) })
    else { return false }
    return rules.allSatisfy {
      abs($0.position - first.position) < 0.2 * row.size && $0.end - $0.start < 0.5 * width
    }
  }

  /// Whether a short label alone stands over the middle of a table, and the row beneath it keeps to the columns: it
  /// names a group of rows.
  private func isGroupName(
    _ row: PieceRow, before rest: ArraySlice<[Int]>, in box: Box, columns: ColumnMarks
  ) -> Bool {
    guard !row.isMultiple, row.box.width < 0.4 * box.width,
      abs(row.box.midX - box.midX) < row.size
    else { return false }
    // The first label may be wrapped.
    let next = rest.prefix(3).map { PieceRow($0, sheet: sheet, styles: styles) }
    let labels = next.prefix { !$0.isMultiple && columns.fit($0) }.count
    guard labels < next.count else { return false }
    let beneath = next[labels]
    return beneath.isMultiple && columns.fit(beneath)
      && next[0].box.y0 - row.box.y1 < 1.2 * row.size
      && beneath.pieces.dropFirst().contains { FigureColumns.isFigure($0.text) }
  }

  /// Leaves out the text that follows the table: it crosses the columns, or begins where none does.
  private func trim(_ rows: inout [PieceRow], under headings: [PieceRow]) {
    let strips = TextRivers(em: measure.bodySize).strips(
      headings + rows, headings: headings.count)
    while let last = rows.last, !last.isMultiple {
      let crosses = strips.contains {
        last.box.x0 < $0.lowerBound && last.box.x1 > $0.upperBound
      }
      guard crosses && last.size > 0.97 * measure.bodySize && !last.isBold else { return }
      rows.removeLast()
    }
  }

  /// Whether a caption or running text stands where headings should.
  private func isText(_ headings: [PieceRow], in head: Head) -> Bool {
    if headings.contains(where: { CaptionPattern($0.lines[0].text)?.isDelimited == true }) {
      return true
    }
    if areItems(headings, in: head) { return true }
    let wide = headings.filter { !$0.isMultiple && $0.box.width > 0.7 * head.box.width }
    return wide.count >= 2 && !headings.contains(where: \.isMultiple)
  }

  /// Whether numbered items of running text stand between two rules, each of which is drawn under a heading of its own.
  private func areItems(_ rows: [PieceRow], in head: Head) -> Bool {
    let multiple = rows.filter(\.isMultiple)
    return !multiple.isEmpty
      && multiple.allSatisfy { row in
        row.pieces.count == 2 && !row.isBold && ListMarker.parse(row.pieces[0].text) != nil
      }
      && multiple.contains { $0.pieces[1].box.width > 0.7 * head.box.width }
  }

  /// Whether rows are a list, or text with few gaps that happen to fall under each other.
  private func isText(_ rows: [PieceRow]) -> Bool {
    let multiple = rows.filter(\.isMultiple)
    let items = multiple.filter {
      $0.pieces.count == 2 && ListMarker.parse($0.pieces[0].text)?.isBullet ?? false
    }
    if items.count == multiple.count { return true }
    guard let size = rows.first?.size, size > 0.97 * measure.bodySize else { return false }
    return multiple.count * 3 < rows.count
  }
}
