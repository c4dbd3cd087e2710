import ReportModel

/// Finds quotes.
struct QuoteRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [Quote] { [] }
}
