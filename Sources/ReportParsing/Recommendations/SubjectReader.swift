/// Reads who should act from the subjects of sentences, as printed: "The council and its partners".
///
/// For families of reports whose bodies have no short codes. A subject is one if its head is a noun for
/// bodies or a name in capitals, and if it acts: "Plans should include" and "The grant should be reviewed"
/// name nobody.
struct SubjectReader {
  let words: SubjectVocabulary
  let vocabulary: RecommendationVocabulary
  let organisations: OrganisationVocabulary
  /// Names that the report prints within its sentences.
  let printedNames: DocumentNames

  init?(profile: Profile, printedNames: DocumentNames = DocumentNames()) {
    guard let words = profile.recommendations.subjects else { return nil }
    self.words = words
    vocabulary = profile.recommendations
    organisations = profile.organisations
    self.printedNames = printedNames
  }

  /// Those addressed by the paragraphs of a recommendation, in order, each once.
  func addressees(paragraphs: [String]) -> [String] {
    var found: [String] = []
    for paragraph in paragraphs {
      for name in paragraph.sentences.flatMap(addressees(sentence:)) where !isKnown(name, found) {
        found.append(name)
      }
    }
    return found
  }

  /// Those addressed by one sentence.
  func addressees(sentence: String) -> [String] {
    let sentence = Sentence(sentence)
    var found: [String] = []
    var clause = 0
    var passive: Range<Int>?
    let verbs = sentence.verbs(vocabulary)
    for verb in verbs where !isRelative(sentence, verb: verb.lowerBound) {
      defer {
        clause =
          sentence.clauseStart(after: verb.upperBound, joiners: vocabulary.grammar.clauseJoiners)
          ?? sentence.words.count
      }
      guard clause < verb.lowerBound else { continue }
      let subject = self.subject(sentence, clause..<verb.lowerBound)
      if isPassive(sentence, behind: verb.upperBound) {
        found +=
          agents(sentence, behind: verb.upperBound)
          + concerned(sentence, subject, behind: verb.upperBound)
        passive = subject
        continue
      }
      // "The port should be given a boat, and should use it": who is given something acts too.
      if subject.isEmpty, let passive { found += names(sentence, passive) }
      passive = nil
      let named = names(sentence, subject)
      found += named.isEmpty ? meant(sentence, subject, clause: clause) : named
      // "The Pier Board should, in partnership with the crews, count lamps".
      if !named.isEmpty { found += joined(sentence, behind: verb) }
    }
    if found.isEmpty { found = asked(sentence) }
    if found.isEmpty { found = infinitive(sentence, before: verbs.first?.lowerBound) }
    return found
  }

  private func isKnown(_ name: String, _ names: [String]) -> Bool {
    let plain = bare(name)
    return names.contains { bare($0) == plain }
  }

  /// A name folded, without its article.
  private func bare(_ name: String) -> String {
    let words = FoldedText(name).string.split(separator: " ")
    return words.drop { organisations.determiners.containsWord($0) }.joined(separator: " ")
  }

  // MARK: - Subjects

  /// A clause's subject without what leads into it: "By 31 October, the council".
  private func subject(_ sentence: Sentence, _ range: Range<Int>) -> Range<Int> {
    var range = range
    // "We recommend that the council should".
    if let said = range.last(where: {
      vocabulary.introducing.containsWord(sentence.words[$0].folded)
    }) {
      range = said + 1..<range.upperBound
      if let that = vocabulary.that, let first = range.first, sentence.words[first].folded == that {
        range = first + 1..<range.upperBound
      }
    }
    while let first = range.first, isIn(organisations.joiners, sentence, first) {
      range = first + 1..<range.upperBound
    }
    range = withoutOpinion(sentence, range)
    guard let first = range.first, isIn(organisations.asides, sentence, first) else { return range }
    if let comma = range.first(where: { sentence.words[$0].isFollowedByComma }) {
      return comma + 1..<range.upperBound
    }
    // "In both schemes the Post Office shall": the last article opens the subject.
    if let article = range.last(where: { isIn(organisations.determiners, sentence, $0) }) {
      return article..<range.upperBound
    }
    return range.upperBound..<range.upperBound
  }

  /// The names in a subject: one, or those between its joiners.
  func names(_ sentence: Sentence, _ range: Range<Int>) -> [String] {
    var range = range
    // "Each of the governments".
    if range.count > 2, isIn(organisations.determiners, sentence, range.lowerBound),
      isIn(words.prepositions, sentence, range.lowerBound + 1)
    {
      range = range.lowerBound + 2..<range.upperBound
    }
    if let beside = sentence.firstMatch(of: words.besides, in: range) {
      range = range.lowerBound..<beside.lowerBound
    }
    let parts = words.isSplit ? split(sentence, range) : [range]
    return parts.compactMap { part in
      if isTold(sentence, part, in: range) { return nil }
      if isDoing(sentence, part) { return sentence.printed(part) }
      let name = trimmed(sentence, part)
      return isBody(sentence, name) ? sentence.printed(name) : nil
    }
  }

  /// Parts of a subject. Behind "the governments of Wales and Scotland" what is no body itself belongs to
  /// the part before it, unless that ends in a whole name.
  private func split(_ sentence: Sentence, _ range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var ends: Set<Int> = []
    var start = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      if let name = sentence.match(of: words.names, at: index, in: range),
        sentence.words[index].isCapitalised || isIn(words.bodies, sentence, name.upperBound - 1)
      {
        index = name.upperBound
        ends.insert(index)
        if sentence.words[index - 1].isFollowedByComma {
          pieces.append(start..<index)
          start = index
        }
        continue
      }
      let joined = words.joinedBy.match(in: sentence.folded, at: sentence.words[index].start)
      let width =
        joined.map { sentence.count(of: $0.range) }
        ?? (isIn(organisations.joiners, sentence, index) && !sentence.words[index].isSign ? 1 : 0)
      if width > 0 {
        if start < index { pieces.append(start..<index) }
        start = index + width
        index = start
      } else {
        if sentence.words[index].isFollowedByComma {
          pieces.append(start..<index + 1)
          start = index + 1
        }
        index += 1
      }
    }
    if start < range.upperBound { pieces.append(start..<range.upperBound) }
    var parts: [Range<Int>] = []
    for piece in pieces where !piece.isEmpty {
      if let last = parts.last, !ends.contains(last.upperBound),
        !isNameBehindName(sentence, piece, last),
        isComplement(sentence, piece, of: last)
          || describes(sentence, piece)
      {
        parts[parts.count - 1] = last.lowerBound..<piece.upperBound
      } else {
        parts.append(piece)
      }
    }
    return parts
  }

  private func isComplement(_ sentence: Sentence, _ piece: Range<Int>, of last: Range<Int>) -> Bool
  {
    guard let first = piece.first else { return false }
    // "The Advanced Research and Invention Agency" is one name.
    if !isIn(organisations.determiners, sentence, first), sentence.words[first].isCapitalised,
      let end = piece.prefix(while: { !sentence.words[$0].isBracketed }).last, end > first,
      isIn(words.bodies, sentence, end),
      !last.contains(where: { isIn(words.bodies, sentence, $0) }),
      !sentence.words[last.upperBound - 1].isFollowedByComma,
      let start = last.first, isIn(organisations.determiners, sentence, start),
      sentence.words[last].dropFirst().allSatisfy(\.isCapitalised)
    {
      return true
    }
    if isFirstName(sentence, last, of: piece) || isKind(sentence, last, of: piece) { return true }
    guard last.contains(where: { isIn(words.prepositions, sentence, $0) }) else { return false }
    return !isIn(organisations.determiners, sentence, first)
      && !head(sentence, piece).contains { words.bodies.containsWord(sentence.words[$0].folded) }
  }

  /// Without adverbs at its end, and clauses: "claimants who".
  func trimmed(_ sentence: Sentence, _ range: Range<Int>) -> Range<Int> {
    var range = range
    // "Each pier" keeps its article.
    while let first = range.first,
      isIn(organisations.asides, sentence, first) || isIn(organisations.adverbs, sentence, first),
      !isIn(organisations.determiners, sentence, first)
    {
      range = first + 1..<range.upperBound
    }
    if let clause = range.dropFirst().first(where: { isIn(vocabulary.subordinators, sentence, $0) })
    {
      // "Counsel submitted that I should": what somebody said is no part of a name.
      let said = sentence.words[clause - 1].folded
      let isReport =
        sentence.words[clause].folded == vocabulary.that
        && (vocabulary.grammar.isPast(said) || vocabulary.introducing.containsWord(said))
      range = isReport ? clause..<clause : range.lowerBound..<clause
    }
    // "each (unless there are reasons)".
    if let bracket = range.dropFirst().first(where: { sentence.words[$0].isBracketed }) {
      range = range.lowerBound..<bracket
    }
    while let last = range.last,
      // "The ministers to whom they answer".
      isIn(organisations.adverbs, sentence, last) || isIn(words.prepositions, sentence, last)
    {
      range = range.lowerBound..<last
    }
    return range
  }

  /// Words before the first preposition.
  private func head(_ sentence: Sentence, _ range: Range<Int>) -> Range<Int> {
    guard let end = range.dropFirst().first(where: { isIn(words.prepositions, sentence, $0) })
    else { return range }
    return range.lowerBound..<end
  }

  /// Whether a subject is somebody: its head ends in a noun for bodies or in a name. "Staff training
  /// programmes" and "the board’s plans" are things.
  func isBody(_ sentence: Sentence, _ range: Range<Int>) -> Bool {
    guard range.count <= Self.longest, let first = range.first,
      !words.referring.containsWord(sentence.words[first].folded)
        || isDescribed(sentence, range),
      !refersBehindArticle(sentence, range) || isDescribed(sentence, range),
      !isIn(words.prepositions, sentence, first),
      !range.contains(where: { isIn(vocabulary.finiteVerbs, sentence, $0) })
    else { return false }
    let head = head(sentence, range)
    return isDescribed(sentence, range)
      || head.contains { index in
        isFinal(sentence, index, in: head) && isName(sentence, index)
      } && !isOwned(sentence, behind: head, in: range)
  }

  /// Whether behind "the Department" stands what a longer name owns: "the Department of Piers’ roles". Its "leaders" would
  /// be somebody.
  private func isOwned(_ sentence: Sentence, behind head: Range<Int>, in range: Range<Int>) -> Bool
  {
    guard
      let owner = (head.upperBound..<range.upperBound).last(where: {
        sentence.words[$0].isPossessive
      }), owner + 1 < range.upperBound, !sentence.words[owner + 1].isCapitalised
    else { return false }
    return !self.head(sentence, owner + 1..<range.upperBound).contains {
      isIn(words.bodies, sentence, $0)
    }
  }

  /// Whether a word may end the name of a body; `isHead` where a sentence may open with a name of one word.
  func isName(_ sentence: Sentence, _ index: Int, isHead: Bool = true) -> Bool {
    let word = sentence.words[index]
    guard !word.isPossessive else { return false }
    if isIn(words.bodies, sentence, index) || endsPhrase(sentence, index) { return true }
    // "20.9 I shall": who writes asks nothing of himself.
    guard word.isCapitalised, !isIn(organisations.determiners, sentence, index),
      word.isAbbreviation || !words.referring.containsWord(word.folded),
      !isIn(words.things, sentence, index)
    else { return false }
    // The first word of a sentence has a capital anyway.
    return word.isAbbreviation || index > 0
      || isHead && printedNames.contains(sentence.printed(index..<index + 1))
  }

  /// Whether a noun ends its phrase: behind it stand other words than nouns.
  private func isFinal(_ sentence: Sentence, _ index: Int, in head: Range<Int>) -> Bool {
    let next = index + 1
    guard next < head.upperBound else { return true }
    return sentence.words[index].isFollowedByComma || sentence.words[next].isBracketed
      || isIn(organisations.joiners, sentence, next)
      || vocabulary.grammar.isOngoing(sentence.words[next].folded) && next + 2 < head.upperBound
  }

  /// Words of the longest names.
  static let longest = 24

  func isIn(_ set: PhraseSet, _ sentence: Sentence, _ index: Int) -> Bool {
    set.containsWord(sentence.words[index].folded)
  }
}
