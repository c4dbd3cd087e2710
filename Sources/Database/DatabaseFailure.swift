internal import GRDB

/// Why a database could not be written or read. (Not `DatabaseError`, which is GRDB's.)
public struct DatabaseFailure: Error, Hashable, Sendable {
  /// An open set of causes: compare with the static members, and expect new ones.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The stable name.
    public var rawValue: String
    /// Makes a code from its stable name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// There is no database.
    public static let missing = Code(rawValue: "database-missing")
    /// A file is no database of this version.
    public static let unreadable = Code(rawValue: "database-unreadable")
    /// Writing stopped: the disk is full, or the file system failed.
    public static let writeFailed = Code(rawValue: "write-failed")
    /// A query has no words, or is not of the query language.
    public static let wrongQuery = Code(rawValue: "wrong-query")
  }

  /// What kind of trouble it is.
  public var code: Code
  /// The file as the caller named it.
  public var file: String
  /// What happened and what to do, as one sentence without a newline.
  public var message: String

  /// Makes a failure.
  public init(code: Code, file: String, message: String) {
    self.code = code
    self.file = file
    self.message = message
  }

  /// What SQLite says, on one line.
  static func reason(_ error: any Error) -> String {
    let text = (error as? DatabaseError)?.message ?? "\(error)"
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension DatabaseFailure: CustomStringConvertible {
  /// "file: message".
  public var description: String { "\(file): \(message)" }
}
