import ArgumentParser
import CorpusBuild

/// `winnow diff`: what differs between two outputs.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells what differs between two outputs, record by record.",
    discussion: """
      OLD and NEW are two outputs, two folders of reports, or two reports' JSON files. Records are \
      matched by id, number and wording, so that a small edit is told as one, not as a record gone \
      and another come; a record that only stands elsewhere now has moved. Moved records are \
      counted, and listed with --moved.

      Exit status: 0 compared, whether or not they differ; 1 some reports could not be compared, \
      which are named; 3 nothing could be compared. With --exit-code also 1 where they differ.

      Example: what did another profile change?
        winnow build Corpus --output New --profile my-words.yaml
        winnow diff Output New
      """)

  /// How differences are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: ArgumentHelp("The earlier output, folder or report.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The later output, folder or report.", valueName: "new"))
  var new: String

  @Option(help: "How the differences are written; json has the form of changes.json.")
  var format = Format.text

  @Flag(help: "List the records that have only moved, too (format text).")
  var moved = false

  @Flag(name: .customLong("exit-code"), help: "End with status 1 where they differ.")
  var isStrict = false

  func run() throws {
    let comparison = try tellingFailures("diff") { () throws(BuildError) in
      try OutputComparison(earlier: old, later: new)
    }
    let outcome = try compare(comparison)
    for failure in outcome.failures { Failures.tell("diff", failure) }
    if !outcome.failures.isEmpty || (isStrict && !outcome.summary.isEmpty) {
      throw ExitStatus.someFailed.exitCode
    }
  }

  private func compare(
    _ comparison: OutputComparison
  ) throws(StandardStream.Failure) -> OutputComparison.Outcome {
    switch format {
    case .json:
      return try ChangeFile<StandardStream.Failure>.write(comparison) {
        bytes throws(StandardStream.Failure) in try StandardOutput.write(bytes)
      }
    case .text:
      let lines = ChangeLines(listsMoved: moved)
      let outcome = try comparison.run { change throws(StandardStream.Failure) in
        try StandardOutput.write(lines.text(of: change))
      }
      try StandardOutput.write(lines.text(of: outcome.summary))
      return outcome
    }
  }
}
