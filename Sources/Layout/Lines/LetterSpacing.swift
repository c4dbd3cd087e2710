internal import PDFReading

/// Closes letter-spaced words ("C O N T E N T S"): one-letter words at even distances are one word.
///
/// Letters that a font draws nearer to each other ("AV", "TA") may touch in spite of the spacing and come as pieces of
/// two or three; a figure or a mark may stand among the letters.
enum LetterSpacing {
  /// The row with runs of at least four evenly spaced single letters joined; beside one, shorter runs at the same
  /// spacing are words too.
  ///
  /// Second, the distance between the letters in points; 0 where nothing was joined.
  static func closed(_ words: [Word], styles: [TextStyle]) -> (words: [Word], spacing: Double) {
    guard words.count >= 4, words.count(where: isLetter) >= 4 else { return (words, 0) }
    let runs = runs(words, styles: styles)
    guard
      let spacing = runs.lazy.compactMap({ spacing(of: $0, words, styles: styles) }).first
    else { return (words, 0) }
    let closed = runs.flatMap { run -> [Word] in
      guard let own = self.spacing(of: run, words, styles: styles) ?? near(run, words, spacing)
      else { return Array(words[run]) }
      let size = styles[words[run.lowerBound].style].size
      var result = [words[run.lowerBound]]
      for index in run.dropFirst() {
        if gap(words, index - 1) < widest * max(own, least * size) {
          result[result.count - 1].text += words[index].text
          result[result.count - 1].box = result[result.count - 1].box.union(words[index].box)
        } else {
          result.append(words[index])
        }
      }
      return result
    }
    return (closed, spacing)
  }

  /// Pieces of words in one style that stand near each other.
  private static func runs(_ words: [Word], styles: [TextStyle]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    var index = 0
    while index < words.count {
      var end = index
      while end + 1 < words.count, isPiece(words[end]), isPiece(words[end + 1]),
        words[end].style == words[end + 1].style,
        gap(words, end) < 0.75 * styles[words[end].style].size
      {
        end += 1
      }
      runs.append(index...end)
      index = end + 1
    }
    return runs
  }

  /// The usual distance between the pieces of a run; nil where most are no single letters.
  private static func spacing(
    of run: ClosedRange<Int>, _ words: [Word], styles: [TextStyle]
  ) -> Double? {
    let letters = words[run].count(where: isLetter)
    guard letters >= 4, letters * 10 >= run.count * 6 else { return nil }
    let gaps = run.dropLast().map { gap(words, $0) }.sorted()
    // Less than half of the gaps lie between words.
    let usual = gaps[gaps.count / 3]
    let limit = widest * max(usual, least * styles[words[run.lowerBound].style].size)
    return gaps.count(where: { $0 < limit }) >= 3 ? usual : nil
  }

  /// The spacing of a short run beside one that is letter-spaced, where it is the same.
  private static func near(_ run: ClosedRange<Int>, _ words: [Word], _ spacing: Double) -> Double? {
    guard run.count >= 2, abs(gap(words, run.lowerBound) - spacing) < 0.4 * max(spacing, 0.5)
    else { return nil }
    return spacing
  }

  /// The widest gap within a word, in its usual gaps.
  private static let widest = 1.9
  /// The least usual gap that is reckoned with, as a share of the type size.
  private static let least = 0.05

  private static func isLetter(_ word: Word) -> Bool {
    let scalars = word.text.unicodeScalars
    guard let first = scalars.first, scalars.dropFirst().isEmpty else { return false }
    return LetterTest.isLetter(first)
  }

  /// Whether a word can be a piece of a letter-spaced one.
  private static func isPiece(_ word: Word) -> Bool {
    let scalars = word.text.unicodeScalars
    if scalars.dropFirst().isEmpty { return true }
    return scalars.dropFirst(3).isEmpty && scalars.allSatisfy(LetterTest.isUppercase)
  }

  private static func gap(_ words: [Word], _ index: Int) -> Double {
    words[index + 1].box.x0 - words[index].box.x1
  }
}
