import Layout
import ReportModel

/// Says what a person should look at.
struct DiagnosticRecogniser {
  /// Notices of the layout, and what is missing from the report.
  func diagnostics(in context: ParsingContext, report: Report) -> [Diagnostic] { [] }
}
