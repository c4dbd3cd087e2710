import Export
import Foundation
import ReportModel
import TestSupport
import Testing

@Suite("winnow parse")
struct ParseCommandTests {
  private static let report = "\(Repository.corpus)/qi-norland-2018.pdf"

  @Test("One report's JSON, and nothing else, on standard output")
  func json() throws {
    let result = try WinnowProcess.run("parse", Self.report)
    #expect(result.status == 0)
    #expect(result.messages.isEmpty)
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    #expect(report.source.file == "qi-norland-2018.pdf")
    #expect(report.source.pages == 30)
    #expect(report.recommendations.count == 11)
    #expect(String(decoding: report.json(), as: UTF8.self) == result.output)
  }

  @Test("The same bytes as in a build of the same file")
  func sameAsBuild() throws {
    let home = try TemporaryFolder()
    _ = try WinnowProcess.run("build", Self.report, "--output", "\(home.path)/out")
    let parsed = try WinnowProcess.run("parse", Self.report).output
    let built = try home.contents(below: "out/reports")
    #expect(built.values.map { String(decoding: $0, as: UTF8.self) } == [parsed])
  }

  @Test("A report in which nothing is recognised is no error")
  func nothingRecognised() throws {
    let home = try TemporaryFolder()
    let path = try home.write(SmallPDF(lines: "Only a few words.").bytes, "a.pdf")
    let result = try WinnowProcess.run("parse", path)
    #expect(result.status == 0)
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    #expect(report.recommendations.isEmpty && report.tables.isEmpty)
    #expect(!report.diagnostics.isEmpty)
  }

  @Test("Pages without text are named, and the others are read")
  func partlyScanned() throws {
    let home = try TemporaryFolder()
    let pdf = SmallPDF(.text(["Some words."]), .picture, .outlines, .blank)
    let result = try WinnowProcess.run("parse", home.write(pdf.bytes, "a.pdf"))
    #expect(result.status == 0)
    #expect(
      result.messages.hasPrefix(
        "winnow parse: warning: \(home.path)/a.pdf: pages 2-3: no text layer"))
    #expect(result.messages.split(separator: "\n").count == 1)
  }

  @Test(
    "Odd names are names like others", arguments: ["a b#c%20.pdf", "é\n.pdf", "-a.pdf", "a;b'.pdf"])
  func oddNames(name: String) throws {
    let home = try TemporaryFolder()
    let path = try home.write(SmallPDF(lines: "Words.").bytes, name)
    let result = try WinnowProcess.run("parse", path)
    #expect(result.status == 0)
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    #expect(report.source.file == name)
  }

  @Test("Standard output that is full")
  func fullDisk() throws {
    let result = try WinnowProcess.run(["parse", Self.report], outputPath: "/dev/full")
    #expect(result.status == 3)
    #expect(result.messages.contains("standard output: No space left on device"))
    #expect(result.messages.split(separator: "\n").count == 1)
  }

  @Test("A reader that has seen enough is no trouble")
  func closedPipe() throws {
    let result = try WinnowProcess.runInShell(
      "\"$0\" parse \"$1\" | head -c 1 > /dev/null; exit ${PIPESTATUS[0]}", Self.report)
    #expect(result.status == 0)
    #expect(result.messages.isEmpty)
  }

  @Test(
    "Help shows an example",
    arguments: ["build", "parse", "extract", "debug", "evaluate", "worker", "cache"])
  func help(command: String) throws {
    let result = try WinnowProcess.run(command, "--help")
    #expect(result.status == 0)
    #expect(result.messages.isEmpty)
    #expect(result.output.contains("Example"))
    #expect(result.output.contains("winnow \(command) "))
  }
}
