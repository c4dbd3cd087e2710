public import ReportModel

/// Digests of reports → the tables across them.
public struct Comparison: Sendable {
  /// The tables of these reports; their order makes no difference.
  public static func compare(reports: [Report]) -> ComparisonTables {
    ComparisonTables()
  }
}
