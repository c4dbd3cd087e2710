import ReportModel

/// Finds terms that a report explains.
struct GlossaryRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [GlossaryEntry] { [] }
}
