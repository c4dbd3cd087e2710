/// Addressees that are no subject of "should".
extension SubjectReader {
  /// Words of the longest names before "to ensure".
  private static let longestBeforeInfinitive = 9

  /// "We urge the Government to publish": the name behind the verb.
  func asked(_ sentence: Sentence) -> [String] {
    guard
      let said = sentence.firstMatch(of: vocabulary.introducing, in: sentence.words.indices)
    else { return [] }
    let behind = said.upperBound
    var start = behind
    while start < sentence.words.count,
      sentence.words[start].folded == vocabulary.that
        || isIn(words.prepositions, sentence, start) && start == behind
    {
      start += 1
    }
    var end = start
    while end < sentence.words.count, end - start < Self.longest {
      let word = sentence.words[end]
      guard
        word.isCapitalised || isIn(organisations.determiners, sentence, end)
          || isIn(organisations.joiners, sentence, end)
          || isIn(words.bodies, sentence, end)
          || end > start && isIn(words.prepositions, sentence, end)
      else { break }
      if word.isPossessive, end + 1 < sentence.words.count { return [] }
      end += 1
      if word.isFollowedByComma,
        !(end < sentence.words.count
          && isIn(organisations.joiners, sentence, end))
      {
        break
      }
    }
    while end > start,
      isIn(organisations.joiners, sentence, end - 1) || isIn(words.prepositions, sentence, end - 1)
        || isIn(organisations.determiners, sentence, end - 1)
    {
      end -= 1
    }
    return start < end ? names(sentence, start..<end) : []
  }

  /// "The board to ensure that": the name before an infinitive that stands for an order.
  /// A verb such as "should" further on must stand in a clause of its own: "Services to mend piers need to
  /// be enhanced" is a sentence like others.
  func infinitive(_ sentence: Sentence, before verb: Int?) -> [String] {
    guard
      let to = sentence.words.indices.prefix(Self.longestBeforeInfinitive).first(where: {
        sentence.words[$0].folded == vocabulary.infinitive
      }), to > 0, vocabulary.imperatives.prefix(of: sentence.folded) == nil,
      isName(sentence, to - 1), !isIn(words.referring, sentence, 0)
    else { return [] }
    if let verb {
      guard verb > to, (to..<verb).contains(where: { isIn(vocabulary.subordinators, sentence, $0) })
      else { return [] }
    }
    let before = 0..<to
    guard
      !before.contains(where: {
        isIn(vocabulary.subordinators, sentence, $0) || isIn(vocabulary.finiteVerbs, sentence, $0)
          || isIn(vocabulary.introducing, sentence, $0) || isIn(vocabulary.verbs, sentence, $0)
          || isIn(organisations.asides, sentence, $0) && $0 == 0
      })
    else { return [] }
    return names(sentence, before)
  }
}
