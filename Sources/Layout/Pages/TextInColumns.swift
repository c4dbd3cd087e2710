internal import PDFReading

/// Tells the text of a page in two columns from a table between two rules: headings across the page with rules above or
/// beneath them leave short columns of text there.
struct TextInColumns {
  let sheet: PageSheet
  let styles: [TextStyle]
  let measure: TypeMeasure
  /// The gutter of most pages.
  let gutter: Double

  /// Whether what was taken for a table is text: running lines left and right of the gutter, of which none crosses it but
  /// headings, and no pair of labels above them.
  func isText(_ table: TableCandidate) -> Bool {
    // The numbers of lists make columns of their own.
    guard table.grid.columnCount <= 4, table.box.x0 < gutter, table.box.x1 > gutter else {
      return false
    }
    return areText(table.lines.sorted().map { sheet.lines[$0] }) && !isHeaded(table)
  }

  /// Whether the gutter lies between a line and rules that run right up to it: the line is the other column's.
  func isParted(_ line: Box, from rules: ClosedRange<Double>) -> Bool {
    let near = 2 * measure.bodySize
    return line.x0 > gutter && rules.upperBound < gutter && rules.upperBound > gutter - near
      || line.x1 < gutter && rules.lowerBound > gutter && rules.lowerBound < gutter + near
  }

  /// Whether strips above the rows of a table have the text of the page's columns between two rules: running
  /// lines on both sides of the gutter, where other rows have no cell that begins as the right column does.
  func areText(_ lines: [Line], besideRows others: [[Line]]) -> Bool {
    guard areText(lines),
      let left = lines.filter({ $0.box.x0 > gutter }).map(\.box.x0).min()
    else { return false }
    return others.contains { row in
      row.count > 1 && !row.contains { abs($0.box.x0 - left) < 0.5 * measure.bodySize }
    }
  }

  /// How many of the rows of text above a table, from the top, are the text of the page's columns, which ends evenly
  /// above a table over both: running lines on both sides of the gutter.
  func count(ofTextAbove rows: [[Int]]) -> Int {
    let lines = rows.map { row in row.map { sheet.lines[$0] } }
    // Bold rows right above the table are its headings.
    let plain = lines.lastIndex { $0.contains { !styles[$0.style].isBold } } ?? -1
    return (0..<(plain + 1)).reversed().first { areText(Array(lines[...$0].joined())) }
      .map { $0 + 1 } ?? 0
  }

  private func areText(_ lines: [Line]) -> Bool {
    guard !lines.isEmpty else { return false }
    let text = lines.filter { abs($0.size - measure.bodySize) < 0.03 * measure.bodySize }
    let all = lines.reduce(0) { $0 + $1.letterCount }
    guard text.reduce(0, { $0 + $1.letterCount }) * 10 >= all * 8 else { return false }
    let left = text.filter { $0.box.x1 < gutter }
    let right = text.filter { $0.box.x0 > gutter }
    return left.count + right.count == text.count && isRunning(left) && isRunning(right)
  }

  /// Whether most of some lines reach the right end of their column.
  private func isRunning(_ lines: [Line]) -> Bool {
    guard lines.count >= 3, let end = lines.map(\.box.x1).max() else { return false }
    return lines.count { $0.box.x1 > end - 3 * measure.bodySize } * 2 >= lines.count
  }

  /// Whether the first row with text on both sides of the gutter are labels: bold, or short.
  private func isHeaded(_ table: TableCandidate) -> Bool {
    let rows = VisualRows.groups(table.lines.sorted(), of: sheet.lines)
    let beside = rows.map { row in row.map { sheet.lines[$0] } }.first { row in
      row.contains { $0.box.x1 < gutter } && row.contains { $0.box.x0 > gutter }
    }
    guard let lines = beside else { return false }
    return lines.allSatisfy { styles[$0.style].isBold }
      || lines.allSatisfy { $0.box.width < 0.25 * table.box.width }
  }
}
