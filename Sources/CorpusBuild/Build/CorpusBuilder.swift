internal import Export
internal import ReportModel

/// A corpus of PDFs → the output: reports, texts, CSV files, schema, `build.json`.
///
/// Documents are read by workers side by side, each result is kept in the cache as it comes, and the
/// output is put together from there in the order of the corpus. So memory does not grow with the
/// corpus, a document that fails costs that document, and a build that was stopped is gone on with by
/// the next. The output appears whole or not at all.
public struct CorpusBuilder {
  private let settings: BuildSettings
  private let observe: (BuildEvent) -> Void
  private var summary = BuildSummary()
  /// What the corpus says of its files.
  private let manifest: CorpusManifest

  /// Makes a builder; `observe` is told what happens while it happens.
  public init(settings: BuildSettings, observe: @escaping (BuildEvent) -> Void = { _ in }) {
    self.settings = settings
    self.observe = observe
    manifest = CorpusManifest(corpus: settings.corpus)
  }

  /// Builds. Throws where no report could be written; an earlier output is then untouched.
  public consuming func build() async throws(BuildError) -> BuildSummary {
    let start = ContinuousClock.now
    summary.started = UniversalTime.now()
    summary.profile = settings.profiles.fixedName
    if let trouble = manifest.trouble { warn(of: trouble) }
    let program = "\(ProgramIdentity.text())\n\(settings.vocabularies.identity)"
    let profiles = CurrentProfiles(settings.profiles)
    let choice = try profiles.choiceIdentity()
    if settings.isFromResults {
      // Before the output is touched: is there anything to make it of?
      _ = try ResultFiles(settings.corpus)
      let output = try stagedOutput()
      let cache = try ResultCache(
        cacheFolder(output.target), profile: "of results", program: program)
      let outcomes = try ResultsImport(
        folder: settings.corpus, cache: cache, comparison: try settings.vocabularies.load()
      ).run(observe)
      let whole = WholeOutput(
        output: output, cache: cache, settings: settings, program: program, manifest: manifest)
      var assembly = Assembly(output: output, cache: cache, summary: summary)
      let standing = Dictionary(
        outcomes.lazy.filter(\.stands).map { ($0.fingerprint?.sha256 ?? "", $0) },
        uniquingKeysWith: { first, _ in first })
      for outcome in outcomes {
        if let event = try assembly.add(outcome.resolved { standing[$0] }) { observe(event) }
      }
      return try publish(assembly, whole, outcomes, output: output, cache: cache, start: start)
    }
    var corpus = try CorpusFinder(
      corpus: FilePath(settings.corpus), hint: settings.corpusHint)
    corpus.keep(settings.shard)
    for failure in corpus.failures { fail(failure) }
    if let path = settings.resultsFile {
      let cache = try ResultCache(
        cacheFolder(try OutputFolder.resolve(path)), profile: choice, program: program)
      let outcomes = try await read(corpus.files, cache: cache, profiles) { _ in }
      try ResultsWriting(path: path, cache: cache, program: program).run(outcomes)
      return listed(outcomes, start: start)
    }
    let output = try stagedOutput()
    let cache = try ResultCache(
      cacheFolder(output.target), profile: choice, program: program)
    let whole = WholeOutput(
      output: output, cache: cache, settings: settings, program: program, manifest: manifest)
    var assembly = Assembly(output: output, cache: cache, summary: summary)
    var isChanged = false
    let observe = observe
    let outcomes = try await read(corpus.files, cache: cache, profiles) {
      outcome throws(BuildError) in
      if let event = try assembly.add(outcome) { observe(event) }
      if case .kept = outcome.state, !outcome.isCached { isChanged = true }
      if isChanged { try whole.begin(assembly.reports) }
    }
    assembly.summary.times.fingerprint = summary.times.fingerprint
    return try publish(assembly, whole, outcomes, output: output, cache: cache, start: start)
  }

  /// Room for the output, once it is known that all that is wanted can be written.
  private func stagedOutput() throws(BuildError) -> StagedOutput {
    let output = try StagedOutput(settings.output)
    if settings.writesWorkbook { try DataFiles.checkWorkbook(output) }
    return output
  }

  private func cacheFolder(_ target: String) -> String {
    settings.cache ?? CacheFolder.beside(output: target)
  }

  /// The summary of a build that writes lines of results.
  private consuming func listed(
    _ outcomes: [DocumentOutcome], start: ContinuousClock.Instant
  ) -> BuildSummary {
    for outcome in outcomes {
      var input = BuildSummary.Input(
        file: outcome.file, fingerprint: outcome.fingerprint, status: .built)
      if case .failed(let failure) = outcome.state {
        input.status = .failed
        summary.failures.append(failure)
      }
      summary.inputs.append(input)
    }
    summary.elapsed = start.duration(to: .now)
    return summary
  }

  /// Reads files, telling of each as it is done; `take` is handed what came of each in the order of the
  /// corpus, while others are being read.
  private mutating func read(
    _ files: [CorpusFile], cache: ResultCache, _ profiles: CurrentProfiles,
    _ take: (DocumentOutcome) throws(BuildError) -> Void
  ) async throws(BuildError) -> [DocumentOutcome] {
    let (steps, continuation) = AsyncStream.makeStream(of: Gathering.Step.self)
    let gathering = Gathering(
      files, index: FileIndex(cache: cache.folder), steps: continuation)
    let reading = CorpusReading(
      files: files, settings: settings, cache: cache, profiles: profiles)
    let work = Task { () async -> BuildError? in
      defer { continuation.finish() }
      do throws(BuildError) {
        try await reading.run(gathering)
        return nil
      } catch {
        return error
      }
    }
    var failure: BuildError?
    for await step in steps {
      switch step {
      case .event(let event): observe(event)
      case .outcome(let outcome):
        guard failure == nil else { continue }
        do throws(BuildError) {
          try take(outcome)
        } catch {
          failure = error
          work.cancel()
        }
      }
    }
    let trouble = await work.value
    // Also after a failure: what has been hashed need not be hashed again.
    summary.times.fingerprint += await gathering.finish()
    if let failure = failure ?? trouble { throw failure }
    return await gathering.outcomes
  }

  /// Completes the output and publishes it.
  private consuming func publish(
    _ assembly: consuming Assembly, _ whole: WholeOutput, _ outcomes: [DocumentOutcome],
    output: StagedOutput, cache: ResultCache, start: ContinuousClock.Instant
  ) throws(BuildError) -> BuildSummary {
    var (summary, reports) = assembly.finish()
    summary.readCount = outcomes.count { !$0.isCached }
    guard summary.reportCount > 0 else { throw nothingRead(output) }
    summary.notices = try summary.times.measure(\.writing) { () throws(BuildError) in
      try whole.write(reports)
    }
    for notice in summary.notices { summary.warnings[notice.code.rawValue, default: 0] += 1 }
    summary.changes = try changes(in: output)
    summary.elapsed = start.duration(to: .now)
    try output.write(summary.json(), to: "build.json")
    let published = FileStamp.now()
    if let folder = try output.publish() { observe(.kept(folder: folder)) }
    cache.noteSynchronised(before: published)
    whole.remember(reports, keys: Self.keys(outcomes, cache), notices: summary.notices)
    return summary
  }

  private func changes(in output: StagedOutput) throws(BuildError) -> ChangeSummary {
    do {
      return try EarlierReports.writeChanges(from: output.target, to: output.staging)
    } catch {
      throw output.failure(error)
    }
  }

  /// Entries of the cache that an output stands on.
  private static func keys(_ outcomes: [DocumentOutcome], _ cache: ResultCache) -> [String] {
    Set(outcomes.compactMap(\.fingerprint?.sha256)).map { cache.key(sha256: $0) }.sorted()
  }

  private mutating func warn(of manifestTrouble: String) {
    let code = "manifest-unreadable"
    summary.warnings[code, default: 0] += 1
    let diagnostic = Diagnostic(
      provenance: Provenance(rule: "manifest"), severity: .warning, code: code,
      message: manifestTrouble)
    observe(.warned(file: CorpusManifest.name, [diagnostic]))
  }

  private mutating func fail(_ failure: BuildError) {
    summary.failures.append(failure)
    observe(.failed(failure))
  }

  private func nothingRead(_ output: StagedOutput) -> BuildError {
    BuildError(
      code: .nothingRead, file: settings.corpus,
      message: "no report could be read from it, so nothing is written"
        + OutputFolder.untouched(output.target))
  }
}
