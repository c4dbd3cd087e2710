import ReportModel

/// Finds tables.
struct TableRecogniser: Recogniser {
  func records(in context: ParsingContext) -> [TableRecord] { [] }
}
