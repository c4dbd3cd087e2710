import Foundation
import TestSupport
import Testing

@testable import CorpusBuild

@Suite("Finding the PDFs of a corpus")
struct CorpusFinderTests {
  private func names(_ folder: TemporaryFolder) throws -> [String] {
    try CorpusFinder(corpus: FilePath(folder.path)).files.map(\.name)
  }

  @Test("All PDFs below the folder, whatever the case of their ending, in the order of their bytes")
  func order() throws {
    let folder = try TemporaryFolder()
    for name in ["b.pdf", "a/z.pdf", "B.PDF", "a/é.pdf", "a.txt", "pdf", "a-1.pdf"] {
      try folder.write("x", name)
    }
    #expect(try names(folder) == ["B.PDF", "a/z.pdf", "a/é.pdf", "a-1.pdf", "b.pdf"])
  }

  @Test("Names with spaces, #, line ends and a percent sign are names like others")
  func oddNames() throws {
    let folder = try TemporaryFolder()
    let odd = ["a b.pdf", "a#b.pdf", "a%20b.pdf", "a\nb.pdf", "a'\"b.pdf"]
    for name in odd { try folder.write("x", name) }
    #expect(try Set(names(folder)) == Set(odd))
  }

  @Test("A name that is no UTF-8 is shown by its bytes and can be opened")
  func latinName() throws {
    let folder = try TemporaryFolder()
    let name = Array("caf".utf8) + [0xE9] + Array(".pdf".utf8)
    let path = FilePath(folder.path).appending(name)
    let file = path.withSystemPath { fopen($0, "w") }
    _ = file.map { fclose($0) }
    let found = try CorpusFinder(corpus: FilePath(folder.path)).files
    #expect(found.map(\.name) == ["caf\\xE9.pdf"])
    #expect(try FingerprintedFile(#require(found.first).path).fingerprint.bytes == 0)
  }

  @Test("Hidden files and folders are left out")
  func hidden() throws {
    let folder = try TemporaryFolder()
    for name in ["._a.pdf", ".cache/b.pdf", "c.pdf"] { try folder.write("x", name) }
    #expect(try names(folder) == ["c.pdf"])
  }

  @Test("A folder is read once, also where links lead round in a circle")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", "a/1.pdf")
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: "\(folder.path)/a/up", withDestinationPath: folder.path)
    try files.createSymbolicLink(
      atPath: "\(folder.path)/b", withDestinationPath: "\(folder.path)/a")
    try files.createSymbolicLink(
      atPath: "\(folder.path)/c.pdf", withDestinationPath: "\(folder.path)/a/1.pdf")
    #expect(try names(folder) == ["a/1.pdf", "c.pdf"])
  }

  @Test("What is named like a PDF and is no file is told of, the rest is found")
  func notFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", "a.pdf")
    mkfifo("\(folder.path)/pipe.pdf", 0o600)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/gone.pdf", withDestinationPath: "/nowhere")
    let finder = try CorpusFinder(corpus: FilePath(folder.path))
    #expect(finder.files.map(\.name) == ["a.pdf"])
    #expect(finder.failures.map(\.file) == ["gone.pdf", "pipe.pdf"])
    #expect(finder.failures.map(\.code) == [.notReadable, .notRegular])
  }

  @Test("A file is a corpus of one")
  func oneFile() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", "report")
    #expect(try CorpusFinder(corpus: FilePath(path)).files.map(\.name) == ["report"])
  }

  @Test("A folder without PDFs, a missing folder and a device are no corpus")
  func noCorpus() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", "a.txt")
    func code(_ path: String) -> BuildError.Code? {
      do throws(BuildError) {
        _ = try CorpusFinder(corpus: FilePath(path))
        return nil
      } catch {
        return error.code
      }
    }
    #expect(code(folder.path) == .emptyCorpus)
    #expect(code("\(folder.path)/b") == .notFound)
    #expect(code("\(folder.path)/a.txt/b") == .notFound)
    #expect(code("/dev/null") == .notRegular)
  }
}
