import ArgumentParser
import CorpusBuild
import Glibc

/// The command `winnow`: a subcommand a file in `Subcommands/`.
@main
struct Winnow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "winnow",
    abstract: "Reads inspection reports (PDF) and writes what they say as typed records.",
    discussion: """
      Messages go to standard error, data to standard output. Exit status: 0 all done; 1 done, but \
      some documents failed, which are named; 2 wrong usage; 3 nothing could be done.
      """,
    version: WinnowVersion.current,
    subcommands: [
      Build.self, Parse.self, Extract.self, Tables.self, Search.self, Compare.self, Diff.self,
      Evaluate.self, Debug.self, Profiles.self, Worker.self, Cache.self, Serve.self,
      ExportTables.self,
    ])

  /// Runs the command with the exit statuses of the contract in place of ArgumentParser's.
  static func main() {
    // A reader that goes away must not kill a build that goes on without it.
    signal(SIGPIPE, SIG_IGN)
    // A file that would pass the limit on file sizes is an error of its write, told like a full disk.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if let command = command as? any AsyncParsableCommand { runBesideMainThread(command) }
      try command.run()
    } catch {
      exit(withError: report(error).exitCode)
    }
  }

  /// Runs a command that waits for others, and ends the program with it. Not an asynchronous `main`:
  /// that would start threads for every command, also for the workers, whose confinement would then be
  /// that of one thread.
  private static func runBesideMainThread(_ command: sending any AsyncParsableCommand) -> Never {
    Task {
      do {
        var command = command
        try await command.run()
        exit(withError: ExitStatus.allDone.exitCode)
      } catch {
        exit(withError: report(error).exitCode)
      }
    }
    while true { pause() }
  }

  /// Shows what ended the command: asked-for help on standard output, all else on standard error.
  private static func report(_ error: any Error) -> ExitStatus {
    let status = ExitStatus(of: error)
    if let failure = error as? StandardStream.Failure {
      if failure.isClosedByReader { return .allDone }
      StandardError.write("winnow: error: \(failure)")
      return .nothingDone
    }
    let message = fullMessage(for: error)
    guard !message.isEmpty else { return status }
    guard status == .allDone else {
      StandardError.write(message)
      return status
    }
    do throws(StandardStream.Failure) {
      try StandardOutput.write(message + "\n")
      return status
    } catch {
      return report(error)
    }
  }
}
