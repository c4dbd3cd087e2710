internal import ReportParsing

/// What a build holds in memory of a document whose output the cache keeps: little, since there may be
/// many.
struct KeptDocument: Hashable, Sendable {
  /// Name of its entry.
  var key: String
  /// The name that the report gives itself; nil where it is that of its file, for want of a better one.
  private var ownWish: String?
  /// The names that stand in the output now.
  var names: OutputNames
  /// What the output is.
  var outputIdentity: String
  /// Length of its lines for each of the CSV files.
  var rowLengths: [Int]
  /// Name of the profile that it was read by.
  var profile: String
  /// SHA-256 of that profile's text.
  var profileHash: String
  /// How well it was read.
  var quality: ReportQuality
  /// Number of pages.
  var pages: Int?
  /// How many records of each kind there are.
  var counts: [String: Int]
  /// What there is to tell of it.
  var troubles: [ResultRecord.Trouble]
  /// Time spent on it in this build.
  var times: StageTimes

  init(_ entry: CacheEntry, key: String, isFresh: Bool) {
    self.key = key
    ownWish = entry.record.isNamedByFile ? nil : entry.record.wish
    names = OutputNames(id: entry.id, file: entry.file)
    outputIdentity = entry.outputIdentity
    rowLengths = entry.rowLengths
    profile = entry.record.profile ?? ""
    profileHash = entry.record.profileIdentity ?? ""
    quality = entry.record.quality
    pages = entry.record.pages
    counts = entry.record.counts
    troubles = entry.record.troubles
    times = isFresh ? entry.record.times : StageTimes()
  }
}

extension KeptDocument {
  /// The name that the report would like to have, in a file of this name.
  func wish(file: String) -> String { ownWish ?? ReportNaming.id(file: file) }
}

/// What came of one file of the corpus.
struct DocumentOutcome: Sendable {
  /// Path in the corpus.
  var file: String
  /// Name of the file without folders.
  var baseName: String
  /// Hash and size; nil where the file could not be read.
  var fingerprint: FileFingerprint?
  /// What became of it.
  var state: State
  /// Whether nothing had to be read again.
  var isCached = false

  /// What became of a file.
  enum State: Sendable {
    /// Its turn has not come.
    case open
    /// Another file has the same content, and what comes of it holds for both.
    case sameContent
    /// Its output is kept.
    case kept(KeptDocument)
    /// There is none.
    case failed(BuildError)
  }
}

extension DocumentOutcome {
  /// Whether it tells itself what came of its content.
  var stands: Bool {
    if case .sameContent = state { return false }
    return fingerprint != nil
  }

  /// Where another file of the same content stands for it, with what came of that one.
  func resolved(_ standing: (_ sha256: String) -> DocumentOutcome?) -> DocumentOutcome {
    guard case .sameContent = state, let sha256 = fingerprint?.sha256,
      let first = standing(sha256), first.fingerprint?.sha256 == sha256
    else { return self }
    var outcome = self
    outcome.state = first.state
    outcome.isCached = first.isCached
    return outcome
  }
}
