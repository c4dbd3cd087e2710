internal import Glibc

/// A whole file in memory, or the other way round.
enum FileContent {
  /// The bytes of a file; nil where it cannot be read.
  static func read(_ path: String) -> [UInt8]? { read(FilePath(path)) }

  /// The bytes of a file; nil where it cannot be read. The cause is in `errno`.
  static func read(_ path: FilePath) -> [UInt8]? {
    let file = path.open()
    guard file.number >= 0 else { return nil }
    var status = stat()
    guard fstat(file.number, &status) == 0 else { return nil }
    let size = Int(status.st_size)
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let count = Glibc.read(file.number, buffer.baseAddress.map { $0 + filled }, size - filled)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          isWhole = count == 0
          return
        }
        filled += count
      }
    }
    _ = consume file
    return isWhole ? bytes : nil
  }

  /// Writes a file under another name and puts it in its place when it is whole; false where that fails.
  static func replace(_ path: String, with bytes: [UInt8]) -> Bool {
    let beside = "\(path).\(getpid()).new"
    guard create(beside, with: bytes) else {
      let cause = errno
      unlink(beside)
      errno = cause
      return false
    }
    return rename(beside, path) == 0
  }

  /// Gives a file another name, in the place of what has it; false where that fails.
  static func move(_ path: String, to other: String) -> Bool { rename(path, other) == 0 }

  /// Writes a new file; false where that fails, with the cause in `errno`.
  static func create(_ path: String, with bytes: [UInt8]) -> Bool {
    let number = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard number >= 0 else { return false }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(number, $0.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      done += count
    }
    let cause = errno
    guard close(number) == 0 else { return false }
    errno = cause
    return done == bytes.count
  }

  /// Gives a file a second name, which need not be on the same file system: a copy is made where a
  /// link cannot be. Returns the cause where neither can.
  static func link(_ path: String, as other: String) -> Int32? {
    if Glibc.link(path, other) == 0 { return nil }
    guard errno == EXDEV || errno == EPERM || errno == EMLINK || errno == ENOTSUP else {
      return errno
    }
    guard let bytes = read(path) else { return errno }
    return replace(other, with: bytes) ? nil : errno
  }
}
