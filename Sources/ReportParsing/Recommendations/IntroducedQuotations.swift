import Layout

/// Labelled recommendations without quotation marks that a sentence introduces as another report's: "The Storm Review
/// made these recommendations:", then "Recommendation 7: …".
struct IntroducedQuotations {
  private let context: ParsingContext
  private let vocabulary: RecommendationVocabulary
  private let determiners: PhraseSet
  private let titles: [FoldedText]

  init(_ context: ParsingContext, titles: [String]) {
    self.context = context
    vocabulary = context.profile.recommendations
    determiners = context.profile.organisations.determiners
    self.titles = titles.map { FoldedText($0) }
  }

  /// Marks them as quoted. A report whose recommendations are all introduced so speaks of itself.
  func mark(_ drafts: inout [RecommendationDraft]) {
    var introduced: [Int] = []
    var end = -1
    for index in drafts.indices
    where drafts[index].source == .label && drafts[index].number != nil {
      let place = drafts[index].place
      guard place > 0 else { continue }
      if place == end || tellsOfAnother(context.items[place - 1].block.text) {
        introduced.append(index)
        end = place + drafts[index].items.count
      }
    }
    let isOwn = drafts.indices.contains { !introduced.contains($0) && !drafts[$0].isQuoted }
    guard isOwn else { return }
    for index in introduced { drafts[index].isQuoted = true }
  }

  /// Whether words that lead into a list say what another report recommended, with its name.
  private func tellsOfAnother(_ text: String) -> Bool {
    guard text.last == ":", let last = text.sentences.last else { return false }
    let folded = FoldedText(last)
    let said = vocabulary.introducing.matches(in: folded)
    let isPast =
      said.isEmpty
      ? vocabulary.headings.occurs(in: folded) && !vocabulary.making.occurs(in: folded)
      : said.allSatisfy { vocabulary.grammar.isPast(folded.word(at: $0.range.lowerBound)) }
    guard isPast, !vocabulary.ourselves.occurs(in: folded), let name = source(in: last) else {
      return false
    }
    return !titles.contains { $0.string.contains(name.string) }
  }

  /// The name of a report: words in capitals that end in one such as "Review".
  private func source(in sentence: String) -> FoldedText? {
    let words = PrintedWord.words(of: sentence)
    for end in words.indices
    where words[end].isCapitalised && vocabulary.sources.containsWord(words[end].core.lowercased())
    {
      let name = words[...end].reversed().prefix { $0.isCapitalised }.reversed()
        .drop { determiners.containsWord($0.core.lowercased()) || $0.core == "In" }
      if name.count > 1 { return FoldedText(name.map { String($0.core) }.joined(separator: " ")) }
    }
    return nil
  }
}
