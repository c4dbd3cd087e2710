import Glibc

/// Messages to the user, apart from the data on standard output.
enum StandardError {
  /// Writes one message and a line feed. Where the stream is closed or full, nobody can be told.
  static func write(_ message: String) {
    _ = StandardStream(descriptor: STDERR_FILENO).write(message + "\n")
  }
}
