public import ReportModel

/// How much has changed.
public struct ChangeCounts: Hashable, Sendable {
  /// Number of things by what has become of them.
  private var counts: [Change: Int] = [:]
  /// Number of things that are as they were, in the reports that were compared record by record.
  public internal(set) var unchanged = 0

  /// Nothing yet.
  public init() {}

  /// How many have changed so.
  public subscript(_ change: Change) -> Int {
    get { counts[change] ?? 0 }
    set { counts[change] = newValue == 0 ? nil : newValue }
  }

  /// Whether nothing has changed.
  public var isEmpty: Bool { counts.isEmpty }

  /// Adds another's numbers.
  mutating func add(_ other: ChangeCounts) {
    counts.merge(other.counts, uniquingKeysWith: +)
    unchanged += other.unchanged
  }
}

/// How much has changed, by kind of record.
public typealias RecordChangeCounts = [RecordKind: ChangeCounts]
