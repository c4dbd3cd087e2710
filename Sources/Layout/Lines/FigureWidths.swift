internal import PDFReading

/// How wide each font sets its figures, to tell superior figures from full ones.
///
/// Fonts with superior figures of their own draw a footnote mark in the size and on the baseline of the text:
/// only its narrower advance shows it.
struct FigureWidths: Sendable {
  private struct Key: Hashable {
    var font: String
    var figure: Unicode.Scalar
  }

  /// How often each advance of a figure was seen.
  fileprivate struct Tally {
    /// By advance in hundredths of the type size.
    var counts: [Int: Int] = [:]
    /// The commonest advance, as a share of the type size; of two, the wider.
    var usual = 0.0
    var most = 0
  }

  private var tallies: [Key: Tally] = [:]
  /// Superior figures take at most this share of the full figure's advance; proportional figures beside
  /// tabular ones may come near it, so that a neighbour has to speak for a mark as well. The room behind a note's
  /// figure counts as part of it.
  private static let superiorShare = 0.78

  /// Takes in the figures of a page.
  mutating func learn(_ page: PageContent) {
    for glyph in page.glyphs where Self.isFigure(glyph.scalar) {
      let style = page.styles[Int(glyph.style)]
      let key = Key(font: style.fontName, figure: glyph.scalar)
      let share = glyph.box.width / max(style.size, 0.1)
      tallies[key, default: Tally()].add(share)
    }
  }

  /// Advance of a font's figures in em, where any was seen.
  func width(inFont font: String) -> Double? {
    for figure in ["0", "1", "2", "3"] as [Unicode.Scalar] {
      if let tally = tallies[Key(font: font, figure: figure)] { return tally.usual }
    }
    return nil
  }

  /// Whether a glyph is a figure set markedly narrower than its font sets it as a rule.
  func isNarrow(_ glyph: Glyph, _ style: TextStyle) -> Bool {
    guard Self.isFigure(glyph.scalar),
      let tally = tallies[Key(font: style.fontName, figure: glyph.scalar)]
    else { return false }
    return glyph.box.width < Self.superiorShare * tally.usual * style.size
  }

  /// A row's words, in which narrow figures count as raised only where they touch a word as a mark does: after
  /// its last letter or stop, or before the first letter of a note.
  static func settled(_ words: [Word], styles: [TextStyle], wordGap: Double) -> [Word] {
    var result = words
    for index in words.indices where words[index].isSuperscript {
      let word = words[index]
      let size = styles[word.style].size
      let touches = { (first: Word, second: Word) in
        second.box.x0 - first.box.x1 < wordGap * size
      }
      let before = index > 0 && touches(words[index - 1], word) ? words[index - 1] : nil
      let after =
        index + 1 < words.count && touches(word, words[index + 1]) ? words[index + 1] : nil
      let follows = before?.text.unicodeScalars.last.map { LetterTest.isLetter($0) || isStop($0) }
      let opens =
        before == nil && after?.text.unicodeScalars.first.map(LetterTest.isLetter) ?? false
      guard !(follows ?? false) && !opens else { continue }
      if before != nil, after != nil, let marked = bracketed(result, index) {
        result = marked
      } else {
        result[index].isSuperscript = false
      }
    }
    return result.filter { !$0.text.isEmpty }
  }

  /// A row's words with the brackets around a raised figure made part of it, "word(4)," or "(4)Note": they are raised as
  /// well. Nil where nothing else shows a mark, as in "(4)" alone. Words of brackets alone are left empty.
  private static func bracketed(_ words: [Word], _ index: Int) -> [Word]? {
    var (before, mark, after) = (words[index - 1], words[index], words[index + 1])
    guard before.text.popLast() == "(", after.text.first == ")" else { return nil }
    after.text.removeFirst()
    let follows = before.text.unicodeScalars.last.map { LetterTest.isLetter($0) || isStop($0) }
    let opens = after.text.unicodeScalars.first.map(LetterTest.isLetter)
    guard follows ?? opens ?? false else { return nil }
    mark.text = "(" + mark.text + ")"
    let bracket = 0.5 * mark.box.width
    before.box.x1 = max(before.box.x0, before.box.x1 - bracket)
    after.box.x0 = min(after.box.x1, after.box.x0 + bracket)
    (mark.box.x0, mark.box.x1) = (before.box.x1, after.box.x0)
    var result = words
    result.replaceSubrange((index - 1)...(index + 1), with: [before, mark, after])
    return result
  }

  private static func isFigure(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    ".,;:)]?!’”'\"".unicodeScalars.contains(scalar)
  }
}

extension FigureWidths.Tally {
  fileprivate mutating func add(_ share: Double) {
    let bucket = Int((share * 100).rounded())
    let count = (counts[bucket] ?? 0) + 1
    counts[bucket] = count
    if count > most || count == most && share > usual {
      usual = share
      most = count
    }
  }
}
