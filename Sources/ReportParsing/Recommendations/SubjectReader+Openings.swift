/// What stands before a subject, and verbs that are not its own.
extension SubjectReader {
  /// A subject without the words that only say who thinks so: "It follows that the council should", "I am satisfied that
  /// the board should". What somebody "suggested" is no order.
  func withoutOpinion(_ sentence: Sentence, _ range: Range<Int>) -> Range<Int> {
    guard let first = range.first,
      isIn(words.referring, sentence, first) || isIn(vocabulary.ourselves, sentence, first),
      let that = range.dropFirst().prefix(Self.longestOpinion).first(where: {
        sentence.words[$0].folded == vocabulary.that
      })
    else { return range }
    let opening = first + 1..<that
    let isReport = opening.contains { index in
      sentence.words[index].folded.hasSuffix("ed")
        && !Self.present.contains(sentence.words[index - 1].folded)
    }
    return isReport || opening.contains { sentence.words[$0].isCapitalised }
      ? range : that + 1..<range.upperBound
  }

  /// Words of "is of the first importance that".
  private static let longestOpinion = 6
  /// Behind these "satisfied" says what is thought now.
  private static let present: Set<String> = ["am", "is", "are"]

  /// Behind "shall be" stands what is done to the subject, unless it is "required" to act.
  func isPassive(_ sentence: Sentence, behind verb: Int) -> Bool {
    guard
      let next = sentence.words.dropFirst(verb).first(where: {
        !organisations.adverbs.containsWord($0.folded)
      }), vocabulary.passive.containsWord(next.folded)
    else { return false }
    return !sentence.words.dropFirst(verb).prefix(4).contains {
      words.obliged.containsWord($0.folded)
    }
  }

  /// Whether a verb belongs to a clause that only tells of what was named: "a Minister for Piers, who should report".
  func isRelative(_ sentence: Sentence, verb: Int) -> Bool {
    guard verb > 1, isIn(vocabulary.subordinators, sentence, verb - 1),
      sentence.words[verb - 1].folded != vocabulary.that
    else { return false }
    return sentence.words[verb - 2].isFollowedByComma
  }
}
