import Testing

@testable import Evaluation

@Suite("Showing scores")
struct RenderingTests {
  private func result() throws -> EvaluationResult {
    let gold = try JSONValue.json(
      #"{"quotes": [{"text": "one"}, {"text": "two"}], "ratings": [{"rating": "Good"}]}"#)
    let report = try JSONValue.json(
      #"{"quotes": [{"text": "one", "confidence": 0.9}, {"text": "odd"}], "ratings": []}"#)
    let first = ReportScorer.score(
      name: "first", report: report, gold: gold, text: (report: "ab", gold: "ab"))
    let second = ReportScorer.score(name: "second", report: report, gold: gold)
    return EvaluationResult(reports: [first, second])
  }

  @Test("Text is set in columns, with what is missing on request")
  func text() throws {
    let text = try result().text(isVerbose: true)
    #expect(
      text.hasPrefix(
        """
        ## first
        kind     gold  pred      P      R     F1  exact  fields
        quotes      2     2  0.500  0.500  0.500  0.500
              missing : two
              spurious: odd
        ratings     1     0  0.000  0.000  0.000  0.000
              missing : Good
        also:
        text  similarity=1.0000

        ## second

        """))
    #expect(
      text.contains("## all together\nkind     gold  pred      P      R     F1  exact  fields\n"))
    #expect(text.contains("quotes      4     4  0.500  0.500  0.500  0.500\n"))
    #expect(text.contains("0.90 to 0.95        2  0.900  1.000\n"))
    #expect(text.contains("## confidence 0.90 and more ("))
    #expect(text.contains("all kinds        2      2  1.000\n"))
    #expect(try !result().text(isVerbose: false).contains("missing"))
  }

  @Test("Markdown has a table of kinds, of reports and of confidence")
  func markdown() throws {
    let lines = try result().markdown().split(separator: "\n").map(String.init)
    #expect(lines.contains("| quotes | 4 | 4 | 0.500 | 0.500 | 0.500 | 0.500 | – | – |"))
    #expect(lines.contains("| F1 by report | quotes | ratings | text |"))
    #expect(lines.contains("| `first` | 0.500 | 0.000 | 1.0000 |"))
    #expect(lines.contains("| `second` | 0.500 | 0.000 | – |"))
    #expect(lines.contains("| 0.90 to 0.95 | 2 | 0.900 | 1.000 |"))
  }

  @Test("JSON has the independent scorer's names, and the rest apart")
  func json() throws {
    let value = try JSONValue.json(try result().json())
    #expect(value["aggregate"]?["quotes"]?["p"] == .number(0.5))
    #expect(value["each"]?.elements.first?["quotes"]?["tp"] == .integer(1))
    #expect(value["reports"] == .array([.string("first"), .string("second")]))
    #expect(value["additional"]?["each"]?.elements.first?["text_similarity"] == .number(1))
  }
}
