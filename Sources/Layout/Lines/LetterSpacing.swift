internal import PDFReading

/// Closes letter-spaced words ("C O N T E N T S"): one-letter words at even distances are one word.
enum LetterSpacing {
  /// The row with runs of at least four evenly spaced single letters joined; beside one, shorter runs at the same
  /// spacing are words too.
  ///
  /// Second, the distance between the letters in points; 0 where nothing was joined.
  static func closed(_ words: [Word], styles: [TextStyle]) -> (words: [Word], spacing: Double) {
    guard words.count >= 4 else { return (words, 0) }
    var runs: [ClosedRange<Int>] = []
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
      runs.append(index...end)
      index = end + 1
    }
    guard let long = runs.first(where: { $0.count >= 4 }) else { return (words, 0) }
    let spacing = gap(words, long.lowerBound)
    let closed = runs.flatMap { run -> [Word] in
      let isWord =
        run.count >= 4
        || run.count >= 2 && abs(gap(words, run.lowerBound) - spacing) < 0.4 * max(spacing, 0.5)
      guard isWord else { return Array(words[run]) }
      var joined = words[run.lowerBound]
      for word in words[run].dropFirst() {
        joined.text += word.text
        joined.box = joined.box.union(word.box)
      }
      return [joined]
    }
    return (closed, spacing)
  }

  private static func isLetter(_ word: Word) -> Bool {
    let scalars = word.text.unicodeScalars
    guard let first = scalars.first, scalars.dropFirst().isEmpty else { return false }
    return LetterTest.isLetter(first)
  }

  private static func gap(_ words: [Word], _ index: Int) -> Double {
    words[index + 1].box.x0 - words[index].box.x1
  }
}
