public import ReportModel

/// What has become of a report or a record between two outputs.
public enum Change: String, CaseIterable, Sendable {
  /// It is new.
  case added
  /// It is no more.
  case removed
  /// What it says is different.
  case altered
  /// It says the same at another place, in another section, by another rule or with another confidence.
  case moved
}

/// One record that is not as it was.
public struct RecordChange: Equatable, Sendable {
  /// Which list it belongs to.
  public var kind: RecordKind
  /// What has become of it.
  public var change: Change
  /// Its name; of a removed record the earlier one.
  public var id: String
  /// Its name before, where that was another.
  public var earlierID: String?
  /// Pages on which it stands; of a removed record on which it stood.
  public var pages: [Int]
  /// Its words before; nil where it is new.
  public var earlierText: String?
  /// Its words now; nil where it is no more.
  public var laterText: String?
  /// The fields that differ, where it was before and is now.
  public var fields: [FieldChange]
}
