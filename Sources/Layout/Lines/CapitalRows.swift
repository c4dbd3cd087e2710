internal import PDFReading

/// Small capitals of a page's rows: a heading of several lines has large capitals in the first alone.
struct CapitalRows {
  let styles: [TextStyle]

  /// More rows without a large capital are a paragraph that opens with one.
  private static let mostRows = 5
  /// Lines of a heading beneath a long first one, whose only large capital opens it.
  private static let mostLinesBeneath = 2

  /// The rows, from top to bottom, each word of small capitals in the style of the large ones.
  func settled(_ rows: [LineBuilder.Row]) -> [LineBuilder.Row] {
    var result = rows
    for index in rows.indices where !rows[index].words.isEmpty {
      let settled = SmallCapitals.settled(
        result[index].words, goesOn: goesOn(at: index, of: rows), styles: styles)
      result[index].words = settled.words
      if !settled.large.isEmpty { goOn(from: index, large: settled.large, in: &result) }
    }
    return result
  }

  /// Whether the look of a row's last word is that of the page's text, or goes on beneath the row for more lines than a
  /// heading has.
  private func goesOn(at index: Int, of rows: [LineBuilder.Row]) -> Bool {
    guard let last = rows[index].words.last else { return false }
    var counts: [Int: Int] = [:]
    for row in rows { for word in row.words { counts[word.style, default: 0] += 1 } }
    if let most = counts.values.max(), counts[last.style] == most { return true }
    var (baseline, found) = (rows[index].baseline, 0)
    for row in rows.dropFirst(index + 1) {
      guard row.baseline - baseline < 2 * styles[last.style].size else { break }
      if row.words.contains(where: { $0.style == last.style && $0.box.x0 < last.box.x1 }) {
        (baseline, found) = (row.baseline, found + 1)
      }
    }
    return found > Self.mostLinesBeneath
  }

  /// Gives the rows beneath one with large capitals their style where they have nothing else.
  private func goOn(
    from first: Int, large: [Int: SmallCapitals.Large], in rows: inout [LineBuilder.Row]
  ) {
    let head = rows[first].words.filter { isOfHead($0, large) && !$0.isSuperscript }
    guard let start = head.first else { return }
    let size = styles[start.style].size
    let areCapitals = areCapitals(head)
    var found: [(row: Int, words: [Int])] = []
    var above = (baseline: rows[first].baseline, box: head.reduce(start.box) { $0.union($1.box) })
    for index in rows.indices.dropFirst(first + 1) {
      let row = rows[index]
      guard row.baseline - above.baseline < 2 * size, found.count <= Self.mostRows else { break }
      let beneath = row.words.indices.filter { at in
        row.words[at].box.x0 < above.box.x1 + size && row.words[at].box.x1 > above.box.x0 - size
      }
      if beneath.isEmpty { continue }
      let own = beneath.filter { large[row.words[$0].style] != nil }
      guard beneath.allSatisfy({ own.contains($0) || isOfHead(row.words[$0], large) }),
        areSmall(own.map { row.words[$0] }, areCapitals: areCapitals)
      else { break }
      found.append((index, own))
      above = (row.baseline, own.reduce(above.box) { $0.union(row.words[$1].box) })
    }
    guard found.count <= Self.mostRows else { return }
    for (row, words) in found {
      let isMixed = words.contains {
        SmallCapitals.isGarbled(rows[row].words[$0].text)
          || SmallCapitals.isNamed(styles[rows[row].words[$0].style])
      }
      for word in words {
        guard let large = large[rows[row].words[word].style] else { continue }
        rows[row].words[word].style = large.style
        // Distances between lines are told by the cells of their letters.
        rows[row].words[word].box.y1 += large.below
        rows[row].words[word].box.y0 = rows[row].words[word].box.y1 - large.height
        if isMixed { rows[row].words[word].text = rows[row].words[word].text.lowercased() }
      }
    }
  }

  /// Whether all letters of words are capitals; signs alone are large in either case.
  private func areCapitals(_ words: [Word]) -> Bool {
    words.allSatisfy { word in
      SmallCapitals.isCapital(word.text)
        || !word.text.unicodeScalars.contains(where: LetterTest.isLetter)
    }
  }

  /// Whether a word beneath is a large capital's or a mark at one.
  private func isOfHead(_ word: Word, _ large: [Int: SmallCapitals.Large]) -> Bool {
    word.isSuperscript || large.values.contains { $0.style == word.style }
  }

  /// Whether words are small capitals: all are capitals as the heading's are; or none has a capital, but where one has it
  /// inside or the font says what its letters are.
  private func areSmall(_ words: [Word], areCapitals: Bool) -> Bool {
    guard !words.isEmpty else { return false }
    if areCapitals { return self.areCapitals(words) }
    return words.contains {
      SmallCapitals.isGarbled($0.text) || SmallCapitals.isNamed(styles[$0.style])
    }
      || !words.contains { $0.text.unicodeScalars.contains(where: LetterTest.isUppercase) }
  }
}
