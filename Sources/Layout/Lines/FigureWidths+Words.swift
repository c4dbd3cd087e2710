internal import PDFReading

/// Which of the words that narrow figures make are marks.
extension FigureWidths {
  /// A row's words, in which narrow figures count as raised only where they touch a word as a mark does: after
  /// its last letter or stop, or before the first letter of a note.
  static func settled(_ words: [Word], styles: [TextStyle], wordGap: Double) -> [Word] {
    var result = words
    for index in words.indices where words[index].isSuperscript {
      let word = words[index]
      let size = styles[word.style].size
      let touches = { (first: Word, second: Word) in
        second.box.x0 - first.box.x1 < wordGap * size
      }
      let before = index > 0 && touches(words[index - 1], word) ? words[index - 1] : nil
      let after =
        index + 1 < words.count && touches(word, words[index + 1]) ? words[index + 1] : nil
      guard !isMark(behind: before, before: after),
        !isMark(word, behindNumber: before, before: after)
      else { continue }
      if before != nil, after != nil, let marked = bracketed(result, index, wordGap * size) {
        result = marked
      } else {
        result[index].isSuperscript = false
      }
    }
    return result.filter { !$0.text.isEmpty }
  }

  /// A row's words with the brackets around a raised figure made part of it, "word(4)," or "(4)Note": they are raised as
  /// well. Nil where nothing else shows a mark, as in "(4)" alone. Words of brackets alone are left empty: a mark may be
  /// set in another font than what it stands at, from which less than `gap` points part it.
  private static func bracketed(_ words: [Word], _ index: Int, _ gap: Double) -> [Word]? {
    var (before, mark, after) = (words[index - 1], words[index], words[index + 1])
    guard let open = before.text.popLast(), let close = after.text.first,
      NoteMarker.areBrackets(open, close)
    else { return nil }
    after.text.removeFirst()
    let isAlone = before.text.isEmpty && index > 1
    let host = isAlone && before.box.x0 - words[index - 2].box.x1 < gap ? words[index - 2] : before
    guard isMark(behind: host, before: after) else { return nil }
    mark.text = "\(open)\(mark.text)\(close)"
    let bracket = 0.5 * mark.box.width
    before.box.x1 = max(before.box.x0, before.box.x1 - bracket)
    after.box.x0 = min(after.box.x1, after.box.x0 + bracket)
    (mark.box.x0, mark.box.x1) = (before.box.x1, after.box.x0)
    var result = words
    result.replaceSubrange((index - 1)...(index + 1), with: [before, mark, after])
    return result
  }

  /// Whether a figure between two words touches them as a mark does: behind a letter or stop, or, behind nothing, before
  /// a letter.
  private static func isMark(behind last: Word?, before next: Word?) -> Bool {
    last?.text.unicodeScalars.last.map { LetterTest.isLetter($0) || isStop($0) }
      ?? next?.text.unicodeScalars.first.map(LetterTest.isLetter) ?? false
  }

  /// Whether a figure touches a number as a mark does, with nothing more behind it: set narrower than any figures of the
  /// number's own, and none that is narrow by itself.
  private static func isMark(_ mark: Word, behindNumber number: Word?, before next: Word?) -> Bool {
    guard let number, mark.style == number.style,
      let last = number.text.last, isFigure(last),
      number.text.allSatisfy({ isFigure($0) || ",.–-/£".contains($0) }),
      next?.text.first.map({ ",.;:)]".contains($0) }) ?? true,
      mark.text.contains(where: { $0 != "1" })
    else { return false }
    let advance = { (word: Word) in word.box.width / Double(max(1, word.text.count)) }
    return advance(mark) < shareOfOthers * advance(number)
  }

  private static func isFigure(_ sign: Character) -> Bool {
    sign.isASCII && sign.isWholeNumber
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    ".,;:)]?!%’”'\"".unicodeScalars.contains(scalar)
  }
}
