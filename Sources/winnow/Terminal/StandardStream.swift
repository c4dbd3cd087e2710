import Glibc

/// One of the two streams that the command writes to.
struct StandardStream {
  /// The stream's number for the system.
  let descriptor: Int32

  /// Writes bytes, all of them; where the stream takes no more, says why.
  func write(_ bytes: [UInt8]) -> Failure? {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return Failure(cause: errno) }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return nil
    }
  }

  /// The stream took no more.
  struct Failure: Error, CustomStringConvertible {
    /// The system's number for it.
    var cause: Int32

    /// Whether the reader went away: it has what it wanted (`winnow parse … | head`), so that is no
    /// trouble to tell of.
    var isClosedByReader: Bool { cause == EPIPE }

    /// One line for the user.
    var description: String {
      "standard output: \(String(cString: strerror(cause))); what was written there is not complete"
    }
  }
}
