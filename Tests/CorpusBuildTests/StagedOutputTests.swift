import Foundation
import TestSupport
import Testing

@testable import CorpusBuild

@Suite("An output that takes the place of the earlier one")
struct StagedOutputTests {
  private let home: TemporaryFolder
  private var target: String { "\(home.path)/Output" }

  init() throws { home = try TemporaryFolder() }

  /// An output as an earlier build has left it.
  private func writeEarlier() throws {
    try home.write("{\n  \"winnow_version\": \"0\"\n}", "Output/build.json")
    try home.write("old", "Output/reports/a.json")
    try home.write("Read me", "Output/README.md")
    try home.write("mine", "Output/notes/mine.txt")
  }

  private func code(_ output: String) -> BuildError.Code? {
    do throws(BuildError) {
      _ = try StagedOutput(output)
      return nil
    } catch {
      return error.code
    }
  }

  @Test("What is not published leaves no trace, and the earlier output as it was")
  func discarded() throws {
    try writeEarlier()
    let before = try home.contents()
    do {
      let output = try StagedOutput(target)
      try output.write([1], to: "reports/b.json")
      #expect(home.has(".Output.winnow-staging/reports/b.json"))
    }
    #expect(try home.contents() == before)
    #expect(!home.has(".Output.winnow-staging"))
  }

  @Test("What is published replaces the earlier build's files and keeps the others")
  func published() throws {
    try writeEarlier()
    let output = try StagedOutput(target)
    try output.write(Array("new".utf8), to: "reports/b.json")
    #expect(try output.publish() == nil)
    #expect(
      try home.contents() == [
        "Output/reports/b.json": Array("new".utf8), "Output/README.md": Array("Read me".utf8),
        "Output/notes/mine.txt": Array("mine".utf8),
      ])
  }

  @Test("An output that does not exist is made, with the folders above it")
  func made() throws {
    let output = try StagedOutput("\(home.path)/a/b/Output/")
    try output.write([1], to: "reports/b.json")
    _ = try output.publish()
    #expect(try home.contents() == ["a/b/Output/reports/b.json": [1]])
  }

  @Test("A link to an output stays a link")
  func link() throws {
    try writeEarlier()
    let link = "\(home.path)/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    let output = try StagedOutput(link)
    try output.write([1], to: "reports/b.json")
    _ = try output.publish()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    #expect(try home.read("Output/reports/b.json") == [1])
  }

  @Test("The rights of the earlier folder are the new one's")
  func rights() throws {
    try writeEarlier()
    chmod(target, 0o750)
    let output = try StagedOutput(target)
    _ = try output.publish()
    let attributes = try FileManager.default.attributesOfItem(atPath: target)
    #expect(attributes[.posixPermissions] as? Int == 0o750)
  }

  @Test("What a build that was stopped has left is not taken for its own")
  func leftover() throws {
    try home.write("half", ".Output.winnow-staging/reports/half.json")
    let output = try StagedOutput(target)
    _ = try output.publish()
    #expect(try home.contents().isEmpty)
    #expect(home.has("Output/reports"))
  }

  @Test("Two builds do not write one output at the same time")
  func busy() throws {
    let output = try StagedOutput(target)
    #expect(code(target) == .busy)
    try output.write([1], to: "reports/b.json")
    _ = try output.publish()
    #expect(try home.contents() == ["Output/reports/b.json": [1]])
  }

  @Test("A folder that holds other things is not touched")
  func foreign() throws {
    try home.write("thesis", "Output/thesis.odt")
    let before = try home.contents()
    #expect(code(target) == .foreignFolder)
    #expect(try home.contents() == before)
  }

  @Test("A folder with a README and hidden files alone may become an output")
  func almostEmpty() throws {
    try home.write("Read me", "Output/README.md")
    try home.write("", "Output/.gitkeep")
    #expect(code(target) == nil)
  }

  @Test("A build.json of another program makes no output")
  func otherBuildFile() throws {
    try home.write("{\"name\": \"other\"}", "Output/build.json")
    #expect(code(target) == .foreignFolder)
  }

  @Test("Files, folders above that are files, and the root are no outputs")
  func notFolders() throws {
    try home.write("", "file")
    #expect(code("\(home.path)/file") == .notWritable)
    #expect(code("\(home.path)/file/Output") == .notWritable)
    #expect(code("/") == .notWritable)
    #expect(code("/proc/nowhere") == .notWritable)
  }
}
