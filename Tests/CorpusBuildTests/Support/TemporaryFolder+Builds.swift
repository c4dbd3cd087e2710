import CorpusBuild
import Foundation
import TestSupport

extension TemporaryFolder {
  /// The command, which lies beside the test bundle: what builds start as their workers.
  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "winnow").path

  /// A build of the folder `corpus` into another, by two workers.
  func settings(output: String = "out", jobs: Int = 2, timeout: Int = 60) throws -> BuildSettings {
    // As the command does: a worker that is gone must not take its parent with it.
    signal(SIGPIPE, SIG_IGN)
    var settings = BuildSettings(
      corpus: "\(path)/corpus", output: "\(path)/\(output)", profiles: try ProfileLoader.profiles())
    settings.workers = WorkerSettings(
      jobs: jobs, timeout: timeout, memory: WorkerSettings.leastMemory * 2,
      program: Self.program)
    return settings
  }

  /// The files of an output, but for that which tells the time.
  func output(_ name: String = "out") throws -> [String: [UInt8]] {
    var files = try contents(below: name)
    files["build.json"] = nil
    // Depends on the output before.
    files["changes.json"] = nil
    return files
  }
}
