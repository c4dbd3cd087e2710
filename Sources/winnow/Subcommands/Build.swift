import ArgumentParser
import CorpusBuild

/// `winnow build`: the records of a whole corpus.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Reads every PDF of a corpus and writes the records of all reports.",
    discussion: """
      Looks for PDFs in the folder and below it. Each is read in a process of its own kind, apart from \
      the network and other files; one that cannot be read, crashes it or takes too much is named, and \
      the others are written (exit status 1). The output replaces an earlier one whole, in one step, \
      or not at all; a README.md and other files of your own in it are kept.

      What has been read before is kept in a folder beside the output and not read again, until its \
      content, the profile or the program changes.

      Example: build the output of a corpus and count its recommendations:
        winnow build Corpus --output Output
        sqlite3 Output/winnow.sqlite "SELECT count(*) FROM recommendations"
      """)

  @Argument(help: ArgumentHelp("A folder with PDFs, or one PDF.", valueName: "corpus"))
  var corpus: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder to write; it need not exist.", valueName: "dir"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Build from lines that winnow worker has written, in files named *.jsonl or part-*.",
      valueName: "dir"))
  var fromResults: String?

  @Option(
    help: ArgumentHelp(
      "Write such lines into a file, for an output to be put together elsewhere.",
      valueName: "file"))
  var results: String?

  @Flag(help: "Write the tables as a workbook too: winnow.xlsx, for Excel or LibreOffice.")
  var xlsx = false

  @OptionGroup var profiles: ProfileOptions

  @OptionGroup var vocabularies: ComparisonOptions

  @OptionGroup var messageOptions: LogOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("How many documents are read at once.", valueName: "n"))
  var jobs = WorkerSettings.cores

  @OptionGroup var worker: WorkerOptions

  @Option(
    help: ArgumentHelp(
      "Where results are kept for the next build (default: .NAME.winnow-cache beside the output).",
      valueName: "dir"))
  var cache: String?

  @Flag(help: "Read every document anew, whatever earlier builds have kept.")
  var force = false

  @Flag(inversion: .prefixedNo, help: "Go on after a document that fails.")
  var keepGoing = true

  @Option(
    help: ArgumentHelp(
      "End with status 1 only where more than this share of the documents failed, such as 5%; "
        + "otherwise one is enough.", valueName: "share"), transform: Share.init(argument:))
  var failAbove: Share?

  @Option(
    help: ArgumentHelp(
      "Build one part of the corpus, such as 3/8; all parts together are the corpus.",
      valueName: "i/n"), transform: ShardOption.init(argument:))
  var shard: ShardOption?

  func validate() throws {
    try WorkerOptions.check(jobs: jobs)
    guard (corpus == nil) != (fromResults == nil) else {
      throw ValidationError("name a corpus, or --from-results with a folder of lines")
    }
    guard (output == nil) != (results == nil) else {
      throw ValidationError("name what to write: --output with a folder, or --results with a file")
    }
    guard !xlsx || output != nil else {
      throw ValidationError("--xlsx writes into an output: name its folder with --output")
    }
    guard fromResults == nil || (results == nil && shard == nil) else {
      throw ValidationError("--from-results makes an output of all lines: no --results, no --shard")
    }
  }

  func run() async throws {
    let messages = BuildMessages(messageOptions)
    defer { messages.finish() }
    let summary = try await messages.tellingFailuresAsync { () async throws(BuildError) in
      try await CorpusBuilder(settings: try settings(), observe: messages.tell).build()
    }
    if let output {
      messages.tell(summary, output: output)
    } else if let results {
      messages.tell(summary, results: results)
    }
    if isFailed(summary) { throw ExitStatus.someFailed.exitCode }
  }

  private func settings() throws(BuildError) -> BuildSettings {
    var settings = BuildSettings(
      corpus: corpus ?? fromResults ?? "", output: output ?? "",
      profiles: try profiles.profiles())
    settings.vocabularies = try vocabularies.selection()
    settings.isFromResults = fromResults != nil
    settings.writesWorkbook = xlsx
    settings.resultsFile = results
    settings.workers = worker.settings(jobs: jobs)
    settings.cache = cache
    settings.isForced = force
    settings.keepsGoing = keepGoing
    if let shard { settings.shard = shard.shard }
    return settings
  }

  /// Whether too many documents failed.
  private func isFailed(_ summary: BuildSummary) -> Bool {
    guard let failAbove else { return !summary.failures.isEmpty }
    return Double(summary.failures.count) > failAbove.value * Double(summary.inputs.count)
  }
}

/// A share named on the command line: "5%", "0.05".
struct Share {
  /// From 0 to 1.
  let value: Double

  /// Reads it; throws what is wrong with it.
  init(argument: String) throws {
    let isPercent = argument.hasSuffix("%")
    let number = Double(isPercent ? String(argument.dropLast()) : argument)
    let value = number.map { isPercent ? $0 / 100 : $0 }
    guard let value, (0...1).contains(value) else {
      throw ValidationError("name a share from 0% to 100%, such as 5%")
    }
    self.value = value
  }
}

/// A part of the corpus named on the command line: "3/8".
struct ShardOption {
  /// The part.
  let shard: Shard

  /// Reads it; throws what is wrong with it.
  init(argument: String) throws {
    guard let shard = Shard(argument) else {
      throw ValidationError("name a part and how many there are, from 1/8 to 8/8 say")
    }
    self.shard = shard
  }
}
