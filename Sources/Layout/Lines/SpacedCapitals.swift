internal import PDFReading

/// Capitals set a little apart, of which the reader has joined some and left others: "GLOS SARY AND NO T E S".
///
/// The gaps that are left are narrower than the space of any usual font, and those between the words far wider.
enum SpacedCapitals {
  /// The row with such pieces joined.
  static func closed(_ words: [Word], styles: [TextStyle]) -> [Word] {
    // Nearly no row has any: distances are compared faster than letters are looked at.
    let hasAny = words.indices.dropLast().contains { index in
      gap(words, index) > 0 && gap(words, index) < narrow * styles[words[index].style].size
        && isPiece(words[index]) && isPiece(words[index + 1])
    }
    guard hasAny else { return words }
    var result: [Word] = []
    var start = 0
    while start < words.count {
      var end = start
      while end + 1 < words.count, isPiece(words[end]), isPiece(words[end + 1]),
        words[end].style == words[end + 1].style,
        gap(words, end) < farthest * styles[words[end].style].size
      {
        end += 1
      }
      result += closed(words[start...end], size: styles[words[start].style].size)
      start = end + 1
    }
    return result
  }

  private static func closed(_ run: ArraySlice<Word>, size: Double) -> [Word] {
    let words = Array(run)
    let gaps = words.indices.dropLast().map { gap(words, $0) }
    let within = gaps.filter { $0 > 0 && $0 < narrow * size }
    let between = gaps.filter { $0 >= narrow * size }
    let isSpaced = words.contains {
      $0.text.scalarCount == 1 && $0.text != "A" && $0.text != "I"
        && $0.text.unicodeScalars.allSatisfy(LetterTest.isUppercase)
    }
    let letters = words.reduce(0) {
      $0 + $1.text.unicodeScalars.count(where: LetterTest.isUppercase)
    }
    guard letters >= 4, let widest = within.max(), within.count + between.count == gaps.count,
      between.allSatisfy({ $0 > 2.2 * widest && $0 > wide * size }),
      !between.isEmpty || isSpaced && within.count >= 2
    else { return words }
    var result = [words[0]]
    for (word, gap) in zip(words.dropFirst(), gaps) {
      if gap < narrow * size, !areFigures(result[result.count - 1], word) {
        result[result.count - 1].text += word.text
        result[result.count - 1].box = result[result.count - 1].box.union(word.box)
      } else {
        result.append(word)
      }
    }
    return result
  }

  /// Shares of the letters' size: a gap below the first is no space between words, one in such a line is wider than the
  /// second, and beyond the third another column begins.
  private static let narrow = 0.165
  private static let wide = 0.3
  private static let farthest = 1.2

  private static func isPiece(_ word: Word) -> Bool {
    !word.isSuperscript && !word.isAttached
      && !word.text.unicodeScalars.contains(where: LetterTest.isLowercase)
  }

  /// Figures apart are those of a large number, or of two.
  private static func areFigures(_ first: Word, _ second: Word) -> Bool {
    guard let end = first.text.unicodeScalars.last, let start = second.text.unicodeScalars.first
    else { return false }
    return LetterTest.isDigit(end) && LetterTest.isDigit(start)
  }

  private static func gap(_ words: [Word], _ index: Int) -> Double {
    words[index + 1].box.x0 - words[index].box.x1
  }
}
