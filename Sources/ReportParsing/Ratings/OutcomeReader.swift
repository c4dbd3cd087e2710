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
    for (printed, regions) in texts(of: context) {
      let text = FoldedText(printed)
      if profile.ratings.outcomeHeadings.value(of: text) != nil {
        name = printed
        continue
      }
      guard let match = outcomes.firstMatch(in: text) else { continue }
      let judgement = Judgement(
        scope: .overall, name: name, current: match.value, evidence: .outcome, regions: regions)
      if name != nil { return judgement }
      first = first ?? judgement
    }
    return first
  }

  private func texts(of context: ParsingContext) -> [(String, [PageBox])] {
    context.items.flatMap { item -> [(String, [PageBox])] in
      guard item.block.page <= Self.pages else { return [] }
      if let grid = item.block.table { return grid.cells.map { ($0.content.text, $0.regions) } }
      return item.block.text.isEmpty ? [] : [(item.block.text, item.block.regions)]
    }
  }

  /// The outcome stands on the first page, or behind a contents page.
  private static let pages = 4
}
