/// Why a gold file, a report or a baseline could not be used.
public struct EvaluationError: Error, Hashable, Sendable {
  /// An open set of causes: compare with the static members, and expect new ones.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The code as it is printed.
    public var rawValue: String
    /// Makes a code from its printed form.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The file or folder is missing or may not be read or written.
    public static let notReadable = Code(rawValue: "not-readable")
    /// The file is not JSON.
    public static let notJSON = Code(rawValue: "not-json")
    /// The file is JSON of another shape than the contract's.
    public static let unexpectedShape = Code(rawValue: "unexpected-shape")
    /// A gold file has no report beside it.
    public static let noReport = Code(rawValue: "no-report")
    /// A folder holds no gold file.
    public static let noGold = Code(rawValue: "no-gold")
  }

  /// What kind of trouble it is.
  public var code: Code
  /// The file or folder concerned.
  public var file: String
  /// What happened and what can be done, as one sentence without a newline.
  public var message: String

  /// Makes an error.
  public init(code: Code, file: String, message: String) {
    self.code = code
    self.file = file
    self.message = message
  }
}

extension EvaluationError: CustomStringConvertible {
  /// "file: message".
  public var description: String { "\(file): \(message)" }
}
