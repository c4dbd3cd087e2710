import Foundation
import TestSupport
import Testing

@testable import CorpusBuild

@Suite("Locks of folders")
struct LockTests {
  /// Holds a folder's open descriptors as a process does that is started at that moment and has not yet run.
  private func inherited(_ folder: String) throws -> [Int32] {
    let numbers = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    return numbers.compactMap(Int32.init).filter { number in
      let path = try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/self/fd/\(number)")
      return path == folder
    }.map { dup($0) }
  }

  @Test("A cache is free once its build is done, whatever process is being started meanwhile")
  func cache() throws {
    let folder = try TemporaryFolder()
    var build = CacheLock(folder.path)
    #expect(build != nil)
    let copies = try inherited(folder.path)
    defer { for copy in copies { close(copy) } }
    #expect(!copies.isEmpty)
    #expect(CacheLock(folder.path, toPrune: true) == nil)
    withExtendedLifetime(build) {}
    build = nil
    #expect(CacheLock(folder.path, toPrune: true) != nil)
  }

  @Test("So is an output")
  func output() throws {
    let folder = try TemporaryFolder()
    func hold() throws -> [Int32] {
      let lock = try FolderLock(folder.path)
      #expect(throws: FolderLock.Refusal.self) { _ = try FolderLock(folder.path) }
      let copies = try inherited(folder.path)
      _ = lock.synchronise()
      return copies
    }
    let copies = try hold()
    defer { for copy in copies { close(copy) } }
    #expect(!copies.isEmpty)
    #expect(throws: Never.self) { _ = try FolderLock(folder.path) }
  }
}
