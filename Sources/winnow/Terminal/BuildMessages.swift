import CorpusBuild
import Logging
import ReportModel

/// Tells on standard error what a build does.
final class BuildMessages {
  private let screen = MessageScreen()
  private let log: Logger
  /// A progress line is no JSON, and not quiet.
  private let isProgressShown: Bool
  private var meter = ProgressMeter()
  /// The document that was begun last.
  private var file = ""
  private let start = ContinuousClock.now
  private var lastTold = ContinuousClock.now

  /// Where there is no terminal, how far the build is is told once in such a time.
  private static let interval = Duration.seconds(30)

  /// Prepares messages in the form that was asked for.
  init(_ options: LogOptions) {
    let screen = screen
    let level = options.level
    log = Logger(label: "winnow build") { label in
      switch options.format {
      case .text: TextLogHandler(label: label, screen: screen, logLevel: level)
      case .json: JSONLogHandler(label: label, screen: screen, logLevel: level)
      }
    }
    isProgressShown = options.format == .text && !options.quiet
  }

  /// Tells of one event.
  func tell(_ event: BuildEvent) {
    switch event {
    case .began(let place, let count, let file):
      meter.count = count
      log.debug(
        "is read", metadata: [LogKey.file: "\(file)", "place": .stringConvertible(place)])
      self.file = PrintableName.text(file)
      showProgress(self.file)
    case .finished(let file, let done, let count, let failed, let pages):
      meter.done = done
      meter.count = count
      meter.failed = failed
      meter.pages += pages
      log.debug(
        "is done", metadata: [LogKey.file: "\(file)", "pages": .stringConvertible(pages)])
      if done < count { showProgress(self.file) }
      tellProgress()
    case .failed(let error):
      tell(error)
    case .lost(let error):
      log.warning("\(error.message); it is read once more, alone", metadata: Self.metadata(error))
    case .damaged(let file, let part):
      log.warning(
        "what was kept of it is damaged (\(PrintableName.text(part))); it is read anew",
        metadata: [LogKey.file: "\(file)", LogKey.code: "damaged-cache"])
    case .duplicate(let file, let first):
      log.warning(
        "has the same content as \(PrintableName.text(first)) and is left out; remove one of them",
        metadata: [LogKey.file: "\(file)", LogKey.code: "duplicate-content"])
    case .warned(let file, let diagnostics):
      for note in DiagnosticLines.notes(diagnostics) {
        log.warning(
          "\(note.message)", metadata: [LogKey.file: "\(file)", LogKey.code: "\(note.code)"])
      }
    case .kept(let folder):
      log.warning(
        "files of the earlier output could not be moved from here; look through it and remove it",
        metadata: [LogKey.file: "\(folder)", LogKey.code: "earlier-output-kept"])
    }
  }

  /// Tells what came of it all.
  func tell(_ summary: BuildSummary, output: String) {
    let duplicates = summary.inputs.count { $0.status == .duplicate }
    var parts = [
      "\(summary.reportCount) \(summary.reportCount == 1 ? "report" : "reports") written"
    ]
    if !summary.failures.isEmpty { parts.append("\(summary.failures.count) failed") }
    if duplicates > 0 { parts.append("\(duplicates) left out as duplicates") }
    let changes = summary.changes
    parts.append(
      "\(changes.added.count) new, \(changes.altered.count) altered, \(changes.removed.count) gone")
    log.info(
      "\(parts.joined(separator: "; "))",
      metadata: [
        LogKey.file: "\(output)", "reports": .stringConvertible(summary.reportCount),
        "failed": .stringConvertible(summary.failures.count),
        "pages": .stringConvertible(summary.pageCount),
        "seconds": .stringConvertible(Self.seconds(summary.elapsed)),
      ])
  }

  /// Runs the body; a failure is told, and ends the command with the status that says that nothing
  /// could be done.
  func tellingFailures<Result>(_ body: () throws(BuildError) -> Result) throws -> Result {
    do {
      return try body()
    } catch {
      throw tellFinal(error)
    }
  }

  /// The same for a body that waits.
  func tellingFailuresAsync<Result>(_ body: () async throws(BuildError) -> Result) async throws
    -> Result
  {
    do {
      return try await body()
    } catch {
      throw tellFinal(error)
    }
  }

  /// Tells what came of a build that writes lines of results.
  func tell(_ summary: BuildSummary, results: String) {
    let failed = summary.failures.isEmpty ? "" : ", \(summary.failures.count) of failures"
    log.info(
      "\(summary.inputs.count) lines written\(failed)", metadata: [LogKey.file: "\(results)"])
  }

  /// Takes the progress line away.
  func finish() { screen.clear() }

  private func tellFinal(_ error: BuildError) -> any Error {
    finish()
    log.critical("\(error.message)", metadata: Self.metadata(error))
    return ExitStatus.nothingDone.exitCode
  }

  private func tell(_ error: BuildError) {
    log.error("\(error.message)", metadata: Self.metadata(error))
  }

  private static func metadata(_ error: BuildError) -> Logger.Metadata {
    var metadata: Logger.Metadata = [
      LogKey.file: "\(error.file)", LogKey.code: "\(error.code.rawValue)",
    ]
    if let page = error.page { metadata[LogKey.page] = .stringConvertible(page) }
    return metadata
  }

  private func showProgress(_ file: String) {
    guard isProgressShown, screen.isTerminal else { return }
    screen.show("\(meter.text(after: start.duration(to: .now))): \(file)")
  }

  /// Tells how far the build is where no terminal shows it, from time to time.
  private func tellProgress() {
    guard !screen.isTerminal || !isProgressShown, lastTold.duration(to: .now) >= Self.interval
    else { return }
    lastTold = .now
    let elapsed = start.duration(to: .now)
    var metadata: Logger.Metadata = [
      "done": .stringConvertible(meter.done), "count": .stringConvertible(meter.count),
      "failed": .stringConvertible(meter.failed),
    ]
    if let rate = meter.pageRate(after: elapsed) {
      metadata["pages_per_second"] = .stringConvertible((rate * 10).rounded() / 10)
    }
    if let left = meter.secondsLeft(after: elapsed) {
      metadata["seconds_left"] = .stringConvertible(left)
    }
    log.info("\(meter.text(after: elapsed))", metadata: metadata)
  }

  private static func seconds(_ duration: Duration) -> Double {
    (duration / .seconds(1) * 1000).rounded() / 1000
  }
}
