internal import Crypto
internal import Glibc

/// What came of the files of a corpus, gathered from workers that finish in any order.
actor Gathering {
  /// One for each file, in the order of the corpus.
  private(set) var outcomes: [DocumentOutcome]
  /// The file that stands for each content while it is read.
  private var fileOfContent: [String: Int] = [:]
  private var index: FileIndex
  private var names: Set<String> = []
  /// Keys of documents of whose diagnostics it has been told.
  private var warned: Set<String> = []
  private var doneCount = 0
  private var failedCount = 0
  /// The first file of which it has not been told what came of it.
  private var next = 0
  private let steps: AsyncStream<Step>.Continuation
  private var fingerprintTime: Duration = .zero

  /// What is told while files are read.
  enum Step: Sendable {
    /// Something happened.
    case event(BuildEvent)
    /// What came of the next file in the order of the corpus.
    case outcome(DocumentOutcome)
  }

  init(_ files: [CorpusFile], index: FileIndex, steps: AsyncStream<Step>.Continuation) {
    outcomes = files.map {
      DocumentOutcome(file: $0.name, baseName: $0.path.lastComponent.text, state: .open)
    }
    self.index = index
    self.steps = steps
  }

  /// The hash of a file, where it is known without reading.
  func known(_ path: FilePath) -> FileFingerprint? {
    names.insert(FileIndex.name(path))
    return index.fingerprint(of: path)
  }

  /// Enters the hash of a file that has been read.
  func enter(_ path: FilePath, _ entry: FileIndex.Entry, time: Duration) {
    fingerprintTime += time
    if FileIndex.isOld(entry.changed) { index.enter(path, entry) }
  }

  /// Takes the content of a file for it; false where another file has it.
  func claim(_ number: Int, _ fingerprint: FileFingerprint) -> Bool {
    outcomes[number].fingerprint = fingerprint
    let first = fileOfContent[fingerprint.sha256] ?? number
    fileOfContent[fingerprint.sha256] = first
    if first == number { return true }
    settle(number, .sameContent)
    return false
  }

  /// A file is done.
  func settle(_ number: Int, _ state: DocumentOutcome.State, isCached: Bool = false) {
    outcomes[number].state = state
    outcomes[number].isCached = isCached
    doneCount += 1
    if case .failed(let failure) = state {
      failedCount += 1
      tell(.failed(failure))
    }
    var pages = 0
    if case .kept(let document) = state { pages = document.pages ?? 0 }
    tell(
      .finished(
        file: outcomes[number].file, done: doneCount, count: outcomes.count, failed: failedCount,
        pages: pages))
    tellInOrder()
  }

  /// Tells of files in the order of the corpus, each as soon as it is known what came of its content.
  private func tellInOrder() {
    while next < outcomes.count {
      let outcome = outcomes[next].resolved { fileOfContent[$0].map { outcomes[$0] } }
      if case .open = outcome.state { return }
      next += 1
      warn(of: outcome)
      steps.yield(.outcome(outcome))
    }
  }

  /// Tells of the diagnostics of a content once, with the first of its files in the order of the corpus, whichever was
  /// read, and before others are told to have the same content.
  private func warn(of outcome: DocumentOutcome) {
    guard case .kept(let document) = outcome.state, !document.troubles.isEmpty,
      warned.insert(document.key).inserted
    else { return }
    tell(.warned(file: outcome.file, document.troubles.map(\.diagnostic)))
  }

  /// Tells of something that is no outcome.
  nonisolated func tell(_ event: BuildEvent) { steps.yield(.event(event)) }

  /// Writes the index of hashes; returns the time that hashing took.
  func finish() -> Duration {
    index.save(only: names)
    return fingerprintTime
  }
}
