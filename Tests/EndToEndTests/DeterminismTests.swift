import CorpusBuild
import Export
import Foundation
import ReportModel
import TestSupport
import Testing

@Suite("The same again")
struct DeterminismTests {
  @Test("Two parses of a file give the same bytes", arguments: ReportSet.specimens.names)
  func twice(name: String) throws {
    let first = try #require(try ParsedReports.specimens()[name])
    let second = try ParsedReports.parse(ReportSet.specimens.path(of: name))
    #expect(first.report.json() == second.report.json())
    #expect(
      ReadingOrderText.text(of: first.document) == ReadingOrderText.text(of: second.document))
  }

  /// Each process has another seed for the hashes of sets and dictionaries, whose order must not show.
  @Test("Two processes write the same bytes", arguments: ReportSet.specimens.names)
  func twoProcesses(name: String) throws {
    let path = ReportSet.specimens.path(of: name)
    for arguments in [["parse"], ["extract", "--format", "json"]] {
      let first = try WinnowProcess.run(arguments + [path])
      let second = try WinnowProcess.run(arguments + [path])
      #expect(first.status == 0 && !first.output.isEmpty)
      #expect(first.output == second.output)
      #expect(first.messages == second.messages)
    }
  }

  @Test("A copy under another name gives the same records, with the same ids")
  func renamed() throws {
    let folder = try TemporaryFolder()
    let name = "qi-norland-2016"
    let bytes = try Data(contentsOf: URL(filePath: ReportSet.specimens.path(of: name)))
    let copy = try folder.write(Array(bytes), "another name, 2031 #7.pdf")
    let first = try #require(try ParsedReports.specimens()[name]).report
    var second = try ParsedReports.parse(copy).report
    #expect(second.source.file == "another name, 2031 #7.pdf")
    second.source.file = first.source.file
    #expect(first == second)
  }

  @Test("A report read back from its JSON is the same", arguments: ReportSet.specimens.names)
  func readBack(name: String) throws {
    let report = try #require(try ParsedReports.specimens()[name]).report
    #expect(try Report(json: report.json()).json() == report.json())
  }
}
