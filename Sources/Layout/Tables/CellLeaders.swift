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
    let ends = table.lines.flatMap { Self.ends(in: sheet.lines[$0].words) }
    if ends.count >= 3 { removeShort(from: &table.grid, ends: ends) }
    table.grid.cells.removeAll {
      $0.lines.isEmpty && $0.content.text.isEmpty && $0.rowSpan == 1 && $0.columnSpan == 1
    }
    return table
  }

  /// Takes out the dot or two that long labels leave room for, where the leaders of other labels end.
  private func removeShort(from grid: inout TableGrid, ends: [Double]) {
    for index in grid.cells.indices {
      guard let last = grid.cells[index].lines.last,
        ends.count(where: { abs($0 - last.box.x1) < 0.4 * last.size }) >= 2
      else { continue }
      let words = Self.withoutShort(last.words)
      guard !words.isEmpty, words.last?.text != last.words.last?.text else { continue }
      grid.cells[index].lines[grid.cells[index].lines.count - 1] = Line(
        page: last.page, row: last.row, words: words, styles: styles)
      grid.cells[index].content = assembler.content(of: grid.cells[index].lines)
    }
  }

  /// Words without the dot or two at their end, be each a word of its own.
  private static func withoutShort(_ words: [Word]) -> [Word] {
    var words = words
    for _ in 0..<2 {
      guard let word = words.last else { break }
      let dots = CellChunks.dots(atEndOf: word.text)
      guard dots > 0, dots < 3 else { break }
      words.removeLast()
      let kept = word.text.unicodeScalars.dropLast(dots)
      if !kept.isEmpty {
        var head = word
        head.text = String(String.UnicodeScalarView(kept))
        words.append(head)
        break
      }
    }
    return words
  }

  /// Where the leaders of a line end: dots that are one word, or the last of several that are a word each.
  static func ends(in words: [Word]) -> [Double] {
    guard words.contains(where: mayEnd) else { return [] }
    let isDot = words.map { CellChunks.dots(atEndOf: $0.text) == $0.text.scalarCount }
    return words.indices.filter { index in
      CellChunks.endsInLeader(words[index].text)
        || index >= 2 && isDot[index] && isDot[index - 1] && isDot[index - 2]
          && (index + 1 == words.count || !isDot[index + 1])
    }.map { words[$0].box.x1 }
  }

  /// Whether a word ends in two dots or is nothing else than dots.
  private static func mayEnd(_ word: Word) -> Bool {
    let dots = CellChunks.dots(atEndOf: word.text)
    return dots >= 2 || dots > 0 && dots == word.text.scalarCount
  }

  /// Whether some word of a line is or ends in dots that may lead.
  private static func mayLead(_ line: Line) -> Bool {
    line.words.contains(where: mayEnd)
  }
}
