@testable import Evaluation

extension JSONValue {
  /// A value from JSON text, for fixtures that are easy to read.
  static func json(_ text: String) throws -> JSONValue { try JSONReader.read(Array(text.utf8)) }
}
