import Layout

/// Finds the recommendations of a report that neither lists them nor sets them apart: sentences of its numbered
/// paragraphs that begin "I recommend that"; or, through chapters of any name, items that count from 1 and begin so:
/// "1. We call upon the agency to …".
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
    let counted = counted()
    let places = Set(counted.map(\.place))
    let found = context.items.indices.compactMap(draft).filter { !places.contains($0.place) }
    if !counted.isEmpty { return (counted + found).sorted { $0.place < $1.place } }
    return found.count >= Self.least || found.contains(where: isAddressed) ? found : []
  }

  private static let least = 2

  /// Items 1, 2, 3 and on that each begin "We call upon", with the lists that they lead into.
  private func counted() -> [RecommendationDraft] {
    let grammar = ItemGrammar(vocabulary)
    let continuation = ItemContinuation(vocabulary)
    var found: [RecommendationDraft] = []
    for (place, item) in context.items.enumerated() where item.block.kind == .listItem {
      let text = item.block.text
      guard !quotations.contains(place),
        let number = item.block.marker.map(PrintedItemNumber.number),
        Int(number) == found.count + 1,
        vocabulary.ourselves.prefix(of: FoldedText(text)) != nil,
        grammar.recommends(String(text[..<text.firstSentenceEnd]))
      else { continue }
      let below =
        !continuation.leadsIntoList(text)
        ? []
        : context.items[(place + 1)...].prefix {
          $0.block.kind == .listItem
            && !($0.block.marker.map(PrintedItemNumber.isNumber) ?? false)
        }
      var draft = RecommendationDraft(
        items: [item] + below, place: place, number: number,
        parts: [.paragraph(text)]
          + below.map { RecommendationPart(marker: $0.block.marker, text: $0.block.text) })
      draft.source = .words
      found.append(draft)
    }
    return found.count >= Self.leastCounted ? found : []
  }

  /// Two calls may be any paragraph's; three that count from 1 are a list.
  private static let leastCounted = 3

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
