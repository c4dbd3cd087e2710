/// What has changed between two outputs, in numbers and names.
public struct ChangeSummary: Hashable, Sendable {
  /// Reports that are new.
  public internal(set) var added: [String] = []
  /// Reports that are no more.
  public internal(set) var removed: [String] = []
  /// Reports whose content differs.
  public internal(set) var altered: [String] = []
  /// Reports that differ, but could not be compared record by record; they are among the others too.
  public internal(set) var uncompared: [String] = []
  /// How many reports are the same.
  public internal(set) var unchanged = 0
  /// Records of all reports that differ, by kind.
  public internal(set) var records: RecordChangeCounts = [:]

  /// Nothing yet.
  public init() {}

  /// Whether nothing has changed.
  public var isEmpty: Bool { added.isEmpty && removed.isEmpty && altered.isEmpty }

  /// Enters a report that has changed.
  mutating func add(_ change: ReportChange) {
    switch change.change {
    case .added: added.append(change.id)
    case .removed: removed.append(change.id)
    case .altered, .moved: altered.append(change.id)
    }
    for (kind, counts) in change.counts { records[kind, default: ChangeCounts()].add(counts) }
  }

  /// Enters a report that could not be read as it was or as it is.
  mutating func addUncompared(_ name: String, wasThere: Bool, isThere: Bool) {
    uncompared.append(name)
    if !wasThere {
      added.append(name)
    } else if isThere {
      altered.append(name)
    } else {
      removed.append(name)
    }
  }
}
