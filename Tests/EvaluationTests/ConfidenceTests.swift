import Testing

@testable import Evaluation

@Suite("Confidence")
struct ConfidenceTests {
  @Test("Records are right when matched, tables when every cell is, each in the bin it claims")
  func bins() throws {
    let gold = try JSONValue.json(
      """
      {"metadata": {}, "quotes": [{"text": "one"}, {"text": "two"}], "tables": [
        {"rows": [["a", "b"], ["c", "d"]]}], "ratings": [{"number": "1", "rating": "Good"}]}
      """)
    let report = try JSONValue.json(
      """
      {"quotes": [{"text": "one", "confidence": 1}, {"text": "other", "confidence": 0.96},
          {"text": "two"}],
       "tables": [{"rows": [["a", "b"], ["d", "c"]], "confidence": 0.95}],
       "ratings": [{"number": "1", "rating": "Good", "confidence": 0.2}]}
      """)
    let result = EvaluationResult(
      reports: [ReportScorer.score(name: "r", report: report, gold: gold)])
    let bins = result.calibration.filter { $0.count > 0 }
    #expect(bins.map(\.lowest) == [0, 0.95, 0.99])
    #expect(bins.map(\.count) == [1, 2, 1])
    #expect(bins.map(\.right) == [1, 0, 1])
    #expect(bins[1].share == 0)
    #expect(abs(bins[1].meanConfidence - 0.955) < 1e-12)
    let trusted = result.trusted
    #expect(trusted.map(\.name) == ["all kinds", "quotes", "tables"])
    #expect(trusted.map(\.bin.count) == [3, 2, 1])
    #expect(trusted.map(\.bin.right) == [1, 1, 0])
  }

  @Test("Without confidence there is no table")
  func none() { #expect(ConfidenceBin.bins(of: []).isEmpty) }
}
