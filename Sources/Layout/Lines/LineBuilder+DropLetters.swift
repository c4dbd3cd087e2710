internal import PDFReading

extension LineBuilder {
  /// Rows with drop letters at the head of the first line that they stand beside.
  ///
  /// A drop letter is as high as two lines and more, and begins the word whose rest opens the first of them. Its own
  /// baseline is that of the last, so that it would be a line of its own, larger than any heading.
  func placedDropLetters(_ rows: [Row], styles: [TextStyle]) -> [Row] {
    guard let usual = rows.map(\.size).median else { return rows }
    let least = Self.dropLetterSize * usual
    guard rows.contains(where: { $0.size > least }) else { return rows }
    var result = rows
    for index in result.indices where result[index].size > least {
      for word in result[index].words where isCapital(word.text) {
        let beside = rowsBeside(word, in: result, styles: styles)
        guard beside.count >= 2, let first = beside.first else { continue }
        result[index].words.removeAll { $0.box == word.box }
        var letter = word
        let next = result[first.row].words[first.word]
        letter.isInitial = true
        letter.style = next.style
        (letter.box.y0, letter.box.y1) = (next.box.y0, next.box.y1)
        result[first.row].words.insert(letter, at: first.word)
        // The lines beside it begin where it does: each has its share of the letter's cell.
        for other in beside.dropFirst() {
          result[other.row].words[other.word].box.x0 = word.box.x0
        }
      }
    }
    result.removeAll { $0.words.isEmpty }
    return result
  }

  /// The words right behind a large letter that open lines beside it, from the first line to the one on its baseline.
  private func rowsBeside(
    _ letter: Word, in rows: [Row], styles: [TextStyle]
  ) -> [(row: Int, word: Int)] {
    let size = styles[letter.style].size
    var result: [(row: Int, word: Int)] = []
    for index in rows.indices {
      guard
        let word = rows[index].words.firstIndex(where: {
          $0.box.x0 > letter.box.x0 && $0.box != letter.box
            && $0.box.midY > letter.box.y0 && $0.box.midY < letter.box.y1
        })
      else { continue }
      let next = rows[index].words[word]
      let own = styles[next.style].size
      let drop = letter.baseline - next.baseline
      guard Self.dropLetterSize * own < size, next.box.x0 - letter.box.x1 < own,
        next.box.x0 > letter.box.x1 - 0.3 * own, drop > -0.3 * own, drop < 0.8 * size,
        result.allSatisfy({ styles[rows[$0.row].words[$0.word].style].size == own })
      else { continue }
      result.append((index, word))
    }
    return result
  }

  /// One capital, with a quotation mark before it at most.
  private func isCapital(_ text: String) -> Bool {
    guard text.utf8.count <= 4, let letter = text.unicodeScalars.last else { return false }
    return LetterTest.isUppercase(letter)
      && text.unicodeScalars.dropLast().allSatisfy { ["‘", "“", "'", "\""].contains($0) }
  }

  /// How much larger than its paragraph a drop letter is at least: as high as two lines.
  private static let dropLetterSize = 1.7
}
