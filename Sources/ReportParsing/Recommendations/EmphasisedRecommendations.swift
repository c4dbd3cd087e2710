import Layout

/// Finds the recommendations of a report that lists them nowhere: sentences in bold or italics within its
/// paragraphs, or paragraphs in boxes, by which its authors ask for something.
///
/// Committees of some parliaments print them so. Those that set conclusions in bold set recommendations in bold italics:
/// there any order is one where some say "we recommend". One alone may be a quotation with stress on it, unless its heading
/// announces it: "Conclusions and recommended sanction".
struct EmphasisedRecommendations {
  private let context: ParsingContext
  private let quotations: Quotations
  private let grammar: ItemGrammar
  private let continuation: ItemContinuation

  init(_ context: ParsingContext, quotations: Quotations) {
    self.context = context
    self.quotations = quotations
    grammar = ItemGrammar(context.profile.recommendations)
    continuation = ItemContinuation(context.profile.recommendations)
  }

  /// The drafts, none where fewer than two paragraphs ask and no heading announces the one that does.
  func drafts() -> [RecommendationDraft] {
    let marked = drafts(in: \.isBoldItalic, asks: grammar.isOrder)
    if marked.count >= Self.least, marked.contains(where: { grammar.recommends($0.parts[0].text) })
    {
      return marked
    }
    let looks = [\TextRun.isBold, \TextRun.isItalic]
    let found = looks.lazy.map { drafts(in: $0, asks: grammar.recommends) }.first {
      $0.count >= Self.least || isAnnounced($0)
    }
    if let found { return found }
    let named = drafts(in: \.isBold, asks: isOwnBody)
    if named.count >= Self.least { return named }
    let boxed = boxed()
    return boxed.count >= Self.least ? boxed : []
  }

  private static let least = 2

  /// Whether a sentence says that those recommend whom the first page names as its authors: "The NPC recommends that piers
  /// be lit" in a report "by the Norland Pier Committee (NPC)".
  private func isOwnBody(_ text: String) -> Bool {
    let folded = FoldedText(text)
    guard let said = grammar.introducingVerbs(in: folded).first,
      !context.profile.recommendations.grammar.isPast(folded.word(at: said.range.lowerBound)),
      let end = String(text.utf8.prefix(folded.offsets[said.range.lowerBound]))
    else { return false }
    let name = PrintedWord.words(of: end).map(\.core).filter { !$0.isEmpty }
      .drop { context.profile.organisations.determiners.containsWord($0.lowercased()) }
    guard let first = name.first, name.count <= Self.longestName, first.first?.isUppercase ?? false,
      let page = context.items.first?.block.page
    else { return false }
    let bracket = "(" + name.joined(separator: " ") + ")"
    return context.items.prefix { $0.block.page == page }
      .contains { $0.block.text.contains(bracket) }
  }

  /// Words of a short name in brackets.
  private static let longestName = 3

  /// Whether the heading above the first promises what it says in a whole paragraph.
  private func isAnnounced(_ drafts: [RecommendationDraft]) -> Bool {
    guard let first = drafts.first, let section = context.place(of: first.items[0]).section else {
      return false
    }
    let title = context.sections.titles[section]
    return context.profile.recommendations.introducing.occurs(in: title)
      && first.parts[0].text == first.items[0].block.text
  }

  private func drafts(
    in look: KeyPath<TextRun, Bool>, asks: (String) -> Bool
  ) -> [RecommendationDraft] {
    context.items.indices.compactMap { place in
      let block = context.items[place].block
      guard block.kind == .paragraph || block.kind == .listItem, !quotations.contains(place) else {
        return nil
      }
      let sentences = SetApart.sentences(in: block.content.runs, look: look)
      guard sentences.contains(where: asks) else { return nil }
      return draft(sentences.joined(separator: " "), at: place)
    }
  }

  /// Paragraphs in boxes among numbered ones in none.
  private func boxed() -> [RecommendationDraft] {
    context.items.indices.compactMap { place in
      let item = context.items[place]
      guard item.box != nil, item.block.kind == .paragraph || item.block.kind == .listItem,
        !quotations.contains(place), grammar.recommends(item.block.text)
      else { return nil }
      return draft(item.block.text, at: place)
    }
  }

  private func draft(_ text: String, at place: Int) -> RecommendationDraft {
    let below = list(below: place, behind: text)
    var draft = RecommendationDraft(
      items: ([place] + below).map { context.items[$0] }, place: place,
      number: number(at: place),
      parts: [.paragraph(text)]
        + below.map {
          let item = context.items[$0].block
          return RecommendationPart(marker: item.marker, text: item.text)
        })
    draft.source = .words
    return draft
  }

  /// The number of a paragraph; one without goes on with the chapter's numbered paragraph right above it.
  private func number(at place: Int) -> String? {
    let block = context.items[place].block
    if let marker = block.marker {
      return PrintedItemNumber.isNumber(marker) ? PrintedItemNumber.number(marker) : nil
    }
    guard block.kind == .paragraph, place > 0,
      let above = context.items[place - 1].block.marker.map(PrintedItemNumber.number),
      PrintedItemNumber.isRunning(above), context.items[place].box == context.items[place - 1].box
    else { return nil }
    return above
  }

  /// The bullets or letters that a sentence leads into.
  private func list(below place: Int, behind sentence: String) -> [Int] {
    guard continuation.leadsIntoList(sentence) else { return [] }
    return Array(
      context.items.indices.dropFirst(place + 1).prefix { next in
        let block = context.items[next].block
        return block.kind == .listItem
          && !(block.marker.map(PrintedItemNumber.isNumber) ?? false)
      })
  }
}

extension TextRun {
  /// Whether it is set in bold italics.
  fileprivate var isBoldItalic: Bool { isBold && isItalic }
}
