import Layout

/// What a section without lists recommends in sentences.
extension RecommendationReader {
  /// Whether a paragraph names what has to improve: right under a heading that asks for it, and no statement.
  func isTopic(_ place: Int, in zone: RecommendationZone) -> Bool {
    guard place > 0, context.items[place - 1].block.kind == .heading else { return false }
    let text = context.items[place].block.text
    return takesOrders && zone.isTopical && zone.priority == nil && text.last != ":"
      && FoldedText(text).wordCount <= Self.longestTopic && !grammar.isStatement(text)
  }

  /// Words in what has to improve; more are running text.
  private static let longestTopic = 60

  /// At the end of a section without lists its sentences are its recommendations, where they say who
  /// should do something.
  mutating func closeSection() {
    if !listedInZone {
      for (place, zone) in sentences where !zone.isMixed {
        let item = context.items[place]
        let sentence = String(item.block.text[..<item.block.text.firstSentenceEnd])
        guard
          isTopic(place, in: zone)
            || vocabulary.verbs.occurs(in: FoldedText(sentence)) && !grammar.isReported(sentence)
              && !addressees.addressees(sentence: sentence).isEmpty
        else { continue }
        drafts.append(
          RecommendationDraft(
            items: [item], place: place, parts: [.paragraph(item.block.text)], zone: zone,
            isSentence: true))
      }
    }
    sentences = []
    listedInZone = false
    leadIn = nil
    isOpen = false
    isOver = false
    groupTitle = nil
    pendingNumber = nil
    lastNumber = nil
    isLabelled = false
    leadInNumber = nil
  }
}
