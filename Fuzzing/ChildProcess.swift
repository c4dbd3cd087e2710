import Foundation

/// A process of this program that runs cases one after the other, until one kills it.
final class ChildProcess {
  /// What came of a case.
  enum Outcome {
    case passed
    /// The answer is wrong.
    case complaint(String)
    /// It ran longer than it may.
    case hung
    /// The process ended by a signal or by itself.
    case died(Int32)
  }

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  /// Starts it; `arguments` come after the program's name.
  init(arguments: [String], errors: FileHandle) throws {
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SWIFT_BACKTRACE": "enable=no"]) { old, _ in old }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  /// Runs a case; `seconds` is its time limit.
  func run(_ kind: FuzzKind, _ path: String, seconds: Int) throws -> Outcome {
    try input.fileHandleForWriting.write(contentsOf: Data("\(kind.rawValue)\t\(path)\n".utf8))
    var answer = ""
    let end = ContinuousClock.now + .seconds(seconds)
    let file = output.fileHandleForReading.fileDescriptor
    while !answer.hasSuffix("\n") {
      let left = ContinuousClock.now.duration(to: end)
      guard left > .zero else { return .hung }
      var wait = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      let milliseconds = left.components.seconds * 1000 + 1000
      guard poll(&wait, 1, Int32(milliseconds)) > 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: 1 << 12)
      let count = read(file, &bytes, bytes.count)
      guard count > 0 else {
        process.waitUntilExit()
        return .died(process.terminationStatus)
      }
      answer += String(decoding: bytes[..<count], as: UTF8.self)
    }
    return answer == "passed\n" ? .passed : .complaint(String(answer.dropLast()))
  }

  /// Ends it.
  func stop() {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// Reads cases from standard input and answers on standard output.
  static func serve(folder: String) throws {
    // What Poppler would take beyond this is a find, not the end of the machine.
    var limit = rlimit(rlim_cur: 3 << 30, rlim_max: 3 << 30)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    let runner = try FuzzRun(folder: folder)
    while let line = readLine() {
      let parts = line.split(separator: "\t", maxSplits: 1)
      guard parts.count == 2, let kind = FuzzKind(rawValue: String(parts[0])) else { continue }
      var answer = "passed"
      do {
        try runner.run(kind, String(parts[1]))
      } catch {
        answer = "\(error)".split(separator: "\n").joined(separator: " / ")
      }
      FileHandle.standardOutput.write(Data("\(answer)\n".utf8))
    }
  }
}
