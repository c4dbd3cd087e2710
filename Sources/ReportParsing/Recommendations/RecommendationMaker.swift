import Layout
import ReportModel

/// Makes records of what was read.
struct RecommendationMaker {
  let context: ParsingContext
  let addressees: AddresseeReader

  /// The record of a draft.
  func record(_ draft: RecommendationDraft) -> Recommendation {
    let words = RecommendationText(draft.parts, vocabulary: context.profile.recommendations)
    var leadIn = draft.leadIn
    if leadIn?.text.isEmpty ?? false { leadIn = nil }
    // "We recommend that:" says nothing of whom: each item does.
    let beside = draft.addressees.map { $0.flatMap(addressees.bodies(inCell:)) }
    var named = beside ?? words.actors.map(addressees.bodies(listed:)) ?? []
    if named.isEmpty, let leadIn, !leadIn.isHeading, !leadIn.isSentence {
      named = leadIn.addressees
    }
    if named.isEmpty, !(draft.zone?.isConcerns ?? false && tellsFaults(draft)) {
      named = addressees.addressees(parts: draft.parts)
    }
    if named.isEmpty { named = leadIn?.addressees ?? [] }
    if named.isEmpty, let text = leadIn?.text, let first = draft.parts.first?.text {
      // "We recommend that:" above "the agency publishes a register".
      named = addressees.asked(leadIn: text, item: first)
    }
    if named.isEmpty, let first = draft.parts.first?.text {
      named = addressees.asked(item: first)
    }
    if leadIn?.addressees.isEmpty ?? false, !named.isEmpty { leadIn = nil }
    if named.isEmpty, let agency = agency(above: draft) { named = [agency] }
    let isQuoted = draft.isAnothers
    let category: Recommendation.Category =
      if isQuoted { .quoted } else if draft.zone?.isPrevious ?? false { .previous } else { .new }
    let refs = words.paragraphRefs
    let progressText = draft.progressParagraphs.joined(separator: "\n\n")
    return Recommendation(
      provenance: provenance(
        draft, confidence: confidence(draft, addressees: named),
        rule: rule(draft, category: category)),
      number: draft.number ?? words.number, text: words.text, leadIn: leadIn?.text,
      addressees: named, category: category,
      attributedTo: isQuoted ? draft.leadIn?.attributedTo ?? draft.attributedTo : nil,
      priority: draft.priority ?? draft.zone?.priority, topic: draft.title ?? draft.zone?.topic,
      paragraphRefs: refs + draft.paragraphRefs.filter { !refs.contains($0) },
      repeated: draft.isRepeated || words.isRepeated,
      progress: draft.progress, progressText: progressText.isEmpty ? nil : progressText,
      occurrences: 1)
  }

  /// Whether a concern only says what was not done: "Keepers should have counted the lamps, but often did not." asks nobody.
  private func tellsFaults(_ draft: RecommendationDraft) -> Bool {
    let vocabulary = context.profile.recommendations
    return draft.parts.allSatisfy { part in
      let folded = FoldedText(part.text)
      return vocabulary.askingVerbs(in: folded).allSatisfy {
        vocabulary.grammar.perfect.containsWord(folded.word(at: $0.range.upperBound + 1))
      }
    }
  }

  /// The heading beneath "Single agency recommendations" that a draft stands under: nothing else says whom it asks.
  private func agency(above draft: RecommendationDraft) -> String? {
    guard let item = draft.items.first else { return nil }
    let chain = context.place(of: item).chain
    let headings = context.profile.recommendations.agencyHeadings
    guard
      let list = chain.firstIndex(where: {
        headings.value(of: context.sections.titles[$0]) != nil
      }), list + 1 < chain.count
    else { return nil }
    var name = context.sections.sections[chain[list + 1]].title
    while let last = name.last, last == ":" || last == " " { name.removeLast() }
    return name.isEmpty ? nil : name
  }

  private func provenance(
    _ draft: RecommendationDraft, confidence: Double, rule: String
  ) -> Provenance {
    guard let regions = draft.regions else {
      return context.provenance(of: draft.items, confidence: confidence, rule: rule)
    }
    return context.provenance(
      regions: regions, block: draft.items.first?.top, confidence: confidence, rule: rule)
  }

  private func confidence(_ draft: RecommendationDraft, addressees: [String]) -> Double {
    let profile = context.profile
    return RecommendationConfidence.value(
      .init(
        source: draft.source, isUnderHeading: draft.zone != nil,
        isTopical: draft.zone?.isTopical ?? false, isNumbered: draft.number != nil,
        hasLeadIn: !(draft.leadIn?.text.isEmpty ?? true), isAddressed: !addressees.isEmpty,
        isOrder: ItemGrammar(profile.recommendations).isOrder(draft.parts[0].text),
        isSentence: draft.isSentence, isGeneric: profile.evidence?.least == 0))
  }

  private func rule(_ draft: RecommendationDraft, category: Recommendation.Category) -> String {
    switch category {
    case .previous: "recommendation-previous"
    case .quoted: "recommendation-quoted"
    case .new:
      switch draft.source {
      case .label: "recommendation-label"
      case .table: "recommendation-table"
      case .look, .words: "recommendation-conclusion"
      case .list:
        draft.leadIn != nil
          ? "recommendation-group"
          : draft.number != nil ? "recommendation-item" : "recommendation-sentence"
      }
    }
  }
}
