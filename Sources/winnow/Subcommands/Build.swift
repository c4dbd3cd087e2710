import ArgumentParser
import CorpusBuild

/// `winnow build`: the records of a whole corpus.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Reads every PDF of a corpus and writes the records of all reports.",
    discussion: """
      Looks for PDFs in the folder and below it. A document that cannot be read is named, and the \
      others are written (exit status 1). The output replaces an earlier one whole, in one step, or \
      not at all; a README.md and other files of your own in it are kept.

      Example: build the output of a corpus and count its recommendations:
        winnow build Corpus --output Output
        wc -l Output/csv/recommendations.csv
      """)

  @Argument(help: ArgumentHelp("A folder with PDFs, or one PDF.", valueName: "corpus"))
  var corpus: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder to write; it need not exist.", valueName: "dir"))
  var output: String

  @OptionGroup var profiles: ProfileOptions

  @OptionGroup var vocabularies: ComparisonOptions

  func run() throws {
    let messages = BuildMessages()
    defer { messages.finish() }
    let summary = try tellingFailures("build", before: messages.finish) { () throws(BuildError) in
      let settings = BuildSettings(
        corpus: corpus, output: output, profiles: try profiles.profiles(),
        comparison: try vocabularies.comparison())
      return try CorpusBuilder(settings: settings, observe: messages.tell).build()
    }
    messages.tell(summary, output: output)
    if !summary.failures.isEmpty { throw ExitStatus.someFailed.exitCode }
  }
}
