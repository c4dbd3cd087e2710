/// The words of a sentence, as printed and folded.
struct Sentence {
  /// One word.
  struct Word {
    /// Folded.
    var folded: String
    /// Where it starts in the folded text.
    var start: Int
    /// UTF-8 offsets in the sentence.
    var from: Int
    var to: Int
    var isCapitalised: Bool
    /// Two capitals or more.
    var isAbbreviation: Bool
    /// Whether it ends in an apostrophe and "s".
    var isPossessive: Bool
    /// Whether a comma, semicolon or slash stands behind it.
    var isFollowedByComma: Bool
    /// Whether a bracket opens before it.
    var isBracketed: Bool
    /// Whether it is the sign "&", which joins the words of one name and no two names.
    var isSign = false
  }

  let text: String
  let folded: FoldedText
  let words: [Word]

  init(_ text: String) {
    self.text = text
    let folded = FoldedText(text)
    self.folded = folded
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var start = 1
    while start < folded.bytes.count {
      let end = folded.nextWord(after: start) - 1
      let from = folded.offsets[start]
      let to = end < folded.offsets.count ? folded.offsets[end] : bytes.count
      let next = end + 1 < folded.offsets.count ? folded.offsets[end + 1] : bytes.count
      let printed = String(decoding: bytes[from..<to], as: UTF8.self)
      let capitals = printed.count(where: \.isUppercase)
      let behind = bytes[to..<max(to, next)]
      // "R&D" is one word, of which no "and" joins the halves.
      let isSign = from < bytes.count && bytes[from] == UInt8(ascii: "&")
      if let last = words.last, last.to == from, isSign || bytes[from - 1] == UInt8(ascii: "&") {
        words[words.count - 1].to = isSign ? from + 1 : to
        words[words.count - 1].folded += isSign ? "&" : printed.lowercased()
        words[words.count - 1].isAbbreviation = last.isAbbreviation || last.isCapitalised
        words[words.count - 1].isFollowedByComma = behind.contains { ",;".utf8.contains($0) }
        start = end + 1
        continue
      }
      words.append(
        Word(
          folded: String(decoding: folded.bytes[start..<end], as: UTF8.self), start: start,
          from: from, to: to, isCapitalised: printed.first?.isUppercase ?? false,
          isAbbreviation: capitals > 1,
          isPossessive: printed.hasSuffix("’s") || printed.hasSuffix("'s")
            || behind.starts(with: "’".utf8),
          isFollowedByComma: behind.contains { ",;".utf8.contains($0) },
          isBracketed: bytes[(words.last?.to ?? 0)..<from].contains { "([".utf8.contains($0) },
          isSign: isSign))
      start = end + 1
    }
    self.words = words
  }

  /// Ranges of words that are a verb which asks.
  func verbs(_ vocabulary: RecommendationVocabulary) -> [Range<Int>] {
    vocabulary.askingVerbs(in: folded).compactMap { match in
      words.firstIndex { $0.start == match.range.lowerBound }
        .map { $0..<$0 + count(of: match.range) }
    }
  }

  /// The first phrase in a range of words.
  func firstMatch(of phrases: PhraseSet, in range: Range<Int>) -> Range<Int>? {
    range.lazy.compactMap { match(of: phrases, at: $0, in: range) }.first
  }

  /// The phrase that begins with a word, cut at the range's end.
  func match(of phrases: PhraseSet, at index: Int, in range: Range<Int>) -> Range<Int>? {
    phrases.match(in: folded, at: words[index].start).map {
      index..<min(range.upperBound, index + count(of: $0.range))
    }
  }

  /// Words in a range of the folded text.
  func count(of range: Range<Int>) -> Int {
    folded.bytes[range].count { $0 == FoldedText.space } + 1
  }

  /// Where a clause of its own starts behind a verb: after a semicolon, or a comma and "and".
  func clauseStart(after word: Int, joiners: PhraseSet) -> Int? {
    let bytes = Array(text.utf8)
    return words.indices.dropFirst(word + 1).first { index in
      let between = bytes[words[index - 1].to..<words[index].from]
      if between.contains(UInt8(ascii: ";")) { return true }
      return between.contains(UInt8(ascii: ","))
        && joiners.containsWord(words[index].folded)
    }
  }

  /// Words as printed.
  func printed(_ range: Range<Int>) -> String {
    guard let first = words[range].first, let last = words[range].last else { return "" }
    return String(decoding: Array(text.utf8)[first.from..<last.to], as: UTF8.self)
  }
}
