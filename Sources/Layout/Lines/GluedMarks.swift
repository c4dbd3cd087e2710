internal import PDFReading

/// Parts notes' marks from the words that they touch, where neither size, height nor advance tells them: fonts whose
/// superior figures are as wide as their old-style ones.
///
/// Only both ends of a note show it: a small line at the page's foot that opens with the number ("4Boats …"), and a word of
/// the text above that ends with it ("year4") or a raised one.
struct GluedMarks {
  let styles: [TextStyle]
  let bodySize: Double

  /// Notes are set smaller than this share of the text's size.
  private static let smallest = 0.95
  /// Figures of the longest mark.
  private static let mostFigures = 3

  /// The lines of a page with such marks as raised words; nil where it has none.
  func parted(_ lines: [Line]) -> [Line]? {
    let notes = lines.indices.filter { opensWithMark(lines[$0]) && isAtFoot(lines[$0], of: lines) }
    let known = lines.indices.filter { isKnownNote(lines[$0]) && isAtFoot(lines[$0], of: lines) }
    guard !notes.isEmpty || !known.isEmpty else { return nil }
    var result = lines
    var changed = false
    // A font may raise the figures of the notes and of the text, and have others for its headings.
    for note in known {
      let mark = lines[note].words[0]
      let above = lines.indices.filter { lines[$0].box.midY < mark.box.y0 }
      guard !above.contains(where: { isRaised(mark.text, in: lines[$0]) }),
        let (line, place, parts) = call(of: mark.text, in: above.map { ($0, result[$0]) })
      else { continue }
      changed = true
      replace(word: place, of: line, with: parts, in: &result)
    }
    for note in notes {
      guard let word = lines[note].words.first, let own = Self.opening(of: word) else { continue }
      let above = lines.indices.filter { !notes.contains($0) && lines[$0].box.midY < word.box.y0 }
      if let (line, place, parts) = call(of: own.mark.text, in: above.map { ($0, result[$0]) }) {
        replace(word: place, of: line, with: parts, in: &result)
      } else if !above.contains(where: { isRaised(own.mark.text, in: lines[$0]) }) {
        continue
      }
      changed = true
      replace(word: 0, of: note, with: [own.mark, own.rest], in: &result)
    }
    return changed ? result : nil
  }

  private func opensWithMark(_ line: Line) -> Bool {
    guard let first = line.words.first, let figure = first.text.utf8.first,
      Self.isFigure(figure), line.size < Self.smallest * bodySize
    else { return false }
    return Self.opening(of: first) != nil
  }

  /// Whether a line is a note whose mark is known for one: a raised number.
  private func isKnownNote(_ line: Line) -> Bool {
    guard let first = line.words.first, first.isSuperscript,
      line.size < Self.smallest * bodySize
    else { return false }
    return first.text.utf8.count <= Self.mostFigures && first.text.utf8.allSatisfy(Self.isFigure)
  }

  /// Whether no text of the page's size stands beneath a line.
  private func isAtFoot(_ line: Line, of lines: [Line]) -> Bool {
    !lines.contains {
      $0.box.y0 > line.box.midY && $0.size >= Self.smallest * bodySize
        && $0.box.horizontalOverlap(line.box) > 0
    }
  }

  /// The figures that open a word, and the capital letters or others behind them.
  private static func opening(of word: Word) -> (mark: Word, rest: Word)? {
    let figures = word.text.utf8.prefix(while: isFigure).count
    guard (1...mostFigures).contains(figures), !word.isSuperscript,
      let letter = word.text.dropFirst(figures).unicodeScalars.first, LetterTest.isLetter(letter),
      !LetterTest.isLowercase(letter)
    else { return nil }
    var (mark, rest) = (word, word)
    mark.text = String(word.text.prefix(figures))
    rest.text = String(word.text.dropFirst(figures))
    mark.box.x1 = place(figures, in: word)
    rest.box.x0 = mark.box.x1
    mark.isSuperscript = true
    return (mark, rest)
  }

  /// Whether a line has a mark that is known for one.
  private func isRaised(_ mark: String, in line: Line) -> Bool {
    line.words.contains { $0.isSuperscript && $0.text == mark }
  }

  /// The word that a mark is called from, with the parts that it falls into.
  private func call(of mark: String, in lines: [(index: Int, line: Line)])
    -> (line: Int, word: Int, parts: [Word])?
  {
    for (index, line) in lines {
      for (place, word) in line.words.enumerated() {
        if word.isAttached, place > 0, word.text == mark,
          let last = line.words[place - 1].text.unicodeScalars.last, LetterTest.isLetter(last)
        {
          var raised = word
          raised.isSuperscript = true
          return (index, place, [raised])
        }
        let next = line.words.dropFirst(place + 1).first
        if let parts = Self.parts(of: word, mark: mark, before: next) {
          return (index, place, parts)
        }
      }
    }
    return nil
  }

  /// Letters, the mark behind them, and stops behind that.
  private static func parts(of word: Word, mark: String, before next: Word?) -> [Word]? {
    guard !word.isSuperscript else { return nil }
    let stops = word.text.reversed().prefix { ",.;:)?!’”'\"".contains($0) }.count
    let whole = word.text.dropLast(stops)
    guard whole.hasSuffix(mark) else { return nil }
    let text = whole.dropLast(mark.count)
    guard let last = text.unicodeScalars.last else { return nil }
    let isLetter = LetterTest.isLetter(last)
    guard isLetter || ",.;:)?!’”'\"%".unicodeScalars.contains(last) else { return nil }
    if !isLetter, !text.unicodeScalars.contains(where: LetterTest.isLowercase) {
      // "30.2" is a number unless a sentence begins behind it.
      guard last == ".", stops == 0, let letter = next?.text.unicodeScalars.first,
        LetterTest.isLetter(letter), !LetterTest.isLowercase(letter)
      else { return nil }
    }
    var (letters, figures, rest) = (word, word, word)
    letters.text = String(text)
    figures.text = mark
    rest.text = String(word.text.suffix(stops))
    letters.box.x1 = place(text.count, in: word)
    figures.box.x0 = letters.box.x1
    figures.box.x1 = place(whole.count, in: word)
    rest.box.x0 = figures.box.x1
    figures.isSuperscript = true
    figures.isAttached = true
    rest.isAttached = true
    return stops == 0 ? [letters, figures] : [letters, figures, rest]
  }

  /// Where a word's character begins, as if all were of one width.
  private static func place(_ count: Int, in word: Word) -> Double {
    word.box.x0 + word.box.width * Double(count) / Double(max(1, word.text.count))
  }

  private func replace(
    word place: Int, of index: Int, with parts: [Word], in lines: inout [Line]
  ) {
    var words = lines[index].words
    words.replaceSubrange(place...place, with: parts)
    lines[index] = Line(
      page: lines[index].page, row: lines[index].row, words: words, styles: styles)
  }

  private static func isFigure(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
