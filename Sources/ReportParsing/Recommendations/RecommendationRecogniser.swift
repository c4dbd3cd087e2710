import Layout
import ReportModel

/// Finds recommendations.
struct RecommendationRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [Recommendation] {
    let addressees = AddresseeReader(
      profile: context.profile, providers: context.metadata.providers)
    var reader = RecommendationReader(context, addressees: addressees)
    reader.read()
    let records = reader.drafts.map { record($0, context: context, addressees: addressees) }
    return SecondPrinting(context.profile.organisations).join(records)
  }

  private func record(
    _ draft: RecommendationDraft, context: ParsingContext, addressees: AddresseeReader
  ) -> Recommendation {
    let vocabulary = context.profile.recommendations
    let parts = draft.paragraphs.map { RecommendationText($0, vocabulary: vocabulary) }
    let text = parts.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n\n")
    var leadIn = draft.leadIn
    // "We recommend that:" says nothing of whom: each item does.
    var named = leadIn?.addressees ?? []
    if named.isEmpty { named = addressees.addressees(sentence: text) }
    if leadIn?.addressees.isEmpty ?? false, !named.isEmpty { leadIn = nil }
    let category: Recommendation.Category =
      if leadIn?.attributedTo != nil { .quoted } else if draft.zone?.isPrevious ?? false {
        .previous
      } else { .new }
    let progressText = draft.progressParagraphs.joined(separator: "\n\n")
    return Recommendation(
      provenance: context.provenance(
        of: draft.items, confidence: confidence(draft, addressees: named),
        rule: rule(draft, category: category)),
      number: draft.number, text: text, leadIn: leadIn?.text, addressees: named, category: category,
      attributedTo: leadIn?.attributedTo, priority: draft.zone?.priority, topic: draft.zone?.topic,
      paragraphRefs: parts.flatMap(\.paragraphRefs),
      repeated: draft.isRepeated || parts.contains(where: \.isRepeated), progress: draft.progress,
      progressText: progressText.isEmpty ? nil : progressText, occurrences: 1)
  }

  /// Headings, a number, a body addressed: each makes it surer.
  private func confidence(_ draft: RecommendationDraft, addressees: [String]) -> Double {
    var confidence = 0.45
    if draft.zone != nil { confidence += 0.2 }
    if draft.number != nil { confidence += 0.1 }
    if !addressees.isEmpty { confidence += 0.15 }
    if draft.leadIn != nil { confidence += 0.04 }
    return confidence
  }

  private func rule(_ draft: RecommendationDraft, category: Recommendation.Category) -> String {
    switch category {
    case .previous: "recommendation-previous"
    case .quoted: "recommendation-quoted"
    case .new:
      draft.leadIn != nil
        ? "recommendation-group"
        : draft.number != nil ? "recommendation-item" : "recommendation-sentence"
    }
  }
}
