import Foundation
import Testing

@Suite("winnow evaluate")
struct EvaluateCommandTests {
  /// The gold of the project's own reports, which may also stand for reports: gold is written in
  /// the names of the contract.
  private static let gold = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Corpus/gold").standardizedFileURL.path

  /// A folder in which the gold stands as the reports of a perfect program.
  private func perfectReports() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let reports = folder.appending(path: "reports")
    try FileManager.default.createDirectory(at: reports, withIntermediateDirectories: true)
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.gold)
    where file.hasSuffix(".gold.json") {
      try FileManager.default.copyItem(
        atPath: "\(Self.gold)/\(file)",
        toPath: reports.appending(path: file.replacing(".gold", with: "")).path)
    }
    return folder.path
  }

  @Test("A perfect program scores 1 in everything")
  func perfect() throws {
    let reports = try perfectReports()
    defer { try? FileManager.default.removeItem(atPath: reports) }
    let result = try WinnowProcess.run(
      "evaluate", "--gold", Self.gold, "--reports", reports, "--format", "json")
    #expect(result.status == 0)
    #expect(result.messages.isEmpty)
    let scores = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let aggregate = try #require(scores["aggregate"] as? [String: [String: Double]])
    #expect(aggregate.count == 12)
    #expect(aggregate.values.allSatisfy { $0["f1"] == 1 })
  }

  @Test("One report that is missing is named, the others are scored: status 1")
  func someFailed() throws {
    let reports = try perfectReports()
    defer { try? FileManager.default.removeItem(atPath: reports) }
    try FileManager.default.removeItem(atPath: "\(reports)/reports/qi-norland-2016.json")
    let result = try WinnowProcess.run("evaluate", "--gold", Self.gold, "--reports", reports)
    #expect(result.status == 1)
    #expect(
      result.messages.hasPrefix("winnow evaluate: error: qi-norland-2016: no report of that name"))
    #expect(result.messages.split(separator: "\n").count == 1)
    #expect(result.output.contains("## qi-norland-2018\n"))
    #expect(!result.output.contains("## qi-norland-2016\n"))
  }

  @Test(
    "Wrong usage is told on standard error: status 2",
    arguments: [
      ["evaluate", "--nonsense"], ["evaluate", "--format", "xml"], ["evaluate", "extra"],
    ])
  func wrongUsage(arguments: [String]) throws {
    let result = try WinnowProcess.run(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains("Usage: winnow evaluate"))
  }

  @Test("Without reports or gold nothing can be done: status 3, one line")
  func nothingDone() throws {
    for (gold, reports) in [("/nowhere", Self.gold), (Self.gold, "/nowhere")] {
      let result = try WinnowProcess.run("evaluate", "--gold", gold, "--reports", reports)
      #expect(result.status == 3)
      #expect(result.output.isEmpty)
      #expect(
        result.messages
          == "winnow evaluate: error: /nowhere: no such folder, or it may not be read\n")
    }
  }

  @Test("Output that cannot be written whole is no success")
  func fullDisk() throws {
    let reports = try perfectReports()
    defer { try? FileManager.default.removeItem(atPath: reports) }
    let result = try WinnowProcess.run(
      ["evaluate", "--gold", Self.gold, "--reports", reports], outputPath: "/dev/full")
    #expect(result.status == 3)
    #expect(result.messages.contains("standard output: No space left on device"))
  }

  @Test("Help shows an example, on standard output")
  func help() throws {
    let result = try WinnowProcess.run("evaluate", "--help")
    #expect(result.status == 0)
    #expect(result.messages.isEmpty)
    #expect(result.output.contains("winnow evaluate --gold Corpus/gold --reports Output"))
  }
}
