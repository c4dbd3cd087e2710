internal import Glibc

/// A file that is being written, from its beginning.
///
/// Straight on the system's calls, so that a full disk is seen at the write that fails, with the
/// system's own word for it.
package final class OutputFile {
  /// Path as the caller gave it.
  package let path: String
  private var descriptor: Int32

  /// Makes the file, or empties it where it exists. The folder must exist.
  package init(path: String) throws(ExportError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.error(.notWritable, path, "cannot be written") }
  }

  deinit { if descriptor >= 0 { _ = Glibc.close(descriptor) } }

  /// Appends bytes.
  package func write(_ bytes: [UInt8]) throws(ExportError) {
    var start = 0
    while start < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw Self.error(.writeFailed, path, "writing stopped")
      }
      start += written
    }
  }

  /// Closes the file; some file systems report a full disk only here.
  package func close() throws(ExportError) {
    guard descriptor >= 0 else { return }
    let status = Glibc.close(descriptor)
    descriptor = -1
    guard status == 0 else { throw Self.error(.writeFailed, path, "writing stopped") }
  }

  /// An error with the system's reason.
  private static func error(_ code: ExportError.Code, _ path: String, _ what: String)
    -> ExportError
  {
    let reason = String(cString: strerror(errno))
    return ExportError(code: code, file: path, message: "\(what): \(reason)")
  }
}
