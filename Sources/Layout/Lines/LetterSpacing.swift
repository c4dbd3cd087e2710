internal import PDFReading

/// Closes letter-spaced words ("C O N T E N T S"): one-letter words at even distances are one word.
enum LetterSpacing {
  /// The row with runs of at least four evenly spaced single letters joined.
  static func closed(_ words: [Word], styles: [TextStyle]) -> [Word] {
    guard words.count >= 4 else { return words }
    var result: [Word] = []
    var index = 0
    while index < words.count {
      var end = index
      while end + 1 < words.count, isLetter(words[end]), isLetter(words[end + 1]),
        words[end].style == words[end + 1].style,
        gap(words, end) < 0.75 * styles[words[end].style].size,
        end == index || gap(words, end) < 1.9 * max(gap(words, end - 1), 0.5)
      {
        end += 1
      }
      if end - index >= 3 {
        var joined = words[index]
        for word in words[(index + 1)...end] {
          joined.text += word.text
          joined.box = joined.box.union(word.box)
        }
        result.append(joined)
        index = end + 1
      } else {
        result.append(words[index])
        index += 1
      }
    }
    return result
  }

  private static func isLetter(_ word: Word) -> Bool {
    let scalars = word.text.unicodeScalars
    return scalars.count == 1 && scalars.first?.properties.isAlphabetic == true
  }

  private static func gap(_ words: [Word], _ index: Int) -> Double {
    words[index + 1].box.x0 - words[index].box.x1
  }
}
