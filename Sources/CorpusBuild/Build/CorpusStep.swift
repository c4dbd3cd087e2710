public import Export
public import ReportModel

/// Something that is made of all reports of an output together, after each has been written.
public protocol CorpusStep: Sendable {
  /// Names of what it writes, files or folders, below the output.
  var outputs: [String] { get }
  /// What its output depends on besides the reports and the program: a vocabulary's hash, say.
  var identity: String { get }
  /// Writes into an output that is being built.
  func run(_ reports: StagedReports, into folder: String) throws(ExportError)
}

/// The reports of an output that is being built, read from it one at a time.
public struct StagedReports: Sequence, Sendable {
  /// Names of the reports, in the order of the corpus.
  public let ids: [String]
  private let folder: String

  init(ids: [String], folder: String) {
    self.ids = ids
    self.folder = folder
  }

  /// Where a report's JSON is.
  public func path(of id: String) -> String { "\(folder)/reports/\(id).json" }

  /// Reads one report.
  public func report(_ id: String) throws(ExportError) -> Report {
    guard let bytes = FileContent.read(path(of: id)) else {
      throw ExportError(
        code: .unreadable, file: path(of: id), message: "cannot be read: \(systemReason())")
    }
    return try Report(json: bytes, file: path(of: id))
  }

  /// Goes through the reports one by one.
  public func makeIterator() -> some IteratorProtocol<Result<Report, ExportError>> {
    ids.lazy.map { id in Result { () throws(ExportError) in try report(id) } }.makeIterator()
  }
}
