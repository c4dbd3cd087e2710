public import ReportModel

/// What a build did: the content of `build.json`.
public struct BuildSummary: Sendable {
  /// What became of one PDF of the corpus.
  public struct Input: Hashable, Sendable {
    /// What became of it.
    public enum Status: String, Sendable {
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
    /// Name of its report.
    public var reportID: String?
    /// The file of the same content.
    public var duplicateOf: String?
  }

  /// How the output differs from the one before.
  public struct Changes: Hashable, Sendable {
    /// Reports that are new.
    public var added: [String] = []
    /// Reports that are no more.
    public var removed: [String] = []
    /// Reports whose content differs.
    public var altered: [String] = []
    /// How many are the same byte for byte.
    public var unchanged = 0
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
  /// What could not be read.
  public internal(set) var failures: [BuildError] = []
  /// How the output differs from the one before.
  public internal(set) var changes = Changes()
  /// When the build began, ISO 8601 in UTC.
  public internal(set) var started = ""
  /// Name of the profile.
  public internal(set) var profile = ""

  /// How many documents had to be read; the others were known from before.
  public internal(set) var readCount = 0

  /// Number of reports written.
  public var reportCount: Int { inputs.reduce(0) { $0 + ($1.status == .built ? 1 : 0) } }
}
