import ReportModel

/// Reads the numbers of tables, one a row.
struct MeasureRecogniser {
  func records(in context: ParsingContext, tables: [TableRecord]) -> [Measure] { [] }
}
