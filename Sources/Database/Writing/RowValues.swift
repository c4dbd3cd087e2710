internal import Export
internal import GRDB
internal import ReportModel

/// The fields of one line as values to bind: lists joined as in the CSV files, truth values as 0
/// and 1.
struct RowValues: FieldSink {
  private(set) var values: [(any DatabaseValueConvertible)?] = []
  /// The lists of texts and numbers among the fields, for their own tables.
  private(set) var lists: [(key: String, values: [any DatabaseValueConvertible])] = []
  /// The organisations among the fields.
  private(set) var providers: [Provider] = []

  /// Keeps the room, forgets the values.
  mutating func clear() {
    values.removeAll(keepingCapacity: true)
    lists.removeAll(keepingCapacity: true)
    providers.removeAll(keepingCapacity: true)
  }

  mutating func put(_ key: String, _ value: String?) { values.append(value) }
  mutating func put(_ key: String, _ value: Int?) { values.append(value) }

  /// What is not finite is not known.
  mutating func put(_ key: String, _ value: Double?) {
    values.append(value.flatMap { $0.isFinite ? $0 : nil })
  }

  mutating func put(_ key: String, _ value: Bool?) { values.append(value) }

  mutating func put(_ key: String, _ values: [String]) {
    self.values.append(JoinedText.of(values))
    lists.append((key, values))
  }

  mutating func put(_ key: String, _ values: [Int]) {
    self.values.append(JoinedText.of(values))
    lists.append((key, values))
  }

  mutating func put(_ key: String, _ rows: [[String]]) { values.append(JoinedText.of(rows)) }
  mutating func put(_ key: String, _ spans: [TableSpan]) { values.append(JoinedText.of(spans)) }
  mutating func put(_ key: String, _ regions: [Region]) { values.append(JoinedText.of(regions)) }

  mutating func put(_ key: String, _ providers: [Provider]) {
    values.append(JoinedText.of(providers.map { $0.id ?? "" }))
    values.append(JoinedText.of(providers.map(\.name)))
    values.append(JoinedText.of(providers.map(\.kind.rawValue)))
    self.providers = providers
  }
}
