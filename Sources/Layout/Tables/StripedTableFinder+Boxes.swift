internal import PDFReading

/// Tints that are behind boxes and no rows.
extension StripedTableFinder {
  /// Whether a tint stands behind text in one piece of several lines, as in a box; among rows of cells it may.
  func holdsText(_ rows: [StripedRow], cells: [[StripedCells.Piece]]) -> Bool {
    let isAmongCells =
      zip(rows, cells).contains { $0.colour != nil && $1.count >= 2 }
      && cells.count { $0.count >= 2 } >= 3
    return zip(rows, cells).contains { row, pieces in
      row.colour != nil && !(row.isText && isAmongCells) && pieces.count == 1
        && VisualRows.groups(row.lines, of: sheet.lines).count > 2
    }
  }

  /// Whether tints that show no columns part numbered paragraphs, several at a time: "1.4" and "1.5" between two boxes
  /// of a line or two are no row of a table.
  func holdsParagraphs(_ rows: [StripedRow], cells: [[StripedCells.Piece]]) -> Bool {
    zip(rows, cells).allSatisfy { $0.colour == nil || $1.count == 1 }
      && rows.contains { $0.colour == nil && paragraphs($0) > 1 }
  }

  /// Whether all tints are boxes: their text runs over the columns, and numbered paragraphs stand between them, one of
  /// several lines at least.
  func isBoxByParagraph(_ rows: [StripedRow], cutter: StripedCells) -> Bool {
    let plain = rows.filter { $0.colour == nil }
    guard plain.allSatisfy({ paragraphs($0) > 0 }),
      plain.contains(where: { VisualRows.groups($0.lines, of: sheet.lines).count > 2 })
    else { return false }
    return rows.filter { $0.colour != nil }
      .allSatisfy { cutter.isRunOver(by: $0.lines.map { sheet.lines[$0] }) }
  }

  /// Whether all tints are boxes that one label heads, with nothing beside it: "Recommendation", then what it is.
  func isBoxByLabel(_ rows: [StripedRow]) -> Bool {
    let tinted = rows.filter { $0.colour != nil }
    let labels = tinted.map { row -> String? in
      let own = VisualRows.groups(row.lines, of: sheet.lines)
      guard own.count >= 2, own[0].count == 1 else { return nil }
      let text = sheet.lines[own[0][0]].text.filter { !$0.isNumber }
      return text.contains(where: \.isLetter) ? text : nil
    }
    return tinted.count >= 2 && labels[0] != nil && Set(labels).count == 1
  }

  /// Whether tints stand behind the items of a list, several on one of them, with nothing beside the items, and single
  /// texts between the tints: boxes of recommendations under the names of those who are asked.
  func holdsItems(_ rows: [StripedRow]) -> Bool {
    let texts = rows.map { VisualRows.groups($0.lines, of: sheet.lines) }
    let isList = texts.joined().allSatisfy { row in
      row.count == 1 || row.count == 2 && ListMarker.parse(sheet.lines[row[0]].text) != nil
    }
    return isList
      && zip(rows, texts).contains { row, texts in
        let numbers = texts.compactMap { number(at: $0[0]) }
        return row.colour != nil && numbers.count >= 2
          && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
      }
  }

  /// The number that a line opens with as an item of a list: "7."
  private func number(at index: Int) -> Int? {
    guard let word = sheet.lines[index].words.first?.text, ListMarker.parse(word) != nil else {
      return nil
    }
    return Int(word.filter { !".()".contains($0) })
  }

  /// Rows that "1.4" or the like begins.
  private func paragraphs(_ row: StripedRow) -> Int {
    row.lines.count {
      sheet.lines[$0].words.first.flatMap { ListMarker.parse($0.text) }?.kind == .sectionNumber
    }
  }

  /// Whether one tint stands behind some of the numbered paragraphs of a text, whose numbers count on before and behind
  /// it: "9.", "10." in a box, "11.".
  func countsOn(_ rows: [StripedRow], cells: [[StripedCells.Piece]]) -> Bool {
    guard rows.count >= 3, rows.count(where: { $0.colour != nil }) == 1,
      rows.first?.colour == nil, cells.allSatisfy({ $0.count <= 2 })
    else { return false }
    let numbers = rows.flatMap(\.lines).sorted().compactMap { index -> Int? in
      guard let word = sheet.lines[index].words.first?.text, ListMarker.parse(word) != nil else {
        return nil
      }
      return Int(word.dropLast())
    }
    // A list of three rows that a table holds counts from 1.
    return numbers.count >= rows.count && numbers.first ?? 1 > 1
      && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  /// Lines cut where columns are painted apart.
  func cut(_ lines: [Line], at edges: [Double]) -> [Line] {
    lines.flatMap { line in
      Dictionary(grouping: line.words) { CellText.column(of: $0.box.midX, edges: edges) }
        .sorted { $0.key < $1.key }
        .map { Line(page: line.page, row: line.row, words: $0.value, styles: styles) }
    }
  }
}
