import Export
import Foundation
import ReportModel
import TestSupport
import Testing

@testable import CorpusBuild

@Suite("What changes between two outputs")
struct OutputComparisonTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private func write(_ report: Report, _ output: String) throws {
    try home.write(report.json(), "\(output)/reports/\(report.id).json")
  }

  private func compare() throws -> (outcome: OutputComparison.Outcome, changes: [ReportChange]) {
    var changes: [ReportChange] = []
    let outcome = try OutputComparison(earlier: "\(home.path)/old", later: "\(home.path)/new")
      .run { changes.append($0) }
    return (outcome, changes)
  }

  @Test("Reports of equal bytes are not decoded: what is no report is equal too")
  func notDecoded() throws {
    for output in ["old", "new"] { try home.write("{ no report", "\(output)/reports/a.json") }
    let (outcome, changes) = try compare()
    #expect(outcome.summary.unchanged == 1)
    #expect(outcome.failures.isEmpty && changes.isEmpty)
  }

  @Test("Reports are new, gone and altered, in the order of their names")
  func kinds() throws {
    try write(
      ReportMaker.report("a", recommendations: [ReportMaker.recommendation("1", "x")]), "old")
    try write(ReportMaker.report("b", title: "Old", hash: "1"), "old")
    try write(ReportMaker.report("b", title: "New", hash: "1"), "new")
    try write(
      ReportMaker.report("c", recommendations: [ReportMaker.recommendation("1", "y")]), "new")
    let (outcome, changes) = try compare()
    #expect(changes.map(\.id) == ["a", "b", "c"])
    #expect(changes.map(\.change) == [.removed, .altered, .added])
    #expect(outcome.summary.added == ["c"])
    #expect(outcome.summary.removed == ["a"])
    #expect(outcome.summary.altered == ["b"])
    #expect(outcome.summary.records[.recommendations]?[.added] == 1)
    #expect(outcome.summary.records[.recommendations]?[.removed] == 1)
  }

  @Test("A report of the same PDF under another name is the same report")
  func renamed() throws {
    let hash = String(repeating: "ab", count: 32)
    let recommendations = [ReportMaker.recommendation("1", "x")]
    try write(ReportMaker.report("a", hash: hash, recommendations: recommendations), "old")
    try write(
      ReportMaker.report("b", title: "New", hash: hash, recommendations: recommendations), "new")
    let (outcome, changes) = try compare()
    #expect(changes.map(\.earlierID) == ["a"])
    #expect(changes.first?.total.unchanged == 1)
    #expect(outcome.summary.altered == ["b"])
    #expect(outcome.summary.removed.isEmpty && outcome.summary.added.isEmpty)
  }

  @Test("A report that cannot be read is named and differs")
  func unreadable() throws {
    try home.write("{", "old/reports/a.json")
    try write(ReportMaker.report("a"), "new")
    let (outcome, changes) = try compare()
    #expect(changes.isEmpty)
    #expect(outcome.summary.altered == ["a"] && outcome.summary.uncompared == ["a"])
    #expect(outcome.failures.map(\.code.rawValue) == ["unreadable"])
  }

  @Test("Two files are two readings of one report, whatever they are called")
  func files() throws {
    let old = try home.write(ReportMaker.report("x", title: "Old").json(), "one.json")
    let new = try home.write(ReportMaker.report("x", title: "New").json(), "two.json")
    var changes: [ReportChange] = []
    _ = try OutputComparison(earlier: old, later: new).run { changes.append($0) }
    #expect(changes.map { $0.fields.map(\.name) } == [["metadata.title"]])
  }

  @Test("Where there are no reports, or nothing at all, it is told")
  func nothing() throws {
    try write(ReportMaker.report("a"), "new")
    let missing = #expect(throws: BuildError.self) {
      try OutputComparison(earlier: "\(home.path)/old", later: "\(home.path)/new")
    }
    #expect(missing?.code == .notFound)
    try home.write("", "old/reports/note.txt")
    let empty = #expect(throws: BuildError.self) {
      try OutputComparison(earlier: "\(home.path)/old", later: "\(home.path)/new")
    }
    #expect(empty?.code == .emptyCorpus)
  }

  @Test("changes.json: the same bytes each time, values before and after, numbers by kind")
  func file() throws {
    try write(
      ReportMaker.report("a", recommendations: [ReportMaker.recommendation("1", "x y z")]), "old")
    try write(
      ReportMaker.report("a", recommendations: [ReportMaker.recommendation("1", "x y q")]), "new")
    let write = { () throws -> [UInt8] in
      var bytes: [UInt8] = []
      let comparison = try OutputComparison(
        earlier: "\(home.path)/old", later: "\(home.path)/new")
      _ = ChangeFile<Never>.write(comparison) { bytes += $0 }
      return bytes
    }
    let bytes = try write()
    #expect(try write() == bytes)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    let report = try #require((json["reports"] as? [[String: Any]])?.first)
    let record = try #require((report["records"] as? [[String: Any]])?.first)
    #expect(record["kind"] as? String == "recommendations")
    #expect(record["change"] as? String == "altered")
    #expect(record["earlier_text"] as? String == "x y z")
    #expect(record["later_text"] as? String == "x y q")
    let field = try #require((record["fields"] as? [[String: Any]])?.first)
    #expect(field["field"] as? String == "text")
    #expect(field["earlier"] as? String == "x y z")
    let summary = try #require(json["summary"] as? [String: Any])
    let counts = try #require(summary["records"] as? [String: [String: Int]])
    #expect(counts["recommendations"]?["altered"] == 1)
  }

  @Test("The first build of an output lists its reports and no records")
  func first() throws {
    try write(
      ReportMaker.report("a", recommendations: [ReportMaker.recommendation("1", "x")]), "new")
    let summary = try EarlierReports.writeChanges(
      from: "\(home.path)/old", to: "\(home.path)/new")
    #expect(summary.added == ["a"])
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(home.read("new/changes.json"))) as? [String: Any])
    #expect(json["compared_with_earlier_output"] as? Bool == false)
    #expect((json["reports"] as? [Any])?.isEmpty == true)
  }
}
