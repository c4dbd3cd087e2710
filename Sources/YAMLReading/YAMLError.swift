/// Why a file of words and settings (a profile, a vocabulary, a registry) cannot be used, with the line
/// to look at.
public struct YAMLError: Error, Hashable, CustomStringConvertible {
  /// Stable name of the trouble.
  public enum Code: String, Sendable {
    /// The text is no YAML.
    case notYAML = "not-yaml"
    /// A key that must be there is not.
    case missingKey = "missing-key"
    /// A key that is not known: often a slip of the pen.
    case unknownKey = "unknown-key"
    /// A list where a text should be, and the like.
    case wrongType = "wrong-type"
    /// A value that is not allowed at its place.
    case badValue = "bad-value"
  }

  /// What went wrong.
  public var code: Code
  /// Name of the file.
  public var file: String
  /// 1-based line.
  public var line: Int
  /// One sentence.
  public var message: String

  /// "profile.yaml:12: unknown key `adressees`".
  public var description: String { "\(file):\(line): \(message)" }

  /// Makes an error.
  public init(code: Code, file: String, line: Int, message: String) {
    self.code = code
    self.file = file
    self.line = line
    self.message = message
  }
}
