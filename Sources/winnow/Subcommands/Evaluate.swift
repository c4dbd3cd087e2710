import ArgumentParser
import Evaluation

/// `winnow evaluate`: scores the built reports against gold.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Scores reports against gold files: what was found, and whether it is right.",
    discussion: """
      For every NAME.gold.json the report is looked for that is named NAME, was made from \
      NAME.pdf, or alone has a name that begins with NAME. A text NAME.txt and the true pages \
      NAME.pages.json beside the gold are compared too.

      Example: score what a build wrote, and see what it missed:
        winnow build Corpus --output Output
        winnow evaluate --gold Corpus/gold --reports Output --verbose
      """)

  /// How the scores are written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, json
  }

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "A folder of gold; may be given several times. (default: Corpus/gold)", valueName: "dir"))
  var gold: [String] = []

  @Option(
    help: ArgumentHelp("The output of a build, or a folder of reports.", valueName: "dir"))
  var reports = "Output"

  @Option(help: "How the scores are written.")
  var format = Format.text

  @Flag(help: "Name every record that is missing or should not be there (format text).")
  var verbose = false

  func run() throws {
    let goldFolders = gold.isEmpty ? ["Corpus/gold"] : gold
    let outcome = EvaluationRun(goldFolders: goldFolders, reportsFolder: reports).outcome()
    for failure in outcome.failures { Failures.tell("evaluate", failure) }
    guard !outcome.result.reports.isEmpty else { throw ExitStatus.nothingDone.exitCode }
    let scores =
      switch format {
      case .text: outcome.result.text(isVerbose: verbose)
      case .markdown: outcome.result.markdown()
      case .json: outcome.result.json()
      }
    try StandardOutput.write(scores)
    if !outcome.failures.isEmpty { throw ExitStatus.someFailed.exitCode }
  }
}
