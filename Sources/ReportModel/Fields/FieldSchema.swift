/// What one field of the output may hold.
public struct FieldSchema: Hashable, Sendable {
  /// Name in the contract.
  public var key: String
  /// Kind of value.
  public var type: FieldType
  /// Whether the value may be null.
  public var isNullable: Bool
  /// What it means, as one line for the reader of the data.
  public var summary: String

  /// Describes a field.
  public init(_ key: String, _ type: FieldType, nullable: Bool = false, _ summary: String) {
    self.key = key
    self.type = type
    self.isNullable = nullable
    self.summary = summary
  }
}

/// The kinds of value that the contract knows.
public indirect enum FieldType: Hashable, Sendable {
  /// Any text.
  case string
  /// A text that an ECMA-262 regular expression matches.
  case pattern(String)
  /// One of a closed set of texts.
  case choice([String])
  /// A whole number, not below `minimum` where there is one.
  case integer(minimum: Int?)
  /// A number, inside `range` where there is one.
  case number(range: ClosedRange<Double>?)
  /// True or false.
  case boolean
  /// A list of any length.
  case list(FieldType)
  /// A list of exactly `count` values.
  case tuple(FieldType, count: Int)
  /// An object described under this name among the schema's definitions.
  case object(String)

  /// The raw values of an enumeration.
  public static func choice<Value>(of type: Value.Type) -> FieldType
  where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    .choice(type.allCases.map(\.rawValue))
  }

  /// A list of texts.
  public static var strings: FieldType { .list(.string) }
}
