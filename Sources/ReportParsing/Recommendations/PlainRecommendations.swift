import Layout

/// Finds the recommendations of a report that neither lists them nor sets them apart: sentences of its numbered
/// paragraphs that begin "I recommend that".
///
/// One alone may be an aside.
struct PlainRecommendations {
  private let context: ParsingContext
  private let quotations: Quotations
  private let vocabulary: RecommendationVocabulary

  init(_ context: ParsingContext, quotations: Quotations) {
    self.context = context
    self.quotations = quotations
    vocabulary = context.profile.recommendations
  }

  /// The drafts, none where fewer than two paragraphs ask.
  func drafts() -> [RecommendationDraft] {
    let found = context.items.indices.compactMap(draft)
    return found.count >= Self.least ? found : []
  }

  private static let least = 2

  private func draft(at place: Int) -> RecommendationDraft? {
    let block = context.items[place].block
    guard block.kind == .listItem, !quotations.contains(place),
      let number = block.marker.map(PrintedItemNumber.number), PrintedItemNumber.isRunning(number)
    else { return nil }
    let grammar = ItemGrammar(vocabulary)
    let orders = block.text.sentences.filter { sentence in
      sentence.last == "." && grammar.recommends(sentence)
        && vocabulary.ourselves.prefix(of: FoldedText(sentence)) != nil
    }
    guard !orders.isEmpty else { return nil }
    var draft = RecommendationDraft(
      items: [context.items[place]], place: place, number: number,
      parts: [.paragraph(orders.joined(separator: " "))])
    draft.source = .words
    return draft
  }
}
