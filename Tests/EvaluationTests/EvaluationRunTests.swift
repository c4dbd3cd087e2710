import TestSupport
import Testing

@testable import Evaluation

@Suite("Scoring folders")
struct EvaluationRunTests {
  private let gold = #"{"quotes": [{"text": "one"}]}"#
  private let report = #"{"id": "some-id", "quotes": [{"text": "one"}]}"#

  private func outcome(_ folder: TemporaryFolder, gold: [String] = ["gold"])
    -> EvaluationRun.Outcome
  {
    EvaluationRun(
      goldFolders: gold.map { "\(folder.path)/\($0)" }, reportsFolder: "\(folder.path)/out"
    ).outcome()
  }

  @Test("A report is found by its name, by its PDF's name, or by the only name that begins so")
  func finding() throws {
    for (name, content) in [
      ("a", report),
      ("hmip-2017-a", #"{"source": {"file": "in/a.pdf"}, "quotes": [{"text": "one"}]}"#),
      ("a-2017", report),
    ] {
      let folder = try TemporaryFolder()
      try folder.write(gold, "gold/a.gold.json")
      try folder.write(content, "out/reports/\(name).json")
      try folder.write("{}", "out/reports/b.json")
      let outcome = outcome(folder)
      #expect(outcome.failures.isEmpty)
      #expect(outcome.result.reports.map(\.name) == ["a"])
      #expect(outcome.result.reports[0]["quotes"]?.f1 == 1)
    }
  }

  @Test("Two names that begin so are no answer")
  func ambiguous() throws {
    let folder = try TemporaryFolder()
    try folder.write(gold, "gold/a.gold.json")
    try folder.write(report, "out/reports/a-1.json")
    try folder.write(report, "out/reports/a-2.json")
    let outcome = outcome(folder)
    #expect(outcome.result.reports.isEmpty)
    #expect(outcome.failures.map(\.code) == [.noReport])
  }

  @Test("Reports may lie in the folder itself; texts are found by the report's id")
  func folders() throws {
    let folder = try TemporaryFolder()
    try folder.write(gold, "gold/a.gold.json")
    try folder.write("one two", "gold/a.txt")
    try folder.write(report, "out/a.json")
    try folder.write("one  two", "out/text/some-id.txt")
    #expect(outcome(folder).result.reports.first?.textSimilarity == 1)
  }

  @Test("True pages beside the gold are compared")
  func pages() throws {
    let folder = try TemporaryFolder()
    try folder.write(gold, "gold/a.gold.json")
    try folder.write(#"{"records": {"quotes": [{"start": 2, "end": 2}]}}"#, "gold/a.pages.json")
    try folder.write(#"{"quotes": [{"text": "one", "pages": [2]}]}"#, "out/a.json")
    #expect(outcome(folder).result.reports.first?["quotes"]?.pages?.right == 1)
  }

  @Test("Trouble with one report or folder leaves the others alone and is named")
  func failures() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c", "d", "e"] { try folder.write(gold, "gold/\(name).gold.json") }
    try folder.write("[]", "gold/d.gold.json")
    try folder.write("", "empty/readme.txt")
    try folder.write(report, "out/reports/a.json")
    try folder.write("{", "out/reports/b.json")
    try folder.write("[]", "out/reports/e.json")
    let outcome = outcome(folder, gold: ["none", "gold", "empty"])
    #expect(outcome.result.reports.map(\.name) == ["a"])
    #expect(
      outcome.failures.map(\.code) == [
        .notReadable, .notJSON, .notJSON, .unexpectedShape, .unexpectedShape, .noGold,
      ])
    #expect(
      outcome.failures[1].description.hasSuffix(
        "b.json: not JSON: line 1 lacks a name in quotation marks"))
  }

  @Test("Without reports there is one failure, not one a gold file")
  func noReports() throws {
    let folder = try TemporaryFolder()
    try folder.write(gold, "gold/a.gold.json")
    let outcome = outcome(folder)
    #expect(outcome.failures.map(\.file) == ["\(folder.path)/out"])
  }
}
