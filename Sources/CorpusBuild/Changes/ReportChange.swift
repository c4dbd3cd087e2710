internal import ReportModel

/// What has changed in one report.
public struct ReportChange: Equatable, Sendable {
  /// Name of the report; of a removed one the earlier name.
  public var id: String
  /// Its name before, where that was another.
  public var earlierID: String?
  /// What has become of it: added, removed or altered.
  public var change: Change
  /// Fields of the report itself that differ: "metadata.title", "source.sha256".
  public var fields: [FieldChange]
  /// Records that are not as they were, in the order of the output; removed ones after the others of
  /// their kind.
  public var records: [RecordChange]
  /// Numbers by kind; kinds without records in both are left out.
  public var counts: RecordChangeCounts

  /// The numbers of all kinds together.
  public var total: ChangeCounts {
    RecordKind.allCases.reduce(into: ChangeCounts()) { $0.add(counts[$1] ?? ChangeCounts()) }
  }
}
