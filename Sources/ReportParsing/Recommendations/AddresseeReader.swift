import ReportModel

/// Reads whom a recommendation addresses from the words before its verb.
struct AddresseeReader {
  let organisations: OrganisationVocabulary
  private let vocabulary: RecommendationVocabulary
  /// Names of bodies, of this report's providers too, by place in the profile.
  private let names: PhraseTable<Int>
  /// The body that the report is about, where it is about one.
  private let onlyProvider: String?
  /// Reads addressees as printed, where a family has no codes.
  private let subjects: SubjectReader?

  init(
    profile: Profile, providers: [Provider], printedNames: DocumentNames = DocumentNames()
  ) {
    let organisations = profile.organisations
    subjects = SubjectReader(profile: profile, printedNames: printedNames)
    self.organisations = organisations
    vocabulary = profile.recommendations
    // "Humberside, Lincolnshire & North Yorkshire CRC" is one name and no list of three.
    let own = providers.compactMap { provider -> (phrase: String, value: Int)? in
      organisations.index(of: provider.kind).map { (provider.name, $0) }
    }
    names = organisations.addresseeNames(adding: own)
    let kinds = Set(providers.map(\.kind))
    onlyProvider =
      kinds.count == 1
      ? kinds.first.flatMap { organisations.index(of: $0) }
        .map { organisations.organisations[$0].code } : nil
  }

  /// Those addressed by "The Community Rehabilitation Company and National Probation Service should".
  func addressees(leadIn: String) -> [String] {
    if let subjects { return subjects.addressees(sentence: leadIn) }
    let words = SubjectWords(leadIn, names: names)
    let verb = words.tokens.firstIndex(where: isVerb) ?? words.tokens.count
    return addressees(in: words, from: start(of: words, before: verb), to: verb)
  }

  /// Those addressed by a whole sentence, in each of its clauses.
  func addressees(sentence: String) -> [String] {
    if let subjects { return subjects.addressees(paragraphs: [sentence]) }
    let words = SubjectWords(sentence, names: names)
    guard let verb = words.tokens.firstIndex(where: isVerb) else {
      // "NPS managers to ensure that …": the words at the start that can be a subject.
      return codes(words, words.tokens.indices.prefix { isSubjectWord(words, $0) })
    }
    var found = addressees(in: words, from: start(of: words, before: verb), to: verb)
    if !found.contains(where: isCode), let agents = agents(words, verb: verb) { found = agents }
    for later in words.tokens.indices.dropFirst(verb + 1) where isVerb(words.tokens[later]) {
      for code in codes(words, clauseSubject(words, before: later)) where !found.contains(code) {
        found.append(code)
      }
    }
    return inOrder(found)
  }

  /// Those addressed by a recommendation of several paragraphs and items.
  func addressees(parts: [RecommendationPart]) -> [String] {
    guard let subjects else {
      return addressees(sentence: RecommendationPart.joined(parts))
    }
    let named = subjects.addressees(paragraphs: parts.filter { $0.form == .paragraph }.map(\.text))
    // "We recommend:" above items that each name somebody.
    if !named.isEmpty { return named }
    let all = subjects.addressees(paragraphs: parts.map(\.text))
    guard all.isEmpty, let lead = parts.first?.text, parts.count > 1 else { return all }
    var found: [String] = []
    for part in parts.dropFirst() where part.form.isMarked {
      found += asked(leadIn: lead.last == ":" ? String(lead.dropLast()) : lead, item: part.text)
        .filter { !found.contains($0) }
    }
    return found
  }

  /// Those that an item names whose verb stands in its lead-in: "We recommend that" the agency publishes.
  func asked(leadIn: String, item: String) -> [String] {
    guard let subjects, let that = vocabulary.that, FoldedText(leadIn).string.hasSuffix(" " + that)
    else { return [] }
    return subjects.asked(Sentence(leadIn + " " + item))
  }

  /// Those that an item names which goes on with "I recommend:": "that the agency publish a register".
  func asked(item: String) -> [String] { subjects?.asked(item: Sentence(item)) ?? [] }

  /// Those that a list behind a label names, with or without a stop.
  func bodies(listed text: String) -> [String] {
    guard let subjects else { return [] }
    let sentence = Sentence(text)
    return subjects.names(sentence, sentence.words.indices)
  }

  /// Those whom a cell of a table names, by their codes where the profile has these.
  func bodies(inCell text: String) -> [String] {
    guard subjects == nil else { return [text] }
    let found = addressees(leadIn: text)
    return found.isEmpty ? [text] : found
  }

  /// Those that a heading is the name of: "The Ministry of Justice"; without a list of bodies a name cannot be told
  /// from a topic, unless the heading says so: "To the governor".
  func bodies(namedBy heading: String) -> [String] {
    if let subjects {
      let folded = FoldedText(heading)
      guard let match = vocabulary.addressing.prefix(of: folded) ?? addressingStart(of: folded)
      else { return [] }
      let rest = String(heading.utf8.dropFirst(folded.offsets[match.range.upperBound])) ?? ""
      return subjects.bodies(named: rest.last == ":" ? String(rest.dropLast()) : rest)
    }
    let words = SubjectWords(heading, names: names)
    guard words.tokens.indices.allSatisfy({ isSubjectWord(words, $0) }) else { return [] }
    return codes(words, words.tokens.indices)
  }

  /// "Recommendations to" of a heading that names whom, behind a word such as "to", or ends in a noun for bodies.
  private func addressingStart(of heading: FoldedText) -> PhraseSet.Match? {
    guard let start = vocabulary.headingStarts.prefix(of: heading) else { return nil }
    let word = heading.word(before: start.range.upperBound + 1)
    if vocabulary.addressing.containsWord(word) { return start }
    // "Recommendations for the Pier Board"; those "for Further Research" are for nobody.
    return subjects?.words.bodies.suffix(of: heading) != nil ? start : nil
  }

  /// Whether a sentence has a verb of recommendations, or starts "NPS managers to ensure that …".
  func isRecommendation(_ sentence: String) -> Bool {
    if subjects != nil { return !vocabulary.askingVerbs(in: FoldedText(sentence)).isEmpty }
    let words = SubjectWords(sentence, names: names)
    if words.tokens.contains(where: isVerb) { return true }
    let subject = words.tokens.indices.prefix { isSubjectWord(words, $0) }
    guard !codes(words, subject).isEmpty, let next = subject.last.map({ $0 + 1 }),
      next < words.tokens.count
    else { return false }
    return words.tokens[next].word == vocabulary.infinitive
  }

  // MARK: - The subject of the first verb

  /// Behind "We recommended that", else at the start.
  private func start(of words: SubjectWords, before verb: Int) -> Int {
    guard
      let said = words.tokens[..<verb].lastIndex(where: { isIn(vocabulary.introducing, $0.word) })
    else { return behindAside(words, before: verb) }
    let next = said + 1
    return next < verb && words.tokens[next].word == vocabulary.that ? next + 1 : next
  }

  /// Where a subject starts behind words that say when or how, and hold no body: "With immediate effect, the NPS".
  private func behindAside(_ words: SubjectWords, before verb: Int) -> Int {
    guard let first = words.tokens.first, isIn(organisations.asides, first.word),
      let end = words.tokens[..<verb].firstIndex(where: \.isFollowedByBreak),
      !words.tokens[...end].contains(where: { $0.organisation != nil })
    else { return 0 }
    return end + 1
  }

  private func addressees(in words: SubjectWords, from: Int, to: Int) -> [String] {
    guard from < to else { return [] }
    let segments = withWholeNames(segments(of: words, from: from, to: to), words)
    var found = inOrder(
      segments.flatMap { codes(words, $0) })
    let hasCodes = !found.isEmpty
    for segment in segments where codes(words, segment).isEmpty {
      guard let name = name(words, segment, besideCodes: hasCodes) else { continue }
      found.append(name)
    }
    return found
  }

  /// Parts of a subject between commas, slashes and words such as "and".
  private func segments(of words: SubjectWords, from: Int, to: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = from
    for index in from..<to {
      let token = words.tokens[index]
      let joins =
        token.organisation == nil && isIn(organisations.joiners, token.word)
        && !words.isAmpersand(index)
      if joins {
        if start < index { result.append(start..<index) }
        start = index + 1
      } else if token.isFollowedByBreak {
        result.append(start..<index + 1)
        start = index + 1
      }
    }
    if start < to { result.append(start..<to) }
    return result
  }

  /// Somebody without a code, as printed; nil for asides such as "where possible", and for staff of the
  /// bodies named beside them.
  private func name(_ words: SubjectWords, _ segment: Range<Int>, besideCodes: Bool) -> String? {
    var segment = segment
    func word(_ index: Int) -> String { words.tokens[index].word }
    while let first = segment.first, isIn(organisations.determiners, word(first)) {
      segment = (first + 1)..<segment.upperBound
    }
    while let last = segment.last, isIn(organisations.adverbs, word(last)) {
      segment = segment.lowerBound..<last
    }
    // "the Youth Justice Board (YJB)" is named once.
    if let bracket = segment.dropFirst().first(where: { words.tokens[$0].isBracketed }) {
      segment = segment.lowerBound..<bracket
    }
    guard let first = segment.first, !isIn(organisations.asides, word(first)),
      segment.count <= Self.longestName || isAreaBody(words, segment)
    else { return nil }
    // "senior managers" belong to a body; "youth offending teams" are one.
    let isStaff = segment.allSatisfy {
      isIn(organisations.staff, word($0)) || isIn(organisations.around, word($0))
    }
    if isStaff {
      if besideCodes { return nil }
      if let onlyProvider { return onlyProvider }
    }
    let name = words.printed(segment)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// Longer subjects are things to be done: "arrangements for the supervision of …".
  private static let longestName = 6

  // MARK: - Other clauses

  /// "… should be completed by all NPS managers": those behind the agent's word.
  private func agents(_ words: SubjectWords, verb: Int) -> [String]? {
    let rest = words.tokens.indices.dropFirst(verb + 1)
    guard rest.prefix(3).contains(where: { isIn(vocabulary.passive, words.tokens[$0].word) }),
      let by = rest.first(where: { isIn(vocabulary.agent, words.tokens[$0].word) })
    else { return nil }
    let behind = words.tokens.indices.dropFirst(by + 1).prefix { isSubjectWord(words, $0) }
    let found = codes(words, behind)
    return found.isEmpty ? nil : found
  }

  /// The words right before a later verb that can be its subject, where a clause starts with them: ", and
  /// the NPS or CRC concerned should"; but not "actions that the CRC should take".
  private func clauseSubject(_ words: SubjectWords, before verb: Int) -> Range<Int> {
    var start = verb
    while start > 0, isSubjectWord(words, start - 1) {
      start -= 1
      if words.tokens[start].startsClause { return start..<verb }
    }
    guard start < verb, isIn(organisations.joiners, words.tokens[start].word),
      !isIn(organisations.joiners, words.tokens[verb - 1].word)
    else { return verb..<verb }
    return start..<verb
  }

  private func isSubjectWord(_ words: SubjectWords, _ index: Int) -> Bool {
    let token = words.tokens[index]
    return token.organisation != nil || isIn(organisations.determiners, token.word)
      || isIn(organisations.staff, token.word) || isIn(organisations.joiners, token.word)
      || isIn(organisations.around, token.word)
  }

  // MARK: - Words

  private func isVerb(_ token: SubjectWords.Token) -> Bool { isIn(vocabulary.verbs, token.word) }

  private func isIn(_ set: PhraseSet, _ word: String) -> Bool { set.containsWord(word) }

  private func codes(_ words: SubjectWords, _ range: some Sequence<Int>) -> [String] {
    organisations.codes(range.compactMap { words.tokens[$0].organisation })
  }

  /// Whether a name is a body's code.
  func isCode(_ name: String) -> Bool {
    organisations.organisations.contains { $0.code == name }
  }

  /// Codes in the profile's order, each once, then the others.
  private func inOrder(_ names: [String]) -> [String] {
    let codes = organisations.organisations.map(\.code).filter(names.contains)
    return codes + names.filter { !codes.contains($0) }
  }
}
