internal import Glibc
public import ReportParsing

/// Documents named on lines of input → lines of results, in the same order: what carries the reading of
/// documents to other machines (Spark's pipe, Hadoop Streaming, GNU parallel, Slurm).
///
/// A line is a path, or a path, a tabulator and the name that the report shall have. Every line is
/// answered by one line, also where the document cannot be read.
public struct LineService: Sendable {
  private let settings: WorkerSettings
  private let order: WorkOrder
  private let program: String

  /// Documents read, but not yet told of because one before them is still being read, are kept in
  /// memory: no more than this for each worker.
  private static let windowPerJob = 4

  /// Makes a service.
  public init(
    settings: WorkerSettings, profiles: ProfileSet,
    vocabularies: VocabularySelection = VocabularySelection()
  ) {
    self.settings = settings
    order = WorkOrder(profiles: ProfileHandover(profiles), vocabularies: vocabularies)
    program = ProgramIdentity.text()
  }

  /// Answers all lines of standard input; each answer is given to `write`, which returns whether it
  /// could be delivered. Returns how many documents failed.
  public func run(
    write: @escaping @Sendable ([UInt8]) -> Bool
  ) async throws(BuildError) -> Int {
    let queue = DocumentQueue(window: settings.jobs * Self.windowPerJob)
    let answers = Answers(write: write)
    let lines = Self.linesOfInput()
    let reader = Task {
      for await line in lines {
        await answers.expect(line)
        await queue.add(1)
      }
      await queue.close()
    }
    let pool = WorkerPool(
      settings: settings, order: order,
      prepare: { turn throws(BuildError) in try await prepare(turn, answers) },
      finish: { turn, outcome throws(BuildError) in try await finish(turn, outcome, answers) },
      willRetry: { _, _ in })
    try await pool.run(queue)
    await reader.value
    return await answers.failures
  }

  /// The lines of standard input. A thread of its own waits for them: one that tasks share would be
  /// missing to those.
  private static func linesOfInput() -> AsyncStream<[UInt8]> {
    let (lines, continuation) = AsyncStream.makeStream(of: [UInt8].self)
    let isStarted = BackgroundThread.run {
      defer { continuation.finish() }
      guard let stream = fdopen(dup(STDIN_FILENO), "re") else { return }
      var reader = LineReader(stream)
      while let line = reader.next() {
        continuation.yield(line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : line)
      }
      fclose(stream)
    }
    if !isStarted { continuation.finish() }
    return lines
  }

  private func prepare(
    _ turn: DocumentQueue.Turn, _ answers: Answers
  ) async throws(BuildError) -> WorkItem {
    let wanted = await answers.document(turn.index)
    do throws(BuildError) {
      guard !wanted.path.bytes.isEmpty else {
        throw BuildError(
          code: .notFound, file: "", message: "the line is empty; it should be a path")
      }
      let (content, fingerprint) = try read(wanted.path)
      await answers.note(turn.index, fingerprint)
      return .read(
        WorkRequest(
          file: wanted.path.lastComponent.text, sha256: fingerprint.sha256, id: wanted.id),
        content: content)
    } catch {
      try await answer(turn, failure: error.during(.fingerprint), answers)
      return .settled
    }
  }

  private func read(_ path: FilePath) throws(BuildError) -> ([UInt8], FileFingerprint) {
    if let bytes = FileIndex.look(at: path)?.stamp.bytes, bytes <= settings.memory / 2,
      let content = FileContent.read(path)
    {
      return (content, FileFingerprint(sha256: CacheEntry.hash(content), bytes: content.count))
    }
    // Says why, in the words of all that opens files.
    let file = try FingerprintedFile(path)
    guard let content = file.content, content.count <= settings.memory / 2 else {
      throw BuildError(
        code: .memoryLimit, file: path.text,
        message: "is larger than half of the memory that a worker has; give it more (--memory)")
    }
    return (content, file.fingerprint)
  }

  private func finish(
    _ turn: DocumentQueue.Turn, _ outcome: WorkerPool.Outcome, _ answers: Answers
  ) async throws(BuildError) {
    let wanted = await answers.document(turn.index)
    switch outcome {
    case .lost(let loss, _):
      try await answer(turn, failure: loss.failure(file: wanted.path.text), answers)
    case .result(let result):
      if let failure = result.record.failure {
        try await answer(turn, failure: failure, answers)
        return
      }
      let names = OutputNames(
        id: ReportNames.fileName(result.record.wish), file: wanted.path.lastComponent.text)
      guard let fingerprint = wanted.fingerprint else { return }
      try await answers.give(
        turn.index,
        ResultLine.bytes(
          result, file: wanted.path.text, names: names, fingerprint: fingerprint, program: program))
    }
  }

  private func answer(
    _ turn: DocumentQueue.Turn, failure: BuildError, _ answers: Answers
  ) async throws(BuildError) {
    let wanted = await answers.document(turn.index)
    await answers.countFailure()
    try await answers.give(
      turn.index,
      ResultLine.bytes(
        failure: failure.inCorpus(file: wanted.path.text), file: wanted.path.text,
        fingerprint: wanted.fingerprint, program: program))
  }
}
