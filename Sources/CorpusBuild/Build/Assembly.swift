internal import Export
internal import ReportModel

/// Kept results → the output's files, one report after the other in the order of the corpus, so that
/// neither the number of workers nor who finished first shows in a byte.
struct Assembly: ~Copyable {
  private let output: StagedOutput
  private let cache: ResultCache
  private var names = ReportNames()
  /// The first file of each content.
  private var fileOfContent: [String: String] = [:]
  var summary: BuildSummary
  /// Reports written, in order.
  private(set) var reports: [KeptDocument] = []

  init(output: StagedOutput, cache: ResultCache, summary: BuildSummary) {
    self.output = output
    self.cache = cache
    self.summary = summary
  }

  /// Puts the next file's report into the output; returns what there is to tell of it. What came of its
  /// content must be known, also where another file stood for it.
  mutating func add(_ outcome: DocumentOutcome) throws(BuildError) -> BuildEvent? {
    var input = BuildSummary.Input(file: outcome.file, status: .failed)
    defer { summary.inputs.append(input) }
    input.fingerprint = outcome.fingerprint
    if let sha256 = outcome.fingerprint?.sha256 {
      if let first = fileOfContent[sha256] {
        input.status = .duplicate
        input.duplicateOf = first
        summary.warnings["duplicate-content", default: 0] += 1
        return .duplicate(file: outcome.file, of: first)
      }
      fileOfContent[sha256] = outcome.file
    }
    switch outcome.state {
    case .open, .sameContent: break
    case .failed(var failure):
      failure.file = outcome.file
      summary.failures.append(failure)
    case .kept(let document):
      let sha256 = outcome.fingerprint?.sha256 ?? ""
      let id = names.claim(document.wish(file: outcome.baseName), sha256: sha256)
      let named = try rename(document, to: OutputNames(id: id, file: outcome.baseName))
      input.status = .built
      input.pages = named.pages
      input.profile = named.profile
      if summary.profileHashes[named.profile] == nil {
        summary.profileHashes[named.profile] = named.profileHash
      }
      input.reportID = id
      try place(named)
    }
    return nil
  }

  /// What has been written.
  consuming func finish() -> (BuildSummary, [KeptDocument]) { (summary, reports) }

  /// The document under the names that it has in this output.
  private func rename(
    _ document: KeptDocument, to names: OutputNames
  ) throws(BuildError) -> KeptDocument {
    guard document.names != names else { return document }
    guard case .found(let entry) = cache.find(document.key),
      let result = cache.result(of: entry, key: document.key)
    else { throw lost(document) }
    let renamed = try cache.keep(result, as: names, key: document.key)
    var copy = KeptDocument(renamed, key: document.key, isFresh: false)
    copy.times = document.times
    return copy
  }

  private mutating func place(_ document: KeptDocument) throws(BuildError) {
    let id = document.names.id
    let kept = cache.path(document.key)
    let start = ContinuousClock.now
    try output.link("\(kept)/\(CacheEntry.Name.report)", to: "reports/\(id).json")
    try output.link("\(kept)/\(CacheEntry.Name.text)", to: "text/\(id).txt")
    try output.link("\(kept)/\(CacheEntry.Name.markdown)", to: "text/\(id).md")
    reports.append(document)
    summary.times.writing += start.duration(to: .now)
    summary.times.add(document.times)
    summary.quality.add(document.quality, report: id)
    for (kind, count) in document.counts {
      guard let kind = RecordKind(rawValue: kind) else { continue }
      summary.counts[kind, default: 0] += count
    }
    for trouble in document.troubles { summary.warnings[trouble.code, default: 0] += 1 }
  }

  private func lost(_ document: KeptDocument) -> BuildError {
    BuildError(
      code: .notReadable, file: cache.path(document.key),
      message: "was kept a moment ago and cannot be read any more; build again")
  }
}
