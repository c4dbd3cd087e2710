internal import ReportModel

/// What is known of a document that has been read, besides its output.
struct ResultRecord: Codable, Hashable, Sendable {
  /// SHA-256 of the file.
  var sha256: String
  /// Name of the profile that it was read by; nil where nothing came of it.
  var profile: String?
  /// What tells that profile's text from any other.
  var profileIdentity: String?
  /// Number of pages; nil where the file could not be opened as a PDF.
  var pages: Int?
  /// The name that the report gives itself.
  var wish: String = ""
  /// Whether that is the name of its file, for want of a better one.
  var isNamedByFile = false
  /// How many records of each kind there are.
  var counts: [String: Int] = [:]
  /// What was read with doubt.
  var troubles: [Trouble] = []
  /// Why there is no report.
  var failure: BuildError?
  /// The limits that it broke, where that is why: with others it may come to something.
  var limits: Limits?
  /// Length of the lines for each of the CSV files, in their order, names not counted.
  var rowLengths: [Int] = []
  /// How well it was read.
  var quality = ReportQuality()
  /// Time spent.
  var times = StageTimes()
  /// Address space of the worker after it, in bytes.
  var addressSpace = 0
  /// Processor time that the worker has used since its start, in milliseconds.
  var processorTime = 0

  /// Limits that a document was read under.
  struct Limits: Codable, Hashable, Sendable {
    /// Seconds for a document.
    var timeout: Int
    /// Bytes of address space of a worker.
    var memory: Int

    init(_ settings: WorkerSettings) {
      timeout = settings.timeout
      memory = settings.memory
    }
  }

  /// A diagnostic in short.
  struct Trouble: Codable, Hashable, Sendable {
    /// Stable name of the trouble.
    var code: String
    /// How bad it is.
    var severity: Diagnostic.Severity
    /// What happened.
    var message: String
    /// 1-based page, where it is with one page.
    var page: Int?

    /// The diagnostic that a reader of the build's events knows.
    var diagnostic: Diagnostic {
      Diagnostic(
        provenance: Provenance(rule: code), severity: severity, code: code, message: message,
        page: page)
    }
  }
}
