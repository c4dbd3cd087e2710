import Layout
import ReportModel

/// Finds ratings in tables, and makes one record of all that the report says of one standard.
struct RatingRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [Rating] {
    let reader = RatingTableReader(profile: context.profile)
    var merged: [Merged] = []
    var places: [String: Int] = [:]
    for (index, item) in context.items.enumerated() {
      guard let reading = context.tables[index] else { continue }
      for judgement in reader.judgements(of: reading) {
        let key = key(of: judgement)
        if let place = places[key] {
          merged[place].add(judgement)
        } else {
          places[key] = merged.count
          merged.append(Merged(judgement: judgement, item: item))
        }
      }
    }
    return merged.map { record($0, in: context) }
  }

  /// One judgement as all tables together tell it.
  private struct Merged {
    var judgement: RatingTableReader.Judgement
    var item: ParsingContext.Item
    /// How often it is told the same, and otherwise.
    var agreements = 0
    var conflicts = 0

    init(judgement: RatingTableReader.Judgement, item: ParsingContext.Item) {
      self.judgement = judgement
      self.item = item
    }

    /// Takes over what is not yet known; where two tables differ the first stands.
    mutating func add(_ other: RatingTableReader.Judgement) {
      for (mine, theirs) in [
        (judgement.current, other.current), (judgement.previous, other.previous),
      ] {
        guard let mine, let theirs else { continue }
        if mine == theirs { agreements += 1 } else { conflicts += 1 }
      }
      judgement.current = judgement.current ?? other.current
      judgement.previous = judgement.previous ?? other.previous
      judgement.score = judgement.score ?? other.score
      judgement.regions += other.regions
    }
  }

  private func key(of judgement: RatingTableReader.Judgement) -> String {
    if judgement.scope == .overall { return "overall" }
    return judgement.number ?? FoldedText(judgement.name ?? "").string
  }

  private func record(_ merged: Merged, in context: ParsingContext) -> Rating {
    let judgement = merged.judgement
    var confidence = merged.agreements > 0 ? 0.99 : 0.95
    if merged.conflicts > 0 { confidence = 0.6 }
    let whole = context.metadata.providers.first?.name ?? context.metadata.title ?? ""
    return Rating(
      provenance: context.provenance(
        regions: judgement.regions, block: merged.item.top, confidence: confidence,
        rule: "rating.table"),
      scope: judgement.scope, number: judgement.number, name: judgement.name ?? whole,
      rating: judgement.current, previousRating: judgement.previous, score: judgement.score)
  }
}
