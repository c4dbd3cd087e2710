import Foundation
import TestSupport

/// Programs of other people that open an output.
enum Tools {
  /// What a run came to.
  struct Result {
    var status: Int32
    var output: String
    var messages: String
  }

  /// Scripts of these tests.
  static let scripts = "\(Repository.root)/Tests/EndToEndTests/Opening/Scripts"

  /// Runs a line of bash in a folder.
  static func run(_ line: String, in folder: String) throws -> Result {
    let own = try TemporaryFolder()
    // Files, not pipes: a pipe that fills up would hang the program.
    let output = try own.write("", "output")
    let messages = try own.write("", "messages")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: messages)
    var environment = ProcessInfo.processInfo.environment
    // A script must not leave compiled copies in the source tree, nor guess at an encoding.
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    environment["LC_ALL"] = "C.UTF-8"
    process.environment = environment
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try own.text("output"),
      messages: try own.text("messages"))
  }

  /// Says that something was not tried; what is missing may differ from argument to argument, so that
  /// no trait of the test can say it.
  static func tellSkipped(_ need: String) { print("skipped: \(need) is not installed") }

  /// What a command line needs and this machine lacks; nil where it has all.
  static func missing(for line: String) -> String? {
    for need in needs(of: line) {
      let check = need.isModule ? "python3 -c 'import \(need.name)'" : "command -v \(need.name)"
      if (try? run(check, in: "/"))?.status != 0 { return need.name }
    }
    return nil
  }

  private static func needs(of line: String) -> [(name: String, isModule: Bool)] {
    let program = line.split(separator: " ").first.map(String.init) ?? ""
    let modules = ["pandas", "duckdb", "frictionless"].filter { line.contains("import \($0)") }
    return [(program, false)] + modules.map { ($0, true) }
  }
}

/// The output that `winnow build` makes of the project's own reports, built once for all tests.
enum BuiltOutput {
  /// Its folder.
  static func path() throws -> String { try result.get().output }

  private struct Built: Sendable {
    let folder: TemporaryFolder
    var output: String { "\(folder.path)/Output" }
  }

  private static let result = Result {
    let built = Built(folder: try TemporaryFolder())
    let run = try WinnowProcess.run("build", Repository.corpus, "--output", built.output)
    guard run.status == 0 else { throw CocoaError(.featureUnsupported) }
    return built
  }
}
