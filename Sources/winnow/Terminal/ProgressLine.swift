import Glibc

/// One line at the bottom of a terminal that says how far the work is; nothing where standard error is
/// no terminal.
struct ProgressLine {
  /// Whether standard error is a terminal.
  static var isPossible: Bool { isatty(STDERR_FILENO) == 1 }

  private let isShown = Self.isPossible
  private var isDrawn = false

  /// Draws the line anew.
  mutating func show(_ text: String) {
    guard isShown else { return }
    // A line that wraps could not be taken back.
    let room = max(10, Self.columns - 1)
    StandardError.write(fragment: "\r\u{1B}[K\(text.prefix(room))")
    isDrawn = true
  }

  /// Takes the line away, so that a message can be written.
  mutating func clear() {
    guard isDrawn else { return }
    StandardError.write(fragment: "\r\u{1B}[K")
    isDrawn = false
  }

  /// Width of the terminal.
  private static var columns: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
      ? Int(size.ws_col) : 80
  }
}
