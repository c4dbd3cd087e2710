extension TableJoiner {
  /// The second part with the rest of a cut row apart from the headings printed again above it, where one was read as a
  /// further line of the other: nothing parts them but a rule, and figures stand in neither.
  func unheaded(_ second: TableGrid, under first: TableGrid) -> TableGrid? {
    let heads = first.cells.filter { $0.row == 0 && !$0.content.isEmpty }
    let opening = second.cells.filter { $0.row == 0 && !$0.content.isEmpty }
    guard heads.count >= 2, opening.count >= heads.count,
      (heads + opening).allSatisfy({ $0.rowSpan == 1 })
    else { return nil }
    // The labels' column may have no heading: all that stands there is the row's.
    let unnamed = opening.filter { cell in !heads.contains { $0.column == cell.column } }
    let named = opening.filter { cell in heads.contains { $0.column == cell.column } }
    guard named.count == heads.count, unnamed.allSatisfy({ $0.column == 0 }) else { return nil }
    var result = second
    result.cells.removeAll { $0.row == 0 }
    for index in result.cells.indices { result.cells[index].row += 1 }
    var rest = unnamed.map { cell in
      var own = cell
      own.row = 1
      return own
    }
    for (head, cell) in zip(heads, named) {
      let lines = Array(cell.lines.prefix(head.lines.count))
      guard head.column == cell.column, head.columnSpan == cell.columnSpan,
        assembler.content(of: lines).text == head.content.text
      else { return nil }
      var again = cell
      again.content = head.content
      again.lines = lines
      again.regions = ParagraphBuilder.regions(of: lines)
      result.cells.append(again)
      let others = Array(cell.lines.dropFirst(lines.count))
      guard !others.isEmpty else { continue }
      var own = cell
      own.row = 1
      own.content = assembler.content(of: others)
      own.lines = others
      own.regions = ParagraphBuilder.regions(of: others)
      rest.append(own)
    }
    guard !rest.isEmpty, rest.count < opening.count else { return nil }
    result.cells += rest
    result.cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    result.rowCount += 1
    return result
  }
}
