import ReportModel

/// Finds ratings.
struct RatingRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [Rating] { [] }
}
