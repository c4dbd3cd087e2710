/// Parts raised marks from words that Poppler has joined them to.
///
/// Letters drawn one after the other in one font and nearly one size are one word to it, whatever their baselines: a mark
/// behind small capitals is as large as these. The word's cell then reaches from the top of the mark to the foot of the
/// letters, higher than any other of its style.
enum MergedMarks {
  /// How much higher than the style's others the cells of words with a mark are; letters along a side of the page are a
  /// word that is higher still.
  private static let (leastRise, mostRise) = (1.25, 2.0)

  /// Figures of the longest mark; a reference's number ("INQ000184638") has more.
  private static let mostFigures = 3

  /// The words, marks of figures parted from the letters before them.
  static func parted(_ words: [Word]) -> [Word] {
    guard words.contains(where: endsWithFigure) else { return words }
    var heights: [Int: Double] = [:]
    for word in words {
      heights[word.style] = min(heights[word.style] ?? .infinity, word.box.height)
    }
    var result: [Word] = []
    result.reserveCapacity(words.count)
    for word in words {
      guard let height = heights[word.style], word.box.height > leastRise * height,
        word.box.height < mostRise * height, word.box.width > word.box.height, endsWithFigure(word)
      else {
        result.append(word)
        continue
      }
      result += parts(of: word, height: height)
    }
    return result
  }

  private static func endsWithFigure(_ word: Word) -> Bool {
    guard let last = word.text.utf8.last, let first = word.text.unicodeScalars.first else {
      return false
    }
    return isFigure(last) && LetterTest.isLetter(first)
  }

  private static func isFigure(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The letters, in the lower part of the cell, and the mark in the upper one.
  private static func parts(of word: Word, height: Double) -> [Word] {
    let figures = word.text.utf8.reversed().prefix(while: isFigure).count
    var (letters, mark) = (word, word)
    letters.text = String(word.text.dropLast(figures))
    mark.text = String(word.text.suffix(figures))
    guard figures <= mostFigures, let last = letters.text.unicodeScalars.last,
      LetterTest.isLetter(last)
    else { return [word] }
    let share = Double(figures) / Double(word.text.count)
    letters.box.x1 -= share * word.box.width
    mark.box.x0 = letters.box.x1
    letters.box.y0 = word.box.y1 - height
    mark.box.y1 = word.box.y0 + height
    mark.startsCell = false
    return [letters, mark]
  }
}
