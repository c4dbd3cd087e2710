/// The words of a recommendation with what is printed behind them split off.
struct RecommendationText: Equatable {
  /// What is to be done.
  var text: String
  /// Numbers of paragraphs in brackets at its end.
  var paragraphRefs: [String] = []
  /// Whether a sentence says that it is made again.
  var isRepeated = false

  /// Splits off references and the sentence about repetition.
  init(_ printed: String, vocabulary: RecommendationVocabulary) {
    text = printed
    cutRepetition(vocabulary.repeated)
    cutReferences(vocabulary.paragraphWords)
  }

  /// "This recommendation has been repeated from the previous inspection and should be …", to the end.
  private mutating func cutRepetition(_ phrases: PhraseSet) {
    let folded = FoldedText(text)
    for match in phrases.matches(in: folded) {
      let start = folded.offsets[match.range.lowerBound]
      let before = text.utf8.prefix(start).reversed().drop { " ([".utf8.contains($0) }
      // In the middle of a sentence the words are the recommendation's own.
      guard before.isEmpty || ".;:!?)".utf8.contains(before.first ?? 0) else { continue }
      isRepeated = true
      text = String(text.utf8.prefix(before.count)) ?? text
      return
    }
  }

  /// "(para 1.4, 1.5)" or "(3.13)" at the end, before or behind the full stop.
  private mutating func cutReferences(_ words: PhraseSet) {
    var body = text[...]
    while let last = body.last, last == " " || last == "." { body.removeLast() }
    guard let close = body.last, close == ")" || close == "]",
      let open = body.lastIndex(where: { $0 == "(" || $0 == "[" })
    else { return }
    let inside = body[body.index(after: open)...].dropLast()
    guard let references = Self.references(inside, words: words) else { return }
    paragraphRefs = references
    let hadStop = text.last == "."
    text = String(body[..<open])
    while text.last == " " { text.removeLast() }
    if hadStop, let last = text.last, !".?!".contains(last) { text += "." }
  }

  /// Numbers of paragraphs, if the bracket holds nothing else: with a full stop inside each, or behind a
  /// word such as "para".
  static func references(_ inside: Substring, words: PhraseSet) -> [String]? {
    var numbers: [String] = []
    var isNamed = false
    for part in inside.split(whereSeparator: { " ,;&–-\u{A0}".contains($0) }) {
      let printed = PrintedWord(part)
      if printed.core.first?.isNumber ?? false {
        let number = printed.core
        guard number.allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
        numbers.append(String(number))
      } else if words.containsWord(printed.core.lowercased()) {
        isNamed = true
      } else if !["and", "to", "see"].contains(printed.core.lowercased()) {
        return nil
      }
    }
    guard !numbers.isEmpty, isNamed || numbers.allSatisfy({ $0.contains(".") }) else { return nil }
    return numbers
  }
}
