/// What tells a recommendation from a conclusion where nothing but their words does.
extension ItemGrammar {
  /// Whether a sentence asks for something itself: not by what somebody else said, nor in a clause that only tells what is
  /// talked about, "it is for others to say what form it should take".
  func asksByWords(_ text: String) -> Bool {
    text.sentences.contains { sentence in
      repeatsRecommendation(sentence) || needs(sentence)
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

  /// Whether its authors tell what they asked of somebody once: "In one case we recommended that a council should pay."
  func tellsOwnPast(_ sentence: String) -> Bool {
    let folded = FoldedText(sentence)
    let said = introducingVerbs(in: folded)
    return !said.isEmpty
      && said.allSatisfy {
        vocabulary.grammar.isPast(folded.word(at: $0.range.lowerBound))
          && vocabulary.ourselves.containsWord(folded.word(before: $0.range.lowerBound))
      }
  }

  /// "It is essential that the Pier Board publish its plan" asks by the plain form of its verb; "it is essential that
  /// piers are lit" tells what the authors think.
  private func needs(_ sentence: String) -> Bool {
    let folded = FoldedText(sentence)
    guard let start = vocabulary.necessity.prefix(of: folded) else { return false }
    var place = folded.nextWord(after: start.range.upperBound + 1)
    for _ in 0..<Self.longestSubject {
      guard place < folded.bytes.count else { return false }
      let next = folded.nextWord(after: place)
      if vocabulary.finiteVerbs.match(in: folded, at: place) != nil { return false }
      if vocabulary.imperatives.match(in: folded, at: place) != nil,
        vocabulary.finiteVerbs.match(in: folded, at: next) == nil,
        // "The support given to piers": a noun behind its article.
        place > folded.nextWord(after: start.range.upperBound + 1)
      {
        return next < folded.bytes.count
      }
      place = next
    }
    return false
  }

  /// Words of "the Department for Harbours and Rivers and its agencies".
  private static let longestSubject = 9

  /// A sentence without the clause between commas that says what its subject is: "The view of the crews, that fees ought to
  /// be lower, is clear."
  private func withoutApposition(_ sentence: String) -> String {
    guard let that = vocabulary.that, let start = sentence.firstRange(of: ", " + that + " ") else {
      return sentence
    }
    let behind = sentence[start.upperBound...]
    guard let end = behind.firstIndex(of: ",") else { return sentence }
    return sentence[..<start.lowerBound] + String(behind[behind.index(after: end)...])
  }

  private func asksInMainClause(_ sentence: String) -> Bool {
    if isReported(sentence) { return false }
    let whole = FoldedText(sentence)
    let folded = FoldedText(withoutApposition(sentence))
    // What asks stands in that clause alone.
    if !vocabulary.verbs.matches(in: whole).isEmpty, !asks(folded),
      introducingVerbs(in: folded).isEmpty
    {
      return false
    }
    let verbs = vocabulary.askingVerbs(in: folded)
    return verbs.isEmpty
      || verbs.contains { !isDependent(folded, before: $0.range.lowerBound) }
  }

  /// Whether every verb such as "should" in a text has a question for its subject: "we say what should be done".
  func asksInQuestions(_ text: String) -> Bool {
    let folded = FoldedText(text)
    return vocabulary.askingVerbs(in: folded).allSatisfy {
      vocabulary.grammar.questions.containsWord(folded.word(before: $0.range.lowerBound))
    }
  }

  /// Whether a verb stands right behind "which", or behind "what" and words without another verb.
  private func isDependent(_ folded: FoldedText, before verb: Int) -> Bool {
    var end = verb
    for step in 0..<Self.longestQuestion {
      let word = folded.word(before: end)
      guard !word.isEmpty else { return false }
      if step == 0, vocabulary.subordinators.containsWord(word),
        !vocabulary.grammar.consequences.containsWord(word)
      {
        return true
      }
      if vocabulary.grammar.questions.containsWord(word) { return true }
      if vocabulary.finiteVerbs.containsWord(word) || vocabulary.verbs.containsWord(word) {
        return false
      }
      end -= word.utf8.count + 1
    }
    return false
  }

  /// Words of "what form the new board".
  private static let longestQuestion = 6

  /// Whether its authors name what they recommend: "It is my recommendation that", "our recommendation is that".
  func isOwnNoun(_ folded: FoldedText) -> Bool {
    guard let that = vocabulary.that else { return false }
    return vocabulary.labels.matches(in: folded).contains { noun in
      let owner = folded.word(before: noun.range.lowerBound)
      guard vocabulary.possessives.containsWord(owner) else { return false }
      let verb = folded.word(before: noun.range.lowerBound - owner.utf8.count - 1)
      let next = noun.range.upperBound + 1
      return vocabulary.grammar.present.containsWord(verb) && folded.word(at: next) == that
        || vocabulary.grammar.present.containsWord(folded.word(at: next))
          && folded.word(at: folded.nextWord(after: next)) == that
    }
  }
}
