internal import PDFReading

/// Labels of narrow columns that stand no farther apart than words do: two lines of as many words, one under the other.
enum StackedHeadings {
  /// The lines, those cut word by word that have such another.
  static func cut(_ lines: [Line], styles: [TextStyle]) -> [Line] {
    lines.flatMap { line -> [Line] in
      guard lines.contains(where: { isStacked(line, $0) }) else { return [line] }
      return line.words.map { Line(page: line.page, row: line.row, words: [$0], styles: styles) }
    }
  }

  private static func isStacked(_ line: Line, _ other: Line) -> Bool {
    let step = abs(line.box.y1 - other.box.y1)
    // The same words once more are the next row's cell.
    guard line.words.count >= 2, line.words.count == other.words.count, line.style == other.style,
      line.text != other.text, step > 0.5 * line.size, step < 1.6 * line.size
    else { return false }
    return zip(line.words, other.words).allSatisfy {
      abs($0.box.x0 - $1.box.x0) < 0.05 * line.size && !$0.isAttached && !$1.isAttached
    }
  }
}
