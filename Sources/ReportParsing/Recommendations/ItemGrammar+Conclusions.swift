/// What tells a recommendation from a conclusion where nothing but their words does.
extension ItemGrammar {
  /// Whether a sentence asks for something itself: not by what somebody else said, nor in a clause that only tells what is
  /// talked about, "it is for others to say what form it should take".
  func asksByWords(_ text: String) -> Bool {
    text.sentences.contains { sentence in
      repeatsRecommendation(sentence)
        || isOrder(sentence) && (recommends(sentence) || asksInMainClause(sentence))
    }
  }

  /// Whether its authors make a recommendation again: "We reiterate our recommendation that the agency publish".
  private func repeatsRecommendation(_ sentence: String) -> Bool {
    let folded = FoldedText(sentence)
    guard let that = vocabulary.that, vocabulary.ourselves.prefix(of: folded) != nil else {
      return false
    }
    return vocabulary.labels.matches(in: folded).contains {
      folded.word(at: $0.range.upperBound + 1) == that
    }
  }

  private func asksInMainClause(_ sentence: String) -> Bool {
    if isReported(sentence) { return false }
    let folded = FoldedText(sentence)
    let verbs = vocabulary.verbs.matches(in: folded)
    return verbs.isEmpty
      || verbs.contains { !isDependent(folded, before: $0.range.lowerBound) }
  }

  /// Whether a verb stands right behind "which", or behind "what" and words without another verb.
  private func isDependent(_ folded: FoldedText, before verb: Int) -> Bool {
    var end = verb
    for step in 0..<Self.longestQuestion {
      let word = folded.word(before: end)
      guard !word.isEmpty else { return false }
      if step == 0, vocabulary.subordinators.containsWord(word), word != Self.so { return true }
      if Self.questions.contains(word) { return true }
      if vocabulary.finiteVerbs.containsWord(word) || vocabulary.verbs.containsWord(word) {
        return false
      }
      end -= word.utf8.count + 1
    }
    return false
  }

  /// Words of "what form the new board".
  private static let longestQuestion = 6
  private static let questions: Set<String> = ["what", "how", "whether"]
  private static let so = "so"

  /// Whether its authors name what they recommend: "It is my recommendation that", "our recommendation is that".
  func isOwnNoun(_ folded: FoldedText) -> Bool {
    guard let that = vocabulary.that else { return false }
    return vocabulary.labels.matches(in: folded).contains { noun in
      let owner = folded.word(before: noun.range.lowerBound)
      guard vocabulary.possessives.containsWord(owner) else { return false }
      let verb = folded.word(before: noun.range.lowerBound - owner.utf8.count - 1)
      let next = noun.range.upperBound + 1
      return verb == Self.present && folded.word(at: next) == that
        || folded.word(at: next) == Self.present
          && folded.word(at: folded.nextWord(after: next)) == that
    }
  }

  private static let present = "is"
}
