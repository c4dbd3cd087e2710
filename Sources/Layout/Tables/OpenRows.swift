internal import PDFReading

/// Text rows of a table's body → its rows, where nothing is drawn between them: what continues a wrapped cell and
/// what is a row of its own.
struct OpenRows {
  let columns: TextColumns
  /// Columns of figures.
  let figures: Set<Int>
  let leading: Double
  /// Rows of the page whose label is followed by leader dots: it is whole.
  var led: Set<Int> = []
  /// Where such dots end: so far labels reach.
  var ledEnd: Double?

  /// A row of text with the columns of its pieces.
  typealias TextRow = [(column: Int, line: Line)]

  /// Groups of text rows, each a row of the table.
  func grouped(_ rows: [TextRow]) -> [TextRow] {
    let baselines = rows.map { row in row.map(\.line.box.y1).max() ?? 0 }
    let steps = zip(baselines, baselines.dropFirst()).map { $1 - $0 }
    guard let step = steps.median else { return rows }
    if let parted = partedByRoom(rows, steps: steps) { return parted }
    var result: [TextRow] = []
    /// Whether the last group is the first line of a label whose figures come later.
    var isWaiting = false
    for (index, row) in rows.enumerated() {
      guard index > 0 else {
        result.append(row)
        isWaiting = waits(rows, at: index, step: step, steps: steps)
        continue
      }
      let isTight = steps[index - 1] < 0.8 * step
      let continues: Bool
      if isWaiting {
        continues = true
      } else if goesOn(row, from: result[result.count - 1]) {
        continues = true
      } else if hasFigures(row) {
        continues = false
      } else if row.allSatisfy({ $0.column == 0 }) {
        let above = rows[index - 1]
        let endsHeading =
          isHeading(row) && !isHeading(above) && above.count == 1 && above[0].column == 0
          && steps[index - 1] < 1.15 * step
        // Where a label could end the row above or begin the next, its first letter tells.
        let isNearer = index < steps.count && steps[index - 1] < 0.9 * steps[index]
        let mayWait = !isNearer && waits(rows, at: index, step: step, steps: steps)
        continues =
          endsHeading && fills(above[0].line, before: row[0].line)
          || !isHeading(row) && !(mayWait && !startsLower(row))
            && (isTight && !mayWait || isWrapped(after: above, row, step: steps[index - 1]))
            && (startsLower(row) || !headsGroup(rows, at: index))
      } else {
        // Text in other columns without a label: the rest of a wrapped cell.
        continues = !row.contains { $0.column == 0 }
      }
      if continues {
        result[result.count - 1] += row
      } else {
        result.append(row)
      }
      isWaiting =
        !hasFigures(result[result.count - 1])
        && waits(rows, at: index, step: step, steps: steps)
    }
    return result
  }

  /// The rows parted where there is more room between lines, where all rows with figures but the first come after such
  /// room, and wrapped lines after none; nil where it is not so clear.
  private func partedByRoom(_ rows: [TextRow], steps: [Double]) -> [TextRow]? {
    guard let tight = steps.min(), let size = rows.first?.first?.line.size, tight > 0.8 * size,
      tight < 1.45 * size, steps.allSatisfy({ $0 < 1.06 * tight || $0 > 1.18 * tight })
    else { return nil }
    let isLoose = steps.map { $0 > 1.18 * tight }
    let starts = zip(isLoose, rows.dropFirst())
    // The first row tells too: two rows with figures show what parts them.
    guard isLoose.contains(true), isLoose.contains(false), rows.count(where: hasFigures) >= 3,
      starts.allSatisfy({ isLoose, row in isLoose || !hasFigures(row) })
    else { return nil }
    var result = [rows[0]]
    for (isLoose, row) in starts {
      if isLoose {
        result.append(row)
      } else {
        result[result.count - 1] += row
      }
    }
    // A name of a group right above its rows is none of their labels.
    return result.allSatisfy { group in !hasFigures(group) || group.contains { $0.column == 0 } }
      && !zip(rows, isLoose).contains(where: { row, isLoose in
        !isLoose && row.count == 1 && isHeading(row)
      })
      ? result : nil
  }

  private func startsLower(_ row: TextRow) -> Bool {
    row.first?.line.text.unicodeScalars.first?.properties.isLowercase ?? false
  }

  private func hasFigures(_ row: TextRow) -> Bool {
    row.contains { figures.contains($0.column) && $0.column > 0 }
  }

  /// Whether all texts of a row go on in small letters from words right above them: the rest of a label and of a note in
  /// place of its figure, or of units of which some are wrapped.
  private func goesOn(_ row: TextRow, from group: TextRow) -> Bool {
    let isLabelled = group.contains { $0.column == 0 }
    guard isLabelled ? row.count >= 2 && hasFigures(row) : row.count < group.count else {
      return false
    }
    return row.allSatisfy { piece in
      guard LetterTest.isLowercase(piece.line.text.unicodeScalars.first ?? " "),
        let above = group.last(where: { $0.column == piece.column })?.line
      else { return false }
      return piece.line.box.y1 - above.box.y1 < 1.35 * piece.line.size
        && !FigureColumns.isFigure(above.text) && !FigureColumns.isFigure(piece.line.text)
    }
  }

  /// Whether a row of a label alone names a group of rows.
  private func isHeading(_ row: TextRow) -> Bool { row.last?.line.text.hasSuffix(":") ?? false }

  /// Whether a label alone goes on in the next row, which has the figures: it fills its column, so that the next
  /// word had no room, or the next row follows more closely than others.
  private func waits(_ rows: [TextRow], at index: Int, step: Double, steps: [Double]) -> Bool {
    let row = rows[index]
    guard index + 1 < rows.count, row.count == 1, row[0].column == 0, !isHeading(row),
      hasFigures(rows[index + 1]), let next = rows[index + 1].first(where: { $0.column == 0 })
    else { return false }
    if headsGroup(rows, at: index) { return false }
    if steps[index] < 0.8 * step { return true }
    guard steps[index] < 1.15 * step else { return false }
    let starts = next.line.text.unicodeScalars.first?.properties.isLowercase ?? false
    return starts && next.line.box.x0 > row[0].line.box.x0 - 0.1 * next.line.size
      || fills(row[0].line, before: next.line)
  }

  /// Whether the labels beneath a label alone are set in from it, each with figures of its own, or it alone is bold: it
  /// names a group of rows.
  private func headsGroup(_ rows: [TextRow], at index: Int) -> Bool {
    guard index + 2 < rows.count, let own = rows[index].first?.line,
      let next = rows[index + 1].first(where: { $0.column == 0 })?.line,
      let after = rows[index + 2].first(where: { $0.column == 0 })?.line,
      hasFigures(rows[index + 2])
    else { return false }
    let isSetIn =
      next.box.x0 > own.box.x0 + 0.3 * own.size && !startsLower(rows[index + 1])
      && !startsLower(rows[index + 2])
    return isSetIn && abs(after.box.x0 - next.box.x0) < 0.2 * own.size
      || own.style != next.style && next.style == after.style
  }

  /// Whether a label alone is the rest of the one above.
  private func isWrapped(after above: TextRow, _ row: TextRow, step: Double) -> Bool {
    guard let before = above.last(where: { $0.column == 0 })?.line, let own = row.first?.line,
      step < 1.5 * own.size, !led.contains(before.row)
    else { return false }
    let isLower = own.text.unicodeScalars.first?.properties.isLowercase ?? false
    let isIndented = own.box.x0 > before.box.x0 + 0.3 * own.size
    return fills(before, before: own)
      && (isLower || isIndented || own.box.x0 > before.box.x0 - 0.1 * own.size)
      || isLower && own.box.x0 > before.box.x0 - 0.1 * own.size
  }

  /// Whether a label leaves no room for the next line's first word.
  ///
  /// One that ends a sentence before a capital is whole, and one that reaches into the next column names a group.
  private func fills(_ line: Line, before next: Line) -> Bool {
    guard let word = next.words.first,
      !TextEnding.endsSentence(line.text) || TextEnding.continuesSentence(next.text),
      columns.extents.count < 2 || line.box.x1 < columns.extents[1].lowerBound + line.size
    else { return false }
    let right = max(columns.extents[0].upperBound, ledEnd ?? 0)
    return line.box.x1 + word.box.width + 0.25 * line.size > right
      && line.box.width > 0.45 * (right - columns.extents[0].lowerBound)
  }
}
