internal import PDFReading

extension Block {
  /// The first line of a list item with its mark before it, as it is printed; other blocks' lines as they are.
  func marked(_ line: Line, styles: [TextStyle]) -> Line {
    guard kind == .listItem, let marker, let first = line.words.first else { return line }
    var word = first
    word.text = marker
    word.isAttached = false
    word.box.x1 = max(left, first.box.x0 - 0.2 * line.size)
    word.box.x0 = left
    return Line(page: line.page, row: line.row, words: [word] + line.words, styles: styles)
  }
}
