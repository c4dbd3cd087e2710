internal import Export

/// Writes `changes.json` into an output that is about to take the place of an earlier one.
enum EarlierReports {
  /// Compares the reports of an output with those of the earlier one; `folder` is the new output, where
  /// all reports have been written.
  static func writeChanges(
    from earlier: String, to folder: String
  ) throws(ExportError) -> ChangeSummary {
    let file = try OutputFile(path: "\(folder)/changes.json")
    let comparison = OutputComparison(
      earlierReports: "\(earlier)/reports", laterReports: "\(folder)/reports")
    let outcome = try ChangeFile<ExportError>.write(comparison) { bytes throws(ExportError) in
      try file.write(bytes)
    }
    try file.close()
    return outcome.summary
  }
}
