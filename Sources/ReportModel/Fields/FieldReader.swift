/// Reads fields by their names in the contract.
///
/// An absent key and a null mean the same, so that hand-made files (gold, notes) may leave out what
/// they do not say; a value of the wrong type is an error that names the key.
struct FieldReader {
  private let container: KeyedDecodingContainer<FieldKey>

  init(_ decoder: any Decoder) throws {
    container = try decoder.container(keyedBy: FieldKey.self)
  }

  /// A value that must be there.
  func required<Value: Decodable>(_ key: String) throws -> Value {
    try container.decode(Value.self, forKey: FieldKey(key))
  }

  /// A value, or nil where it is unknown.
  func optional<Value: Decodable>(_ key: String) throws -> Value? {
    try container.decodeIfPresent(Value.self, forKey: FieldKey(key))
  }

  /// A list, empty where there is none.
  func list<Element: Decodable>(_ key: String) throws -> [Element] {
    try optional(key) ?? []
  }
}
