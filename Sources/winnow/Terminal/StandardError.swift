import Glibc

/// Messages to the user, apart from the data on standard output.
enum StandardError {
  /// Writes one message and a line feed.
  static func write(_ message: String) { write(fragment: "\(message)\n") }

  /// Writes a piece of text as it is.
  static func write(fragment: String) {
    // A closed or full standard error cannot be told of anywhere.
    _ = StandardStream(descriptor: STDERR_FILENO).write(Array(fragment.utf8))
  }
}
