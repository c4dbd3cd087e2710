internal import PDFReading

/// Small raised words → the row of the text that they stand beside, marked as superscripts.
struct RaisedWords {
  let settings: LayoutSettings
  let styles: [TextStyle]

  /// Rows, from top to bottom, with the raised words among the words that they stand behind or before.
  func attached(in rows: [LineBuilder.Row]) -> [LineBuilder.Row] {
    var result = rows
    var reaches = rows.map { reach(of: $0.words) }
    for index in result.indices {
      var kept: [Word] = []
      for var word in result[index].words {
        guard let host = host(of: word, near: index, in: result, reaches: reaches) else {
          kept.append(word)
          continue
        }
        word.isSuperscript = true
        if host == index {
          kept.append(word)
        } else {
          result[host].words.append(word)
          reaches[host].formUnion(reach(of: [word]))
        }
      }
      result[index].words = kept
    }
    result.removeAll { $0.words.isEmpty }
    for index in result.indices { result[index].words.sort { $0.box.x0 < $1.box.x0 } }
    return result
  }

  /// The row that a word is raised in; nil where it is not raised.
  private func host(
    of word: Word, near index: Int, in rows: [LineBuilder.Row], reaches: [Reach]
  ) -> Int? {
    // Asked of every word: a look at whole rows spares nearly all of them the look at words.
    let near = (max(0, index - 2)..<min(rows.count, index + 3)).filter {
      reaches[$0].mayHost(word.baseline)
    }
    if near.isEmpty { return nil }
    let isMarker = NoteMarker.parse(word.text) != nil
    if let host = near.first(where: { row in
      rows[row].words.contains { isRaised(word, behind: $0, isMarker: isMarker) }
    }) {
      return host
    }
    // A mark that opens its line ("¹ Source …") stands before larger text instead.
    guard isMarker else { return nil }
    return near.first { row in
      rows[row].words.first { $0.box.x0 >= word.box.x1 - 0.1 * styles[$0.style].size }
        .map { isRaised(word, before: $0) } ?? false
    }
  }

  private func isRaised(_ word: Word, behind neighbour: Word, isMarker: Bool) -> Bool {
    let (size, other) = (styles[word.style].size, styles[neighbour.style].size)
    // Only marks may be raised without being smaller than what they stand at.
    guard size <= (isMarker ? 1 : settings.superscriptSize) * other, !neighbour.isSuperscript
    else { return false }
    let raised = neighbour.baseline - word.baseline
    guard
      size <= settings.superscriptSize * other
        || isSurelyRaised(word, behind: neighbour, by: raised, of: other)
    else { return false }
    let gap = word.box.x0 - neighbour.box.x1
    return gap > -0.3 * other && gap < 0.4 * other && Self.isHeight(raised, of: other)
  }

  private func isRaised(_ word: Word, before next: Word) -> Bool {
    let other = styles[next.style].size
    return styles[word.style].size <= settings.superscriptSize * other
      && next.box.x0 - word.box.x1 < 1.2 * other
      && Self.isHeight(next.baseline - word.baseline, of: other)
  }

  /// Whether a mark hardly smaller than the letters that it touches is raised so far that it can be nothing else: the
  /// letters are small capitals, or the program makes its marks no smaller.
  private func isSurelyRaised(
    _ word: Word, behind neighbour: Word, by raised: Double, of size: Double
  ) -> Bool {
    raised > 0.3 * size && abs(word.box.x0 - neighbour.box.x1) < 0.1 * size
      && (neighbour.text.unicodeScalars.last.map(LetterTest.isLetter) ?? false)
  }

  /// Whether a distance between baselines is that of a superscript at text of a size.
  private static func isHeight(_ raised: Double, of size: Double) -> Bool {
    raised > leastHeight * size && raised < mostHeight * size
  }

  private static let leastHeight = 0.12
  private static let mostHeight = 0.75

  /// Where a row's words stand and how large they are, in points.
  private struct Reach {
    var highest: Double
    var lowest: Double
    var smallest: Double
    var largest: Double

    /// Whether one of the words may stand beneath a raised one with this baseline.
    func mayHost(_ baseline: Double) -> Bool {
      lowest - baseline > leastHeight * smallest && highest - baseline < mostHeight * largest
    }

    mutating func formUnion(_ other: Reach) {
      highest = min(highest, other.highest)
      lowest = max(lowest, other.lowest)
      smallest = min(smallest, other.smallest)
      largest = max(largest, other.largest)
    }
  }

  private func reach(of words: [Word]) -> Reach {
    var reach = Reach(highest: .infinity, lowest: -.infinity, smallest: .infinity, largest: 0)
    for word in words {
      let (baseline, size) = (word.baseline, styles[word.style].size)
      reach.formUnion(
        Reach(highest: baseline, lowest: baseline, smallest: size, largest: size))
    }
    return reach
  }
}
