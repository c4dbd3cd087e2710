import Foundation
import TestSupport
import Testing

@testable import CorpusBuild

@Suite("Only what changed is read again")
struct CacheTests {
  private let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
    for name in ["a", "b", "c"] { try write("Words of \(name).", "\(name).pdf") }
  }

  private func write(_ text: String, _ name: String) throws {
    try home.write(SmallPDF(lines: text).bytes, "corpus/\(name)")
  }

  private func build(
    _ output: String = "out", _ change: (inout BuildSettings) -> Void = { _ in },
    observe: @escaping (BuildEvent) -> Void = { _ in }
  ) async throws -> BuildSummary {
    var settings = try home.settings(output: output)
    change(&settings)
    return try await CorpusBuilder(settings: settings, observe: observe).build()
  }

  @Test("A second build reads nothing, and its output is the same")
  func nothing() async throws {
    #expect(try await build().readCount == 3)
    let before = try home.output()
    #expect(try await build().readCount == 0)
    #expect(try home.output() == before)
  }

  @Test("One changed document is one document; by force it is all")
  func changed() async throws {
    _ = try await build()
    try write("Other words.", "b.pdf")
    #expect(try await build().readCount == 1)
    #expect(try await build("out") { $0.isForced = true }.readCount == 3)
  }

  @Test(
    "A file that was touched or has another name is not read again; the output is as if it were")
  func renamed() async throws {
    _ = try await build()
    let files = FileManager.default
    try files.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
      ofItemAtPath: "\(home.path)/corpus/a.pdf")
    try files.moveItem(
      atPath: "\(home.path)/corpus/b.pdf", toPath: "\(home.path)/corpus/new, name.pdf")
    #expect(try await build().readCount == 0)
    let kept = try home.output()
    #expect(kept.keys.contains("reports/new-name.json"))
    _ = try await build("fresh")
    #expect(try home.output("fresh") == kept)
  }

  @Test("Another profile reads anew, and the first one's results are still there")
  func profile() async throws {
    _ = try await build()
    let yaml = try String(
      contentsOfFile: "\(Repository.root)/Sources/ReportParsing/Profiles/hmi-probation.yaml",
      encoding: .utf8)
    let path = try home.write(yaml + "\n# another\n", "mine.yaml")
    let mine = try ProfileLoader.profiles(fixed: path)
    #expect(try await build("out") { $0.profiles = mine }.readCount == 3)
    #expect(try await build("out") { $0.profiles = mine }.readCount == 0)
    #expect(try await build().readCount == 0)
  }

  @Test(
    "A damaged entry is told of and read anew",
    arguments: ["report.json", "record.json", "rows.csv"])
  func damaged(name: String) async throws {
    _ = try await build()
    let before = try home.output()
    let entries = try FileManager.default.subpathsOfDirectory(
      atPath: "\(home.path)/.out.winnow-cache/documents")
    let entry = try #require(entries.sorted().first { $0.hasSuffix(name) })
    let path = ".out.winnow-cache/documents/\(entry)"
    var bytes = try home.read(path)
    bytes[bytes.count / 2] ^= 1
    // A new file, so that the output, which may be the same file, is not damaged with it.
    try FileManager.default.removeItem(atPath: "\(home.path)/\(path)")
    try home.write(bytes, path)
    var told: Set<String> = []
    let summary = try await build(observe: { event in
      if case .damaged(let file, _) = event { told.insert(file) }
    })
    #expect(told.count == 1)
    #expect(summary.readCount == 1)
    #expect(try home.output() == before)
  }

  @Test("Someone who writes into the output does not spoil the next build")
  func spoiled() async throws {
    _ = try await build()
    let before = try home.output()
    let handle = try #require(FileHandle(forUpdatingAtPath: "\(home.path)/out/reports/a.json"))
    try handle.write(contentsOf: Data("scribble".utf8))
    try handle.close()
    try home.write("other", "out/csv/reports.csv")
    _ = try await build()
    #expect(try home.output() == before)
  }

  @Test("What could not be read is known too")
  func failures() async throws {
    try home.write("<html>", "corpus/page.pdf")
    #expect(try await build().failures.map(\.code.rawValue) == ["not-a-pdf"])
    let second = try await build()
    #expect(second.readCount == 0)
    #expect(second.failures.map(\.file) == ["page.pdf"])
  }

  @Test("Pruning removes what the latest build does not use, and nothing else")
  func pruning() async throws {
    _ = try await build()
    try write("Other words.", "b.pdf")
    _ = try await build()
    let inspection = try CacheInspection("\(home.path)/out")
    #expect(inspection.contents().documents == 4)
    #expect(inspection.contents().unused == 1)
    #expect(try inspection.prune().documents == 1)
    #expect(try await build().readCount == 0)
    #expect(try CacheInspection("\(home.path)/.out.winnow-cache").prune(all: true).documents == 3)
    #expect(try await build().readCount == 3)
  }

  @Test(
    "Names that clash are given by the order of the files, not by who was first", arguments: 1...3)
  func clash(jobs: Int) async throws {
    let folder = try TemporaryFolder()
    for name in ["x/report", "y/report", "z/report", "z/other"] {
      try folder.write(SmallPDF(lines: "Words of \(name).").bytes, "corpus/\(name).pdf")
    }
    try folder.write(SmallPDF(lines: "Words of y/report.").bytes, "corpus/a copy.pdf")
    let summary = try await CorpusBuilder(settings: try folder.settings(jobs: jobs)).build()
    let ids = summary.inputs.map { $0.reportID ?? "" }
    #expect(ids[0] == "a-copy")
    #expect(ids[1] == "report")
    #expect(summary.inputs[2].duplicateOf == "a copy.pdf")
    #expect(ids[3] == "other")
    #expect(ids[4].hasPrefix("report-"))
    let json = try folder.text("out/reports/a-copy.json")
    #expect(json.contains("\"file\": \"a copy.pdf\""))
  }
}
