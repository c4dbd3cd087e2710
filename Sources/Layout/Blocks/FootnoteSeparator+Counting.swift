internal import PDFReading

extension FootnoteSeparator {
  /// A line that opens with a number.
  private struct Opening {
    var position: Int
    var number: Int
    var isRaised: Bool
    var line: Line
    /// Left edge of the number.
    var left: Double { line.words[0].box.x0 }
  }

  /// Lines of notes whose numbers fill the gaps in those of raised marks, at their place: fonts with superior figures of
  /// their own have them for some numbers only, and draw these in the size of the note.
  func counted(_ positions: Range<Int>, of indices: [Int]) -> Set<Int> {
    let openings = positions.compactMap { position -> Opening? in
      guard let (text, rest) = marker(at: position, of: indices), let number = Int(text) else {
        return nil
      }
      let line = sheet.lines[indices[position]]
      let isRaised = line.words[0].isSuperscript
      // A figure that a line happens to begin with goes on with the sentence.
      let goesOn = rest.text.unicodeScalars.first.map(LetterTest.isLowercase) ?? false
      guard isRaised || !goesOn else { return nil }
      return Opening(position: position, number: number, isRaised: isRaised, line: line)
    }
    var known = openings.filter(\.isRaised)
    guard !known.isEmpty, known.count < openings.count else { return [] }
    func take(_ candidate: Opening) {
      let place = known.firstIndex { $0.position > candidate.position } ?? known.endIndex
      let before = place > 0 ? known[place - 1] : nil
      let after = place < known.endIndex ? known[place] : nil
      guard
        [before?.number, after?.number].contains(where: {
          $0.map { abs($0 - candidate.number) } == 1
        }),
        before?.number ?? 0 < candidate.number, after?.number ?? .max > candidate.number,
        let near = before ?? after,
        abs(near.left - candidate.left) < 0.6 * candidate.line.size
      else { return }
      known.insert(candidate, at: place)
    }
    for candidate in openings where !candidate.isRaised { take(candidate) }
    for candidate in openings.reversed()
    where !known.contains(where: { $0.position == candidate.position }) {
      take(candidate)
    }
    return Set(known.filter { !$0.isRaised }.map(\.position))
  }

  /// Whether small print set off from the text above it opens with the number that follows the last note's: a note to what
  /// the page before says, on which it had no room.
  func countsOn(_ marker: String, at position: Int, of indices: [Int], after last: Int?) -> Bool {
    guard let last, Int(marker) == last + 1, position > 0 else { return false }
    let (line, above) = (sheet.lines[indices[position]], sheet.lines[indices[position - 1]])
    return line.size < settings.footnoteSize * above.size
      && line.box.y0 - above.box.y1 > 0.5 * measure.leading
  }

  /// Lines of small print that count 1, 2, 3 with bare numbers, right under a heading, or that count on at a page's head:
  /// notes at the end, whose numbers a font's own superior figures set in the size of the note.
  func listed(_ positions: Range<Int>, of indices: [Int], after last: Int?) -> Set<Int> {
    guard let start = positions.first else { return [] }
    var isHead = false
    if start > 0 {
      let above = sheet.lines[indices[start - 1]]
      isHead = styles[above.style].isBold || above.size > settings.headingSize * measure.bodySize
    }
    guard isHead || start == 0 && last != nil else { return [] }
    var number = isHead ? 1 : (last ?? 0) + 1
    var found: Set<Int> = []
    for position in positions {
      let line = sheet.lines[indices[position]]
      guard line.words.count > 1, line.words[0].text == String(number),
        let letter = line.words[1].text.unicodeScalars.first(where: LetterTest.isLetter),
        // A figure that a line happens to begin with goes on with the sentence.
        !LetterTest.isLowercase(letter)
          || position > start && TextEnding.endsSentence(sheet.lines[indices[position - 1]].text)
      else { continue }
      found.insert(position)
      number += 1
    }
    // A note's rest may stand before the first that a page opens with.
    let isList = isHead ? found.count > 2 && found.contains(start) : !found.isEmpty
    return isList ? found : []
  }
}
