internal import PDFReading

/// Makes one look of small capitals that a program has set as capitals of two sizes: "R" large, "ECOMMENDATIONS"
/// small.
enum SmallCapitals {
  /// The words of a row with capitals that go on right behind larger ones in the larger style.
  static func settled(_ words: [Word], styles: [TextStyle]) -> [Word] {
    guard words.contains(where: \.isAttached) else { return words }
    var result: [Word] = []
    /// Small styles met behind larger capitals, with the larger one's.
    var large: [Int: Int] = [:]
    for word in words {
      guard word.isAttached, let last = result.last, isSmall(word, behind: last, styles) else {
        result.append(word)
        continue
      }
      large[word.style] = last.style
      result[result.count - 1].text += word.text
      result[result.count - 1].box = last.box.union(word.box)
    }
    guard !large.isEmpty else { return words }
    // Words without a large capital among them ("OF") are the line's too.
    for index in result.indices {
      guard let style = large[result[index].style], isCapital(result[index].text) else { continue }
      result[index].style = style
    }
    return result
  }

  private static func isSmall(_ word: Word, behind last: Word, _ styles: [TextStyle]) -> Bool {
    let (first, second) = (styles[last.style], styles[word.style])
    // Smaller than any change of size within a word, and larger than a raised mark.
    return !word.isSuperscript && !last.isSuperscript && second.size < 0.92 * first.size
      && second.size > 0.62 * first.size && first.isBold == second.isBold
      && first.colour == second.colour && abs(word.box.y1 - last.box.y1) < 0.15 * first.size
      && isCapital(last.text) && isCapital(word.text)
  }

  private static func isCapital(_ text: String) -> Bool {
    text.unicodeScalars.contains { LetterTest.isUppercase($0) }
      && text.unicodeScalars.allSatisfy { !LetterTest.isLowercase($0) }
  }
}
