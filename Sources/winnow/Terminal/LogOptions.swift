import ArgumentParser
import Logging

/// How much is told on standard error, and in which form.
struct LogOptions: ParsableArguments {
  /// Form of the messages.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Option(
    name: .customLong("log-format"),
    help: "Form of the messages: lines to read, or one JSON object a line.")
  var format = Format.text

  @Flag(name: .shortAndLong, help: "Tell of errors only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Tell of every document.")
  var verbose = false

  func validate() throws {
    guard !(quiet && verbose) else {
      throw ValidationError("--quiet and --verbose cannot be given together")
    }
  }

  /// The least that is told.
  var level: Logger.Level { quiet ? .error : verbose ? .debug : .info }
}
