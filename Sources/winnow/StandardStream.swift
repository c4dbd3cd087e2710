import Glibc

/// One of the two streams that the command writes to.
struct StandardStream {
  /// The stream's number for the system.
  let descriptor: Int32

  /// Writes a text whole; where the stream takes no more, says why.
  func write(_ text: String) -> Failure? {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return Failure(cause: String(cString: strerror(errno))) }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return nil
    }
  }

  /// The stream took no more, as on a full disk.
  struct Failure: Error, CustomStringConvertible {
    /// The system's word for it.
    var cause: String

    /// One line for the user.
    var description: String {
      "standard output: \(cause); what was written there is not complete"
    }
  }
}
