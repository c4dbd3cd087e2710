import Foundation
import Layout
import TestSupport
import Testing

/// What the README shows is what the program writes.
@Suite("README")
struct ReadmeTests {
  private func text(_ file: String) throws -> String {
    try String(contentsOfFile: "\(Repository.root)/\(file)", encoding: .utf8)
  }

  @Test("The example is the record that parse writes")
  func example() throws {
    let readme = try text("README.md")
    let block = try #require(
      readme.components(separatedBy: "```json\n").dropFirst().first?
        .components(separatedBy: "\n```").first)
    let shown = try #require(
      try JSONSerialization.jsonObject(with: Data(block.utf8)) as? NSDictionary)
    let parsed = try WinnowProcess.run("parse", "\(Repository.corpus)/qi-norland-2018.pdf")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(parsed.output.utf8)) as? [String: Any])
    let records = try #require(report["recommendations"] as? [NSDictionary])
    let record = try #require(records.first { $0["id"] as? String == shown["id"] as? String })
    #expect(record == shown)
    #expect(records.count == 11 && records[2] == record)
  }

  @Test("The tables of scores are those that evaluate prints")
  func scores() throws {
    let readme = try text("README.md").split(separator: "\n").map(String.init)
    let result = try WinnowProcess.run(
      "evaluate", "--gold", "\(Repository.corpus)/gold", "--reports", try BuiltOutput.path(),
      "--format", "markdown")
    let rows = result.output.split(separator: "\n").map(String.init)
    #expect(rows.count > 25)
    for row in rows { #expect(readme.contains(row), "\(row)") }
  }

  @Test("The first lines of the key facts are those of the file")
  func keyFacts() throws {
    let readme = try text("README.md")
    let file = try String(
      contentsOfFile: "\(try BuiltOutput.path())/csv/key_facts.csv", encoding: .utf8)
    let lines = file.split(whereSeparator: \.isNewline).prefix(3)
    #expect(lines.count == 3)
    for line in lines { #expect(readme.contains(line), "\(line)") }
  }

  /// A case that comes to be has to be named here, and so in the documentation.
  private func name(_ evidence: TableEvidence) -> String {
    switch evidence {
    case .ruled: "ruled"
    case .striped: "striped"
    case .partlyRuled: "partly-ruled"
    case .aligned: "aligned"
    }
  }

  @Test(
    "The manual names every kind of evidence of a table",
    arguments: ["Documentation/Tables.md", "Documentation/Extract.md"])
  func evidence(file: String) throws {
    let manual = try text(file)
    for evidence in [TableEvidence.ruled, .striped, .partlyRuled, .aligned] {
      let line = manual.split(separator: "\n").first {
        $0.contains("`evidence`") && $0.contains("`\(name(evidence))`")
      }
      #expect(line != nil, "\(evidence)")
    }
  }

  @Test("Commands that take a password say so in the manual")
  func password() throws {
    let readme = try text("README.md").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in [["parse"], ["extract"], ["tables"], ["debug"], ["profiles", "explain"]] {
      let help = try WinnowProcess.run(words + ["--help"]).output
      #expect(help.contains("--password"))
    }
    #expect(
      readme.contains(
        "`parse`, `extract`, `tables`, `debug` and `profiles explain` take `--password`"))
    #expect(try text("Documentation/Tables.md").contains("[--password"))
  }
}
