internal import PDFReading

/// What the looks of two lines say of whether they are one paragraph.
extension ParagraphBuilder {
  /// Whether two lines are set in looks that no single paragraph has.
  func looksDiffer(_ last: Line, _ next: Line, wouldFit: Bool) -> Bool {
    let (first, second) = (styles[last.style], styles[next.style])
    if abs(first.size - second.size) > 0.06 * max(first.size, second.size) { return true }
    let lastWord = last.words.last { !$0.isSuperscript }.map { styles[$0.style] } ?? first
    let nextWord = next.words.first { !$0.isSuperscript }.map { styles[$0.style] } ?? second
    let changes =
      lastWord.isBold != nextWord.isBold || lastWord.colour != nextWord.colour
      || lastWord.isItalic != nextWord.isItalic
    guard changes else { return false }
    let bothUniform = isUniform(last, lastWord) && isUniform(next, nextWord)
    // A quotation set apart by its slant, and a heading that fills its last line.
    if bothUniform, nextWord.isItalic, !lastWord.isItalic, startsAsQuote(next) { return true }
    if bothUniform, lastWord.isBold, !nextWord.isBold,
      lastWord.colour != nextWord.colour || last.text.hasSuffix("?")
    {
      return true
    }
    if lastWord.colour != nextWord.colour && bothUniform && wouldFit { return true }
    if lastWord.isBold != nextWord.isBold {
      return isUniform(last, lastWord) && wouldFit
    }
    return bothUniform && wouldFit && lastWord.isItalic != nextWord.isItalic
  }

  /// Whether all words of a line, but raised marks, have a look.
  private func isUniform(_ line: Line, _ style: TextStyle) -> Bool {
    line.words.allSatisfy {
      let own = styles[$0.style]
      return $0.isSuperscript
        || own.isBold == style.isBold && own.isItalic == style.isItalic
          && own.colour == style.colour
    }
  }

  /// Whether all of a line has one weight and slant, and all of the next another.
  func changesLook(_ last: Line, _ next: Line) -> Bool {
    let (first, second) = (styles[last.style], styles[next.style])
    return (first.isBold != second.isBold || first.isItalic != second.isItalic)
      && isUniform(last, first) && isUniform(next, second)
  }

  /// Whether a line is part of a link's address in a paragraph, or goes on behind one: browsers print addresses
  /// smaller than the text.
  func isLink(_ line: Line, in current: Draft) -> Bool {
    guard let last = current.rows.last?.line, let first = current.rows.first?.line,
      abs(last.size - line.size) < 0.2 * last.size
    else { return false }
    if TextEnding.endsSentence(last.text), !Self.hasAddress(last) { return false }
    let isBack = abs(first.size - line.size) < 0.06 * line.size
    return Self.hasAddress(line)
      || isBack && current.rows.contains { Self.hasAddress($0.line) }
  }

  private static func hasAddress(_ line: Line) -> Bool {
    line.words.contains { word in
      ["http://", "https://", "www."].contains { word.text.contains($0) }
    }
  }

  /// Whether a line tells the source of the table or figure above: it goes on with no caption.
  func opensSource(_ line: Line) -> Bool {
    guard let first = line.words.first?.text, first.utf8.last == UInt8(ascii: ":") else {
      return false
    }
    return CaptionLinker.sourceLabels.contains(first)
  }

  func startsAsQuote(_ line: Line) -> Bool {
    guard let first = line.words.first?.text.unicodeScalars.first else { return false }
    return ["\"", "\u{201C}", "'", "\u{2018}"].contains(first)
  }

  /// Whether two lines stand over one another's middle as those of a centred heading do.
  func areCentred(_ last: Line, _ next: Line) -> Bool {
    let distance = last.box.x0 + last.box.x1 - next.box.x0 - next.box.x1
    return abs(distance) < 0.4 * next.size && isHeadingLike(last) && isHeadingLike(next)
  }

  /// Whether a line opens with a few words in bold or italics up to a colon, and goes on otherwise: a term and what it
  /// means.
  func opensWithTerm(_ line: Line) -> Bool {
    let isSet = { (word: Word) in
      styles[word.style].isBold || styles[word.style].isItalic && !word.isSuperscript
    }
    guard let first = line.words.first, isSet(first),
      let end = line.words.firstIndex(where: { !isSet($0) }), end <= Self.longestTerm
    else { return false }
    return line.words[end - 1].text.hasSuffix(":") || line.words[end].text.hasPrefix(":")
  }

  /// Words of a long term.
  private static let longestTerm = 8

  /// Whether all of a line is bold and nothing of the next.
  func changesWeight(_ last: Line, _ next: Line) -> Bool {
    let isBold = { (word: Word) in styles[word.style].isBold || word.isSuperscript }
    return last.words.allSatisfy(isBold) && !next.words.contains(where: isBold)
  }
}
