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
        // The rest of a note that the page before has cut may have none beneath it.
        && !(wasCut && from > 0 && goesOn(sheet.lines[indices[from]]))
    {
      guard let ruled = startBelowRule(indices) else { return (indices, []) }
      (from, end) = (ruled, notesEnd(ruled, of: indices))
    } else {
      end = floatBelow(from, of: indices)
    }
    let following = indices[end...]
    let indices = Array(indices[..<end])
    var notes: [Note] = []
    var textEnd = from
    var expected = lastNumber.map { $0 + 1 }
    // Where one mark is raised, or the notes are counted, all are: a figure that opens a line is none then.
    let areRaised = (from..<indices.count).contains { position in
      sheet.lines[indices[position]].raisedMarker != nil
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
        isSure || !notes.isEmpty || hasRule(above: line) || isReferred(marker, above: line)
          || position == from && countsOn(marker, at: position, of: indices, after: lastNumber),
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

  /// Whether a line under a rule opens in mid-sentence; a figure's source under one does not.
  private func goesOn(_ line: Line) -> Bool {
    hasRule(above: line) && TextEnding.continuesSentence(line.text)
  }

  /// Where text larger than the notes follows: the next chapter, beneath the notes at a chapter's end.
  private func notesEnd(_ from: Int, of indices: [Int]) -> Int {
    let size = sheet.lines[indices[from]].size
    guard size < measure.bodySize else { return indices.count }
    return indices[from...].firstIndex {
      sheet.lines[$0].size > settings.headingSize * size
    } ?? indices.count
  }

  /// Where what floats to the page's foot begins, a table's caption beneath the notes: set larger than these, and apart
  /// from them.
  private func floatBelow(_ from: Int, of indices: [Int]) -> Int {
    var hasNote = false
    for position in from..<indices.count {
      let line = sheet.lines[indices[position]]
      if hasNote {
        let above = sheet.lines[indices[position - 1]]
        if line.size > 1.05 * above.size, line.box.y0 - above.box.y1 > 0.6 * measure.leading {
          return position
        }
      }
      hasNote = hasNote || line.raisedMarker != nil
    }
    return indices.count
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
      other.box.midY < line.box.y0 && other.words.contains { $0.raisedMarker == marker }
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
}
