import CPoppler
import Synchronization

/// Keeps what Poppler prints past every log handler off standard error while it draws.
///
/// The stream belongs to the whole process, so the state here does too; the lock lets several threads draw.
enum StandardErrorSilence {
  private struct State {
    /// Drawings under way.
    var depth = 0
    /// The stream to be put back.
    var saved: UnsafeMutablePointer<FILE>?
  }

  private static let state = Mutex(State())

  /// Runs `body` with what is written to the C stream thrown away; the file descriptor is not touched.
  static func whileSilent(_ body: () -> Void) {
    state.withLock { state in
      if state.depth == 0, let nowhere = fopen("/dev/null", "we") {
        state.saved = exchangeStandardError(nowhere)
      }
      state.depth += 1
    }
    body()
    state.withLock { state in
      state.depth -= 1
      if state.depth == 0, let saved = state.saved {
        if let nowhere = exchangeStandardError(saved) { fclose(nowhere) }
        state.saved = nil
      }
    }
  }
}
