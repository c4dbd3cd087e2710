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
    try run(arguments, of: program, outputPath: outputPath)
  }

  private static func run(
    _ arguments: [String], of program: URL, outputPath: String?
  ) throws -> Result {
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

  /// Runs lines of bash in which `$0` is the command and `$1`, `$2` … are the arguments.
  static func runInShell(_ script: String, _ arguments: String...) throws -> Result {
    try run(
      ["-c", script, program.path] + arguments, of: URL(filePath: "/bin/bash"), outputPath: nil)
  }

  /// Runs the command with a terminal for its messages.
  static func runOnTerminal(_ arguments: [String]) throws -> Result {
    // posix_openpt and its companions are not in Swift's Glibc module; these are what they ask of Linux.
    let (unlock, number) = (UInt(0x4004_5431), UInt(0x8004_5430))
    let main = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    defer { close(main) }
    var (isLocked, place): (Int32, Int32) = (0, 0)
    guard main >= 0, ioctl(main, unlock, &isLocked) == 0, ioctl(main, number, &place) == 0 else {
      throw CocoaError(.featureUnsupported)
    }
    let terminal = try FileHandle(forUpdating: URL(filePath: "/dev/pts/\(place)"))
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = terminal
    try process.run()
    process.waitUntilExit()
    // A few lines fit into the terminal's own memory, so that they can be read afterwards.
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(main, &bytes, bytes.count)
    try terminal.close()
    return Result(
      status: process.terminationStatus, output: "",
      messages: String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
  }

  /// Whether a file system can be mounted for a test.
  static func canMount() -> Bool {
    let result = try? runInShell(
      "unshare --map-root-user --mount sh -c 'mount -t tmpfs tmpfs /mnt'")
    return result?.status == 0
  }
}
