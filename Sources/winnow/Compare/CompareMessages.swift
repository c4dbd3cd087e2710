import CorpusBuild

/// Shows on standard error how far the reading of a corpus is. Failures are told at the end, where those of
/// an output are told too.
final class CompareMessages {
  private var progress = ProgressLine()

  /// Tells of one event.
  func tell(_ event: BuildEvent) {
    if case .began(let place, let count, let file) = event {
      progress.show("[\(place)/\(count)] \(PrintableName.text(file))")
    }
  }

  /// Takes the progress line away.
  func finish() { progress.clear() }
}
