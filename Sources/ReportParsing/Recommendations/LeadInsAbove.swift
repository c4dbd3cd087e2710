import Layout

/// Finds the words above a group whose items stand behind labels or in a table: "The company should:" above
/// "Recommendation 4" and the next, each a heading or a row of its own.
struct LeadInsAbove {
  let context: ParsingContext
  let reader: LeadInReader

  private var vocabulary: RecommendationVocabulary { context.profile.recommendations }

  /// The lead-in that a clause at a place goes on with; nil where it is a sentence of its own, or none stands above it.
  ///
  /// `taken` are places of items of the same group.
  func leadIn(to text: String, at place: Int, passing taken: Set<Int>)
    -> RecommendationDraft.LeadIn?
  {
    // "We recommend that the council:" above "Build a pier."
    let isOrder = vocabulary.imperatives.prefix(of: FoldedText(text)) != nil
    guard let first = text.first, first.isLowercase || isOrder else { return nil }
    for index in (0..<place).reversed() where !taken.contains(index) {
      let block = context.items[index].block
      switch block.kind {
      case .figure, .box: continue
      case .paragraph, .heading:
        guard block.text.last == ":",
          first.isLowercase || vocabulary.introducing.occurs(in: FoldedText(block.text))
        else { return nil }
        return reader.leadIn(block.text, isInZone: true).flatMap {
          $0.addressees.isEmpty ? nil : $0
        }
      default: return nil
      }
    }
    return nil
  }

  /// Drafts with the lead-ins above them, where nothing else names whom they ask.
  func completed(_ drafts: [RecommendationDraft], taken: Set<Int>) -> [RecommendationDraft] {
    drafts.map { draft in
      guard draft.leadIn == nil, draft.addressees?.isEmpty ?? true, let first = draft.parts.first
      else {
        return draft
      }
      var draft = draft
      draft.leadIn = leadIn(to: first.text, at: draft.place, passing: taken)
      return draft
    }
  }
}
