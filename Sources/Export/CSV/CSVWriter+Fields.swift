internal import ReportModel

/// Fields become columns: null is empty, the values of a list are joined by "; ".
extension CSVWriter: FieldSink {
  mutating func put(_ key: String, _ value: String?) {
    if let value { field(value) } else { emptyField() }
  }

  mutating func put(_ key: String, _ value: Int?) {
    if let value { field(value) } else { emptyField() }
  }

  mutating func put(_ key: String, _ value: Double?) {
    if let value { field(value) } else { emptyField() }
  }

  mutating func put(_ key: String, _ value: Bool?) {
    if let value { field(value ? "true" : "false") } else { emptyField() }
  }

  mutating func put(_ key: String, _ values: [String]) { field(JoinedText.of(values)) }

  mutating func put(_ key: String, _ values: [Int]) { field(JoinedText.of(values)) }

  /// `table_cells.csv` has the cells one by one.
  mutating func put(_ key: String, _ rows: [[String]]) { field(JoinedText.of(rows)) }

  mutating func put(_ key: String, _ spans: [TableSpan]) { field(JoinedText.of(spans)) }

  mutating func put(_ key: String, _ regions: [Region]) { field(JoinedText.of(regions)) }

  /// Three columns, since a provider has three fields: see `CSVFile.providerColumns`.
  mutating func put(_ key: String, _ providers: [Provider]) {
    put(key, providers.map { $0.id ?? "" })
    put(key, providers.map(\.name))
    put(key, providers.map(\.kind.rawValue))
  }
}
