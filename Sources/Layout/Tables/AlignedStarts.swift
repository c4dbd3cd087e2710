internal import PDFReading

/// Lines of narrow tables cut where another row shows that a cell begins.
///
/// Where the longest text of a column fills it, the next cell stands hardly further off than a word: the line goes on
/// through both, and only the cells above and below it, which begin at the same place, tell.
enum AlignedStarts {
  /// The lines with those cut that go on through a place where lines of other rows begin.
  static func parted(_ lines: [Line], styles: [TextStyle]) -> [Line] {
    guard let left = lines.map(\.box.x0).min() else { return lines }
    let inner = lines.filter { $0.box.x0 > left + 2 * $0.size }
    guard !inner.isEmpty else { return lines }
    return lines.flatMap { line -> [Line] in
      guard line.words.count > 1, let cut = place(in: line, among: inner) else { return [line] }
      return [line.words[..<cut], line.words[cut...]].map {
        Line(page: line.page, row: line.row, words: Array($0), styles: styles)
      }
    }
  }

  /// The word behind a gap wider than the line's spaces that begins where another row's cell does.
  private static func place(in line: Line, among others: [Line]) -> Int? {
    let gaps = zip(line.words, line.words.dropFirst()).map { $1.box.x0 - $0.box.x1 }
    return line.words.indices.dropFirst().first { index in
      let word = line.words[index]
      let spaces = gaps[..<(index - 1)] + gaps[index...]
      return gaps[index - 1] > max(widestSpace * line.size, 1.5 * (spaces.median ?? 0))
        && !word.isAttached && !word.isSuperscript
        && others.contains { $0.row != line.row && abs($0.box.x0 - word.box.x0) < 0.1 * line.size }
    }
  }

  /// The widest space in a cell's text, as a share of its size.
  private static let widestSpace = 0.55
}
