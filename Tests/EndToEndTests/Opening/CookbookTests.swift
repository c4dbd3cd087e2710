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

  @Test(
    "Every command of the cookbook answers",
    arguments: (try? commands(in: "Documentation/Cookbook.md")) ?? [])
  func cookbook(_ command: String) throws { try expectAnswer(command) }

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
