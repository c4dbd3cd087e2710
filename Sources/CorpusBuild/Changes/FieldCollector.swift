internal import ReportModel

/// A field with its name in the contract.
struct Field: Sendable {
  /// Name.
  var name: String
  /// Value.
  var value: FieldValue
}

/// Keeps the fields that a value names, so that two values of one type can be compared field by field.
struct FieldCollector: FieldSink {
  private(set) var fields: [Field] = []

  /// The fields of a value, in order of the contract.
  static func fields(of value: some FieldWriting) -> [Field] {
    var collector = FieldCollector()
    value.writeFields(to: &collector)
    return collector.fields
  }

  mutating func put(_ key: String, _ value: String?) { add(key, .text(value)) }
  mutating func put(_ key: String, _ value: Int?) { add(key, .whole(value)) }
  mutating func put(_ key: String, _ value: Double?) { add(key, .number(value)) }
  mutating func put(_ key: String, _ value: Bool?) { add(key, .flag(value)) }
  mutating func put(_ key: String, _ values: [String]) { add(key, .texts(values)) }
  mutating func put(_ key: String, _ values: [Int]) { add(key, .wholes(values)) }
  mutating func put(_ key: String, _ rows: [[String]]) { add(key, .rows(rows)) }
  mutating func put(_ key: String, _ spans: [TableSpan]) { add(key, .spans(spans)) }
  mutating func put(_ key: String, _ regions: [Region]) { add(key, .regions(regions)) }
  mutating func put(_ key: String, _ providers: [Provider]) { add(key, .providers(providers)) }

  private mutating func add(_ key: String, _ value: FieldValue) {
    fields.append(Field(name: key, value: value))
  }
}
