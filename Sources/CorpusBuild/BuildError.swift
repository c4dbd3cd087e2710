public import Export
public import PDFReading

/// Why a document could not be read, or a build could not be done.
public struct BuildError: Error, Hashable, Codable, Sendable {
  /// An open set of causes: compare with the static members, and expect new ones. Those of
  /// `PDFReadingError` and `ExportError` keep their names.
  public struct Code: RawRepresentable, Hashable, Codable, Sendable {
    /// The stable name, as in `build.json`.
    public var rawValue: String
    /// Makes a code from its stable name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// No page has a text layer.
    public static let noText = Code(rawValue: "no-text")
    /// The file is encrypted, and no password was given.
    public static let passwordNeeded = Code(rawValue: "password-needed")
    /// A page is damaged or missing.
    public static let unreadablePage = Code(rawValue: "unreadable-page")
    /// A device, a socket or another thing that is no file.
    public static let notRegular = Code(rawValue: "not-a-regular-file")
    /// A file or folder cannot be read.
    public static let notReadable = Code(rawValue: "not-readable")
    /// There is no such file or folder.
    public static let notFound = Code(rawValue: "not-found")
    /// A corpus without a PDF.
    public static let emptyCorpus = Code(rawValue: "empty-corpus")
    /// No document of a corpus could be read.
    public static let nothingRead = Code(rawValue: "nothing-read")
    /// The output cannot be written.
    public static let notWritable = Code(rawValue: "not-writable")
    /// The folder named for the output holds other things.
    public static let foreignFolder = Code(rawValue: "not-an-output-folder")
    /// Another build writes the same output.
    public static let busy = Code(rawValue: "build-under-way")
    /// Reading the document took longer than it may.
    public static let timeLimit = Code(rawValue: "time-limit")
    /// Reading the document took more memory than it may.
    public static let memoryLimit = Code(rawValue: "memory-limit")
    /// The process that read the document crashed.
    public static let crashed = Code(rawValue: "crashed")
    /// The process that read the document was ended from outside.
    public static let killed = Code(rawValue: "killed")
    /// The process that read the document gave back what makes no sense.
    public static let garbled = Code(rawValue: "garbled-result")
    /// No process that reads documents can be started.
    public static let noWorkers = Code(rawValue: "no-workers")
    /// A file changed while it was read.
    public static let changing = Code(rawValue: "changed-while-read")
    /// The build was asked to stop at the first document that fails.
    public static let stopped = Code(rawValue: "stopped")
    /// A file of results cannot be used.
    public static let badResults = Code(rawValue: "bad-results")
    /// A table was asked for that the document does not have.
    public static let noSuchTable = Code(rawValue: "no-such-table")
    /// A profile cannot be used.
    public static let badProfile = Code(rawValue: "bad-profile")
  }

  /// What kind of trouble it is.
  public var code: Code
  /// The file or folder as the caller named it.
  public var file: String
  /// 1-based page, where the trouble is with one page.
  public var page: Int?
  /// What happened and what can be done, as one sentence without a newline.
  public var message: String
  /// What was being done with the document, where it is the failure of one.
  public var stage: BuildStage?

  /// Makes an error.
  public init(
    code: Code, file: String, page: Int? = nil, message: String, stage: BuildStage? = nil
  ) {
    self.code = code
    self.file = file
    self.page = page
    self.message = message
    self.stage = stage
  }

  /// The same trouble, under the name that the caller gave the file.
  public init(_ error: PDFReadingError, file: String? = nil) {
    self.init(
      code: Code(rawValue: error.code.rawValue), file: file ?? error.file, page: error.page,
      message: error.message)
  }

  /// The same trouble.
  public init(_ error: ExportError) {
    self.init(
      code: Code(rawValue: error.code.rawValue), file: error.file, message: error.message)
  }
}

extension BuildError {
  /// The same trouble, of a document with which this was being done, unless it says better.
  func during(_ stage: BuildStage) -> BuildError {
    var failure = self
    failure.stage = failure.stage ?? stage
    return failure
  }

  /// The failure of a document of a corpus, in the words of a command that takes no password.
  func inCorpus(file: String) -> BuildError {
    var failure = self
    failure.file = file
    if failure.code == .passwordNeeded {
      failure.message =
        "is encrypted and needs a password; put a copy without one in its place, or read it alone "
        + "with winnow parse --password"
    }
    return failure
  }
}

extension BuildError: CustomStringConvertible {
  /// "file: page 3: message", on one line whatever the file's name.
  public var description: String {
    let name = PrintableName.text(file)
    return page.map { "\(name): page \($0): \(message)" } ?? "\(name): \(message)"
  }
}
