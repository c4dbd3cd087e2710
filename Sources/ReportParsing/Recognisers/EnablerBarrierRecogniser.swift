import ReportModel

/// Finds enablers and barriers, strengths and areas for improvement.
struct EnablerBarrierRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [EnablerBarrier] { [] }
}
