internal import PDFReading

/// Words → rows of one baseline → lines without wide gaps.
struct LineBuilder {
  let settings: LayoutSettings

  /// The page's lines, rows from top to bottom, within a row from left to right.
  func lines(of words: [Word], page: Int, styles: [TextStyle]) -> [Line] {
    var rows = placedDropLetters(rows(of: words, styles: styles), styles: styles)
    for index in rows.indices {
      rows[index].words = FigureWidths.settled(
        rows[index].words, styles: styles, wordGap: settings.wordGap)
    }
    rows = RaisedWords(settings: settings, styles: styles).attached(in: rows)
    rows.sort { $0.baseline < $1.baseline }
    rows = RaisedBullets(styles: styles).attached(in: rows)
    for index in rows.indices { rows[index].words = join(rows[index].words, styles: styles) }
    rows = CapitalRows(styles: styles).settled(rows)
    var lines: [Line] = []
    for (index, row) in rows.enumerated() {
      let joined = LetterSpacing.closed(
        SpacedCapitals.closed(row.words, styles: styles), styles: styles)
      for segment in segments(joined.words, letterSpacing: joined.spacing, styles: styles) {
        lines.append(Line(page: page, row: index, words: segment, styles: styles))
      }
    }
    return lines
  }

  /// Words that share a baseline.
  struct Row {
    var baseline: Double
    var size: Double
    var words: [Word]
  }

  private func rows(of words: [Word], styles: [TextStyle]) -> [Row] {
    let sorted = words.sorted {
      let (first, second) = ($0.baseline, $1.baseline)
      return first != second ? first < second : $0.box.x0 < $1.box.x0
    }
    var rows: [Row] = []
    for word in sorted {
      let line = word.baseline
      let size = styles[word.style].size
      // Only the last few rows can be near: words come by baseline.
      var target: Int?
      for index in rows.indices.suffix(3).reversed() {
        let larger = max(size, rows[index].size)
        let smaller = min(size, rows[index].size)
        if abs(rows[index].baseline - line) <= settings.baselineTolerance * smaller
          && smaller > 0.5 * larger
        {
          target = index
          break
        }
      }
      if let target {
        rows[target].words.append(word)
        rows[target].size = max(rows[target].size, size)
      } else {
        rows.append(Row(baseline: line, size: size, words: [word]))
      }
    }
    for index in rows.indices { rows[index].words.sort { $0.box.x0 < $1.box.x0 } }
    return rows
  }

  /// Joins words of a row that touch: same style becomes one word, another style an attached one. Overlapping
  /// doubles (bold made by printing twice) are dropped.
  private func join(_ words: [Word], styles: [TextStyle]) -> [Word] {
    var result: [Word] = []
    for (index, word) in words.enumerated() {
      guard let last = result.last else {
        result.append(word)
        continue
      }
      let size = min(styles[word.style].size, styles[last.style].size)
      let gap = word.box.x0 - last.box.x1
      if last.text == word.text && abs(last.box.x0 - word.box.x0) < 0.15 * size
        && abs(last.box.y0 - word.box.y0) < 0.15 * size
      {
        continue
      }
      // The hyphen of a broken word is often drawn a little apart.
      let isEndHyphen =
        ["-", "\u{2010}", "\u{AD}"].contains(word.text) && gap < 0.3 * size
        && (index + 1 == words.count
          || words[index + 1].box.x0 - word.box.x1 > settings.segmentGap * size)
      guard
        gap < settings.wordGap * size || isEndHyphen || last.isInitial
          || gap < Self.tracking * size && isTracked(last, word)
      else {
        result.append(word)
        continue
      }
      if last.style == word.style && last.isSuperscript == word.isSuperscript && !word.startsCell
        && !last.isInitial
      {
        result[result.count - 1].text += word.text
        result[result.count - 1].box = last.box.union(word.box)
      } else {
        var attached = word
        attached.isAttached = true
        result.append(attached)
      }
    }
    return result
  }

  /// Whether a lone capital stands beside others of its style, as in a word that is letter-spaced by just the gap that
  /// parts words: rounding leaves some of its letters nearer and others not.
  private func isTracked(_ first: Word, _ second: Word) -> Bool {
    let (one, other) = (first.text.unicodeScalars, second.text.unicodeScalars)
    return first.style == second.style && min(one.count, other.count) == 1
      && max(one.count, other.count) > 2 && one.allSatisfy(LetterTest.isUppercase)
      && other.allSatisfy(LetterTest.isUppercase)
  }

  /// The widest such gap, as a share of the type size; no space between words is as narrow.
  private static let tracking = 0.13

  /// Cuts a row where a gap is too wide for a space of this line.
  private func segments(
    _ words: [Word], letterSpacing: Double, styles: [TextStyle]
  ) -> [[Word]] {
    guard words.count > 1 else { return words.isEmpty ? [] : [words] }
    var gaps: [Double] = []
    var sizes: [Double] = []
    for index in 1..<words.count {
      gaps.append(words[index].box.x0 - words[index - 1].box.x1)
      let (first, second) = (styles[words[index - 1].style].size, styles[words[index].style].size)
      // Between letters of two sizes the smaller tell: a large line may end near another column's text.
      let isOneSize = max(first, second) < 1.3 * min(first, second)
      sizes.append(isOneSize ? max(first, second) : min(first, second))
    }
    let spaces = zip(words.dropFirst(), gaps).filter { !$0.0.isAttached }.map(\.1).sorted()
    // The lower quartile is a space of this line even where half of its gaps are cell gaps.
    let usual = spaces.isEmpty ? 0 : spaces[spaces.count / 4]
    var result: [[Word]] = [[words[0]]]
    for index in 1..<words.count {
      // Spaces between letter-spaced words are wider by the same distance.
      let gap = gaps[index - 1] - 2 * letterSpacing
      let size = sizes[index - 1]
      let wide =
        gap > settings.certainSegmentGap * size
        || (gap > settings.segmentGap * size && (gap > 2.2 * usual || spaces.count < 3))
      let isOfFigure = CurrencySigns.belongs(
        words[index - 1], to: words[index], gap: gap, size: size)
      if wide && !words[index].isAttached && !isOfFigure {
        result.append([words[index]])
      } else {
        result[result.count - 1].append(words[index])
      }
    }
    return result
  }
}
