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

  mutating func put(_ key: String, _ values: [String]) {
    field(values.joined(separator: "; "))
  }

  mutating func put(_ key: String, _ values: [Int]) {
    field(values.map(String.init).joined(separator: "; "))
  }

  /// A table inside a field: cells joined by tabs, rows by newlines, as in the reading-order text.
  /// `table_cells.csv` has the cells one by one.
  mutating func put(_ key: String, _ rows: [[String]]) {
    field(rows.map { $0.joined(separator: "\t") }.joined(separator: "\n"))
  }

  /// "0 1 1 2": row, column, row span, column span.
  mutating func put(_ key: String, _ spans: [TableSpan]) {
    let texts = spans.map { $0.numbers.map(String.init).joined(separator: " ") }
    field(texts.joined(separator: "; "))
  }

  /// "11 72 90.5 523.2 120": page, x0, y0, x1, y1.
  mutating func put(_ key: String, _ regions: [Region]) {
    var text: [UInt8] = []
    for region in regions {
      if !text.isEmpty { text.append(contentsOf: "; ".utf8) }
      text.append(integer: region.page)
      for edge in region.writtenBox {
        text.append(UInt8(ascii: " "))
        text.append(number: edge)
      }
    }
    field(String(decoding: text, as: UTF8.self))
  }

  /// Three columns, since a provider has three fields: see `CSVFile.providerColumns`.
  mutating func put(_ key: String, _ providers: [Provider]) {
    put(key, providers.map { $0.id ?? "" })
    put(key, providers.map(\.name))
    put(key, providers.map(\.kind.rawValue))
  }
}
