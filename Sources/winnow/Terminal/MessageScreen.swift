import Synchronization

/// Standard error as a place for lines, with a progress line below them on a terminal.
///
/// Messages may come from several threads; a line is written whole.
final class MessageScreen: Sendable {
  private let progress = Mutex(ProgressLine())

  /// Whether there is a terminal, with a progress line.
  let isTerminal = ProgressLine.isPossible

  /// Writes a line above the progress line.
  func write(_ line: String) {
    progress.withLock { progress in
      progress.clear()
      StandardError.write(line)
    }
  }

  /// Draws the progress line anew.
  func show(_ text: String) { progress.withLock { $0.show(text) } }

  /// Takes the progress line away.
  func clear() { progress.withLock { $0.clear() } }
}
