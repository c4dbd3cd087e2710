internal import PDFReading

/// What marker opens a line.
extension FootnoteSeparator {
  /// The mark that opens the line at a position, and the line without it; a mark may stand so far off that it is
  /// a line of its own, with the note's text in the same row.
  func marker(at position: Int, of indices: [Int]) -> (String, Line)? {
    let line = sheet.lines[indices[position]]
    if let found = marker(of: line) { return found }
    guard line.words.count == 1, position + 1 < indices.count,
      sheet.lines[indices[position + 1]].row == line.row, let number = Int(line.text),
      (1..<1000).contains(number)
    else { return nil }
    return (line.text, without(1, line))
  }

  /// The mark that opens a line, and the line without it.
  func marker(of line: Line) -> (String, Line)? {
    guard let first = line.words.first else { return nil }
    if first.isSuperscript { return line.raisedMarker.map { ($0, without(1, line)) } }
    if let (number, rest) = bracketed(line) { return (number, rest) }
    var text = first.text
    // A list's numbers may stand in round brackets.
    if text.hasPrefix("["), let marker = NoteMarker.parse(text) { text = marker }
    if text.hasSuffix(".") || text.hasSuffix(")") { text = String(text.dropLast()) }
    guard line.words.count > 1, !line.words[1].isAttached || line.words[1].style != first.style
    else { return nil }
    if let number = Int(text), number > 0, number < 1000, text.utf8.count <= 3 {
      return (text, without(1, line))
    }
    if ["*", "**", "†", "‡", "§"].contains(text) { return (text, without(1, line)) }
    return nil
  }

  /// A number in brackets right before the note's first word, "(4)Figures", and the line without it.
  private func bracketed(_ line: Line) -> (String, Line)? {
    guard var word = line.words.first, let (number, rest) = NoteMarker.bracketed(word.text),
      let letter = rest.unicodeScalars.first, LetterTest.isLetter(letter)
    else { return nil }
    word.box.x0 += word.box.width * Double(number.utf8.count + 2) / Double(word.text.utf8.count)
    word.text = String(rest)
    let words = [word] + line.words.dropFirst()
    return (number, Line(page: line.page, row: line.row, words: words, styles: styles))
  }

  private func without(_ count: Int, _ line: Line) -> Line {
    let words = Array(line.words.dropFirst(count))
    return Line(page: line.page, row: line.row, words: words, styles: styles)
  }
}
