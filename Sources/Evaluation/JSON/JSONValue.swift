/// A JSON value as it was written, so that reports of any program can be scored.
///
/// Whole numbers are kept apart from the others because the scoring rules compare numbers through
/// their text, in which `1` and `1.0` differ.
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number written without fraction and exponent.
  case integer(Int)
  /// Any other number.
  case number(Double)
  /// Text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// A set of named values; of two with one name the later counts.
  case object([String: JSONValue])
}

extension JSONValue {
  /// The value under a name; nil where there is none or this is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  /// The elements of a list; empty for everything else.
  public var elements: [JSONValue] {
    guard case .array(let values) = self else { return [] }
    return values
  }

  /// The text of a string; nil for everything else.
  public var text: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The number, whole or not; nil for everything else.
  public var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// The whole number; nil for everything else.
  public var whole: Int? {
    guard case .integer(let value) = self else { return nil }
    return value
  }

  /// Whether this is a list.
  var isArray: Bool {
    if case .array = self { true } else { false }
  }

  /// Whether this is a set of named values.
  var isObject: Bool {
    if case .object = self { true } else { false }
  }
}
