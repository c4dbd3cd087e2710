import Layout
import ReportModel

/// Reads the outcome of an inspection that gives no grade and says in words which of a few outcomes it is.
struct OutcomeReader {
  let profile: Profile

  /// The outcome stated under a heading for it, or else the first on the first pages.
  func outcome(in context: ParsingContext) -> Judgement? {
    let outcomes = profile.ratings.outcomes
    guard !outcomes.isEmpty else { return nil }
    var first: Judgement?
    var name: String?
    for item in context.items where item.block.page <= Self.pages && !item.block.text.isEmpty {
      let text = FoldedText(item.block.text)
      if profile.ratings.outcomeHeadings.value(of: text) != nil {
        name = item.block.text
        continue
      }
      guard let match = outcomes.firstMatch(in: text) else { continue }
      let judgement = Judgement(
        scope: .overall, name: name, current: match.value, evidence: .outcome,
        regions: item.block.regions)
      if name != nil { return judgement }
      first = first ?? judgement
    }
    return first
  }

  /// The outcome stands on the first page, or behind a contents page.
  private static let pages = 4
}
