import Foundation
import TestSupport
import Testing

@testable import CorpusBuild

@Suite("What tells a file's content from any other")
struct FingerprintTests {
  /// FIPS 180-2, appendix B.1.
  private static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test("SHA-256 and size of a file")
  func file() throws {
    let folder = try TemporaryFolder()
    let file = try FingerprintedFile(FilePath(folder.write("abc", "a")))
    #expect(file.fingerprint == FileFingerprint(sha256: Self.abc, bytes: 3))
    #expect(file.content == nil)
  }

  @Test("A file longer than one piece is read to its end")
  func longFile() throws {
    let folder = try TemporaryFolder()
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    let file = try FingerprintedFile(FilePath(folder.write(bytes, "a")))
    // FIPS 180-2, appendix B.3.
    #expect(
      file.fingerprint.sha256 == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    #expect(file.fingerprint.bytes == 1_000_000)
  }

  @Test("What comes through a pipe is kept, since it comes only once")
  func pipe() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("abc".utf8))
    try pipe.fileHandleForWriting.close()
    let number = pipe.fileHandleForReading.fileDescriptor
    let file = try FingerprintedFile(FilePath("/proc/self/fd/\(number)"))
    #expect(file.fingerprint.sha256 == Self.abc)
    #expect(file.content == Array("abc".utf8))
  }

  @Test("Missing files and folders are told apart")
  func failures() throws {
    let folder = try TemporaryFolder()
    func code(_ path: String) -> String? {
      do throws(BuildError) {
        _ = try FingerprintedFile(FilePath(path))
        return nil
      } catch {
        return error.code.rawValue
      }
    }
    #expect(code("\(folder.path)/a") == "not-found")
    #expect(code(folder.path) == "is-directory")
  }
}
