/// Why output could not be written or read back.
public struct ExportError: Error, Hashable, Sendable {
  /// An open set of causes: compare with the static members, and expect new ones.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The stable name.
    public var rawValue: String
    /// Makes a code from its stable name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A file could not be made or opened.
    public static let notWritable = Code(rawValue: "not-writable")
    /// Writing stopped: the disk is full, or the file system failed.
    public static let writeFailed = Code(rawValue: "write-failed")
    /// A file is not what it should be.
    public static let unreadable = Code(rawValue: "unreadable")
  }

  /// What kind of trouble it is.
  public var code: Code
  /// The file as the caller named it; "-" for bytes.
  public var file: String
  /// What happened, as one sentence without a newline.
  public var message: String

  /// Makes an error.
  public init(code: Code, file: String, message: String) {
    self.code = code
    self.file = file
    self.message = message
  }
}

extension ExportError: CustomStringConvertible {
  /// "file: message".
  public var description: String { "\(file): \(message)" }
}
