internal import PDFReading

/// Takes dots that lead the eye to a figure out of a table's cells.
struct CellLeaders {
  let sheet: PageSheet
  let styles: [TextStyle]
  let assembler: TextAssembler

  /// The table without leaders.
  func removed(from table: TableCandidate) -> TableCandidate {
    var table = table
    for index in table.grid.cells.indices {
      let lines = table.grid.cells[index].lines
      guard lines.contains(where: Self.mayLead) else { continue }
      let kept = lines.compactMap { line -> Line? in
        let words = CellChunks.withoutLeaders(line.words).map(\.word)
        return words.isEmpty
          ? nil : Line(page: line.page, row: line.row, words: words, styles: styles)
      }
      table.grid.cells[index].lines = kept
      table.grid.cells[index].content = assembler.content(of: kept)
    }
    let ends = table.lines.flatMap { sheet.lines[$0].words }
      .filter { CellChunks.endsInLeader($0.text) }.map(\.box.x1)
    if ends.count >= 3 { removeShort(from: &table.grid, ends: ends) }
    table.grid.cells.removeAll {
      $0.lines.isEmpty && $0.content.text.isEmpty && $0.rowSpan == 1 && $0.columnSpan == 1
    }
    return table
  }

  /// Takes out the dot or two that long labels leave room for, where the leaders of other labels end.
  private func removeShort(from grid: inout TableGrid, ends: [Double]) {
    for index in grid.cells.indices {
      guard let last = grid.cells[index].lines.last, let word = last.words.last else { continue }
      let dots = CellChunks.dots(atEndOf: word.text)
      guard dots > 0, dots < 3,
        ends.count(where: { abs($0 - last.box.x1) < 0.4 * last.size }) >= 2
      else { continue }
      var words = Array(last.words.dropLast())
      let kept = word.text.unicodeScalars.dropLast(dots)
      if !kept.isEmpty {
        var head = word
        head.text = String(String.UnicodeScalarView(kept))
        words.append(head)
      }
      guard !words.isEmpty else { continue }
      grid.cells[index].lines[grid.cells[index].lines.count - 1] = Line(
        page: last.page, row: last.row, words: words, styles: styles)
      grid.cells[index].content = assembler.content(of: grid.cells[index].lines)
    }
  }

  /// Whether some word of a line ends in two dots or is nothing else.
  private static func mayLead(_ line: Line) -> Bool {
    line.words.contains { word in
      let dots = CellChunks.dots(atEndOf: word.text)
      return dots >= 2 || dots > 0 && dots == word.text.scalarCount
    }
  }
}
