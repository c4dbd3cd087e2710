import Glibc

/// Messages to the user, apart from the data on standard output.
enum StandardError {
  /// Writes one message and a line feed.
  static func write(_ message: String) {
    let line = Array("\(message)\n".utf8)
    var written = 0
    while written < line.count {
      let count = line[written...].withUnsafeBytes {
        Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count)
      }
      // A closed or full standard error cannot be told of anywhere.
      guard count > 0 else { return }
      written += count
    }
  }
}
