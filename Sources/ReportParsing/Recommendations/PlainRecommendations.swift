import Layout

/// Finds the recommendations of a report that neither lists them nor sets them apart: sentences of its numbered
/// paragraphs that begin "I recommend that".
///
/// One alone may be an aside, unless it names the body that it asks: inquiries that make a single recommendation make it
/// where they come to it.
struct PlainRecommendations {
  private let context: ParsingContext
  private let quotations: Quotations
  private let vocabulary: RecommendationVocabulary
  private let addressees: AddresseeReader

  init(_ context: ParsingContext, quotations: Quotations, addressees: AddresseeReader) {
    self.context = context
    self.addressees = addressees
    self.quotations = quotations
    vocabulary = context.profile.recommendations
  }

  /// The drafts, none where one paragraph asks and says not whom.
  func drafts() -> [RecommendationDraft] {
    let found = context.items.indices.compactMap(draft)
    return found.count >= Self.least || found.contains(where: isAddressed) ? found : []
  }

  private static let least = 2

  private func isAddressed(_ draft: RecommendationDraft) -> Bool {
    !addressees.addressees(parts: draft.parts).isEmpty
  }

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
