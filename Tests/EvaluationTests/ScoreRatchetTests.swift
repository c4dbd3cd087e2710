import TestSupport
import Testing

@testable import Evaluation

@Suite("Ratchet of scores")
struct ScoreRatchetTests {
  private let baseline = ScoreTable(values: [
    "report": ["quotes": ["f1": 0.98, "exact": 0.9], "text": ["similarity": 0.99]]
  ])

  private func ratchet(_ folder: TemporaryFolder, recording: Bool = false) -> ScoreRatchet {
    ScoreRatchet(
      file: folder.path + "/baseline.json",
      environment: recording ? [ScoreRatchet.recordingVariable: "1"] : [:])
  }

  private func outcome(of scores: ScoreTable) throws -> ScoreRatchet.Outcome {
    let folder = try TemporaryFolder()
    try folder.write(baseline.json, "baseline.json")
    return try ratchet(folder).check(scores)
  }

  private func changed(_ measure: String, to value: Double?) -> ScoreTable {
    var scores = baseline
    scores.values["report"]?["quotes"]?[measure] = value
    return scores
  }

  @Test("Equal scores, and such as differ by less than the tolerance, pass")
  func held() throws {
    #expect(try outcome(of: baseline).isSuccess)
    #expect(try outcome(of: changed("f1", to: 0.9804)).isSuccess)
  }

  @Test("Worse fails and is called worse")
  func worse() throws {
    let outcome = try outcome(of: changed("f1", to: 0.97))
    #expect(!outcome.isSuccess)
    #expect(
      outcome.description == "scores fell\nreport quotes f1: 0.9800 → 0.9700 (worse)")
  }

  @Test("Better fails too, until it is recorded")
  func better() throws {
    let outcome = try outcome(of: changed("f1", to: 0.99))
    #expect(!outcome.isSuccess)
    #expect(outcome.description.contains("scores rose: run once with WINNOW_RECORD_BASELINE=1"))
  }

  @Test("A measure that is gone is worse, a new one is not, and both fail")
  func oneSided() throws {
    guard case .moved(let gone) = try outcome(of: changed("exact", to: nil)),
      case .moved(let new) = try outcome(of: changed("recall", to: 1))
    else {
      Issue.record("a measure on one side only was not noticed")
      return
    }
    #expect(gone.map(\.isWorse) == [true])
    #expect(new.map(\.isWorse) == [false])
  }

  @Test("Recording writes the scores and fails; the next run passes")
  func recording() throws {
    let folder = try TemporaryFolder()
    let recorded = try ratchet(folder, recording: true).check(baseline)
    #expect(recorded == .recorded)
    #expect(!recorded.isSuccess)
    #expect(try ratchet(folder).check(baseline) == .held)
  }

  @Test("A missing, broken or misshapen baseline is told with its path")
  func unusableBaseline() throws {
    let folder = try TemporaryFolder()
    for (text, code) in [
      (nil, EvaluationError.Code.notReadable), ("{", .notJSON),
      (#"{"report": 1}"#, .unexpectedShape),
      (#"{"report": {"quotes": {"f1": "x"}}}"#, .unexpectedShape),
    ] {
      if let text { try folder.write(text, "baseline.json") }
      let error = try #require(throws: EvaluationError.self) {
        try ratchet(folder).check(baseline)
      }
      #expect(error.code == code)
      #expect(error.file == folder.path + "/baseline.json")
    }
  }

  @Test("The file is sorted and has four decimal places")
  func file() {
    let table = ScoreTable(values: ["b": ["k": ["m": 2.0 / 3]], "a": [:]])
    #expect(
      table.json == """
        {
          "a": {},
          "b": {
            "k": {
              "m": 0.6667
            }
          }
        }

        """)
  }

  @Test("A table has the measures of every kind of which there is something")
  func measures() throws {
    let score = ReportScorer.score(
      name: "r", report: try .json(#"{"quotes": [{"text": "a"}]}"#),
      gold: try .json(#"{"metadata": {}, "quotes": [{"text": "a"}]}"#),
      text: (report: "a", gold: "a"))
    let table = ScoreTable(EvaluationResult(reports: [score]))
    #expect(
      table.values["r"]?["quotes"] == ["f1": 1, "precision": 1, "recall": 1, "exact": 1])
    #expect(table.values["r"]?["metadata"] == ["f1": 1])
    #expect(table.values["r"]?["text"] == ["similarity": 1])
    #expect(table.values["r"]?["glossary"] == nil)
  }
}
