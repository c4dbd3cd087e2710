import ArgumentParser
import CorpusBuild

/// `winnow serve`: how builds start their own workers. What it reads and writes is no text, so that it
/// is not shown in any help.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "serve", shouldDisplay: false)

  @OptionGroup var worker: WorkerOptions

  func run() throws {
    let process = WorkerProcess(memory: worker.memory.bytes, timeout: worker.timeout)
    guard process.run() else { throw ExitStatus.nothingDone.exitCode }
  }
}
