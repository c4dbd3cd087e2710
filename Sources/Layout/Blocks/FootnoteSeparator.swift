internal import PDFReading

/// Parts the footnotes at a column's foot from its text.
struct FootnoteSeparator {
  let sheet: PageSheet
  let styles: [TextStyle]
  let settings: LayoutSettings
  let measure: TypeMeasure
  /// Boxes of the page's tables and frames: their edges part no notes from text.
  var areas: [Box] = []

  /// A footnote's lines; without marker where they go on with the last note of the page before.
  struct Note {
    var marker: String?
    var lines: [Line]
  }

  /// Splits `indices`, a column's lines from the top, into text and notes. `lastNumber` is that of the last
  /// footnote before this page; `wasCut` says that its text had no end.
  func split(_ indices: [Int], lastNumber: Int?, wasCut: Bool) -> (text: [Int], notes: [Note]) {
    var start = indices.count
    // Small print from the column's foot upwards.
    while start > 0, isSmall(sheet.lines[indices[start - 1]]) { start -= 1 }
    var (from, end) = (start, indices.count)
    if from == indices.count
      || !(from..<indices.count).contains(where: { marker(at: $0, of: indices) != nil })
    {
      guard let ruled = startBelowRule(indices) else { return (indices, []) }
      (from, end) = (ruled, notesEnd(ruled, of: indices))
    }
    let following = indices[end...]
    let indices = Array(indices[..<end])
    var notes: [Note] = []
    var textEnd = from
    var expected = lastNumber.map { $0 + 1 }
    // Where one mark is raised, or the notes are counted, all are: a figure that opens a line is none then.
    let areRaised = (from..<indices.count).contains { position in
      let first = sheet.lines[indices[position]].words[0]
      return first.isSuperscript && TextAssembler.markerText(first.text) != nil
    }
    let counted = areRaised ? counted(from..<indices.count, of: indices) : []
    let listed =
      areRaised ? [] : listed(from..<indices.count, of: indices, after: lastNumber)
    let known = counted.union(listed)
    for position in from..<indices.count {
      let line = sheet.lines[indices[position]]
      let isSure = line.words[0].isSuperscript || known.contains(position)
      if let (marker, rest) = marker(at: position, of: indices),
        isSure || !areRaised && listed.isEmpty && !isCell(position, of: indices),
        isSure || !notes.isEmpty || hasRule(above: line) || isReferred(marker, above: line),
        isNext(marker, &expected, superscript: line.words[0].isSuperscript)
      {
        notes.append(Note(marker: marker, lines: rest.words.isEmpty ? [] : [rest]))
      } else if !notes.isEmpty {
        notes[notes.count - 1].lines.append(line)
      } else if wasCut && position == from && hasRule(above: line)
        || from == 0 && opensWithRest(indices, of: lastNumber) && position < Self.longestRest
        || (notes.isEmpty && wasCut && textEnd < position) || from == 0 && !listed.isEmpty
      {
        notes.append(Note(marker: nil, lines: [line]))
      } else {
        textEnd = position + 1
      }
    }
    guard !notes.isEmpty else { return (indices + following, []) }
    return (Array(indices[..<textEnd] + following), notes)
  }

  /// Where text larger than the notes follows: the next chapter, beneath the notes at a chapter's end.
  private func notesEnd(_ from: Int, of indices: [Int]) -> Int {
    let size = sheet.lines[indices[from]].size
    guard size < measure.bodySize else { return indices.count }
    return indices[from...].firstIndex {
      sheet.lines[$0].size > settings.headingSize * size
    } ?? indices.count
  }

  /// Lines that a note cut by a page end may still have.
  private static let longestRest = 4

  /// Whether a column of notes only opens with lines without a mark, and then counts on right beneath them: they belong
  /// to the last note of the page before.
  private func opensWithRest(_ indices: [Int], of lastNumber: Int?) -> Bool {
    guard let lastNumber else { return false }
    var above: Line?
    for index in indices.prefix(Self.longestRest + 1) {
      let line = sheet.lines[index]
      // The heading of a table, with the notes at the page's foot, is no rest of one.
      if let above, line.box.y0 - above.box.y1 > 2 * line.size { return false }
      above = line
      guard let (marker, _) = marker(of: line) else { continue }
      return line.words[0].isSuperscript && Int(marker) == lastNumber + 1
    }
    return false
  }

  private func isSmall(_ line: Line) -> Bool {
    line.size < settings.footnoteSize * measure.bodySize
  }

  /// Whether a line with words goes on in its row far to the right: a row of a table, "1. Boats    Good", which
  /// small print at a page's foot may be.
  private func isCell(_ position: Int, of indices: [Int]) -> Bool {
    let line = sheet.lines[indices[position]]
    guard line.words.count > 1, position + 1 < indices.count else { return false }
    let next = sheet.lines[indices[position + 1]]
    return next.row == line.row && next.box.x0 - line.box.x1 > Self.cellGap * line.size
  }

  /// Sizes of letters between cells; more than between the words of any line.
  private static let cellGap = 2.5

  /// First line under a short rule near the foot, where it opens with a mark: notes set in the size of the text.
  private func startBelowRule(_ indices: [Int]) -> Int? {
    for position in indices.indices {
      let line = sheet.lines[indices[position]]
      // Higher up only the notes of a chapter that ends there stand.
      let isLow = line.box.y0 > 0.35 * sheet.height
      guard isLow || isSmall(line) && line.words[0].isSuperscript else { continue }
      // A numbered heading under a table's last rule is no note.
      guard line.size <= settings.headingSize * measure.bodySize else { continue }
      if hasRule(above: line), marker(at: position, of: indices) != nil { return position }
    }
    return nil
  }

  /// Whether a raised mark like this stands in the text above a line, or in a table there.
  private func isReferred(_ marker: String, above line: Line) -> Bool {
    sheet.lines.contains { other in
      other.box.midY < line.box.y0
        && other.words.contains { $0.isSuperscript && TextAssembler.markerText($0.text) == marker }
    }
  }

  private func hasRule(above line: Line) -> Bool {
    sheet.graphics.rules.contains { rule in
      // Another column's rule ends before the line.
      rule.isHorizontal && rule.box.x0 < line.box.x0 + 2 * line.size && rule.box.x1 > line.box.x0
        && line.box.y0 - rule.box.y1 > -2 && line.box.y0 - rule.box.y1 < 1.4 * measure.leading
        && !areas.contains { $0.insetBy(-0.2 * measure.bodySize).containsCentre(of: rule.box) }
        && !isOfHeading(rule.box) && !hasLine(between: rule.box, and: line.box)
    }
  }

  /// Whether other text stands right under a rule: the words that lead into a numbered list.
  private func hasLine(between rule: Box, and line: Box) -> Bool {
    sheet.lines.contains {
      $0.box.midY > rule.y1 && $0.box.midY < line.y0 && $0.box.horizontalOverlap(rule) > 0
    }
  }

  /// Whether a rule stands right beneath a heading: what follows is its text, which may be numbered.
  private func isOfHeading(_ rule: Box) -> Bool {
    sheet.lines.contains { line in
      line.size > settings.headingSize * measure.bodySize
        && line.box.x0 < rule.x1 && line.box.x1 > rule.x0
        && rule.y0 - line.box.y1 > -0.3 * line.size && rule.y0 - line.box.y1 < 0.8 * line.size
    }
  }

  /// Numbers count on; other marks are taken where they are raised.
  private func isNext(_ marker: String, _ expected: inout Int?, superscript: Bool) -> Bool {
    guard let number = Int(marker) else { return superscript || marker.count == 1 }
    if superscript {
      expected = number + 1
      return true
    }
    // A few notes may have been missed.
    if let next = expected, !(next...(next + 3)).contains(number) && number != 1 { return false }
    expected = number + 1
    return true
  }

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
  private func marker(of line: Line) -> (String, Line)? {
    guard let first = line.words.first else { return nil }
    var text = first.text
    if first.isSuperscript {
      guard let marker = TextAssembler.markerText(text) else { return nil }
      return (marker, without(1, line))
    }
    if let (number, rest) = bracketed(line) { return (number, rest) }
    if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
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
    guard var word = line.words.first, word.text.hasPrefix("("),
      let close = word.text.firstIndex(of: ")")
    else { return nil }
    let number = word.text[..<close].dropFirst()
    let rest = word.text[close...].dropFirst()
    guard (1...3).contains(number.utf8.count),
      number.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let letter = rest.unicodeScalars.first, LetterTest.isLetter(letter)
    else { return nil }
    word.box.x0 += word.box.width * Double(number.utf8.count + 2) / Double(word.text.utf8.count)
    word.text = String(rest)
    return (
      String(number),
      Line(page: line.page, row: line.row, words: [word] + line.words.dropFirst(), styles: styles)
    )
  }

  private func without(_ count: Int, _ line: Line) -> Line {
    let words = Array(line.words.dropFirst(count))
    return Line(page: line.page, row: line.row, words: words, styles: styles)
  }
}
