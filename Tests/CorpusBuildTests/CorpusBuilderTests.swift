import Foundation
import ReportModel
import TestSupport
import Testing

@testable import CorpusBuild

@Suite("Building a corpus")
struct CorpusBuilderTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private func write(_ pdf: SmallPDF, _ name: String) throws {
    try home.write(pdf.bytes, "corpus/\(name)")
  }

  private func build(_ output: String = "out", observe: @escaping (BuildEvent) -> Void = { _ in })
    async throws -> BuildSummary
  {
    try await CorpusBuilder(settings: try home.settings(output: output), observe: observe).build()
  }

  private func buildJSON(_ output: String = "out") throws -> [String: Any] {
    let bytes = try home.read("\(output)/build.json")
    return try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test("One report is a JSON, two texts and its lines in the CSV files")
  func files() async throws {
    try write(SmallPDF(lines: "Words of a report."), "one.pdf")
    let summary = try await build()
    #expect(summary.inputs.map(\.status) == [.built])
    let files = try home.contents(below: "out")
    let names = files.keys.filter { !$0.hasPrefix("csv/") && !$0.hasPrefix("comparison/") }.sorted()
    #expect(
      names == [
        "build.json", "changes.json", "datapackage.json", "feed.xml", "report.schema.json",
        "reports/one.json", "text/one.md", "text/one.txt", "winnow.sqlite",
      ])
    #expect(files.keys.contains("comparison/provider_scores.csv"))
    #expect(files["text/one.txt"] == Array("Words of a report.\n".utf8))
    let reports = String(decoding: files["csv/reports.csv"] ?? [], as: UTF8.self)
    #expect(reports.split(separator: "\r\n").count == 2)
    #expect(files.keys.contains("csv/table_cells.csv"))
  }

  @Test("A document that fails costs that document")
  func oneFails() async throws {
    try write(SmallPDF(lines: "Words."), "good.pdf")
    try home.write("<html>", "corpus/page.pdf")
    try write(SmallPDF(.picture), "scan.pdf")
    var told: [String] = []
    let summary = try await build { event in
      if case .failed(let error) = event { told.append(error.file) }
    }
    #expect(summary.inputs.map(\.status) == [.built, .failed, .failed])
    #expect(summary.failures.map(\.code.rawValue) == ["not-a-pdf", "no-text"])
    #expect(Set(told) == ["page.pdf", "scan.pdf"])
    let failures = try #require(try buildJSON()["failures"] as? [[String: Any]])
    #expect(failures.map { $0["file"] as? String } == ["page.pdf", "scan.pdf"])
    #expect(failures.map { $0["code"] as? String } == ["not-a-pdf", "no-text"])
  }

  @Test("Where all fail the earlier output stays as it was, byte for byte")
  func allFail() async throws {
    try write(SmallPDF(lines: "Words."), "good.pdf")
    _ = try await build()
    let before = try home.contents(below: "out")
    try home.write("", "corpus/good.pdf")
    let error = await #expect(throws: BuildError.self) { try await build() }
    #expect(error?.code == .nothingRead)
    #expect(error?.message.contains("earlier output is untouched") == true)
    #expect(try home.contents(below: "out") == before)
  }

  @Test("A file of the same content is told of once and no report of its own")
  func duplicates() async throws {
    let pdf = SmallPDF(lines: "Words.")
    for name in ["a.pdf", "b.pdf", "sub/c.pdf"] { try write(pdf, name) }
    var told: [String] = []
    let summary = try await build { event in
      if case .duplicate(let file, let first) = event { told.append("\(file) = \(first)") }
    }
    #expect(told == ["b.pdf = a.pdf", "sub/c.pdf = a.pdf"])
    #expect(summary.failures.isEmpty)
    #expect(summary.reportCount == 1)
    #expect(summary.warnings["duplicate-content"] == 2)
    let inputs = try #require(try buildJSON()["inputs"] as? [[String: Any]])
    #expect(inputs.map { $0["duplicate_of"] as? String } == [nil, "a.pdf", "a.pdf"])
  }

  @Test("Reports that would have one name have two")
  func names() async throws {
    try write(SmallPDF(lines: "First words."), "a/report.pdf")
    try write(SmallPDF(lines: "Other words."), "b/report.pdf")
    let summary = try await build()
    let names = summary.inputs.compactMap(\.reportID)
    #expect(names.first == "report")
    let hash = try #require(summary.inputs.last?.fingerprint?.sha256)
    #expect(names.last == "report-\(hash.prefix(8))")
    for name in names {
      let json = try JSONSerialization.jsonObject(with: Data(home.read("out/reports/\(name).json")))
      #expect((json as? [String: Any])?["id"] as? String == name)
    }
  }

  @Test("Two builds of one corpus differ in build.json alone")
  func sameBytes() async throws {
    try write(SmallPDF(lines: "Words."), "a.pdf")
    try write(SmallPDF(.text(["More words."]), .blank), "b.pdf")
    _ = try await build("one")
    _ = try await build("two")
    var one = try home.contents(below: "one")
    var two = try home.contents(below: "two")
    one["build.json"] = nil
    two["build.json"] = nil
    #expect(one == two)
    #expect(one.count > 15)
  }

  @Test("What has changed since the build before is told")
  func changes() async throws {
    for name in ["altered.pdf", "removed.pdf", "same.pdf"] {
      try write(SmallPDF(lines: "Words of \(name)."), name)
    }
    let first = try await build().changes.added
    #expect(first == ["altered", "removed", "same"])
    try FileManager.default.removeItem(atPath: "\(home.path)/corpus/removed.pdf")
    try write(SmallPDF(lines: "Other words."), "altered.pdf")
    try write(SmallPDF(lines: "New words."), "added.pdf")
    let changes = try await build().changes
    #expect(changes.added == ["added"])
    #expect(changes.removed == ["removed"])
    #expect(changes.altered == ["altered"])
    #expect(changes.unchanged == 1)
    let written = try #require(try buildJSON()["changes"] as? [String: Any])
    #expect(written["removed"] as? [String] == ["removed"])
  }

  @Test("build.json names inputs, counts, times and warnings")
  func buildFile() async throws {
    try write(SmallPDF(.text(["Words."]), .picture), "a.pdf")
    _ = try await build()
    let json = try buildJSON()
    #expect(json["winnow_version"] as? String == WinnowVersion.current)
    let input = try #require((json["inputs"] as? [[String: Any]])?.first)
    #expect((input["sha256"] as? String)?.count == 64)
    #expect(input["pages"] as? Int == 2)
    #expect(input["report_id"] as? String == "a")
    let counts = try #require(json["counts"] as? [String: Int])
    #expect(counts["reports"] == 1)
    #expect(Set(counts.keys) == Set(RecordKind.allCases.map(\.rawValue)).union(["reports"]))
    #expect((json["warnings"] as? [String: Int])?["page-without-text"] == 1)
    let clock = try #require(json["clock"] as? [String: Any])
    let started = try #require(clock["started"] as? String)
    #expect(started.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
    let times = try #require(clock["milliseconds"] as? [String: Int])
    #expect(
      Set(times.keys) == [
        "total", "fingerprint", "reading", "layout", "parsing", "writing",
      ])
  }

  @Test("A corpus without PDFs is refused before anything is written")
  func emptyCorpus() async throws {
    try home.write("x", "corpus/a.txt")
    let before = try home.contents()
    let error = await #expect(throws: BuildError.self) { try await build() }
    #expect(error?.code == .emptyCorpus)
    #expect(try home.contents() == before)
    #expect(!home.has("out"))
  }
}
