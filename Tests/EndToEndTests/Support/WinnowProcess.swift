import Foundation

/// The built command, run as a user runs it.
enum WinnowProcess {
  /// What a run came to.
  struct Result {
    var status: Int32
    var output: String
    var messages: String
  }

  /// The program lies beside the test bundle.
  private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "winnow")

  /// Runs the command and waits for its end.
  static func run(_ arguments: String...) throws -> Result { try run(arguments) }

  /// Runs the command and waits for its end. Its output goes to `outputPath` where one is given.
  static func run(_ arguments: [String], outputPath: String? = nil) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files, not pipes: a pipe that fills up would hang the command.
    let output = outputPath.map { URL(filePath: $0) } ?? folder.appending(path: "output")
    let messages = folder.appending(path: "messages")
    if outputPath == nil { try Data().write(to: output) }
    try Data().write(to: messages)
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: outputPath == nil ? try String(contentsOf: output, encoding: .utf8) : "",
      messages: try String(contentsOf: messages, encoding: .utf8))
  }
}
