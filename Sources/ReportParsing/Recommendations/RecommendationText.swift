/// The words of a recommendation with what is printed behind them split off.
struct RecommendationText: Equatable {
  /// What is to be done.
  var text: String
  /// Numbers of paragraphs in brackets, at its end or within it.
  var paragraphRefs: [String] = []
  /// Whether a sentence says that it is made again.
  var isRepeated = false
  /// Its number, where that is printed behind it: "018/14".
  var number: String?
  /// Who is to act, where a label behind its last sentence says so: "Action: the council."
  var actors: String?
  /// The word of the bracket at its end that says what it is: true for "(Recommendation, paragraph 4)",
  /// false for "(Conclusion, paragraph 3)".
  var isLabelled: Bool?

  /// Splits off references and the sentence about repetition of a single paragraph.
  init(_ printed: String, vocabulary: RecommendationVocabulary) {
    self.init([.paragraph(printed)], vocabulary: vocabulary)
  }

  /// Splits off references and the sentence about repetition.
  init(_ parts: [RecommendationPart], vocabulary: RecommendationVocabulary) {
    var parts = parts
    text = ""
    for index in parts.indices where parts[index].form == .paragraph {
      cutRepetition(&parts[index].text, vocabulary.repeated)
    }
    let references = BracketReferences(vocabulary: vocabulary)
    if parts.count > 1, let last = parts.last, last.form == .paragraph,
      let numbers = references.named(last.text)
    {
      paragraphRefs = numbers
      parts.removeLast()
    }
    for index in parts.indices {
      // A bracket behind one item of a list is that item's; behind the last alone it is the whole's.
      let others = parts[..<index].filter { $0.form != .paragraph }
      let isTail =
        index == parts.count - 1
        && (parts[index].form == .paragraph
          || !others.contains { references.hasReferences($0.text) })
      if isTail {
        cutPage(&parts[index].text, vocabulary.pageWords)
        cutActors(&parts[index].text, vocabulary.actorLabels)
        cutNumber(&parts[index].text)
        cutIdentifier(&parts[index].text)
        cutLabel(&parts[index].text, vocabulary.labels)
        cutAddressed(&parts[index].text, vocabulary.addressing)
        if let tail = references.tail(of: parts[index].text) {
          parts[index].text = tail.text
          paragraphRefs += references.inside(tail.text) + tail.numbers
          isLabelled = tail.isLabelled
        } else {
          paragraphRefs += references.inside(parts[index].text)
        }
      } else {
        paragraphRefs += references.inside(parts[index].text)
      }
    }
    var seen: Set<String> = []
    paragraphRefs = paragraphRefs.filter { seen.insert($0).inserted }
    text = Self.withoutLoneQuote(RecommendationPart.joined(parts))
  }

  /// Without the mark that closes a quotation which opened before the text, or opens one that goes on behind it.
  private static func withoutLoneQuote(_ text: String) -> String {
    if text.last == "”", !text.contains("“") { return String(text.dropLast()) }
    if text.first == "“", !text.contains("”") { return String(text.dropFirst()) }
    return text
  }

  /// "This recommendation has been repeated from the previous inspection and should be …", to the end.
  private mutating func cutRepetition(_ text: inout String, _ phrases: PhraseSet) {
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

  /// "… by June. Action: the council, the guild.": the sentence behind the last of the recommendation's own.
  private mutating func cutActors(_ text: inout String, _ labels: PhraseSet) {
    guard text.utf8.contains(UInt8(ascii: ":")) else { return }
    let folded = FoldedText(text)
    for match in labels.matches(in: folded) {
      let start = folded.offsets[match.range.lowerBound]
      let before = text.utf8.prefix(start).reversed().drop { $0 == UInt8(ascii: " ") }
      let behind = text.utf8.dropFirst(folded.offsets[match.range.upperBound])
      guard ".!?)".utf8.contains(before.first ?? 0), behind.first == UInt8(ascii: ":"),
        let rest = String(behind.dropFirst()), rest.firstSentenceEnd == rest.endIndex
      else { continue }
      actors = rest
      text = String(text.utf8.prefix(before.count)) ?? text
      return
    }
  }

  /// "… by June. (Recommendation 3)": its own label, in a bracket behind the last sentence.
  private mutating func cutLabel(_ text: inout String, _ words: PhraseSet) {
    guard let bracket = ClosingBracket(text),
      let label = RecommendationLabel(bracket.inside, words: words), label.rest.isEmpty,
      let number = label.number
    else { return }
    self.number = number
    text = bracket.before
  }

  /// "… by June. (To the governor)": a bracket behind the last sentence that says whom it asks.
  private mutating func cutAddressed(_ text: inout String, _ words: PhraseSet) {
    guard let bracket = ClosingBracket(text) else { return }
    let folded = FoldedText(bracket.inside)
    guard let match = words.prefix(of: folded) else { return }
    let end = folded.offsets[match.range.upperBound]
    let named = String(decoding: bracket.inside.utf8.dropFirst(end), as: UTF8.self)
      .drop { $0 == " " }
    // "(To be completed by June 2025)" names nobody.
    guard named.hasPrefix("the ") || named.hasPrefix("all ") || named.first?.isUppercase ?? false,
      !named.contains(where: \.isNumber)
    else { return }
    actors = String(named)
    text = bracket.before
  }

  /// "… twice a year. ........ Page 12": the place in the report, behind a list at its head.
  private func cutPage(_ text: inout String, _ words: PhraseSet) {
    var rest = text[...]
    guard let last = rest.split(separator: " ").last, last.allSatisfy(\.isNumber) else { return }
    rest = rest.dropLast(last.count)
    while rest.last == " " { rest.removeLast() }
    let word = rest.split(separator: " ").last ?? ""
    let isNamed = words.containsWord(word.lowercased())
    if isNamed { rest = rest.dropLast(word.count) }
    var sentence = rest
    while sentence.last == " " || sentence.last == "." { sentence.removeLast() }
    let dots = rest[sentence.endIndex...].count { $0 == "." }
    guard dots > 2 || isNamed && dots > 0 else { return }
    text = String(sentence) + "."
  }

  /// "… in the dark. (M-31-2)": the letter of a kind, the year and a number within it, in a bracket behind the sentence.
  private mutating func cutIdentifier(_ text: inout String) {
    guard number == nil, let bracket = ClosingBracket(text) else { return }
    let parts = bracket.inside.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let letters = parts.first, (1...2).contains(letters.utf8.count),
      letters.allSatisfy({ $0.isASCII && $0.isUppercase }),
      parts.dropFirst().allSatisfy({
        (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
      })
    else { return }
    number = bracket.inside
    text = bracket.before
  }

  /// "… without delay. 018/14", "(2014/18)" or "(2014/18-2)": a number of the year and within it, behind the sentence.
  private mutating func cutNumber(_ text: inout String) {
    guard let space = text.lastIndex(of: " ") else { return }
    let last = text[text.index(after: space)...]
    let inner = last.drop { "([".contains($0) }.prefix { !")].".contains($0) }
    var halves = inner.split(separator: "/", omittingEmptySubsequences: false)
    // Counted within a report of that number.
    if let last = halves.popLast() {
      halves += last.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    }
    guard halves.count == 2 || halves.count == 3, inner.contains("/"),
      halves.allSatisfy({
        (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
      })
    else { return }
    let before = text[..<space]
    guard let end = before.last, ".!?)".contains(end) || last.first == "(" || last.first == "["
    else { return }
    number = String(inner)
    text = String(before)
  }
}
