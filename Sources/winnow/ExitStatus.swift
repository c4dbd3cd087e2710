import ArgumentParser

/// How the command ends.
enum ExitStatus: Int32 {
  /// All done.
  case allDone = 0
  /// Done, but some documents failed; they are named.
  case someFailed = 1
  /// Wrong usage.
  case wrongUsage = 2
  /// Nothing could be done.
  case nothingDone = 3

  /// What a subcommand throws to end so without a further message.
  var exitCode: ExitCode { ExitCode(rawValue) }

  /// The status of an error that ended a subcommand: ArgumentParser's own ones are about usage,
  /// apart from those by which it shows help, and any other means that nothing could be done.
  init(of error: any Error) {
    if let code = error as? ExitCode {
      self = ExitStatus(rawValue: code.rawValue) ?? .nothingDone
    } else if error is CleanExit {
      self = .allDone
    } else {
      switch Winnow.exitCode(for: error) {
      case .success: self = .allDone
      case .validationFailure: self = .wrongUsage
      default: self = .nothingDone
      }
    }
  }
}
