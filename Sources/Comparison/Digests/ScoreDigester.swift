internal import ReportModel

/// Reads a report's ratings, measures and key facts as scores.
struct ScoreDigester {
  private let report: Report

  init(_ report: Report) { self.report = report }

  /// Ratings first, then the numbers of tables, then key facts, each in order of the report.
  func digests() -> [ScoreDigest] {
    report.ratings.map(digest) + MeasureRows(report).digests() + report.keyFacts.map(digest)
  }

  private func digest(_ rating: Rating) -> ScoreDigest {
    let kind: ProviderScore.Kind =
      switch rating.scope {
      case .overall: .overall
      case .domain: .domain
      case .standard: .standard
      }
    return ScoreDigest(
      recordID: rating.id, kind: kind, number: rating.number, name: rating.name,
      rating: rating.rating, grade: rating.grade, score: rating.score,
      printed: rating.rating ?? rating.score ?? "",
      previousLabel: rating.previousRating == nil ? nil : "previous rating",
      previousPrinted: rating.previousRating, previousRating: rating.previousRating)
  }

  private func digest(_ fact: KeyFact) -> ScoreDigest {
    ScoreDigest(
      recordID: fact.id, kind: .keyFact, name: fact.text, value: fact.number, unit: fact.unit,
      printed: fact.value)
  }
}
