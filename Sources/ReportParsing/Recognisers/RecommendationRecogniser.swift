import ReportModel

/// Finds recommendations.
struct RecommendationRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [Recommendation] { [] }
}
