import Layout
import ReportModel

/// Finds recommendations.
struct RecommendationRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [Recommendation] {
    let vocabulary = context.profile.recommendations
    let addressees = AddresseeReader(
      profile: context.profile, providers: context.metadata.providers,
      // Families whose bodies have codes know them by their names.
      printedNames: vocabulary.subjects == nil
        ? DocumentNames() : DocumentNames(context.items.lazy.map(\.block)))
    let zones = RecommendationZones(context)
    let quotations = Quotations(context.items)
    var labels = LabelledRecommendations(
      context, addressees: addressees, quotations: quotations)
    labels.read()
    var headed = NumberedHeadings(context, zones: zones)
    headed.read(except: labels.taken)
    var tables = RecommendationTableReader(context, addressees: addressees, zones: zones)
    tables.read()
    var lists = RecommendationReader(
      context, addressees: addressees, zones: zones,
      taken: labels.taken.union(headed.taken).union(tables.taken))
    lists.read()
    let items = LetteredItems(context, addressees: addressees).parted(lists.drafts)
    var drafts =
      (labels.drafts.map { inPreviousChapter($0, zones, context) } + headed.drafts + tables.drafts
      + RunningParagraphs(vocabulary).recommendations(
        among: ConclusionFilter(vocabulary).recommendations(among: items)))
      .sorted { $0.place < $1.place }
    drafts = withoutDiscussions(withoutGuesses(drafts, in: context), in: context)
    // What others recommended says nothing of where the report's own stand.
    let quoted = drafts.filter(\.isAnothers)
    var own = drafts.filter { !$0.isAnothers }
    if own.allSatisfy({ $0.number == nil }) {
      let identified = IdentifiedSentences(context).drafts()
      if !identified.isEmpty { own = identified }
    }
    if own.isEmpty { own = EmphasisedRecommendations(context, quotations: quotations).drafts() }
    if own.isEmpty {
      own = PlainRecommendations(context, quotations: quotations, addressees: addressees)
        .drafts()
    }
    let places = Set(quoted.map(\.place))
    drafts = quoted + own.filter { !places.contains($0.place) }
    let others = OtherBodies(context)
    drafts += others.answered(except: Set(drafts.map(\.place)).union(labels.taken))
    drafts.sort { $0.place < $1.place }
    others.attribute(&drafts)
    let records = PageColumn(vocabulary).without(drafts).map {
      RecommendationMaker(context: context, addressees: addressees).record($0)
    }
    let joined = SecondPrinting(context.profile).join(records)
    return ParagraphPrinting(context).join(joined)
  }

  /// A draft behind a label, with its chapter where that tells what has become of earlier recommendations.
  private func inPreviousChapter(
    _ draft: RecommendationDraft, _ zones: RecommendationZones, _ context: ParsingContext
  ) -> RecommendationDraft {
    let chain = draft.items.first.map { context.place(of: $0).chain } ?? []
    // "Recommendation 4" as a heading is in no chapter of lists; the one above it is.
    guard let zone = chain.reversed().lazy.compactMap({ zones.zone(of: $0) }).first, zone.isPrevious
    else { return draft }
    var draft = draft
    draft.zone = zone
    return draft
  }

  /// The drafts without those whose number and title another one has, which asks for something while they do not: a
  /// chapter discusses each recommendation under its heading once more.
  private func withoutDiscussions(
    _ drafts: [RecommendationDraft], in context: ParsingContext
  ) -> [RecommendationDraft] {
    let grammar = ItemGrammar(context.profile.recommendations)
    func asks(_ draft: RecommendationDraft) -> Bool {
      draft.parts.contains { grammar.asksByWords($0.text) }
    }
    return drafts.filter { draft in
      guard draft.source == .label, let number = draft.number,
        let title = draft.title.map(FoldedText.init),
        !grammar.isOrder(String(draft.parts[0].text[..<draft.parts[0].text.firstSentenceEnd]))
      else { return true }
      return !drafts.contains {
        $0.place != draft.place && $0.number == number && asks($0)
          && $0.title.map(FoldedText.init)?.string == title.string
      }
    }
  }

  /// Labels that make a report one that labels its recommendations.
  private static let leastLabelled = 2

  /// Where a chapter labels its recommendations, or gives them numbers such as "R1", what only its words made one is a
  /// conclusion, and its numbered paragraphs are what leads to them.
  private func withoutGuesses(
    _ drafts: [RecommendationDraft], in context: ParsingContext
  ) -> [RecommendationDraft] {
    func chapter(_ draft: RecommendationDraft) -> Int? {
      draft.items.first.flatMap { context.place(of: $0).chain.first }
    }
    func isIdentified(_ draft: RecommendationDraft) -> Bool {
      draft.number.map { PrintedItemNumber.alone($0) != nil } ?? false
    }
    let labelled = Set(
      drafts.filter {
        $0.source == .label && $0.number != nil && !$0.isQuoted || isIdentified($0)
      }.map(chapter))
    let grammar = ItemGrammar(context.profile.recommendations)
    func isGuess(_ draft: RecommendationDraft) -> Bool {
      switch draft.source {
      case .words: true
      case .list:
        draft.leadIn == nil && draft.number.map(PrintedItemNumber.isRunning) ?? false
          && !grammar.recommends(draft.parts[0].text)
      default: false
      }
    }
    // "They include:" above a few words each sums up what stands behind labels elsewhere.
    let isLabelled =
      drafts.count { $0.source == .label && $0.number != nil && !$0.isQuoted } >= Self.leastLabelled
    func isSummary(_ draft: RecommendationDraft) -> Bool {
      // What a heading such as "Areas for improvement" names is asked for in a few words.
      guard draft.source == .list, draft.number == nil, let zone = draft.zone,
        !zone.isTopical || zone.priority != nil && !zone.isConcerns,
        !zone.isPrevious, !grammar.isOrder(draft.parts[0].text)
      else { return false }
      return !(draft.leadIn?.text.sentences.last.map(grammar.isOrder) ?? false)
    }
    return drafts.filter {
      (!isGuess($0) || isIdentified($0) || !labelled.contains(chapter($0)))
        && !(isLabelled && isSummary($0))
    }
  }
}
