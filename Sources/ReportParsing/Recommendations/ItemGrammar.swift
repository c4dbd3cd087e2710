/// Tells orders from statements by their verbs.
struct ItemGrammar {
  let vocabulary: RecommendationVocabulary

  init(_ vocabulary: RecommendationVocabulary) { self.vocabulary = vocabulary }

  /// Whether a text asks for something: it has a verb such as "should", says "we recommend", or starts with
  /// an order.
  func isOrder(_ text: String) -> Bool {
    // A call for evidence asks what somebody should do.
    if text.utf8.last == UInt8(ascii: "?") { return false }
    let folded = FoldedText(text)
    return asks(folded) || !introducingVerbs(in: folded).isEmpty
      || vocabulary.imperatives.prefix(of: folded) != nil
  }

  /// Whether it asks in its authors' own words: what others "would not recommend" is told.
  func asksItself(_ text: String) -> Bool {
    let folded = FoldedText(text)
    return asks(folded) || recommends(text) || vocabulary.imperatives.prefix(of: folded) != nil
  }

  /// Whether a verb such as "should" stands in it.
  func hasVerb(_ text: String) -> Bool { asks(FoldedText(text)) }

  /// Whether a paragraph of a chapter asks others for something: "I shall hear more" and "I was invited to recommend"
  /// do not.
  func asksOthers(_ text: String) -> Bool {
    let folded = FoldedText(text)
    let verbs = vocabulary.askingVerbs(in: folded).contains { verb in
      !vocabulary.ourselves.containsWord(folded.word(before: verb.range.lowerBound))
    }
    return verbs && asks(folded) || recommends(text)
      || introducingVerbs(in: folded).contains { said in
        let before = folded.word(before: said.range.lowerBound)
        return before != vocabulary.infinitive && !vocabulary.ourselves.containsWord(before)
      } || vocabulary.imperatives.prefix(of: folded) != nil
  }

  /// Whether a verb asks: "it should have been begun earlier" only blames, and "action the crew must take is what the
  /// law asks for" tells what is called so.
  func asks(_ folded: FoldedText) -> Bool {
    vocabulary.askingVerbs(in: folded).contains { verb in
      let next = verb.range.upperBound + 1
      return !isNamed(folded, at: next) && !blames(folded, at: next)
    }
  }

  /// Whether what must be done is only named: behind the verb and one word more stands what is said of it.
  private func isNamed(_ folded: FoldedText, at next: Int) -> Bool {
    guard next < folded.bytes.count else { return false }
    let second = folded.nextWord(after: next)
    return second < folded.bytes.count
      && vocabulary.finiteVerbs.match(in: folded, at: second) != nil
  }

  /// Whether a sentence of it says that its authors ask for something: "Accordingly, we recommend that".
  func recommends(_ text: String) -> Bool {
    let folded = FoldedText(text)
    let said = introducingVerbs(in: folded)
    guard !said.isEmpty else { return isOwnNoun(folded) }
    return isOwnNoun(folded) || !own(said, in: folded).isEmpty
      || text.sentences.contains(where: goesOnToRecommend)
  }

  /// Whether those whom a sentence opens with recommend at its end: "The committee believes that piers are dear, and
  /// recommends that the council …".
  private func goesOnToRecommend(_ sentence: String) -> Bool {
    let folded = FoldedText(sentence)
    guard let that = vocabulary.that, vocabulary.ourselves.prefix(of: folded) != nil else {
      return false
    }
    return introducingVerbs(in: folded).contains { said in
      vocabulary.grammar.conjunctions.containsWord(folded.word(before: said.range.lowerBound))
        && folded.word(at: said.range.upperBound + 1) == that
        && !vocabulary.grammar.isPast(folded.word(at: said.range.lowerBound))
    }
  }

  /// Verbs such as "recommend", but for those that ask nothing of anybody: "recommend this report to the House".
  func introducingVerbs(in folded: FoldedText) -> [PhraseSet.Match] {
    vocabulary.introducing.matches(in: folded).filter {
      vocabulary.formulas.match(in: folded, at: $0.range.lowerBound) == nil
    }
  }

  /// Whether the last sentence says that recommendations are made: "I therefore make two recommendations under section
  /// 24:". Those that somebody made once are not.
  func announces(_ text: String) -> Bool {
    let folded = FoldedText(text)
    guard let made = own(vocabulary.making.matches(in: folded), in: folded).last else {
      return false
    }
    let end = folded.offsets[made.range.upperBound]
    let rest = String(decoding: text.utf8.dropFirst(end), as: UTF8.self)
    return rest.firstSentenceEnd == rest.endIndex
      && vocabulary.headings.occurs(in: FoldedText(rest))
  }

  /// Verbs whose subjects are the report's authors, and which are not of the past.
  private func own(_ verbs: [PhraseSet.Match], in folded: FoldedText) -> [PhraseSet.Match] {
    // "What we recommend" only speaks of it.
    let ours = vocabulary.ourselves.matches(in: folded).filter { match in
      let before = folded.word(before: match.range.lowerBound)
      // "Lamps are dear, and so we recommend".
      let second = folded.word(before: match.range.lowerBound - before.utf8.count - 1)
      // "In the light of that I recommend".
      let pointsBack =
        before == vocabulary.that
        && vocabulary.subjects?.prepositions.containsWord(second) ?? false
      return vocabulary.grammar.conjunctions.containsWord(second) || pointsBack
        || !vocabulary.subordinators.containsWord(before)
    }
    guard !ours.isEmpty else { return [] }
    return verbs.filter { said in
      !vocabulary.grammar.isPast(folded.word(at: said.range.lowerBound))
        && ours.contains { isNear($0.range.upperBound, said.range.lowerBound, in: folded) }
    }
  }

  /// Whether at most "do strongly" stands between two words, the first by its end.
  private func isNear(_ end: Int, _ start: Int, in text: FoldedText) -> Bool {
    end < start && text.bytes[end..<start].count { $0 == FoldedText.space } <= Self.reach
  }

  /// Whether a sentence tells what somebody else said: "Counsel submitted that the board should".
  func isReported(_ sentence: String) -> Bool {
    let words = FoldedText(sentence).string.split(separator: " ")
    guard let that = vocabulary.that,
      let clause = words.firstIndex(where: { $0 == that }), clause > 0,
      !words[..<clause].contains(where: { vocabulary.verbs.containsWord($0) })
    else { return false }
    let said = FoldedText(words[max(0, clause - 2)..<clause].joined(separator: " "))
    if vocabulary.reporting.suffix(of: said) != nil { return true }
    guard vocabulary.grammar.isPast(words[clause - 1]) else { return false }
    return !words[max(0, clause - 1 - Self.reach)..<clause].contains {
      vocabulary.ourselves.containsWord($0)
    }
  }

  /// Whether a sentence speaks of recommendations that stand beneath: "The following actions must be taken by all".
  func pointsAhead(_ sentence: String) -> Bool {
    let folded = FoldedText(sentence)
    return (vocabulary.headings.matches(in: folded) + vocabulary.topicHeadings.matches(in: folded))
      .contains { vocabulary.following.containsWord(folded.word(before: $0.range.lowerBound)) }
  }

  /// Words between "we" and "recommend": "therefore", "do strongly".
  private static let reach = 3

  /// Whether it is about the recommendation that it stands with: "The intent of this recommendation is …".
  func speaksOfRecommendation(_ text: String) -> Bool {
    vocabulary.labels.occurs(in: FoldedText(String(text[..<text.firstSentenceEnd])))
  }

  /// An order without the sentence before it that only says what it is for: "The intent of this recommendation is
  /// that lamps are seen. The agency should …".
  func withoutIntent(_ text: String) -> String {
    guard speaksOfRecommendation(text), isStatement(text) else { return text }
    let rest = text[text.firstSentenceEnd...].drop { $0.isWhitespace }
    return hasVerb(String(rest)) ? String(rest) : text
  }

  /// Whether recommendations are what it is about, by its first words: "Our recommendations are listed below".
  func announcesRecommendations(_ text: String) -> Bool {
    vocabulary.headings.prefix(of: FoldedText(text)) != nil
  }

  /// Whether its authors say where their recommendations stand: "I set out below the recommendations which I have made
  /// and with which the council should comply". Those whom they "ask to publish its recommendations" are asked.
  func pointsToRecommendations(_ text: String) -> Bool {
    let folded = FoldedText(text)
    guard let authors = vocabulary.ourselves.prefix(of: folded), !isOwnNoun(folded) else {
      return false
    }
    var start = authors.range.upperBound + 1
    guard folded.word(at: start) != vocabulary.infinitive else { return false }
    while start < folded.bytes.count {
      if vocabulary.headings.match(in: folded, at: start) != nil { return true }
      let ends = [vocabulary.subordinators, vocabulary.verbs, vocabulary.introducing]
      if ends.contains(where: { $0.match(in: folded, at: start) != nil }) { return false }
      start = folded.nextWord(after: start)
    }
    return false
  }

  /// Whether the first sentence says how things are: its first verb that stands in no clause of its own is
  /// "is" or the like. "Records kept by staff who are busy" has none, "Improve the records" none either.
  func isStatement(_ text: String) -> Bool {
    let folded = FoldedText(withoutOpeningClause(String(text[..<text.firstSentenceEnd])))
    if vocabulary.imperatives.prefix(of: folded) != nil { return false }
    if vocabulary.impersonal.prefix(of: folded) != nil || isOwnNoun(folded) { return false }
    // "How quickly children are seen" is a thing to improve.
    if vocabulary.nounClauses.prefix(of: folded) != nil { return false }
    var start = 1
    while start < folded.bytes.count {
      if let verb = vocabulary.verbs.match(in: folded, at: start),
        !isNamed(folded, at: verb.range.upperBound + 1)
      {
        return false
      }
      if start > 1 {
        if vocabulary.subordinators.match(in: folded, at: start) != nil { return false }
        if vocabulary.finiteVerbs.match(in: folded, at: start) != nil {
          return !goesOnWithOrder(folded, after: start)
        }
      }
      start = folded.nextWord(after: start)
    }
    return false
  }

  /// A sentence from its main clause on: "When a quay is planned, the council should" says by "should" what it is.
  private func withoutOpeningClause(_ sentence: String) -> String {
    guard vocabulary.subordinators.prefix(of: FoldedText(sentence)) != nil,
      vocabulary.nounClauses.prefix(of: FoldedText(sentence)) == nil,
      let comma = sentence.firstIndex(of: ",")
    else { return sentence }
    return String(sentence[comma...].dropFirst())
  }

  /// Whether the subject of a statement is asked for something too: "The agency has begun and should go on".
  private func goesOnWithOrder(_ folded: FoldedText, after start: Int) -> Bool {
    var start = start
    var isJoined = false
    while start < folded.bytes.count {
      if isJoined, vocabulary.verbs.match(in: folded, at: start) != nil { return true }
      // "The committee is concerned, and calls on the agency to go on".
      if isJoined, vocabulary.introducing.match(in: folded, at: start) != nil,
        !vocabulary.grammar.isPast(folded.word(at: start))
      {
        return true
      }
      // "Lamps are dear, and so we recommend that".
      if isJoined, vocabulary.ourselves.match(in: folded, at: start) != nil {
        return !own(introducingVerbs(in: folded), in: folded).isEmpty
      }
      let word = folded.word(at: start)
      isJoined =
        vocabulary.grammar.conjunctions.containsWord(word)
        || isJoined && vocabulary.grammar.consequences.containsWord(word)
      start = folded.nextWord(after: start)
    }
    return false
  }
}
