import Glibc

/// A file opened for reading, by its number.
///
/// Poppler opens the file again for itself; it is opened here first because then the cause of a failure is known exactly.
struct FileBytes: ~Copyable {
  let descriptor: Int32
  /// Bytes in the file.
  let size: Int
  /// False for pipes and devices, which can be read only once, from start to end.
  let isRegular: Bool

  /// Opens the file, or says why it cannot be read.
  init(path: String) throws(PDFReadingError) {
    var path = path
    let opened = path.withUTF8 { bytes in
      var name = [CChar](unsafeUninitializedCapacity: bytes.count + 1) { buffer, count in
        for (index, byte) in bytes.enumerated() { buffer[index] = CChar(bitPattern: byte) }
        buffer[bytes.count] = 0
        count = bytes.count + 1
      }
      return open(&name, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    }
    guard opened >= 0, !path.utf8.contains(0) else {
      throw Self.failure(path, errno)
    }
    var status = stat()
    guard fstat(opened, &status) == 0 else {
      let cause = errno
      close(opened)
      throw Self.failure(path, cause)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      close(opened)
      throw PDFReadingError(
        code: .isDirectory, file: path,
        message: "is a directory; name a PDF file inside it")
    }
    descriptor = opened
    size = Int(status.st_size)
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }

  deinit { close(descriptor) }

  /// Up to `count` bytes from `offset` on; fewer at the end of the file or where it cannot be read.
  borrowing func read(_ count: Int, at offset: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, count - filled, offset + filled)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { break }
        filled += got
      }
    }
  }

  /// Everything that comes, for pipes; nil where that is more than `limit` bytes or cannot be read.
  borrowing func readToEnd(limit: Int) -> [UInt8]? {
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = Glibc.read(descriptor, &part, part.count)
      if got < 0, errno == EINTR { continue }
      if got < 0 || all.count + got > limit { return nil }
      if got == 0 { return all }
      all.append(contentsOf: part[..<got])
    }
  }

  private static func failure(_ path: String, _ cause: Int32) -> PDFReadingError {
    switch cause {
    case ENOENT, ENOTDIR:
      PDFReadingError(
        code: .notFound, file: path, message: "there is no such file; check the path")
    case EACCES, EPERM:
      PDFReadingError(
        code: .notReadable, file: path,
        message: "no permission to read it; change its permissions or run as its owner")
    default:
      PDFReadingError(
        code: .notReadable, file: path,
        message: "cannot be read: \(String(cString: strerror(cause)))")
    }
  }
}
