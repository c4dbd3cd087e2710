internal import Crypto
internal import Glibc

/// What tells a file's content from any other.
public struct FileFingerprint: Hashable, Codable, Sendable {
  /// SHA-256 of its bytes, in lower-case hexadecimal.
  public var sha256: String
  /// Its size.
  public var bytes: Int

  /// A digest in lower-case hexadecimal.
  static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// A file whose content has been looked through once, ready to be opened as a PDF.
struct FingerprintedFile {
  let fingerprint: FileFingerprint
  /// The content of a pipe, which cannot be read a second time, or one that is at hand; nil for files.
  let content: [UInt8]?

  /// Takes content that has been looked through elsewhere.
  init(_ fingerprint: FileFingerprint, content: [UInt8]) {
    self.fingerprint = fingerprint
    self.content = content
  }

  /// More than this from a pipe is no PDF that could be parsed in memory.
  private static let pipeLimit = 1 << 30

  /// Reads the file from start to end, a piece at a time.
  init(_ path: FilePath) throws(BuildError) {
    let descriptor = path.withSystemPath { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw Self.failure(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.failure(path, errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw Self.failure(path, EISDIR) }
    let isKept = status.st_mode & S_IFMT != S_IFREG

    var hash = SHA256()
    var size = 0
    var content: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 17)
    while true {
      let count = read(descriptor, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.failure(path, errno) }
      if count == 0 { break }
      size += count
      part[..<count].withUnsafeBytes { hash.update(bufferPointer: $0) }
      guard isKept else { continue }
      guard size <= Self.pipeLimit else { throw Self.failure(path, EFBIG) }
      content.append(contentsOf: part[..<count])
    }
    fingerprint = FileFingerprint(sha256: FileFingerprint.hexadecimal(hash.finalize()), bytes: size)
    self.content = isKept ? content : nil
  }

  /// The causes in the words of `PDFReadingError`, so that a file fails alike wherever it is opened.
  private static func failure(_ path: FilePath, _ cause: Int32) -> BuildError {
    switch cause {
    case ENOENT, ENOTDIR:
      BuildError(
        code: .notFound, file: path.text, message: "there is no such file; check the path")
    case EISDIR:
      BuildError(
        code: BuildError.Code(rawValue: "is-directory"), file: path.text,
        message: "is a directory; name a PDF file inside it")
    case EACCES, EPERM:
      BuildError(
        code: .notReadable, file: path.text,
        message: "no permission to read it; change its permissions or run as its owner")
    default:
      BuildError(
        code: .notReadable, file: path.text, message: "cannot be read: \(systemReason(cause))")
    }
  }
}
