internal import Crypto
internal import Glibc
internal import ReportModel

/// Files of a corpus → what came of each: known from before, or read by a worker and kept.
struct CorpusReading: Sendable {
  let files: [CorpusFile]
  let settings: BuildSettings
  let cache: ResultCache
  let profiles: CurrentProfiles

  /// Reads all files.
  func run(_ gathering: Gathering) async throws(BuildError) {
    let queue = DocumentQueue()
    await queue.add(files.count)
    await queue.close()
    let pool = WorkerPool(
      settings: settings.workers,
      order: WorkOrder(
        profiles: ProfileHandover(settings.profiles), vocabularies: settings.vocabularies),
      prepare: { turn throws(BuildError) in try await prepare(turn, gathering) },
      finish: { turn, outcome throws(BuildError) in try await finish(turn, outcome, gathering) },
      willRetry: { turn, loss in
        gathering.tell(.lost(loss.failure(file: files[turn.index].name, sequel: .retry)))
      })
    try await pool.run(queue)
  }

  private func prepare(
    _ turn: DocumentQueue.Turn, _ gathering: Gathering
  ) async throws(BuildError) -> WorkItem {
    let file = files[turn.index]
    if turn.attempt == 1 {
      gathering.tell(.began(place: turn.index + 1, count: files.count, file: file.name))
    }
    if turn.attempt == 1, let known = await gathering.known(file.path) {
      guard await gathering.claim(turn.index, known) else { return .settled }
      if try await recall(turn.index, known.sha256, gathering) { return .settled }
    }
    let content: [UInt8]
    let fingerprint: FileFingerprint
    do throws(BuildError) {
      (content, fingerprint) = try await read(file, gathering)
    } catch {
      try await fail(turn.index, error.during(.fingerprint), gathering)
      return .settled
    }
    if turn.attempt == 1 {
      guard await gathering.claim(turn.index, fingerprint) else { return .settled }
      if try await recall(turn.index, fingerprint.sha256, gathering) { return .settled }
    }
    return .read(
      WorkRequest(file: file.path.lastComponent.text, sha256: fingerprint.sha256), content: content)
  }

  /// Reads a file whole and hashes it.
  private func read(
    _ file: CorpusFile, _ gathering: Gathering
  ) async throws(BuildError) -> ([UInt8], FileFingerprint) {
    let start = ContinuousClock.now
    let look = FileIndex.look(at: file.path)
    // A worker holds the file beside all that it makes of it.
    if let look, look.stamp.bytes > settings.workers.memory / 2 {
      throw BuildError(
        code: .memoryLimit, file: file.name,
        message: "is larger than half of the memory that a worker has; give it more (--memory), or "
          + "leave it out")
    }
    guard let look, let content = FileContent.read(file.path) else {
      // Says why, in the words of all that opens files.
      _ = try FingerprintedFile(file.path)
      throw BuildError(
        code: .changing, file: file.name, message: "was changed while it was read; build again")
    }
    let fingerprint = FileFingerprint(
      sha256: CacheEntry.hash(content), bytes: content.count)
    await gathering.enter(
      file.path,
      FileIndex.Entry(stamp: look.stamp, changed: look.changed, sha256: fingerprint.sha256),
      time: start.duration(to: .now))
    return (content, fingerprint)
  }

  /// Takes what an earlier build has kept; false where there is nothing.
  private func recall(
    _ number: Int, _ sha256: String, _ gathering: Gathering
  ) async throws(BuildError) -> Bool {
    guard !settings.isForced else { return false }
    let key = cache.key(sha256: sha256)
    switch cache.find(key) {
    case .missing: return false
    case .damaged(let part):
      gathering.tell(.damaged(file: files[number].name, part: "\(cache.path(key))/\(part)"))
      return false
    case .found(let entry):
      guard profiles.govern(entry.record), holds(entry.record.limits) else { return false }
      try await settle(number, entry, key: key, isCached: true, gathering)
      return true
    }
  }

  /// Whether a document that broke limits has the same today.
  private func holds(_ broken: ResultRecord.Limits?) -> Bool {
    broken == nil || broken == ResultRecord.Limits(settings.workers)
  }

  private func finish(
    _ turn: DocumentQueue.Turn, _ outcome: WorkerPool.Outcome, _ gathering: Gathering
  ) async throws(BuildError) {
    switch outcome {
    case .lost(let loss, let sha256):
      var failure = loss.failure(file: files[turn.index].name)
      if let limits = loss.brokenLimits {
        // So that a document that hangs costs its time once and not every night. The build that finds
        // it out says the same as those that know it.
        failure = loss.failure(file: files[turn.index].name, sequel: .remembered)
        var known = DocumentResult(failure: failure, sha256: sha256)
        known.record.limits = limits
        _ = try cache.keep(
          known, as: OutputNames(id: "", file: ""), key: cache.key(sha256: sha256))
      }
      try await fail(turn.index, failure, gathering)
    case .result(let result):
      let names = OutputNames(
        id: ReportNames.fileName(result.record.wish),
        file: files[turn.index].path.lastComponent.text)
      let key = cache.key(sha256: result.record.sha256)
      let entry = try cache.keep(result, as: names, key: key)
      try await settle(turn.index, entry, key: key, isCached: false, gathering)
    }
  }

  private func settle(
    _ number: Int, _ entry: CacheEntry, key: String, isCached: Bool, _ gathering: Gathering
  ) async throws(BuildError) {
    if let failure = entry.record.failure {
      try await fail(number, failure, isCached: isCached, gathering)
      return
    }
    await gathering.settle(
      number, .kept(KeptDocument(entry, key: key, isFresh: !isCached)), isCached: isCached)
  }

  private func fail(
    _ number: Int, _ failure: BuildError, isCached: Bool = false, _ gathering: Gathering
  ) async throws(BuildError) {
    let failure = failure.inCorpus(file: files[number].name)
    await gathering.settle(number, .failed(failure), isCached: isCached)
    guard settings.keepsGoing else {
      throw BuildError(
        code: .stopped, file: settings.corpus,
        message: "stopped at the first document that failed (\(PrintableName.text(failure.file))); "
          + "nothing is written")
    }
  }
}
