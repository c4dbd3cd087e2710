import Glibc

/// The data that a subcommand was asked for.
enum StandardOutput {
  /// Writes a text as it is; throws where not all of it could be written.
  static func write(_ text: String) throws(StandardStream.Failure) {
    if let failure = StandardStream(descriptor: STDOUT_FILENO).write(text) { throw failure }
  }
}
