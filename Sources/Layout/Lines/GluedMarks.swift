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

  /// The lines of a page with such marks as raised words; nil where it has none. Beneath `rules`, the short ones that part
  /// notes from text, notes may stand above what floats to the page's foot.
  func parted(_ lines: [Line], rules: [Box] = []) -> [Line]? {
    let openings = lines.indices.filter { opensWithFigure(lines[$0]) }
    guard !openings.isEmpty else { return nil }
    let isAtFoot = { (index: Int) in
      self.isAtFoot(lines[index], of: lines) || self.isUnderRule(lines[index], rules, of: lines)
    }
    let marked = openings.filter { opensWithMark(lines[$0]) }
    let known = openings.filter { isKnownNote(lines[$0]) && isAtFoot($0) }
    let notes = marked.filter(isAtFoot)
    guard !notes.isEmpty || !known.isEmpty else { return nil }
    var result = lines
    var changed = false
    var counted = known
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
      } else if !above.contains(where: { isRaised(own.mark.text, in: lines[$0]) }),
        // A number or the mark of another may stand before the one in the text: "Table 24", "E34".
        !isRightUnderRule(lines[note], rules)
      {
        continue
      }
      changed = true
      counted.append(note)
      replace(word: 0, of: note, with: [own.mark, own.rest], in: &result)
    }
    for (note, parts) in others(openings, besides: counted, of: lines) {
      changed = true
      replace(word: 0, of: note, with: parts, in: &result)
    }
    return changed ? result : nil
  }

  /// Notes that count on from those that are known, at their place, whatever letter or quotation mark their text begins
  /// with.
  private func others(_ openings: [Int], besides known: [Int], of lines: [Line])
    -> [(line: Int, parts: [Word])]
  {
    var found = known.compactMap { index in
      Int(lines[index].words[0].text.prefix { $0.isNumber }).map { (index, $0) }
    }
    guard !found.isEmpty else { return [] }
    var result: [(line: Int, parts: [Word])] = []
    let rest = openings.filter { !known.contains($0) }
    for index in rest + rest.reversed() where !found.contains(where: { $0.0 == index }) {
      let line = lines[index]
      guard let own = Self.opening(of: line.words[0], isCounted: true),
        let number = Int(own.mark.text),
        found.contains(where: { other, count in
          let own = lines[other].box
          // The note before may be the last of the left column.
          let isBeside = own.x1 < line.box.x0 || line.box.x1 < own.x0
          return abs(count - number) == 1 && lines[other].style == line.style
            && (isBeside
              ? (number > count) == (line.box.x0 > own.x0)
              : abs(own.x0 - line.box.x0) < 0.6 * line.size
                && (number > count) == (line.box.y0 > own.y0))
        })
      else { continue }
      found.append((index, number))
      result.append((index, [own.mark, own.rest]))
    }
    return result
  }

  /// Whether small print opens with a figure.
  private func opensWithFigure(_ line: Line) -> Bool {
    guard let figure = line.words.first?.text.utf8.first else { return false }
    return Self.isFigure(figure) && line.size < Self.smallest * bodySize
  }

  /// The rules of a page that are as short as those above notes, which go over a part of a column only.
  func shortRules(of sheet: PageSheet) -> [Box] {
    sheet.graphics.rules.filter {
      $0.isHorizontal && $0.box.width < Self.longestRule * bodySize
        && $0.box.width > 2 * bodySize
    }.map(\.box)
  }

  /// Sizes of the text: a third of a line, or two fifths of a column.
  private static let longestRule = 18.0

  private func opensWithMark(_ line: Line) -> Bool {
    line.words.first.flatMap { Self.opening(of: $0) } != nil
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

  /// Whether a line stands in small print under a short rule, on which nothing else stands.
  private func isUnderRule(_ line: Line, _ rules: [Box], of lines: [Line]) -> Bool {
    rules.contains { rule in
      rule.x0 < line.box.x0 + bodySize && line.box.x0 < rule.x1 && rule.midY < line.box.midY
        && !lines.contains {
          $0.box.midY > rule.midY && $0.box.midY < line.box.midY
            && $0.box.horizontalOverlap(rule) > 0 && $0.size >= Self.smallest * bodySize
        } && isAboveFloat(line, of: lines)
    }
  }

  /// Whether the nearest larger text beneath small print is in bold or a caption: a table that floats to the page's foot, or
  /// the next chapter.
  private func isAboveFloat(_ line: Line, of lines: [Line]) -> Bool {
    let below = lines.filter {
      $0.box.y0 > line.box.midY && $0.size > 1.05 * line.size
        && $0.box.horizontalOverlap(line.box) > 0
    }
    guard let next = below.min(by: { $0.box.y0 < $1.box.y0 }) else { return true }
    return styles[next.style].isBold || CaptionPattern(next.text)?.opensTable == true
  }

  /// Whether a line is the first under a short rule.
  private func isRightUnderRule(_ line: Line, _ rules: [Box]) -> Bool {
    rules.contains {
      $0.x0 < line.box.x0 + bodySize && line.box.x0 < $0.x1
        && line.box.y0 > $0.y1 - 0.2 * bodySize && line.box.y0 - $0.y1 < 1.2 * bodySize
    }
  }

  /// The figures that open a word, and the capital letters behind them, or where the notes are counted any.
  private static func opening(of word: Word, isCounted: Bool = false) -> (mark: Word, rest: Word)? {
    let figures = word.text.utf8.prefix(while: isFigure).count
    guard (1...mostFigures).contains(figures), !word.isSuperscript,
      let letter = word.text.dropFirst(figures).unicodeScalars.first,
      LetterTest.isLetter(letter) && (isCounted || !LetterTest.isLowercase(letter))
        || isCounted && "‘“'\"".unicodeScalars.contains(letter)
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
    let isLetter = LetterTest.isLetter(last) || isYear(text)
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

  /// "2016", behind which a note's figure makes a number of five figures, as no year has.
  private static func isYear(_ text: Substring) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy(isFigure)
      && (text.hasPrefix("19") || text.hasPrefix("20"))
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
