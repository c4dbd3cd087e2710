/// Addressees of clauses without "should": "I recommend that every harbour authority publish its plan".
extension SubjectReader {
  /// Those whom a clause asks that begins at a word, or who are asked to do something: "we urge local forums to meet".
  func asked(clause sentence: Sentence, at start: Int, isBehindThat: Bool) -> [String] {
    if isBehindThat {
      let found = obliged(sentence, at: start)
      if !found.isEmpty { return found }
    }
    let found = named(sentence, at: start, before: sentence.words.count)
    return found.isEmpty ? described(sentence, at: start, isBehindThat: isBehindThat) : found
  }

  /// The whole subject of "the keeper of every pier be required by law to".
  private func obliged(_ sentence: Sentence, at start: Int) -> [String] {
    guard start < sentence.words.count,
      let verb = sentence.words.indices[start...].prefix(Self.longest).first(where: {
        isIn(vocabulary.passive, sentence, $0)
      }), verb > start,
      sentence.words[verb...].prefix(3).contains(where: { words.obliged.containsWord($0.folded) }),
      !(start..<verb).contains(where: {
        isIn(vocabulary.verbs, sentence, $0) || isIn(vocabulary.finiteVerbs, sentence, $0)
          || sentence.words[$0].folded == vocabulary.infinitive
      })
    else { return [] }
    return names(sentence, start..<verb)
  }

  /// A noun for bodies in small letters with what describes it: "all fire and rescue services", "local forums". One that
  /// something is done to is not asked: "that more specialist nurses be trained".
  private func described(_ sentence: Sentence, at start: Int, isBehindThat: Bool) -> [String] {
    var end = start
    var isName = false
    while !isName {
      guard end < sentence.words.count, end - start < Self.longestDescription else { return [] }
      if let name = sentence.match(of: words.names, at: end, in: start..<sentence.words.count) {
        (end, isName) = (name.upperBound, true)
      } else {
        guard !sentence.words[end].isPossessive, !isOther(sentence, end) else { return [] }
        isName = isIn(words.bodies, sentence, end)
        end += 1
      }
      if sentence.words[end - 1].isFollowedByComma { return [] }
    }
    guard end < sentence.words.count,
      isBehindThat || sentence.words[end].folded == vocabulary.infinitive,
      // "School inspections" are no body.
      sentence.words[end - 1].folded.hasSuffix("s")
        || isIn(organisations.determiners, sentence, start),
      !sentence.words[end...].prefix(Self.longestDescription).contains(where: {
        vocabulary.passive.containsWord($0.folded) || vocabulary.finiteVerbs.containsWord($0.folded)
      })
    else { return [] }
    return names(sentence, start..<end)
  }

  /// Whether a word describes no noun: "of", "is", "which".
  private func isOther(_ sentence: Sentence, _ index: Int) -> Bool {
    [
      words.prepositions, vocabulary.verbs, vocabulary.passive, vocabulary.finiteVerbs,
      vocabulary.subordinators, words.referring, words.things,
    ].contains { isIn($0, sentence, index) }
  }

  /// Words of the longest such names.
  private static let longestDescription = 6
}
