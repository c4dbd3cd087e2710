/// Why a PDF, or a page of it, could not be read.
public struct PDFReadingError: Error, Hashable, Sendable {
  /// An open set of causes: compare with the static members, and expect new ones.
  public struct Code: RawRepresentable, Hashable, Sendable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    public static let notFound = Code(rawValue: "not-found")
    public static let isDirectory = Code(rawValue: "is-directory")
    public static let notReadable = Code(rawValue: "not-readable")
    public static let empty = Code(rawValue: "empty-file")
    public static let notPDF = Code(rawValue: "not-a-pdf")
    public static let damaged = Code(rawValue: "damaged")
    public static let passwordNeeded = Code(rawValue: "password-needed")
    public static let wrongPassword = Code(rawValue: "wrong-password")
    public static let noPages = Code(rawValue: "no-pages")
    public static let unreadablePage = Code(rawValue: "unreadable-page")
    /// A page has a size that no paper has.
    public static let pageTooLarge = Code(rawValue: "page-too-large")
    /// A picture of a page could not be drawn or written.
    public static let notWritable = Code(rawValue: "not-writable")
  }

  /// What kind of trouble it is.
  public var code: Code
  /// The file as the caller named it; "-" for bytes.
  public var file: String
  /// 1-based page, where the trouble is with one page.
  public var page: Int?
  /// What happened and what can be done, as one sentence without a newline.
  public var message: String

  /// Makes an error.
  public init(code: Code, file: String, page: Int? = nil, message: String) {
    self.code = code
    self.file = file
    self.page = page
    self.message = message
  }
}

extension PDFReadingError: CustomStringConvertible {
  /// "file: page 3: message".
  public var description: String {
    let place = page.map { "\(file): page \($0)" } ?? file
    return "\(place): \(message)"
  }
}
