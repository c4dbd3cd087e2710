internal import PDFReading

/// Two parts of a table that a page break has cut → one.
struct TableJoiner {
  let assembler: TextAssembler

  /// The whole, or nil where the second is a table of its own.
  func joined(_ first: TableGrid, _ second: TableGrid) -> TableGrid? {
    let first = spread(first, over: second) ?? first
    let second = unheaded(second, under: first) ?? second
    guard first.columnCount == second.columnCount, sameColumns(first, second) else { return nil }
    let repeated = repeatedRows(first, second)
    if repeated == 0 && !second.isRest && opensNewTable(first, second) { return nil }
    var whole = first
    var offset = first.rowCount - repeated
    let firstRow = second.cells.filter { $0.row == repeated }
    let isCut = isCutByTint(first, firstRow)
    if let cut = isCut == nil ? cutRow(first, firstRow) : isCut == true ? first.rowCount - 1 : nil {
      offset -= 1
      for cell in firstRow {
        let row = cut
        // A label beside several rows goes on beside those of the second part.
        if let index = whole.cells.firstIndex(where: {
          $0.column == cell.column && $0.row <= row && row < $0.row + $0.rowSpan
        }) {
          whole.cells[index].rowSpan += cell.rowSpan - 1
          if whole.cells[index].content.isEmpty {
            whole.cells[index].content = cell.content
          } else if !cell.content.isEmpty {
            whole.cells[index].content = assembler.joined(whole.cells[index].content, cell.content)
          }
          whole.cells[index].lines += cell.lines
          whole.cells[index].regions += cell.regions
        } else {
          var moved = cell
          moved.row = row
          whole.cells.append(moved)
        }
      }
    }
    for cell in second.cells where cell.row >= repeated {
      if cell.row == repeated && offset < first.rowCount - repeated { continue }
      var moved = cell
      moved.row = cell.row + offset
      whole.cells.append(moved)
    }
    whole.cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    whole.rowCount = offset + second.rowCount
    return whole
  }

  /// Headings alone, of which each may stand over several columns of the other part, in those columns; nil where the
  /// two are no parts of one table.
  private func spread(_ headings: TableGrid, over body: TableGrid) -> TableGrid? {
    let (own, edges) = (headings.columnEdges, body.columnEdges)
    guard headings.evidence == .ruled, body.evidence == .ruled, headings.rowCount <= 2,
      headings.columnCount >= 2, headings.columnCount < body.columnCount,
      let left = own.first, let other = edges.first, isHeading(headings), !isHeading(body)
    else { return nil }
    let slack = slack(headings)
    let places = own.compactMap { x in
      edges.firstIndex { abs(x - left + other - $0) < slack }
    }
    guard places.count == own.count, places.first == 0, places.last == edges.count - 1 else {
      return nil
    }
    var result = headings
    result.columnCount = body.columnCount
    result.columnEdges = edges.map { $0 - other + left }
    for index in result.cells.indices {
      let cell = result.cells[index]
      let end = min(cell.column + cell.columnSpan, own.count - 1)
      result.cells[index].column = places[cell.column]
      result.cells[index].columnSpan = max(1, places[end] - places[cell.column])
    }
    return result
  }

  /// How far apart drawn edges of one column may stand in two parts.
  private func slack(_ grid: TableGrid) -> Double {
    0.01 * ((grid.columnEdges.last ?? 0) - (grid.columnEdges.first ?? 0))
  }

  /// Whether the first row is bold.
  private func isHeading(_ grid: TableGrid) -> Bool {
    let cells = grid.cells.filter { $0.row == 0 && !$0.content.isEmpty }
    return !cells.isEmpty && cells.allSatisfy { $0.content.isBold }
  }

  private func sameColumns(_ first: TableGrid, _ second: TableGrid) -> Bool {
    let (a, b) = (first.columnEdges, second.columnEdges)
    guard a.count == b.count, let left = a.first, let right = a.last, let otherLeft = b.first,
      let otherRight = b.last
    else { return false }
    // Mirrored margins shift the second part; text-made edges are vague.
    let shift = otherLeft - left
    let slack = first.evidence == .ruled ? slack(first) : 0.06 * (right - left)
    if first.evidence == .ruled {
      return zip(a, b).allSatisfy { abs($0 + shift - $1) < slack }
    }
    // Where nothing is drawn, the last column is as wide as its longest text.
    if isInLine(first, second, shift: shift) { return true }
    let isOpen = first.evidence == .aligned && second.evidence == .aligned && a.count > 2
    return
      (abs(otherRight - shift - right) < slack
      || isOpen && abs(a[a.count - 2] + shift - b[b.count - 2]) < 0.2 * slack)
      && zip(a, b).dropFirst().dropLast().allSatisfy { abs($0 + shift - $1) < 2.5 * slack }
  }

  /// Whether the text of all columns begins, ends or has its middle at the same places in both parts, as near as the
  /// shift between them is known.
  private func isInLine(_ first: TableGrid, _ second: TableGrid, shift: Double) -> Bool {
    let (above, below) = (places(first), places(second))
    guard let size = first.cells.lazy.flatMap(\.lines).first?.size,
      let lead = zip(above, below).lazy.compactMap({ $0.isEmpty || $1.isEmpty ? nil : ($0, $1) })
        .first
    else { return false }
    // Margins are mirrored on left and right pages; else the parts stand under each other.
    let offset = lead.1[0].x0 - lead.0[0].x0
    let shifts = abs(offset) < 0.3 * size ? [0] : [offset, shift]
    return shifts.contains { shift in
      var matching = 0
      for (own, others) in zip(above, below) where !own.isEmpty && !others.isEmpty {
        let isSame = others.contains { other in
          own.contains {
            abs($0.x0 + shift - other.x0) < 0.3 * size || abs($0.x1 + shift - other.x1) < 0.3 * size
              || abs($0.midX + shift - other.midX) < 0.2 * size
          }
        }
        if !isSame { return false }
        matching += 1
      }
      return matching >= 2
    }
  }

  /// The boxes of each column's lines, spanning cells left out.
  private func places(_ grid: TableGrid) -> [[Box]] {
    var result: [[Box]] = Array(repeating: [], count: grid.columnCount)
    for cell in grid.cells where cell.columnSpan == 1 && cell.column < grid.columnCount {
      result[cell.column] += cell.lines.map(\.box)
    }
    return result
  }

  /// Number of rows at the top of the second part that repeat the first's.
  private func repeatedRows(_ first: TableGrid, _ second: TableGrid) -> Int {
    let (a, b) = (first.texts, second.texts)
    var count = 0
    while count < min(a.count, b.count, 4), a[count] == b[count],
      a[count].contains(where: { !$0.isEmpty })
    { count += 1 }
    return count
  }

  /// Whether a table opens with bold headings that are not those of another.
  func hasHeadings(_ table: TableGrid, otherThan other: TableGrid) -> Bool {
    isHeading(table) && repeatedRows(other, table) == 0
  }

  /// Whether the second part opens with bold headings as the first does; under headings alone a single bold cell
  /// names the first group of rows.
  private func opensNewTable(_ first: TableGrid, _ second: TableGrid) -> Bool {
    if hasTitledHeadings(second), hasTitledHeadings(first) || !holdsTitles(first, like: second) {
      return true
    }
    guard isHeading(first), isHeading(second) else { return false }
    let opening = second.cells.filter { $0.row == 0 && !$0.content.isEmpty }
    let isGroup = opening.count == 1 && opening[0].column == 0
    return !(isGroup && isHeadingsAlone(first))
  }

  /// Whether a table opens with a title over all columns and headings beneath it, bold or tinted, and goes on in plain
  /// letters.
  private func hasTitledHeadings(_ grid: TableGrid) -> Bool {
    let rows = (0..<min(grid.rowCount, 3)).map { row in
      grid.cells.filter { $0.row == row && !$0.content.isEmpty }
    }
    return rows.count == 3 && rows[0].count == 1 && rows[0][0].column == 0 && rows[1].count >= 2
      && (rows[1].allSatisfy(\.content.isBold) && rows[2].contains { !$0.content.isBold }
        || rows.prefix(2).joined().allSatisfy { $0.fill != nil }
          && rows[2].allSatisfy { $0.fill == nil })
  }

  /// Whether a table has rows like the title and the headings that another opens with: parts of it have such, or the
  /// headings are its own, printed again under another title.
  private func holdsTitles(_ grid: TableGrid, like other: TableGrid) -> Bool {
    let headings = other.texts[1]
    if grid.texts.contains(headings) { return true }
    let rows = (0..<grid.rowCount).map { row in
      grid.cells.filter { $0.row == row && !$0.content.isEmpty }
    }
    return zip(rows, rows.dropFirst()).contains { title, heads in
      title.count == 1 && heads.count >= 2 && heads.allSatisfy(\.content.isBold)
    }
  }

  /// Whether a table is nothing but bold headings of two columns or more.
  private func isHeadingsAlone(_ grid: TableGrid) -> Bool {
    let filled = grid.cells.filter { !$0.content.isEmpty }
    return grid.rowCount <= 2 && Set(filled.map(\.column)).count >= 2
      && filled.allSatisfy(\.content.isBold)
  }
}
