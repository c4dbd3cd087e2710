internal import Glibc

/// A path as the bytes that the system knows it by: file names need not be UTF-8.
public struct FilePath: Hashable, Sendable {
  /// The bytes, without the NUL at the end.
  let bytes: [UInt8]

  /// Takes a path from the command line.
  public init(_ path: String) { bytes = Array(path.utf8) }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The path as text, or nil where its bytes are no UTF-8.
  var string: String? { String(validating: bytes, as: UTF8.self) }

  /// The path as text; where its bytes are no UTF-8, with escapes for them.
  public var text: String { string ?? PrintableName.text(bytes: bytes) }

  /// The path of an entry of this folder.
  func appending(_ name: [UInt8]) -> FilePath {
    let separator: [UInt8] = bytes.last == UInt8(ascii: "/") || bytes.isEmpty ? [] : [0x2F]
    return FilePath(bytes: bytes + separator + name)
  }

  /// The last part of the path.
  var lastComponent: FilePath {
    FilePath(bytes: Array(bytes.split(separator: UInt8(ascii: "/")).last ?? []))
  }

  /// Calls the body with the path as the system wants it.
  func withSystemPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    var name = bytes.map { CChar(bitPattern: $0) }
    name.append(0)
    return name.withUnsafeBufferPointer { buffer in
      // Never empty: it ends in NUL.
      buffer.baseAddress.map(body) ?? body("")
    }
  }
}

extension FilePath {
  /// A file held open by its number.
  struct Descriptor: ~Copyable {
    /// The number; negative where the file could not be opened.
    let number: Int32
    deinit { if number >= 0 { _ = Glibc.close(number) } }
  }

  /// Opens the file for reading.
  func open() -> Descriptor {
    Descriptor(number: withSystemPath { Glibc.open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) })
  }
}

/// The system's word for what went wrong last.
func systemReason(_ cause: Int32 = errno) -> String { String(cString: strerror(cause)) }
