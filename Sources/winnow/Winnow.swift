import ArgumentParser

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
    subcommands: [Evaluate.self])

  /// Runs the command with the exit statuses of the contract in place of ArgumentParser's.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let status = ExitStatus(of: error)
      let message = fullMessage(for: error)
      if !message.isEmpty {
        if status == .allDone { print(message) } else { StandardError.write(message) }
      }
      exit(withError: status.exitCode)
    }
  }
}
