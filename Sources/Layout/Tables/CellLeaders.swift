internal import PDFReading

/// Takes dots that lead the eye to a figure out of a table's cells.
struct CellLeaders {
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
    table.grid.cells.removeAll {
      $0.lines.isEmpty && $0.content.text.isEmpty && $0.rowSpan == 1 && $0.columnSpan == 1
    }
    return table
  }

  /// Whether some word of a line ends in two dots or is nothing else.
  private static func mayLead(_ line: Line) -> Bool {
    line.words.contains { word in
      let dots = CellChunks.dots(atEndOf: word.text)
      return dots >= 2 || dots > 0 && dots == word.text.unicodeScalars.count
    }
  }
}
