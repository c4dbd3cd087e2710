internal import PDFReading

/// What tells a table that nothing is drawn for from texts that merely stand side by side: lists of addresses, heads of
/// letters, programmes, the explanations beneath a formula.
///
/// Whoever prints words in rows and columns says by something else that they are a table: a caption, a rule, bold
/// headings or labels, smaller letters, or columns of figures.
struct TableSigns {
  let sheet: PageSheet
  let measure: TypeMeasure

  /// Whether a table read from places of words alone shows any of the signs.
  func show(_ table: TableCandidate) -> Bool {
    let rows = rows(of: table.grid)
    guard !(table.grid.columnCount <= 3 && counts(rows)), !Self.isOfFormulas(table.grid),
      !Self.isListOfCodes(table.grid), !isSpread(table)
    else { return false }
    if isCaptioned(table.box) { return true }
    guard !isLabelled(rows), !isProgramme(rows) else { return false }
    return isSmall(table) || hasBoldLabels(rows) || holdsFigures(table.grid)
      || isWrapped(rows) || isRuled(table.box)
  }

  /// Whether most rows have the same room between all of their words and end at one place: lines of a narrow column, their
  /// words spread to its width.
  private func isSpread(_ table: TableCandidate) -> Bool {
    let rows = VisualRows.groups(table.lines.sorted(), of: sheet.lines).map { row in
      row.flatMap { sheet.lines[$0].words }.filter { !$0.isSuperscript }
    }
    let right = rows.compactMap(\.last?.box.x1).max() ?? 0
    let spread = rows.count { words in
      let gaps = zip(words, words.dropFirst()).map { $1.box.x0 - $0.box.x1 }
      guard gaps.count >= 3, let least = gaps.min(), let most = gaps.max(),
        let last = words.last
      else { return false }
      return least > 0.7 * most && right - last.box.x1 < 0.3 * measure.bodySize
    }
    return spread * 2 > rows.count
  }

  /// Cells with text, row by row.
  private func rows(of grid: TableGrid) -> [[TableCell]] {
    let filled = grid.cells.filter { !$0.content.isEmpty }
    return (0..<grid.rowCount).map { row in filled.filter { $0.row == row } }
  }

  /// Whether the first column counts up from the first row on, as notes, references and the items of a list do; a
  /// table's running numbers stand under a heading, and of two lists side by side both count.
  private func counts(_ rows: [[TableCell]]) -> Bool {
    let firsts = rows.compactMap(\.first).filter { $0.column == 0 }
    let numbers = firsts.map { cell in Int(cell.content.text.filter(\.isNumber)) }
    guard firsts.count >= 3, firsts.allSatisfy({ $0.content.text.utf8.count <= 6 }),
      let start = numbers[0]
    else { return false }
    return numbers.enumerated().allSatisfy { $1 == start &+ $0 }
  }

  /// Whether every row ends with a number in brackets, one more than the row before: numbered formulas.
  static func isOfFormulas(_ grid: TableGrid) -> Bool {
    let numbers = (0..<grid.rowCount).map { row -> Int? in
      let text = grid.cells.last { $0.row == row && !$0.content.isEmpty }?.content.text ?? ""
      return text.hasPrefix("(") && text.hasSuffix(")") ? Int(text.dropFirst().dropLast()) : nil
    }
    guard numbers.count >= 2, let start = numbers[0] else { return false }
    return numbers.enumerated().allSatisfy { $1 == start &+ $0 }
  }

  /// Whether nothing but a number that counts up from one stands behind each of a few labels: the answers to a question.
  static func isListOfCodes(_ grid: TableGrid) -> Bool {
    let codes = grid.cells.filter { $0.column == 1 }.map(\.content.text)
    return grid.columnCount == 2 && codes.count == grid.rowCount
      && codes == (1...max(1, codes.count)).map(String.init)
  }

  /// Whether the labels end in colons: what stands above a letter says from whom it is and to whom.
  private func isLabelled(_ rows: [[TableCell]]) -> Bool {
    let labels = rows.compactMap(\.first).filter { $0.column == 0 }
    return labels.count { $0.content.text.hasSuffix(":") } * 2 >= max(1, labels.count)
  }

  /// Whether nothing but a time of the day stands before the text of each row: a meeting's programme.
  private func isProgramme(_ rows: [[TableCell]]) -> Bool {
    let labels = rows.compactMap(\.first).filter { $0.column == 0 }.map(\.content.text)
    let times = labels.count { text in
      guard let colon = text.firstIndex(of: ":"), text.utf8.count <= 20 else { return false }
      return text[..<colon].allSatisfy(\.isNumber)
        && text[text.index(after: colon)...].prefix(2).allSatisfy(\.isNumber)
    }
    return times >= 2 && times * 4 >= rows.count * 3
  }

  /// Whether the rows are set smaller than running text.
  private func isSmall(_ table: TableCandidate) -> Bool {
    let size = table.lines.map { sheet.lines[$0].size }.median ?? measure.bodySize
    return size < 0.97 * measure.bodySize
  }

  /// Whether the first row or the first column is bold and the rest is not.
  private func hasBoldLabels(_ rows: [[TableCell]]) -> Bool {
    let rest = rows.dropFirst().joined().filter { $0.column > 0 }
    guard rest.count(where: \.content.isBold) * 2 < rest.count else { return false }
    let labels = rows.dropFirst().compactMap(\.first).filter { $0.column == 0 }
    return rows.first?.allSatisfy(\.content.isBold) == true
      || labels.count(where: \.content.isBold) * 2 > labels.count
  }

  /// Whether most places beside the labels hold figures.
  private func holdsFigures(_ grid: TableGrid) -> Bool {
    let body = grid.body
    return body.texts >= 3 && body.figures * 2 >= body.texts
  }

  /// Whether in rows of three cells and more some text is wrapped beside a single line, row after row: lists side by side
  /// go on line by line.
  private func isWrapped(_ rows: [[TableCell]]) -> Bool {
    let heights = rows.map { row in row.map { Set($0.lines.map(\.row)).count } }
    let uneven = heights.count { $0.count >= 3 && $0.contains(1) && ($0.max() ?? 0) > 1 }
    return uneven >= 2 && uneven * 2 > rows.count
  }

  /// Whether a rule about as long as the rows stands among them or next to them.
  private func isRuled(_ box: Box) -> Bool {
    sheet.graphics.rules.contains { rule in
      rule.isHorizontal && rule.box.horizontalOverlap(box) > 0.8 * box.width
        && rule.box.midY > box.y0 - measure.leading && rule.box.midY < box.y1 + measure.leading
    }
  }

  /// Whether a table's caption stands right above or beneath.
  private func isCaptioned(_ box: Box) -> Bool {
    let reach = 3.5 * measure.leading
    return sheet.lines.contains { line in
      line.box.midY > box.y0 - reach && line.box.midY < box.y1 + reach
        && line.box.horizontalOverlap(box) > 0 && CaptionPattern(line.text)?.isTable == true
    }
  }
}
