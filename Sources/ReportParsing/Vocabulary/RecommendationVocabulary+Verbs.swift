/// Verbs that ask, and words that only look like them.
extension RecommendationVocabulary {
  /// The verbs in a text that ask: "need to" in "the crews need to", not in "the need to".
  func askingVerbs(in text: FoldedText) -> [PhraseSet.Match] {
    let found = verbs.matches(in: text)
    guard !found.isEmpty else { return found }
    let named = nouns.matches(in: text)
    guard !named.isEmpty else { return found }
    return found.filter { verb in
      !named.contains {
        $0.range.lowerBound <= verb.range.lowerBound && verb.range.upperBound <= $0.range.upperBound
      }
    }
  }
}
