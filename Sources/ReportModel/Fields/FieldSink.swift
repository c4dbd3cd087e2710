/// Receives the fields of a record one by one, in the order of the output contract.
///
/// JSON, CSV and `Encodable` are three sinks for one description of each record, so they cannot
/// disagree about names, order or what is null.
public protocol FieldSink {
  /// Takes a text, or nothing where it is unknown.
  mutating func put(_ key: String, _ value: String?)
  /// Takes a whole number.
  mutating func put(_ key: String, _ value: Int?)
  /// Takes a number.
  mutating func put(_ key: String, _ value: Double?)
  /// Takes a truth value.
  mutating func put(_ key: String, _ value: Bool?)
  /// Takes a list of texts.
  mutating func put(_ key: String, _ values: [String])
  /// Takes a list of whole numbers.
  mutating func put(_ key: String, _ values: [Int])
  /// Takes rows of cell texts.
  mutating func put(_ key: String, _ rows: [[String]])
  /// Takes the spans of a table.
  mutating func put(_ key: String, _ spans: [TableSpan])
  /// Takes places on pages.
  mutating func put(_ key: String, _ regions: [Region])
  /// Takes the organisations that a report is about.
  mutating func put(_ key: String, _ providers: [Provider])
}

/// A value that can name its fields.
public protocol FieldWriting: Sendable {
  /// Hands every field to the sink: all of them, always, in the order of the contract.
  func writeFields<Sink: FieldSink>(to sink: inout Sink)
  /// The same fields as a description, in the same order.
  static var fieldSchemas: [FieldSchema] { get }
}
