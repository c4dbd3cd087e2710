import ReportModel

/// Finds figures.
struct FigureRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [Figure] { [] }
}
