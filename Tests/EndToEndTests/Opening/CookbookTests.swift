import Foundation
import TestSupport
import Testing

/// The commands of the documentation do what they say.
@Suite("Commands of the documentation")
struct CookbookTests {
  /// The blocks of shell lines in a Markdown file.
  private static func commands(in file: String) throws -> [String] {
    let text = try String(contentsOfFile: "\(Repository.root)/\(file)", encoding: .utf8)
    return text.components(separatedBy: "```sh\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }

  @Test("The cookbook has ten questions, each with a command")
  func questions() throws {
    let text = try String(
      contentsOfFile: "\(Repository.root)/Documentation/Cookbook.md", encoding: .utf8)
    let parts = text.components(separatedBy: "\n## ").dropFirst()
    #expect(parts.filter { $0.first?.isNumber == true }.count == 10)
    for part in parts { #expect(part.contains("```sh\n"), "\(part.prefix(40))") }
  }

  @Test("Blocks of commands are found, which the tests after this run")
  func blocks() throws {
    #expect(try Self.commands(in: "README.md").count == 1)
    #expect(try Self.commands(in: "Documentation/Cookbook.md").count == 12)
  }

  @Test("The count that the help of build shows is that of the recommendations")
  func countInHelp() throws {
    let help = try WinnowProcess.run("build", "--help").output
    let line = try #require(help.split(separator: "\n").first { $0.contains("recommendations\"") })
    let command = line.replacing("Output/", with: "").trimmingCharacters(in: .whitespaces)
    if let missing = Tools.missing(for: command) { return Tools.tellSkipped(missing) }
    #expect(try Tools.run(command, in: try BuiltOutput.path()).output == "76\n")
  }

  @Test(
    "Every command of the cookbook answers",
    arguments: (try? commands(in: "Documentation/Cookbook.md")) ?? [])
  func cookbook(_ command: String) throws { try expectAnswer(command) }

  @Test(
    "Answers are what the pages say",
    arguments: [
      ("1.", ["appoint a senior manager", "2021-11"]), ("3.", ["Outstanding", "-1"]),
      // One repeated with other words at its end.
      ("4.", ["0.778", "complete urgent repairs"]),
      ("7.", ["Are home visits made where they are needed?", "21%"]),
    ])
  func answer(_ number: String, _ words: [String]) throws {
    let text = try String(
      contentsOfFile: "\(Repository.root)/Documentation/Cookbook.md", encoding: .utf8)
    let part = try #require(
      text.components(separatedBy: "\n## ").first { $0.hasPrefix("\(number) ") })
    let command = try #require(
      part.components(separatedBy: "```sh\n").last?.components(separatedBy: "\n```").first)
    if let missing = Tools.missing(for: command) { return Tools.tellSkipped(missing) }
    let result = try Tools.run(command, in: try BuiltOutput.path())
    for word in words { #expect(result.output.contains(word), "\(result.output)") }
  }

  @Test(
    "Every query of the README answers",
    arguments: (try? commands(in: "README.md")) ?? [])
  func readme(_ command: String) throws {
    for line in command.split(separator: "\n") { try expectAnswer(String(line)) }
  }

  /// Expects lines of an answer, and nothing on standard error.
  private func expectAnswer(_ command: String) throws {
    if let missing = Tools.missing(for: command) { return Tools.tellSkipped(missing) }
    let result = try Tools.run(command, in: try BuiltOutput.path())
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.messages == "")
    #expect(!result.output.isEmpty)
  }
}
