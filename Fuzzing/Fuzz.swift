import Foundation
import TestSupport

/// Feeds broken input to the readers of winnow, in child processes, and keeps what makes them fail.
///
///     fuzz [--iterations N] [--seed N] [--seconds N] [--finds DIR] [--only KIND]
///     fuzz replay KIND FILE
///
/// Status 0 where nothing was found, 1 where something was, 2 for wrong usage.
@main
enum Fuzz {
  static func main() throws {
    signal(SIGPIPE, SIG_IGN)
    var arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "child" where arguments.count == 3:
      try ChildProcess.serve(folder: arguments[1])
    case "replay" where arguments.count >= 3:
      guard let kind = FuzzKind(rawValue: arguments[1]) else { usage() }
      let folder = FileManager.default.temporaryDirectory
        .appending(path: "winnow-fuzz-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      try FuzzRun(folder: folder.path).run(kind, arguments[2])
      print("passed")
    default:
      var session = FuzzSession()
      while !arguments.isEmpty {
        guard arguments.count >= 2, set(&session, arguments[0], arguments[1]) else { usage() }
        arguments.removeFirst(2)
      }
      let hostile = Repository.hasShared("hostile") ? "\(Repository.shared)/hostile" : nil
      let found = try session.run(
        corpus: Repository.corpus,
        profile: "\(Repository.root)/Sources/ReportParsing/Profiles/hmi-probation.yaml",
        hostile: hostile)
      if found > 0 { exit(1) }
    }
  }

  private static func set(_ session: inout FuzzSession, _ option: String, _ value: String) -> Bool {
    switch option {
    case "--iterations":
      guard let number = Int(value), number >= 0 else { return false }
      session.iterations = number
    case "--seed":
      guard let number = UInt64(value) else { return false }
      session.seed = number
    case "--seconds":
      guard let number = Int(value), number > 0 else { return false }
      session.seconds = number
    case "--finds": session.finds = value
    case "--only":
      guard let kind = FuzzKind(rawValue: value) else { return false }
      session.kinds = [kind]
    default: return false
    }
    return true
  }

  private static func usage() -> Never {
    FileHandle.standardError.write(
      Data(
        """
        usage: fuzz [--iterations N] [--seed N] [--seconds N] [--finds DIR] [--only pdf|pages|profile|report|gold]
               fuzz replay KIND FILE

        """.utf8))
    exit(2)
  }
}
