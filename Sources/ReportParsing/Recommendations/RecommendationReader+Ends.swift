import Layout

/// Where a draft begins; and what a section without lists recommends in sentences.
extension RecommendationReader {
  /// Begins a draft with an item or a paragraph.
  mutating func append(
    _ item: ParsingContext.Item, at place: Int, number: String?, text: String,
    source: RecommendationDraft.Source = .list
  ) {
    var draft = RecommendationDraft(
      items: [item], place: place, number: number.map(PrintedItemNumber.number),
      parts: [.paragraph(text)], leadIn: leadIn, zone: zone)
    draft.title = groupTitle
    draft.priority = groupPriority
    draft.source = source
    drafts.append(draft)
    // "6." beneath the sign "Recommendation" counts paragraphs, and those behind it are the chapter's.
    if zone?.isSign ?? false, Int(draft.number ?? "") ?? 1 > 1 { isOver = true }
    isOpen = true
    listedInZone = true
    pendingNumber = nil
  }

  /// Goes on with the last draft: what an item or a table adds to it.
  mutating func goOn(with parts: [RecommendationPart], of item: ParsingContext.Item) {
    drafts[drafts.count - 1].items.append(item)
    drafts[drafts.count - 1].parts += parts
  }

  /// Whether a paragraph names what has to improve: right under a heading that asks for it, and no statement.
  func isTopic(_ place: Int, in zone: RecommendationZone) -> Bool {
    guard place > 0, context.items[place - 1].block.kind == .heading else { return false }
    let text = context.items[place].block.text
    return takesOrders && zone.isTopical && zone.priority == nil && text.last != ":"
      && FoldedText(text).wordCount <= Self.longestTopic && !grammar.isStatement(text)
  }

  /// Words in what has to improve; more are running text.
  private static let longestTopic = 60

  /// Whether a sentence opens with its authors, who recommend: "We also recommend that".
  private func recommendsItself(_ sentence: String) -> Bool {
    sentence.last == "." && grammar.recommends(sentence)
      && vocabulary.ourselves.prefix(of: FoldedText(sentence)) != nil
  }

  /// Whether a paragraph beneath the list of what has to improve asks for one thing more, and for nothing of the past:
  /// "An outside survey of the quay should be undertaken, to see how it may be improved."
  private func isFurtherTask(_ text: String, in zone: RecommendationZone) -> Bool {
    guard listedInZone, takesOrders, zone.isTopical, text.last == ".", text.sentences.count == 1,
      let words = vocabulary.subjects, words.indefinite.prefix(of: FoldedText(text)) != nil,
      !grammar.isStatement(text), !grammar.isReported(text)
    else { return false }
    let folded = FoldedText(text)
    return vocabulary.askingVerbs(in: folded).contains { verb in
      let next = verb.range.upperBound + 1
      return vocabulary.passive.containsWord(folded.word(at: next))
        && vocabulary.grammar.isParticiple(folded.word(at: folded.nextWord(after: next)))
    }
  }

  /// Whether a paragraph orders those whom the heading above it names: "Light all piers." beneath "To the Lamp Office".
  private func isLedOrder(
    _ sentence: String, by leadIn: RecommendationDraft.LeadIn?, in zone: RecommendationZone
  ) -> Bool {
    guard !listedInZone, takesOrders, !zone.isMixed, let leadIn,
      (ClosingBracket(sentence)?.before ?? sentence).last == ".",
      leadIn.isHeading, !leadIn.addressees.isEmpty
    else { return false }
    return vocabulary.imperatives.prefix(of: FoldedText(sentence)) != nil
  }

  /// At the end of a section without lists its sentences are its recommendations, where they say who
  /// should do something.
  mutating func closeSection() {
    for (place, zone, leadIn) in sentences where !zone.isMixed {
      let item = context.items[place]
      let sentence = String(item.block.text[..<item.block.text.firstSentenceEnd])
      // Beside a list only the authors' own words are one: "We also recommend that the board …".
      guard
        isFurtherTask(item.block.text, in: zone) || isLedOrder(sentence, by: leadIn, in: zone)
          || (!listedInZone || takesOrders && recommendsItself(sentence))
            && !grammar.pointsAhead(sentence) && !grammar.tellsOwnPast(sentence)
            && (isTopic(place, in: zone)
              || (grammar.hasVerb(sentence) && !grammar.asksInQuestions(sentence)
                || listedInZone) && !grammar.isReported(sentence)
                && !addressees.addressees(sentence: sentence).isEmpty)
      else { continue }
      drafts.append(
        RecommendationDraft(
          items: [item], place: place, parts: [.paragraph(item.block.text)],
          leadIn: isLedOrder(sentence, by: leadIn, in: zone) ? leadIn : nil, zone: zone,
          isSentence: true))
    }
    sentences = []
    listedInZone = false
    leadIn = nil
    isOpen = false
    isOver = false
    gap = nil
    groupTitle = nil
    groupPriority = nil
    pendingNumber = nil
    lastNumber = nil
    isLabelled = false
    leadInNumber = nil
  }
}
