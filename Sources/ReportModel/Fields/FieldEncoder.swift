/// Passes fields on to a keyed encoding container, so that `Encodable` follows the same description
/// as the writers in Export: keys are always present, null where the value is unknown.
struct FieldEncoder: FieldSink {
  private var container: KeyedEncodingContainer<FieldKey>
  /// The first trouble met; a sink's methods do not throw, since most sinks cannot fail.
  private var trouble: (any Error)?

  init(_ encoder: any Encoder) {
    container = encoder.container(keyedBy: FieldKey.self)
  }

  /// Encodes all fields of a value.
  static func encode(_ value: some FieldWriting, to encoder: any Encoder) throws {
    var sink = FieldEncoder(encoder)
    value.writeFields(to: &sink)
    if let trouble = sink.trouble { throw trouble }
  }

  mutating func put(_ key: String, _ value: String?) { encode(value, key) }
  mutating func put(_ key: String, _ value: Int?) { encode(value, key) }
  mutating func put(_ key: String, _ value: Double?) { encode(value, key) }
  mutating func put(_ key: String, _ value: Bool?) { encode(value, key) }
  mutating func put(_ key: String, _ values: [String]) { encode(values, key) }
  mutating func put(_ key: String, _ values: [Int]) { encode(values, key) }
  mutating func put(_ key: String, _ rows: [[String]]) { encode(rows, key) }
  mutating func put(_ key: String, _ spans: [TableSpan]) { encode(spans, key) }
  mutating func put(_ key: String, _ regions: [Region]) { encode(regions, key) }
  mutating func put(_ key: String, _ providers: [Provider]) { encode(providers, key) }

  /// Encoding an optional (rather than encoding it if present) is what writes the null.
  private mutating func encode(_ value: some Encodable, _ key: String) {
    guard trouble == nil else { return }
    do { try container.encode(value, forKey: FieldKey(key)) } catch { trouble = error }
  }
}

extension FieldWriting where Self: Encodable {
  /// Encodes every field under its name in the contract.
  public func encode(to encoder: any Encoder) throws {
    try FieldEncoder.encode(self, to: encoder)
  }
}
