internal import PDFReading

/// Lines → the pieces that can be cells: cut at gaps that only a cell ends with, leader dots left out.
struct CellChunks {
  let styles: [TextStyle]

  /// A line's pieces from the left.
  ///
  /// A gap next to a figure needs less width than one between words: columns of figures stand close, and nothing
  /// spaces out the words of a table's cell.
  func pieces(of line: Line) -> [Line] {
    guard Self.mayFallApart(line) else { return [line] }
    let words = Self.withoutLeaders(line.words)
    guard words.count > 1 else {
      return words.isEmpty
        ? [] : [Line(page: line.page, row: line.row, words: words.map(\.word), styles: styles)]
    }
    let spaces = zip(words, words.dropFirst())
      .filter { !$1.word.isAttached && !$1.followsLeader }.map { $1.word.box.x0 - $0.word.box.x1 }
      .sorted()
    // A typewriter's spaces are as wide as its letters.
    let isTyped = Self.isTyped(words.map(\.word), size: line.size)
    let usual = min(spaces.isEmpty ? 0 : spaces[spaces.count / 4], 0.3 * line.size)
    var parts: [[Word]] = [[words[0].word]]
    for (previous, next) in zip(words, words.dropFirst()) {
      let gap = next.word.box.x0 - previous.word.box.x1
      var limit: Double
      switch (FigureColumns.isFigure(previous.word.text), FigureColumns.isFigure(next.word.text)) {
      // A space that groups thousands is as wide as any other.
      case (true, true): limit = max(0.38 * line.size, 1.35 * usual)
      case (false, false): limit = max(0.9 * line.size, 2.2 * usual)
      default: limit = max(0.5 * line.size, 1.7 * usual)
      }
      if isTyped { limit = max(limit, 0.9 * line.size) }
      let isCut =
        next.followsLeader
        || !next.word.isAttached && !next.word.isSuperscript && gap > limit
          && !CurrencySigns.isSign(previous.word.text)
      if isCut {
        parts.append([next.word])
      } else {
        parts[parts.count - 1].append(next.word)
      }
    }
    return parts.map { Line(page: line.page, row: line.row, words: $0, styles: styles) }
  }

  /// Whether a line has a gap wider than a space, or dots that may be leaders.
  private static func mayFallApart(_ line: Line) -> Bool {
    let dot = UInt8(ascii: ".")
    for (index, word) in line.words.enumerated() {
      if word.text.utf8.last == dot, word.text.utf8.dropLast().last == dot || word.text == "." {
        return true
      }
      if word.text.utf8.last == 0xA6 || word.text.utf8.last == UInt8(ascii: "_") { return true }
      if index > 0, word.box.x0 - line.words[index - 1].box.x1 > 0.36 * line.size { return true }
    }
    return false
  }

  /// Whether words are a typewriter's, which parts them as far as its letters are wide.
  static func isTyped(_ words: [Word], size: Double) -> Bool {
    (words.contains { hasLetters($0) } || areSpaced(words, size: size))
      && words.allSatisfy { isTyped($0, size: size) }
  }

  /// Whether words without enough letters stand as far apart as some letters of a typewriter are wide.
  private static func areSpaced(_ words: [Word], size: Double) -> Bool {
    words.count >= 2
      && zip(words, words.dropFirst()).allSatisfy { word, next in
        let steps = (next.box.x0 - word.box.x1) / (0.6 * size)
        return steps > 0.5 && abs(steps - steps.rounded()) < 0.02
      }
  }

  /// Whether a word's letters are as wide as a typewriter's, to the hundredth: bold words come near it on the average.
  private static func isTyped(_ word: Word, size: Double) -> Bool {
    let count = Double(word.text.scalarCount)
    return abs(word.box.width - 0.6 * size * count) < 0.01 * size * count
  }

  /// Whether a word has letters enough to tell their widths: the figures of many fonts are all as wide as a typewriter's.
  private static func hasLetters(_ word: Word) -> Bool {
    word.text.unicodeScalars.count { $0.properties.isAlphabetic } >= 3
  }

  /// The words without dots that lead the eye to a figure: words of dots, and dots at the end of a word.
  static func withoutLeaders(_ words: [Word]) -> [(word: Word, followsLeader: Bool)] {
    let dotted = words.map { dots(atEndOf: $0.text) }
    guard dotted.contains(where: { $0 > 0 }) else { return words.map { ($0, false) } }
    let isDots = words.indices.map {
      dotted[$0] > 0 && dotted[$0] == words[$0].text.scalarCount
    }
    var isLeader = Array(repeating: false, count: words.count)
    var marks: Set<Int> = []
    for index in words.indices {
      if dotted[index] > 1, endsInLeader(words[index].text) {
        isLeader[index] = !isMark(at: index, of: words, dotted: dotted[index], isDots: isDots)
      }
      if isLeader[index] { continue }
      guard isDots[index], dotted[index] < 3 else { continue }
      // Dots with spaces between them, each a word of its own. A fourth tells that there are more than three.
      let run = isDots[index...].prefix(4).prefix { $0 }
      let isRest = index > 0 && isLeader[index - 1]
      if !isRest, run.count == 3, isSpacedMark(at: index, of: words) {
        marks.formUnion(index..<(index + 3))
      }
      if run.count >= 3 || isRest, !marks.contains(index) { isLeader[index] = true }
    }
    var result: [(Word, Bool)] = []
    var follows = false
    for (index, word) in words.enumerated() {
      let holdsFirst = startsLeader(at: index, of: words, isLeader: isLeader, isDots: isDots)
      guard isLeader[index] || holdsFirst else {
        result.append((word, follows))
        follows = false
        continue
      }
      if !isDots[index] {
        let count = word.text.scalarCount
        var head = word
        head.text = String(
          String.UnicodeScalarView(word.text.unicodeScalars.dropLast(dotted[index])))
        let share = Double(count - dotted[index]) / Double(count)
        head.box.x1 = word.box.x0 + word.box.width * min(1, 1.3 * share)
        result.append((head, follows))
      }
      follows = true
    }
    return result
  }

  /// Whether the one dot that ends a word is the first of a leader behind it: it stands as far from the next dot as that
  /// from the one after. The stop of a short form with stops inside is its own.
  private static func startsLeader(
    at index: Int, of words: [Word], isLeader: [Bool], isDots: [Bool]
  ) -> Bool {
    guard index + 2 < words.count, !isLeader[index], !isDots[index],
      dots(atEndOf: words[index].text) == 1,
      words[index].text.utf8.count(where: { $0 == 0x2E }) == 1,
      isDots[index + 1], isLeader[index + 1], isDots[index + 2], isLeader[index + 2]
    else { return false }
    let (last, first, second) = (words[index].box, words[index + 1].box, words[index + 2].box)
    return abs(first.width - second.width) < 0.05 * first.height
      && abs((first.x1 - last.x1) - (second.x1 - first.x1)) < 0.05 * first.height
  }

  /// Whether three or four dots stand alone, away from the text before: they say that there is no figure.
  private static func isMark(
    at index: Int, of words: [Word], dotted: Int, isDots: [Bool]
  ) -> Bool {
    let isAlone =
      (index == 0 || !isDots[index - 1]) && (index + 1 == words.count || !isDots[index + 1])
    guard isDots[index], dotted <= 4, isAlone else { return false }
    guard index > 0 else { return true }
    let height = words[index].box.height
    return words[index].box.x0 - words[index - 1].box.x1 > 0.9 * height
  }

  /// Whether three dots with spaces stand apart behind a figure: there is none in this column.
  private static func isSpacedMark(at index: Int, of words: [Word]) -> Bool {
    guard index > 0 else { return words.count == 3 }
    let height = words[index].box.height
    // A note's mark behind a label is no figure.
    guard index > 1, FigureColumns.isFigure(words[index - 1].text),
      words[index - 1].box.x0 - words[index - 2].box.x1 > 0.9 * height
    else { return false }
    let after = index + 3
    return words[index].box.x0 - words[index - 1].box.x1 > 0.9 * height
      && (after >= words.count || words[after].box.x0 - words[after - 1].box.x1 > 0.9 * height)
  }

  /// Number of signs that end a text and may be leader dots.
  static func dots(atEndOf text: String) -> Int { ending(of: text).signs }

  /// Whether the dots that end a text lead the eye: three at least, where one sign may be three of them. One such sign
  /// alone stands for what is left unsaid: "We recommend that…".
  static func endsInLeader(_ text: String) -> Bool {
    let ending = ending(of: text)
    return ending.signs > 1 && ending.dots >= 3
  }

  /// The signs that end a text, and how many dots they are.
  private static func ending(of text: String) -> (signs: Int, dots: Int) {
    // Few words end so: their last byte tells it.
    guard let last = text.utf8.last,
      last == 0x2E || last == 0x5F || last == 0xA6 || last == 0xB7
    else { return (0, 0) }
    var (signs, dots) = (0, 0)
    for scalar in text.unicodeScalars.reversed() {
      guard isDot(scalar) else { break }
      signs += 1
      dots += scalar == ellipsis ? 3 : 1
    }
    return (signs, dots)
  }

  private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == ellipsis || scalar == "\u{B7}" || scalar == "_"
  }

  private static let ellipsis: Unicode.Scalar = "\u{2026}"
}
