/// Addressees that are no subject of "should".
extension SubjectReader {
  /// Words of the longest names before "to ensure".
  private static let longestBeforeInfinitive = 9

  /// "We urge the Government to publish": the name behind the verb.
  func asked(_ sentence: Sentence) -> [String] {
    // "It is essential that the board publish".
    if let need = vocabulary.necessity.prefix(of: sentence.folded) {
      let end = sentence.count(of: need.range)
      return asked(clause: sentence, at: end, isBehindThat: true)
    }
    guard let said = sentence.firstMatch(of: vocabulary.introducing, in: sentence.words.indices)
    else { return askedAgain(sentence) }
    let behind = pastBracket(sentence, at: said.upperBound)
    var start = behind
    while start < sentence.words.count,
      sentence.words[start].folded == vocabulary.that
        || isIn(words.prepositions, sentence, start) && start == behind
    {
      start += 1
    }
    let isClause = start > 0 && sentence.words[start - 1].folded == vocabulary.that
    let found = asked(
      clause: sentence, at: pastAside(sentence, at: start), isBehindThat: isClause)
    return isClause ? found + askedFurther(sentence, behind: start) : found
  }

  /// "We repeat our recommendation that the agency publish", "my recommendation is that it does": the name behind the noun.
  private func askedAgain(_ sentence: Sentence) -> [String] {
    guard let that = vocabulary.that,
      let noun = sentence.firstMatch(of: vocabulary.labels, in: sentence.words.indices),
      vocabulary.ourselves.prefix(of: sentence.folded) != nil
        || noun.lowerBound > 0
          && vocabulary.possessives.containsWord(sentence.words[noun.lowerBound - 1].folded)
    else { return [] }
    var next = noun.upperBound
    if next < sentence.words.count, isIn(vocabulary.finiteVerbs, sentence, next) { next += 1 }
    guard next < sentence.words.count, sentence.words[next].folded == that else { return [] }
    return asked(clause: sentence, at: next + 1, isBehindThat: true)
  }

  /// "We recommend (as we did last year) that the agency publish": where the sentence goes on.
  private func pastBracket(_ sentence: Sentence, at start: Int) -> Int {
    guard start < sentence.words.count, sentence.words[start].isBracketed,
      let that = vocabulary.that
    else { return start }
    return sentence.words.indices[start...].first { sentence.words[$0].folded == that } ?? start
  }

  /// "We recommend that, whenever a pier is closed, the agency tell": the clause between commas says when.
  private func pastAside(_ sentence: Sentence, at start: Int) -> Int {
    guard start > 0, start < sentence.words.count, sentence.words[start - 1].isFollowedByComma,
      isIn(organisations.asides, sentence, start) || isIn(organisations.adverbs, sentence, start),
      let end = sentence.words.indices[start...].first(where: {
        sentence.words[$0].isFollowedByComma
      })
    else { return start }
    return end + 1
  }

  /// The name behind the first word of "that the agency publish a register", or of an order without it.
  func asked(item sentence: Sentence) -> [String] {
    guard let that = vocabulary.that, sentence.words.first?.folded == that else {
      return ordered(sentence)
    }
    return asked(clause: sentence, at: 1, isBehindThat: true)
  }

  /// The names that stand at a word: articles, words in capitals, nouns for bodies, and what joins them.
  func named(_ sentence: Sentence, at start: Int, before limit: Int) -> [String] {
    let range = nameRange(sentence, at: start, before: limit)
    return range.isEmpty ? [] : names(sentence, range)
  }

  /// The words of these names.
  func nameRange(_ sentence: Sentence, at start: Int, before limit: Int) -> Range<Int> {
    guard start < limit else { return 0..<0 }
    var end = start
    while end < limit, end - start < Self.longest {
      let word = sentence.words[end]
      guard
        word.isCapitalised || isIn(organisations.determiners, sentence, end)
          || isIn(organisations.joiners, sentence, end)
          || isIn(words.bodies, sentence, end) || endsPhrase(sentence, end)
          || end > start && isIn(words.prepositions, sentence, end)
            && !isIn(vocabulary.agent, sentence, end)
          || opensBody(sentence, at: end, from: start, before: limit)
      else { break }
      // "The board's plans" are no body; "His Majesty's Government" is one.
      if word.isPossessive, end + 1 < sentence.words.count,
        !word.isCapitalised || !sentence.words[end + 1].isCapitalised
      {
        return start..<start
      }
      end += 1
      if word.isFollowedByComma, !goesOn(sentence, at: end, before: limit) { break }
    }
    while end > start,
      isIn(organisations.joiners, sentence, end - 1) || isIn(words.prepositions, sentence, end - 1)
        || isIn(organisations.determiners, sentence, end - 1)
    {
      end -= 1
    }
    return start..<end
  }

  /// Whether a word in small letters tells, behind a joiner, which bodies are meant: "the Pier Board and *local* crews".
  private func opensBody(_ sentence: Sentence, at index: Int, from start: Int, before limit: Int)
    -> Bool
  {
    index > start && index + 1 < limit && isIn(organisations.joiners, sentence, index - 1)
      && isIn(organisations.around, sentence, index) && isIn(words.bodies, sentence, index + 1)
  }

  /// Whether names go on behind a comma: "and the guild", or the next of a list that ends in "and the guild".
  private func goesOn(_ sentence: Sentence, at start: Int, before limit: Int) -> Bool {
    guard start < limit else { return false }
    if isIn(organisations.joiners, sentence, start) { return true }
    guard isIn(organisations.determiners, sentence, start) || sentence.words[start].isCapitalised
    else { return false }
    var isBody = false
    for index in start..<min(limit, start + Self.longest) {
      let word = sentence.words[index]
      if isIn(organisations.joiners, sentence, index), isBody { return true }
      guard
        word.isCapitalised || isIn(organisations.determiners, sentence, index)
          || isIn(words.bodies, sentence, index)
          || index > start && isIn(words.prepositions, sentence, index)
      else { return false }
      isBody = isBody || isName(sentence, index)
    }
    return false
  }

  /// "The register should be set up and kept by the agency": those behind the agent's word. A date is nobody.
  func agents(_ sentence: Sentence, behind verb: Int) -> [String] {
    let end =
      sentence.clauseStart(after: verb, joiners: vocabulary.grammar.clauseJoiners)
      ?? sentence.words.count
    // "Issued by the agency to all piers": behind "to" stands for whom.
    func limit(_ start: Int) -> Int {
      (start..<end).first { sentence.words[$0].folded == vocabulary.infinitive } ?? end
    }
    for by in verb..<min(end, verb + Self.longestPassive) where isIn(vocabulary.agent, sentence, by)
    {
      // "Entitled to advice paid for by the agency" asks nothing of the agency; "provided to all crews by their masters"
      // asks these. Behind a comma something else is done: "be set up, run by the agency".
      let between = verb..<by
      guard
        !between.contains(where: {
          sentence.words[$0].folded == vocabulary.infinitive
            && !isIn(organisations.determiners, sentence, $0 + 1)
        }),
        !between.contains(where: { sentence.words[$0].isFollowedByComma })
          || between.contains(where: { isIn(organisations.joiners, sentence, $0) })
      else { return [] }
      let next = by + 1
      guard next < end, PrintedDate.month(Substring(sentence.printed(next..<next + 1))) == nil
      else {
        continue
      }
      // "Chaired by a judge" names nobody.
      guard !isIn(words.indefinite, sentence, next) else { continue }
      let found = named(sentence, at: next, before: limit(next))
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Words from "be" to "by": "be" "set" "up" "and" "kept".
  private static let longestPassive = 6

  /// "Pierton and East Quay Harbour Trust": a place at the head of a sentence, which names nobody alone, before the other
  /// place and what the body is.
  func isFirstName(_ sentence: Sentence, _ place: Range<Int>, of piece: Range<Int>) -> Bool {
    guard place == 0..<1, piece.count > 1, sentence.words[0].isCapitalised,
      !isName(sentence, 0, isHead: false), !isIn(organisations.determiners, sentence, 0),
      !isIn(words.referring, sentence, 0), !sentence.words[0].isFollowedByComma,
      // "Parents and Pierton Council".
      !vocabulary.grammar.isPlural(sentence.words[0].folded)
    else { return false }
    return sentence.words[piece].allSatisfy(\.isCapitalised)
      && piece.last.map { isIn(words.bodies, sentence, $0) } ?? false
  }

  /// "State and territory governments", "the local and regional boards": a word that tells, with the one behind the joiner,
  /// of what kind the bodies are.
  func isKind(_ sentence: Sentence, _ kind: Range<Int>, of piece: Range<Int>) -> Bool {
    let isNamed = kind.first.map { isIn(organisations.determiners, sentence, $0) } ?? false
    guard let word = kind.last, kind.count == (isNamed ? 2 : 1), word + 2 == piece.lowerBound,
      2...3 ~= piece.count, let head = piece.last, isIn(words.bodies, sentence, head),
      !sentence.words[word].isFollowedByComma, !sentence.words[word].isPossessive,
      !isIn(words.bodies, sentence, word), !isOther(sentence, word),
      // "Parents and school boards".
      !vocabulary.grammar.isPlural(sentence.words[word].folded)
    else { return false }
    return !(piece.dropLast() + [word]).contains {
      sentence.words[$0].isCapitalised || isIn(organisations.determiners, sentence, $0)
        || isIn(words.bodies, sentence, $0) || isIn(words.prepositions, sentence, $0)
    }
  }

  /// Whom a subject takes up that names nobody: "If the Government wishes to go on, it should"; or the subject
  /// that an order shares with a statement: "The Government has begun this and should".
  func meant(_ sentence: Sentence, _ subject: Range<Int>, clause: Int) -> [String] {
    guard let first = subject.first, let last = subject.last else { return [] }
    if subject.count == 1, isIn(words.referring, sentence, first),
      isIn(organisations.asides, sentence, clause), clause + 1 < first
    {
      return named(sentence, at: clause + 1, before: first)
    }
    if isIn(organisations.joiners, sentence, last),
      let verb = subject.first(where: { isIn(vocabulary.finiteVerbs, sentence, $0) }), verb > first
    {
      return names(sentence, first..<verb)
    }
    return []
  }

  /// Whether a subject takes up what was named before: "each such board". "The IT board" is a name.
  func refersBehindArticle(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
    guard let first = range.first, let second = range.dropFirst().first else { return false }
    return isIn(organisations.determiners, sentence, first)
      && isIn(words.referring, sentence, second) && !sentence.words[second].isAbbreviation
  }

  /// Those that a heading names and nobody else: "the governor and the head of health care". An order is none.
  func bodies(named heading: String) -> [String] {
    let sentence = Sentence(heading)
    guard let first = sentence.words.indices.first, sentence.words.count <= Self.longestBody,
      vocabulary.imperatives.prefix(of: sentence.folded) == nil,
      isIn(organisations.determiners, sentence, first) || sentence.words[first].isCapitalised
        || isIn(words.bodies, sentence, first)
    else { return [] }
    return names(sentence, sentence.words.indices)
  }

  /// Words of the longest heading that is a name.
  private static let longestBody = 16

  /// "The board to ensure that", "the board is to ensure that": the name before an infinitive that stands for an order.
  /// A verb such as "should" further on must stand in a clause of its own: "Services to mend piers need to
  /// be enhanced" is a sentence like others.
  func infinitive(_ sentence: Sentence, before verb: Int?) -> [String] {
    guard
      let to = sentence.words.indices.prefix(Self.longestBeforeInfinitive).first(where: {
        sentence.words[$0].folded == vocabulary.infinitive
      }), vocabulary.imperatives.prefix(of: sentence.folded) == nil
    else { return [] }
    let end = orderEnd(sentence, before: to)
    guard end > 0, isName(sentence, end - 1), !isIn(words.referring, sentence, 0) else { return [] }
    if let verb {
      guard verb > to, (to..<verb).contains(where: { isIn(vocabulary.subordinators, sentence, $0) })
      else { return [] }
    }
    let before = 0..<end
    guard
      !before.contains(where: {
        isIn(vocabulary.subordinators, sentence, $0) || isIn(vocabulary.finiteVerbs, sentence, $0)
          || isIn(vocabulary.introducing, sentence, $0) || isIn(vocabulary.verbs, sentence, $0)
          || isIn(organisations.asides, sentence, $0) && $0 == 0
      })
    else { return [] }
    return names(sentence, before)
  }

  /// Where the name before an infinitive ends: before the "is" of "the board is to publish". "The board is to be thanked"
  /// orders nothing.
  private func orderEnd(_ sentence: Sentence, before to: Int) -> Int {
    guard to > 1, isIn(vocabulary.grammar.present, sentence, to - 1), to + 1 < sentence.words.count,
      !isIn(vocabulary.passive, sentence, to + 1)
    else { return to }
    return to - 1
  }
}
