internal import PDFReading

extension TableJoiner {
  /// Whether the first row of the second part is the rest of the last of the first, as tints behind every other row
  /// tell; nil where there are none.
  func isCutByTint(_ first: TableGrid, _ rest: [TableCell]) -> Bool? {
    guard first.evidence == .striped, first.rowCount > 2 else { return nil }
    let tints = (0..<first.rowCount).map { row in
      first.cells.contains { $0.row == row && $0.fill != nil }
    }
    // The headings aside.
    let alternates = zip(tints.dropFirst(), tints.dropFirst(2)).allSatisfy { $0 != $1 }
    guard alternates, let last = tints.last else { return nil }
    return last == rest.contains { $0.fill != nil }
  }

  /// The last row of the first part, where the first row of the second is its rest.
  func cutRow(_ first: TableGrid, _ rest: [TableCell]) -> Int? {
    let row = first.rowCount - 1
    let last = first.cells.filter { $0.row == row && !$0.content.isEmpty }
    let filled = rest.filter { !$0.content.isEmpty }
    guard !last.isEmpty, !filled.isEmpty, row > 0 else { return nil }
    let own = Set(last.map(\.column))
    let others = Set(filled.map(\.column))
    // The label of a row that was cut stays with either half.
    if own.isDisjoint(with: others) && own.count + others.count == first.columnCount
      && first.columnCount > 2
    {
      return row
    }
    // Only the numbers of the row came before the break.
    if own.isDisjoint(with: others), last.allSatisfy({ ListMarker.parse($0.content.text) != nil }) {
      return row
    }
    if lacksMarks(rest, under: first) || isWrapped(filled, under: last, edges: first.columnEdges) {
      return row
    }
    var carriesOn = false
    for cell in filled {
      guard let before = last.first(where: { $0.column == cell.column }) else { return nil }
      let text = before.content.text
      // Where the cell above begins with a small letter itself, "good" above "good", the column's cells do.
      if TextEnding.continuesSentence(cell.content.text), !TextEnding.endsSentence(text),
        !TextEnding.continuesSentence(text)
      {
        carriesOn = true
      } else if TextEnding.endsSentence(text) || ListMarker.parse(cell.content.text) != nil {
        return nil
      } else if text.utf8.allSatisfy({ $0 < 0x41 }) {
        return nil
      }
    }
    // A row that starts anew has its first cell.
    return carriesOn || (!others.contains(0) && own.contains(0) && !filled.isEmpty) ? row : nil
  }

  /// Whether the rest has text only behind columns of numbers, without a number: a row that starts anew has its own.
  private func lacksMarks(_ rest: [TableCell], under grid: TableGrid) -> Bool {
    let body = grid.cells.filter { $0.row > 0 && !$0.content.isEmpty }
    let marked = Dictionary(grouping: body, by: \.column).filter { _, cells in
      cells.count >= 2 && cells.allSatisfy { MarkerColumns.isMarker($0.content.text) }
    }
    let last = Set(body.filter { $0.row == grid.rowCount - 1 }.map(\.column))
    let filled = rest.filter { !$0.content.isEmpty }.map(\.column)
    return filled.allSatisfy {
      last.contains($0) && last.contains($0 - 1) && marked[$0 - 1] != nil && marked[$0] == nil
    }
  }

  /// Whether each text of the rest goes on from a cell that had no room for its first word and has not ended, while
  /// another cell of the row has.
  private func isWrapped(_ rest: [TableCell], under last: [TableCell], edges: [Double]) -> Bool {
    rest.count < last.count
      && rest.allSatisfy { cell in
        guard let before = last.first(where: { $0.column == cell.column }),
          before.columnSpan == cell.columnSpan, cell.column + cell.columnSpan < edges.count,
          before.content.isBold == cell.content.isBold,
          // Figures set right leave no room, and no word goes on with them.
          !FigureColumns.isValue(before.content.text),
          !TextEnding.endsSentence(before.content.text), let line = before.lines.last,
          let word = cell.lines.first?.words.first
        else { return false }
        let inset = line.box.x0 - edges[cell.column]
        let right = edges[cell.column + cell.columnSpan] - max(0, inset)
        return line.box.x1 + 0.25 * line.size + word.box.width > right - 0.1 * line.size
      }
  }
}
