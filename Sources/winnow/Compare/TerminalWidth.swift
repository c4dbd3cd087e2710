import Glibc

/// How wide the terminal is that data goes to.
enum TerminalWidth {
  /// Characters in a line of standard output; 100 where it is no terminal.
  static var ofOutput: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else {
      return 100
    }
    return max(60, Int(size.ws_col))
  }
}
