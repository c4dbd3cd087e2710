/// What must be recovered from a report.
///
/// Gold is written by hand in the contract's names, in two forms: the lists beside `metadata`, or
/// under a name `records`. A gold file without `metadata` covers only part of its report: kinds and
/// fields that it does not state are not scored.
struct GoldReport {
  /// The values that describe the report.
  let metadata: JSONValue
  /// Whether kinds and fields that are not stated are unknown, not absent.
  let isPartial: Bool
  private let lists: JSONValue
  private let hasRecordsApart: Bool

  /// Takes gold as it stands in its file.
  init(_ json: JSONValue) {
    metadata = json["metadata"] ?? .object([:])
    isPartial = json["metadata"] == nil
    let records = json["records"]?.nonFalsy
    hasRecordsApart = records != nil
    lists = records ?? json
  }

  /// The records of a kind.
  func records(of kind: RecordKind) -> [JSONValue] {
    let records = self.records(named: hasRecordsApart ? kind.nameAmongRecords : kind.name)
    switch kind.name {
    case "enablers_barriers": return records.map(Self.withKindFromPolarity)
    case "recommendations" where isPartial: return records.map(Self.withPrintedFields)
    default: return records
    }
  }

  /// The records of a kind by the name of its list.
  func records(named name: String) -> [JSONValue] { lists[name]?.elements ?? [] }

  /// Whether the gold says what there is of a kind: its list is there and every record states
  /// the value by which it is found.
  func covers(_ name: String, foundBy field: String) -> Bool {
    guard isPartial else { return true }
    guard let list = lists[name] else { return false }
    return list.elements.allSatisfy { $0[field] != nil }
  }

  /// Older gold calls the two kinds of the later reports a polarity.
  private static func withKindFromPolarity(_ record: JSONValue) -> JSONValue {
    guard case .object(var members) = record, members["kind"]?.nonFalsy == nil else {
      return record
    }
    let polarity = members["polarity"] ?? .null
    members["kind"] =
      polarity == .string("improvement") ? .string("area_for_improvement") : polarity
    return .object(members)
  }
}
