public import Comparison
public import ReportModel

/// What a build did: the content of `build.json`.
public struct BuildSummary: Sendable {
  /// What became of one PDF of the corpus.
  public struct Input: Hashable, Sendable {
    /// What became of it.
    public enum Status: String, CaseIterable, Sendable {
      /// It is a report of the output.
      case built
      /// It could not be read.
      case failed
      /// Its content is that of a file before it.
      case duplicate
    }

    /// Path in the corpus.
    public var file: String
    /// SHA-256 and size; nil where the file could not be read.
    public var fingerprint: FileFingerprint?
    /// Number of pages; nil where the file could not be opened as a PDF.
    public var pages: Int?
    /// What became of it.
    public var status: Status
    /// Name of the profile that it was read by.
    public var profile: String?
    /// Name of its report.
    public var reportID: String?
    /// The file of the same content.
    public var duplicateOf: String?
  }

  /// Every PDF of the corpus, in order.
  public internal(set) var inputs: [Input] = []
  /// How many records of each kind there are.
  public internal(set) var counts: [RecordKind: Int] = [:]
  /// Time spent in each stage.
  public internal(set) var times = StageTimes()
  /// From the beginning to the end.
  public internal(set) var elapsed: Duration = .zero
  /// Diagnostics of the reports by code, and files that are there twice.
  public internal(set) var warnings: [String: Int] = [:]
  /// What a person should look at across the reports.
  public internal(set) var notices: [ComparisonNotice] = []
  /// What could not be read.
  public internal(set) var failures: [BuildError] = []
  /// How well the reports were read.
  public internal(set) var quality = CorpusQuality()
  /// How the output differs from the one before.
  public internal(set) var changes = ChangeSummary()
  /// When the build began, ISO 8601 in UTC.
  public internal(set) var started = ""
  /// Name of the profile that was asked for; nil where each report's was chosen.
  public internal(set) var profile: String?
  /// SHA-256 of the text of each profile that reports were read by, by its name.
  public internal(set) var profileHashes: [String: String] = [:]

  /// How many documents had to be read; the others were known from before.
  public internal(set) var readCount = 0

  /// Number of reports written.
  public var reportCount: Int { inputs.reduce(0) { $0 + ($1.status == .built ? 1 : 0) } }
  /// Number of pages of all documents that could be opened.
  public var pageCount: Int { inputs.reduce(0) { $0 + ($1.pages ?? 0) } }
}
