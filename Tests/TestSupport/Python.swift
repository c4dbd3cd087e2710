import Foundation

/// Programs of other people in Python, as independent checks of what is written.
public enum Python {
  /// Whether a module can be loaded on this machine.
  public static func has(_ module: String) -> Bool {
    (try? run(["-c", "import \(module)"]))?.status == 0
  }

  /// Runs `python3` with arguments: its exit status, and what it wrote to standard output and standard
  /// error.
  public static func run(_ arguments: [String]) throws -> (
    status: Int32, output: String, messages: String
  ) {
    let own = try TemporaryFolder()
    // Files, not pipes: a pipe that fills up would hang the program.
    let output = try own.write("", "output")
    let messages = try own.write("", "messages")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: messages)
    // A script must not leave compiled copies in the source tree.
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"]) { $1 }
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try own.text("output"), try own.text("messages"))
  }
}
