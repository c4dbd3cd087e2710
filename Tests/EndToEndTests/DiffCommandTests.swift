import Export
import Foundation
import ReportModel
import TestSupport
import Testing

@Suite("winnow diff")
struct DiffCommandTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private func write(_ text: String, _ output: String) throws {
    var report = Report(
      id: "a", source: Source(file: "a.pdf"),
      recommendations: [
        Recommendation(provenance: Provenance(pages: [3], rule: "test"), number: "1", text: text)
      ])
    report.assignIDs()
    try home.write(report.json(), "\(output)/reports/a.json")
  }

  private func diff(_ options: String...) throws -> WinnowProcess.Result {
    try WinnowProcess.run(["diff", "\(home.path)/old", "\(home.path)/new"] + options)
  }

  @Test("Both texts of an edited record, on the terminal and as JSON; status 0")
  func edited() throws {
    try write("Keep all plans up to date", "old")
    try write("Keep all plans\u{1B}[31m in good order", "new")
    let text = try diff()
    #expect(text.status == 0)
    #expect(text.messages.isEmpty)
    #expect(
      text.output == """
        a: altered; recommendations 1 altered
          altered a/recommendations/1, p. 3
            - Keep all plans up to date
            + Keep all plans\\u{1B}[31m in good order
        reports: 0 new, 0 gone, 1 altered, 0 the same

        """)
    let json = try diff("--format", "json")
    #expect(json.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((object?["reports"] as? [Any])?.count == 1)
  }

  @Test("Equal outputs: status 0; with --exit-code differences have status 1")
  func statuses() throws {
    try write("Keep all plans up to date", "old")
    try write("Keep all plans up to date", "new")
    #expect(try diff("--exit-code").status == 0)
    #expect(try diff().output == "reports: 0 new, 0 gone, 0 altered, 1 the same\n")
    try write("Keep no plans", "new")
    #expect(try diff("--exit-code").status == 1)
  }

  @Test("A report that cannot be read: status 1; a folder that is not there: status 3")
  func failures() throws {
    try write("Keep all plans up to date", "new")
    let missing = try diff()
    #expect(missing.status == 3)
    #expect(missing.messages.contains("old: there is no such folder or file"))
    try home.write("[]", "old/reports/a.json")
    let unreadable = try diff()
    #expect(unreadable.status == 1)
    #expect(unreadable.messages.hasPrefix("winnow diff: error: "))
    #expect(unreadable.output.hasSuffix("1 could not be compared\n"))
  }
}
