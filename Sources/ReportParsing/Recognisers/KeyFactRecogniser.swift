import ReportModel

/// Finds key facts.
struct KeyFactRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [KeyFact] { [] }
}
