internal import PDFReading

/// Tables with a rule above, one beneath their headings and one beneath their last row, and rules between the columns
/// that leave out the rows over all of them: nothing but the text tells the rows, as LaTeX prints `l|l|l`.
struct UprightRowTableFinder {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler
  let measure: TypeMeasure

  /// What lies between two rules.
  private struct Band {
    var box: Box
    var uprights: [Edge]
    var rows: [PieceRow]
  }

  private var slack: Double { 0.3 * measure.bodySize }

  /// The tables of a page.
  func tables(_ edges: EdgeSet, excluding used: Set<Int>) -> [TableCandidate] {
    let uprights = edges.vertical.filter(\.isRule)
    guard !uprights.isEmpty, uprights.count <= JointedRuleRuns.most else { return [] }
    let stacks = BandStack.edges(
      edges.horizontal.filter(\.isRule), shortest: 8 * measure.bodySize,
      tolerance: 0.27 * measure.bodySize)
    var taken = used
    var result: [TableCandidate] = []
    for stack in stacks {
      let boxes = zip(stack, stack.dropFirst()).map { top, foot in
        Box(x0: top.start, y0: top.position, x1: top.end, y1: foot.position)
      }
      guard boxes.contains(where: { !own(uprights, in: $0).isEmpty }) else { continue }
      let bands = boxes.map { band($0, uprights: own(uprights, in: $0), excluding: taken) }
      for (index, body) in bands.enumerated() where isBody(body, edges: edges) {
        guard let heads = heads(bands[..<index], of: body, edges: edges),
          let table = table(body, heads: heads)
        else { continue }
        taken.formUnion(table.lines)
        result.append(table)
      }
    }
    return result
  }

  /// The rules between columns that stand in a box.
  private func own(_ uprights: [Edge], in box: Box) -> [Edge] {
    uprights.filter {
      $0.position > box.x0 - slack && $0.position < box.x1 + slack
        && min($0.end, box.y1) - max($0.start, box.y0) > slack
    }
  }

  private func band(_ box: Box, uprights: [Edge], excluding used: Set<Int>) -> Band {
    let lines = CellText(sheet: sheet, styles: styles).lineIndices(in: box, excluding: used)
    let rows = VisualRows.groups(lines, of: sheet.lines).map { indices in
      var row = PieceRow(indices, sheet: sheet, styles: styles)
      let xs = uprights.filter { $0.start < row.box.midY && $0.end > row.box.midY }.map(\.position)
      row.pieces = row.lines.flatMap { UprightRuleTableFinder.cut($0, at: xs, styles: styles) }
      return row
    }
    return Band(box: box, uprights: uprights, rows: rows)
  }

  /// Whether a band holds rows of several cells that nothing is drawn between, in columns that are open at both sides.
  private func isBody(_ band: Band, edges: EdgeSet) -> Bool {
    let isOpen = band.uprights.allSatisfy {
      $0.position > band.box.x0 + slack && $0.position < band.box.x1 - slack
    }
    // Every row that has cells has the rules between them.
    return !band.uprights.isEmpty && isOpen && isPlain(band.box, edges: edges)
      && band.rows.count >= 2
      && band.rows.contains(where: \.isMultiple)
      && band.rows.count { hasUndrawnColumns($0, in: band) } * 2 < band.rows.count
      && !holdsText(band)
  }

  /// Whether text stands between the rules above or beneath and those between the columns, which then bound the table: more
  /// than one row over all columns, or a caption.
  private func holdsText(_ band: Band) -> Bool {
    let isOutside = { (row: PieceRow) in
      !band.uprights.contains { $0.start < row.box.midY && $0.end > row.box.midY }
    }
    let above = band.rows.prefix(while: isOutside)
    let beneath = band.rows.reversed().prefix(while: isOutside)
    return above.count > 1 || beneath.count > 1
      || (above + beneath).contains { CaptionPattern($0.lines[0].text)?.isDelimited == true }
  }

  /// Whether a row has texts side by side between two of the rules: columns that nothing is drawn between.
  private func hasUndrawnColumns(_ row: PieceRow, in band: Band) -> Bool {
    let columns = row.pieces.map { piece in
      band.uprights.count { $0.position < piece.box.midX }
    }
    return zip(columns, columns.dropFirst()).contains { $0 == $1 }
  }

  /// Whether no shorter rule parts what stands in a box.
  private func isPlain(_ box: Box, edges: EdgeSet) -> Bool {
    !edges.horizontal.contains { edge in
      edge.position > box.y0 + slack && edge.position < box.y1 - slack
        && min(edge.end, box.x1) - max(edge.start, box.x0) > 2 * slack
    }
  }

  /// The bands of headings right above a body: parted by the same rules, or a single text in line with its labels. Nil
  /// where rules part some of the headings from others: they span columns or rows.
  private func heads(_ above: ArraySlice<Band>, of body: Band, edges: EdgeSet) -> [Band]? {
    var result: [Band] = []
    let xs = body.uprights.map(\.position)
    let left = body.rows.map(\.box.x0).min() ?? body.box.x0
    for band in above.reversed().prefix(3) {
      guard let first = band.rows.first, let last = band.rows.last,
        abs(band.box.y1 - (result.first?.box.y0 ?? body.box.y0)) < slack,
        first.box.y0 - band.box.y0 < first.size, band.box.y1 - last.box.y1 < first.size,
        band.rows.count <= 9
      else { break }
      let isParted =
        !band.uprights.isEmpty
        && band.uprights.allSatisfy { edge in xs.contains { abs($0 - edge.position) < slack } }
      let isTitle =
        band.uprights.isEmpty && band.rows.count == 1 && first.isBold
        && abs(first.box.x0 - left) < 0.2 * first.size && left > band.box.x0 + 0.1 * first.size
      guard isParted || isTitle else { break }
      let isWhole = band.uprights.allSatisfy {
        $0.start < band.box.y0 + slack && $0.end > band.box.y1 - slack
      }
      if !isWhole || !isPlain(band.box, edges: edges) { return nil }
      result.insert(band, at: 0)
    }
    return result
  }

  private func table(_ body: Band, heads: [Band]) -> TableCandidate? {
    let rows = heads.flatMap(\.rows) + body.rows
    let xs = Lattice.clustered(
      (heads + [body]).flatMap(\.uprights).map(\.position), tolerance: slack)
    let ends = body.uprights.flatMap { [$0.start, $0.end] }.filter {
      $0 > body.box.y0 + slack && $0 < body.box.y1 - slack
    }
    let drawn = OpenTable.Drawn(
      left: body.box.x0, right: body.box.x1, columns: xs,
      rows: heads.dropFirst().map(\.box.y0) + [body.box.y0]
        + Lattice.clustered(ends, tolerance: slack),
      wholeAbove: heads.isEmpty ? -.infinity : body.box.y0, hasAllColumns: true)
    let headings = heads.flatMap(\.rows).count
    guard
      var table = OpenTable(
        sheet: sheet, styles: styles, assembler: assembler, measure: measure
      ).table(rows, headings: headings, drawn: drawn, evidence: .partlyRuled),
      isPitched(body) || areRows(table.grid, heads: heads.count)
    else { return nil }
    table.box = Box(
      x0: body.box.x0, y0: heads.first?.box.y0 ?? body.box.y0, x1: body.box.x1, y1: body.box.y1)
    return table
  }

  /// Whether the distances of lines in the columns tell the rows.
  private func isPitched(_ band: Band) -> Bool {
    let pieces = band.rows.flatMap(\.pieces).map { piece in
      (column: band.uprights.count { $0.position < piece.box.midX }, line: piece)
    }
    return ColumnPitch(pieces) != nil
  }

  /// Whether what was parted by its text alone are rows: each has a label that begins anew, most have cells beside it.
  private func areRows(_ grid: TableGrid, heads: Int) -> Bool {
    let rows = (heads..<max(heads, grid.rowCount)).map { row in
      grid.cells.filter { $0.row == row && !$0.content.isEmpty }
    }
    guard rows.count >= 2 else { return false }
    let labels = rows.dropFirst().map { $0.first { $0.column == 0 }?.content.text }
    let whole = labels.count { text in text.map { !TextEnding.continuesSentence($0) } ?? false }
    return whole == labels.count && rows.count { $0.count >= 2 } * 2 >= rows.count
  }
}
