import Glibc

/// The data that a subcommand was asked for.
enum StandardOutput {
  /// Writes bytes as they are; throws where not all of them could be written.
  static func write(_ bytes: [UInt8]) throws(StandardStream.Failure) {
    if let failure = StandardStream(descriptor: STDOUT_FILENO).write(bytes) { throw failure }
  }

  /// Writes a text as it is; throws where not all of it could be written.
  static func write(_ text: String) throws(StandardStream.Failure) { try write(Array(text.utf8)) }
}
