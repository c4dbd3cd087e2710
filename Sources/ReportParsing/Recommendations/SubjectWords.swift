/// The words before a verb, each body's name one token.
struct SubjectWords {
  /// A word or a name.
  struct Token {
    /// Place of the body in the profile, where it is a name.
    var organisation: Int?
    /// The word, folded; the first word of a name.
    var word: String
    /// UTF-8 offsets in the text.
    var start: Int
    var end: Int
    /// Whether a comma, semicolon or slash follows.
    var isFollowedByBreak: Bool
    /// Whether a bracket stands before it.
    var isBracketed: Bool
    /// Whether it starts a sentence or a part behind a semicolon.
    var startsClause: Bool
  }

  let text: String
  let tokens: [Token]

  init(_ text: String, names: PhraseTable<Int>) {
    let folded = FoldedText(text)
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    var start = 1
    while start < folded.bytes.count {
      let match = names.match(in: folded, at: start)
      let end = match?.range.upperBound ?? folded.nextWord(after: start) - 1
      let from = folded.offsets[start]
      let to = folded.offsets[end]
      let next = end + 1 < folded.offsets.count ? folded.offsets[end + 1] : bytes.count
      let behind = bytes[to..<max(to, next)]
      let previous = tokens.last.map { bytes[$0.end..<max($0.end, from)] }
      tokens.append(
        Token(
          organisation: match?.value,
          word: String(decoding: folded.bytes[start..<end], as: UTF8.self), start: from, end: to,
          isFollowedByBreak: behind.contains { ",;/".utf8.contains($0) },
          isBracketed: previous?.contains { "([".utf8.contains($0) } ?? false,
          startsClause: previous?.contains { ".;:".utf8.contains($0) } ?? true))
      start = end + 1
    }
    self.text = text
    self.tokens = tokens
  }

  /// The text from one token to another, as printed.
  func printed(_ range: Range<Int>) -> String {
    guard let first = tokens[range].first, let last = tokens[range].last else { return "" }
    let bytes = text.utf8
    let from = bytes.index(bytes.startIndex, offsetBy: first.start)
    return String(text[from..<bytes.index(from, offsetBy: last.end - first.start)])
  }

  /// Whether a token is printed as the sign "&", which joins parts of one name.
  func isAmpersand(_ index: Int) -> Bool {
    tokens[index].word == "and" && tokens[index].end - tokens[index].start == 1
  }
}
