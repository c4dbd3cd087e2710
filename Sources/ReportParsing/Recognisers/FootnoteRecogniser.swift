import ReportModel

/// Finds footnotes.
struct FootnoteRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [Footnote] { [] }
}
