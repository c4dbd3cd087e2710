import ReportModel

/// Finds practice examples.
struct PracticeExampleRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [PracticeExample] { [] }
}
