/// Addressees of clauses without "should": "I recommend that every harbour authority publish its plan".
extension SubjectReader {
  /// Those whom a clause asks that begins at a word, or who are asked to do something: "we urge local forums to meet".
  func asked(clause sentence: Sentence, at start: Int, isBehindThat: Bool) -> [String] {
    guard isBehindThat else {
      let found = named(sentence, at: start, before: sentence.words.count)
      return found.isEmpty ? described(sentence, at: start, isBehindThat: false) : found
    }
    let start = pastAdverbial(sentence, at: start)
    let found = obliged(sentence, at: start)
    if !found.isEmpty { return found }
    let range = described(
      sentence, nameRange(sentence, at: start, before: sentence.words.count))
    if !range.isEmpty {
      let found = isDoneTo(sentence, behind: range.upperBound) ? [] : names(sentence, range)
      if !found.isEmpty { return found + joined(sentence, behind: range) }
    }
    let others = described(sentence, at: start, isBehindThat: true)
    return others.isEmpty ? passiveAgents(sentence, at: start) : others
  }

  /// "That within a month of the date of this report the board pay": the subject behind words that say when, which its
  /// article opens behind a noun.
  private func pastAdverbial(_ sentence: Sentence, at start: Int) -> Int {
    guard start < sentence.words.count, isIn(words.prepositions, sentence, start) else {
      return start
    }
    let behind = sentence.words.indices[start...].dropFirst(2).prefix(Self.longestAdverbial)
    return behind.first { index in
      isIn(organisations.determiners, sentence, index)
        && !isIn(words.prepositions, sentence, index - 1)
        && !isIn(organisations.determiners, sentence, index - 1)
        && !isIn(organisations.joiners, sentence, index - 1)
    } ?? start
  }

  /// Words of "within one month of the date of the publication of this report".
  private static let longestAdverbial = 14

  /// Whether something is done to those named before a word: "councils are given a right". Who is obliged acts.
  private func isDoneTo(_ sentence: Sentence, behind end: Int) -> Bool {
    guard end + 1 < sentence.words.count,
      isIn(vocabulary.passive, sentence, end) || isIn(vocabulary.finiteVerbs, sentence, end),
      let done = sentence.words[(end + 1)...].first(where: {
        !organisations.adverbs.containsWord($0.folded)
      })
    else { return false }
    return !words.obliged.containsWord(done.folded)
      && vocabulary.grammar.isParticiple(done.folded)
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
    guard end < sentence.words.count else { return [] }
    // "The port authorities and the fire and rescue services": others may follow.
    let others = further(sentence, behind: end, isBehindThat: isBehindThat)
    guard
      isBehindThat || sentence.words[end].folded == vocabulary.infinitive || !others.isEmpty,
      // "School inspections" are no body.
      vocabulary.grammar.isPlural(sentence.words[end - 1].folded)
        || isIn(organisations.determiners, sentence, start),
      !sentence.words[end...].prefix(Self.longestDescription).contains(where: {
        vocabulary.passive.containsWord($0.folded) || vocabulary.finiteVerbs.containsWord($0.folded)
      })
    else { return [] }
    return names(sentence, start..<end) + others
  }

  /// Those who follow a joiner: described ones, or before "to" names.
  private func further(_ sentence: Sentence, behind end: Int, isBehindThat: Bool) -> [String] {
    guard end + 1 < sentence.words.count, isIn(organisations.joiners, sentence, end) else {
      return []
    }
    let others = described(sentence, at: end + 1, isBehindThat: isBehindThat)
    guard others.isEmpty, !isBehindThat else { return others }
    let range = nameRange(sentence, at: end + 1, before: sentence.words.count)
    guard range.upperBound < sentence.words.count,
      sentence.words[range.upperBound].folded == vocabulary.infinitive
    else { return [] }
    return names(sentence, range)
  }

  /// Whether a word describes no noun: "of", "is", "which".
  func isOther(_ sentence: Sentence, _ index: Int) -> Bool {
    [
      words.prepositions, vocabulary.verbs, vocabulary.passive, vocabulary.finiteVerbs,
      vocabulary.subordinators, words.referring, words.things,
    ].contains { isIn($0, sentence, index) }
  }

  /// Words of the longest such names.
  private static let longestDescription = 6

  /// Those whom a sentence without "should" orders by its verb's plain form: "The board reconsider its plan", "Trusts be
  /// required to". "The board review of June" is a thing.
  func ordered(_ sentence: Sentence) -> [String] {
    guard sentence.verbs(vocabulary).isEmpty, let first = sentence.words.indices.first,
      vocabulary.imperatives.prefix(of: sentence.folded) == nil
    else { return [] }
    let found = obliged(sentence, at: first)
    if !found.isEmpty { return found }
    let range = nameRange(sentence, at: first, before: sentence.words.count)
    guard range.count > 1, range.upperBound + 1 < sentence.words.count,
      isIn(organisations.determiners, sentence, first),
      isIn(vocabulary.imperatives, sentence, range.upperBound),
      !isIn(words.prepositions, sentence, range.upperBound + 1)
    else { return [] }
    return names(sentence, range)
  }
}
