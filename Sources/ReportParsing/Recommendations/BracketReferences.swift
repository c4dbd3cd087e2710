/// Reads brackets that name paragraphs: "(para 1.4, 1.5)", "(paragraphs 26,116)", "(Conclusion, paragraph 3)".
struct BracketReferences {
  let vocabulary: RecommendationVocabulary

  /// A bracket at the end of a text.
  struct Tail: Equatable {
    /// The text before it, with its full stop.
    var text: String
    /// Numbers of paragraphs.
    var numbers: [String]
    /// Whether it says "recommendation", or something else; nil where it says neither.
    var isLabelled: Bool?
  }

  /// The bracket at the end, before or behind the full stop, if it refers to something and is no part of
  /// the sentence.
  func tail(of printed: String) -> Tail? {
    var body = printed[...]
    while let last = body.last, last == " " || last == "." { body.removeLast() }
    guard let close = body.last, close == ")" || close == "]",
      let open = body.lastIndex(where: { $0 == "(" || $0 == "[" })
    else { return nil }
    let inside = body[body.index(after: open)...].dropLast()
    var text = String(body[..<open])
    while text.last == " " { text.removeLast() }
    var found = references(inside)
    if found == nil, text.last.map({ ".?!".contains($0) }) ?? false {
      found = references(inside, mayBeLettered: true)
    }
    // Behind the full stop nothing of the sentence can stand.
    let isApart =
      text.last.map { ".?!".contains($0) } ?? false
      && printed.last != "." && inside.split(separator: " ").count <= Self.longestAside
      && inside.last.map { !".?!".contains($0) } ?? false
    guard found != nil || isApart || isElsewhere(inside) else { return nil }
    if printed.last == ".", let last = text.last, !".?!".contains(last) { text += "." }
    return Tail(
      text: text, numbers: found?.numbers ?? [], isLabelled: found?.isLabelled)
  }

  /// Whether a bracket names a place in another document, and nothing else: "outcome four".
  private func isElsewhere(_ inside: Substring) -> Bool {
    let words = FoldedText(String(inside)).string.split(separator: " ")
    return !words.isEmpty
      && words.allSatisfy {
        vocabulary.referenceWords.containsWord($0) || $0.allSatisfy(\.isNumber)
      } && words.contains { vocabulary.referenceWords.containsWord($0) }
  }

  /// Words in a bracket that refers to something; longer ones are sentences.
  private static let longestAside = 10

  /// Numbers of the paragraphs that a line of its own names: "Paragraph 4.55", "(para 7)"; nil where it says more.
  func named(_ printed: String) -> [String]? {
    let line =
      printed.first == "(" && printed.last == ")" ? String(printed.dropFirst().dropLast()) : printed
    guard line.utf8.count <= Self.longestLine, line.first?.isLetter ?? false else { return nil }
    return references(line[...], mustBeNamed: true)?.numbers
  }

  /// Numbers of the paragraphs that a cell lists below a heading such as "Paragraph": "22.3", "4.5 and 4.9".
  func listed(in cell: String) -> [String] { references(cell[...])?.numbers ?? [] }

  /// Bytes of a line that names paragraphs.
  private static let longestLine = 60

  /// Numbers of the paragraphs that brackets within a text name.
  func inside(_ text: String) -> [String] { brackets(of: text).flatMap(\.numbers) }

  /// Whether some bracket names paragraphs.
  func hasReferences(_ text: String) -> Bool { !brackets(of: text).isEmpty }

  private func brackets(of text: String) -> [(numbers: [String], isLabelled: Bool?)] {
    var found: [(numbers: [String], isLabelled: Bool?)] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "(" || $0 == "[" }) {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(where: { $0 == ")" || $0 == "]" }) else { break }
      if let references = references(rest[..<close], mustBeNamed: true) { found.append(references) }
      rest = rest[rest.index(after: close)...]
    }
    return found
  }

  /// Numbers of paragraphs, if the bracket holds nothing else: with a full stop inside each, or behind a
  /// word such as "para".
  private func references(
    _ inside: Substring, mustBeNamed: Bool = false, mayBeLettered: Bool = false
  ) -> (numbers: [String], isLabelled: Bool?)? {
    var numbers: [String] = []
    var isNamed = false
    var isLabelled: Bool?
    var isRepeated = false
    for part in inside.split(whereSeparator: { " ,;&–-\u{A0}".contains($0) }) {
      let printed = PrintedWord(part)
      let word = printed.core.lowercased()
      if printed.core.first?.isNumber ?? false {
        let number = printed.core
        // "104a" is a part of paragraph 104.
        let whole = number.last?.isLowercase ?? false ? number.dropLast() : number
        guard whole.allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
        if !isRepeated { numbers.append(String(number)) }
      } else if mayBeLettered, isLettered(printed.core) {
        // "S37" and "HP36" are paragraphs of a summary.
        if !isRepeated { numbers.append(String(printed.core)) }
        isNamed = true
      } else if vocabulary.paragraphWords.containsWord(word) {
        isNamed = true
      } else if vocabulary.labels.containsWord(word) {
        isLabelled = true
      } else if vocabulary.otherLabels.containsWord(word) {
        isLabelled = isLabelled ?? false
      } else if vocabulary.repeating.containsWord(word) {
        // Behind it stands the number that the last report gave it.
        isRepeated = true
      } else if !vocabulary.referenceJoiners.containsWord(word) {
        return nil
      }
    }
    if numbers.isEmpty, isLabelled == nil || isNamed { return nil }
    guard isNamed || !mustBeNamed, isNamed || numbers.allSatisfy({ $0.contains(".") }) else {
      return nil
    }
    return (numbers, isLabelled)
  }

  /// One or two capitals and a number.
  private func isLettered(_ word: Substring) -> Bool {
    let number = word.drop { $0.isUppercase && $0.isASCII }
    return (1...2).contains(word.count - number.count) && !number.isEmpty
      && number.allSatisfy(\.isNumber)
  }
}
