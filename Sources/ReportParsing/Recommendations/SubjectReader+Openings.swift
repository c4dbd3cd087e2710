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
      vocabulary.grammar.isPast(sentence.words[index].folded)
        && !isIn(vocabulary.grammar.present, sentence, index - 1)
    }
    return isReport || opening.contains { sentence.words[$0].isCapitalised }
      ? range : that + 1..<range.upperBound
  }

  /// Words of "is of the first importance that".
  private static let longestOpinion = 6

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
    // "We recommend that the council count the boats which must leave": the order stands before it.
    if let said = sentence.firstMatch(of: vocabulary.introducing, in: 0..<verb),
      said.upperBound < verb, sentence.words[said.upperBound].folded == vocabulary.that,
      !sentence.words[said.upperBound..<verb - 1].contains(where: {
        vocabulary.finiteVerbs.containsWord($0.folded)
      })
    {
      return true
    }
    return sentence.words[verb - 2].isFollowedByComma
  }

  /// Those whom the next clauses ask: "we recommend that lamps be lit, and that the agency count them".
  func askedFurther(_ sentence: Sentence, behind start: Int) -> [String] {
    guard let that = vocabulary.that else { return [] }
    return sentence.words.indices.dropFirst(start + 1).flatMap { index -> [String] in
      guard sentence.words[index].folded == that, index + 1 < sentence.words.count,
        isIn(organisations.joiners, sentence, index - 1)
      else { return [] }
      // Where "the leaders of all bodies that pay" end is not told.
      let end = nameRange(sentence, at: index + 1, before: sentence.words.count).upperBound
      guard end == sentence.words.count || !isIn(words.prepositions, sentence, end) else {
        return []
      }
      return asked(clause: sentence, at: index + 1, isBehindThat: true)
    }
  }

  /// Those behind "it should be a matter of priority for the Pier Board and the crews to".
  func concerned(_ sentence: Sentence, _ subject: Range<Int>, behind verb: Int) -> [String] {
    guard subject.count == 1, let only = subject.first, isIn(words.referring, sentence, only),
      let whom = (verb..<sentence.words.count).prefix(Self.longestMatter).first(where: {
        isIn(vocabulary.grammar.concerning, sentence, $0)
      }),
      let end = (whom..<sentence.words.count).prefix(Self.longest).first(where: {
        sentence.words[$0].folded == vocabulary.infinitive
      })
    else { return [] }
    return names(sentence, whom + 1..<end)
  }

  /// Words of "be a matter of the first importance".
  private static let longestMatter = 9

  /// Whether a body's whole name follows another's, which holds a preposition: "Piers for Scotland, Ropes and Lamps Wales".
  /// Behind "the Department for Education" it would be what that is for as well.
  func isNameBehindName(_ sentence: Sentence, _ piece: Range<Int>, _ last: Range<Int>) -> Bool {
    sentence.match(of: words.names, at: piece.lowerBound, in: piece) == piece
      && !sentence.words[last].contains { words.bodies.containsWord($0.folded) }
  }

  /// Those who act with whom a clause asks, between commas: "the agency, working with the crews, review".
  func joined(_ sentence: Sentence, behind name: Range<Int>) -> [String] {
    let start = name.upperBound
    guard start < sentence.words.count, sentence.words[start - 1].isFollowedByComma,
      let match = words.joinedBy.match(in: sentence.folded, at: sentence.words[start].start)
    else { return [] }
    let first = start + sentence.count(of: match.range)
    guard
      let last = (first..<sentence.words.count).prefix(Self.longest).first(where: {
        sentence.words[$0].isFollowedByComma && !isIn(organisations.joiners, sentence, $0 + 1)
      })
    else { return named(sentence, at: first, before: sentence.words.count) }
    return names(sentence, first..<last + 1)
  }

  /// Whether a part behind "with" tells what the part before it has: "ports with a capacity of 500".
  func describes(_ sentence: Sentence, _ piece: Range<Int>) -> Bool {
    guard let first = piece.first, first > 0, isIn(vocabulary.grammar.having, sentence, first - 1)
    else {
      return false
    }
    return !isBody(sentence, trimmed(sentence, piece))
  }

  /// Whether somebody is named by what they do: "those responsible for quays", "those
  /// holding office".
  func isDescribed(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    // "All those involved in".
    let start = isPeople(sentence, first) ? first : first + 1
    guard range.upperBound - start > 2, isPeople(sentence, start),
      start == first || isIn(organisations.determiners, sentence, first)
    else { return false }
    let second = sentence.words[start + 1].folded
    return words.obliged.containsWord(second) || vocabulary.grammar.isOngoing(second)
      || vocabulary.grammar.isPast(second) && isIn(words.prepositions, sentence, start + 2)
  }

  /// Whether a word means people who are told by what follows: "those".
  func isPeople(_ sentence: Sentence, _ index: Int) -> Bool {
    isIn(vocabulary.grammar.people, sentence, index)
  }

  /// A name with the words in small letters behind its preposition, up to the verb in its plain form: "makers of lamps
  /// publish".
  func described(_ sentence: Sentence, _ name: Range<Int>) -> Range<Int> {
    let end = name.upperBound
    guard !name.isEmpty, end < sentence.words.count, isIn(words.prepositions, sentence, end),
      let verb = (end + 2..<sentence.words.count).prefix(Self.longestComplement).first(where: {
        isIn(vocabulary.imperatives, sentence, $0)
          && vocabulary.grammar.isPlural(sentence.words[$0 - 1].folded)
      }),
      !(end..<verb).contains(where: {
        isIn(vocabulary.subordinators, sentence, $0) || isIn(vocabulary.passive, sentence, $0)
          || isIn(vocabulary.finiteVerbs, sentence, $0) || isIn(vocabulary.verbs, sentence, $0)
          || sentence.words[$0].folded == vocabulary.infinitive
          || sentence.words[$0].isFollowedByComma
      })
    else { return name }
    return name.lowerBound..<verb
  }

  /// Words of "of lamps and ropes".
  private static let longestComplement = 6

  /// "That the guidance be amended by the agency": those behind the agent's word.
  func passiveAgents(_ sentence: Sentence, at start: Int) -> [String] {
    guard start < sentence.words.count,
      let verb = (start..<sentence.words.count).prefix(Self.longest).first(where: {
        isIn(vocabulary.passive, sentence, $0)
      })
    else { return [] }
    return agents(sentence, behind: verb)
  }
}
