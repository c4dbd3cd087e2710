// The independent scorer is written in Python and compares values of every type through their
// text; these are the readings it relies on, so that an odd value (a number where text is due, a
// list where one name is due) is judged alike.

extension JSONValue {
  /// What Python's `str` makes of the value.
  var pythonText: String {
    if case .string(let text) = self { return text }
    return pythonRepresentation
  }

  /// What Python's `repr` makes of the value.
  var pythonRepresentation: String {
    switch self {
    case .null: "None"
    case .bool(let flag): flag ? "True" : "False"
    case .integer(let number): String(number)
    case .number(let number): String(number)
    case .string(let text): Self.pythonQuoted(text)
    case .array(let values): "[" + values.map(\.pythonRepresentation).joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.sorted { $0.key < $1.key }
        .map { "\(Self.pythonQuoted($0.key)): \($0.value.pythonRepresentation)" }
        .joined(separator: ", ") + "}"
    }
  }

  /// Whether Python takes the value for true in a condition.
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    case .integer(let number): number != 0
    case .number(let number): number != 0
    case .string(let text): !text.isEmpty
    case .array(let values): !values.isEmpty
    case .object(let members): !members.isEmpty
    }
  }

  /// The value, or nil where Python's `value or other` goes on to the other.
  var nonFalsy: JSONValue? { isTruthy ? self : nil }

  /// The texts Python's `map(str, value)` runs over: of a list its elements, of text its letters.
  var pythonElements: [String] {
    switch self {
    case .array(let values): values.map(\.pythonText)
    case .string(let text): text.unicodeScalars.map { String($0) }
    case .object(let members): Array(members.keys)
    default: []
    }
  }

  /// Whether Python's `==` holds: truth values are the numbers 1 and 0, and texts are equal only
  /// where they are written alike.
  func isPythonEqual(to other: JSONValue) -> Bool {
    switch (self, other) {
    case (.string(let first), .string(let second)): first.utf8.elementsEqual(second.utf8)
    case (.array(let first), .array(let second)):
      first.elementsEqual(second) { $0.isPythonEqual(to: $1) }
    default:
      if let first = pythonNumber, let second = other.pythonNumber {
        first == second
      } else {
        self == other
      }
    }
  }

  private var pythonNumber: Double? {
    if case .bool(let flag) = self { return flag ? 1 : 0 }
    return double
  }

  private static func pythonQuoted(_ text: String) -> String {
    let mark: Unicode.Scalar = text.contains("'") && !text.contains("\"") ? "\"" : "'"
    var quoted = String(mark)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case mark: quoted += "\\" + String(mark)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + String(mark)
  }
}
