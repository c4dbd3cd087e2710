/// What a recommendation says, as terms to be compared.
struct RecommendationTerms: Sendable {
  /// Stems that matter, in order; words of one meaning are one term.
  var terms: [String]
  /// The words joined by spaces, to tell a verbatim repetition.
  var key: String
  /// Whether it says that it goes on with something earlier.
  var isContinuing: Bool

  init(_ text: String, vocabulary: LinkVocabulary) {
    let words = Word.words(of: text).map(\.text)
    key = words.joined(separator: " ")
    let stems = words.map(Stemmer.light)
    terms = []
    var place = 0
    while place < stems.count {
      if let synonym = vocabulary.synonyms[stems[place]]?.first(where: {
        let end = place + $0.stems.count
        return end <= stems.count && stems[place..<end].elementsEqual($0.stems)
      }) {
        terms.append(synonym.group)
        place += synonym.stems.count
        continue
      }
      let stem = stems[place]
      // Numbers change from one year's recommendation to the next.
      let isNumber = stem.utf8.first.map { (0x30...0x39).contains($0) } ?? true
      if !isNumber, stem.utf8.count > 1, !vocabulary.weak.contains(stem) { terms.append(stem) }
      place += 1
    }
    isContinuing =
      vocabulary.continuing.contains { Self.contains($0, in: stems) }
      || words.contains(where: Self.isYear)
  }

  private static func contains(_ phrase: [String], in stems: [String]) -> Bool {
    guard !phrase.isEmpty, stems.count >= phrase.count else { return false }
    return (0...(stems.count - phrase.count)).contains { start in
      stems[start..<start + phrase.count].elementsEqual(phrase)
    }
  }

  /// "that we asked for in 2016".
  private static func isYear(_ word: String) -> Bool {
    guard word.utf8.count == 4, let year = Int(word) else { return false }
    return (1990...2099).contains(year)
  }
}
