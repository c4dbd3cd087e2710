/// A capitalised word of a text, with what stands around it.
struct NameCandidate {
  /// The word without punctuation and possessive ending.
  var name: String
  /// Whether it is printed with "’s".
  var isPossessive: Bool
  /// Whether it starts a sentence, or a quotation in one.
  var startsSentence: Bool
  /// The word before it in the same clause.
  var before: String?
  /// Whether the word before it is capitalised and starts no sentence.
  var followsCapital: Bool
  /// The words after it, punctuation left out.
  var after: [String]
  /// The next words of its sentence.
  var sentence: [String]
  /// Whether a comma follows it.
  var hasComma: Bool
  /// Whether the next word of the same clause is capitalised, or "&".
  var precedesCapital: Bool

  /// The capitalised words of a text in order, those in capitals throughout left out.
  static func all(in text: String) -> [NameCandidate] {
    let words = text.split { $0 == " " || $0 == "\n" }.map(Word.init)
    return words.indices.compactMap { index in
      let word = words[index]
      guard word.isNameLike else { return nil }
      let previous = index > 0 && !words[index - 1].endsClause ? words[index - 1] : nil
      let next =
        index + 1 < words.count && !word.endsClause && !word.isPossessive ? words[index + 1] : nil
      return NameCandidate(
        name: word.core, isPossessive: word.isPossessive,
        startsSentence: index == 0 || words[index - 1].endsSentence || word.opensQuotation,
        before: previous?.core,
        followsCapital: previous.map { isProper($0, words, index - 1) } ?? false,
        after: words[(index + 1)...].prefix(3).map(\.core),
        sentence: rest(of: words[index...]), hasComma: word.endsWithComma,
        precedesCapital: next.map { $0.isCapitalised || $0.core.isEmpty } ?? false)
    }
  }

  /// The words after the first one, up to the end of the sentence, at most eight.
  private static func rest(of words: ArraySlice<Word>) -> [String] {
    guard let first = words.first, !first.endsSentence else { return [] }
    var rest: [String] = []
    for word in words.dropFirst().prefix(8) {
      rest.append(word.core)
      if word.endsSentence { break }
    }
    return rest
  }

  private static func isProper(_ word: Word, _ words: [Word], _ index: Int) -> Bool {
    word.isCapitalised && index > 0 && !words[index - 1].endsSentence
  }

  /// One word between spaces.
  private struct Word {
    var core: String
    var isPossessive = false
    var opensQuotation = false
    var endsClause = false
    var endsSentence = false
    var endsWithComma = false

    init(_ text: Substring) {
      var text = text
      while let first = text.unicodeScalars.first, !first.properties.isAlphabetic,
        !("0"..."9").contains(first)
      {
        if ["\"", "'", "\u{2018}", "\u{201C}"].contains(first) { opensQuotation = true }
        text.unicodeScalars.removeFirst()
      }
      while let last = text.unicodeScalars.last, !last.properties.isAlphabetic,
        !("0"..."9").contains(last)
      {
        switch last {
        case ".", "!", "?": (endsClause, endsSentence) = (true, true)
        case ",": (endsClause, endsWithComma) = (true, true)
        case ";", ":", ")", "\u{2013}": endsClause = true
        default: break
        }
        text.unicodeScalars.removeLast()
      }
      for ending in ["'s", "\u{2019}s"] where text.hasSuffix(ending) {
        text = text.dropLast(2)
        isPossessive = true
      }
      core = String(text)
    }

    var isCapitalised: Bool { core.unicodeScalars.first?.properties.isUppercase ?? false }

    /// A capital and at least one small letter after it, letters and hyphens only.
    var isNameLike: Bool {
      guard isCapitalised, core.unicodeScalars.count > 1 else { return false }
      let rest = core.unicodeScalars.dropFirst()
      return rest.contains { $0.properties.isLowercase }
        && rest.filter { $0.properties.isUppercase }.count <= 1
        && rest.allSatisfy {
          $0.properties.isAlphabetic || $0 == "-" || $0 == "\u{2019}" || $0 == "'"
        }
    }
  }
}
