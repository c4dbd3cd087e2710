import ArgumentParser
import CorpusBuild
import Glibc

/// `winnow worker`: documents named on standard input → lines of JSON on standard output.
struct Worker: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Reads the PDFs named on standard input and writes one line of JSON for each.",
    discussion: """
      A line of input is a path, or a path, a tabulator and the name that the report shall have. Each \
      is answered by one line, in the same order; what could not be read is a line too, with code, \
      message and file. So exit status 0 says that every line was answered. Spark's pipe, Hadoop \
      Streaming, GNU parallel and Slurm arrays can carry it; winnow build --from-results makes an \
      output of the lines.

      Each document is read in a process of its own kind, apart from the network and other files.

      Example: two machines' worth of lines, put together:
        find Corpus -name '*.pdf' | winnow worker --jobs 2 > Lines/all.jsonl
        winnow build --from-results Lines --output Output
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("How many documents are read at once.", valueName: "n"))
  var jobs = 1

  @OptionGroup var worker: WorkerOptions

  @OptionGroup var profiles: ProfileOptions

  @OptionGroup var vocabularies: ComparisonOptions

  func validate() throws {
    try WorkerOptions.check(jobs: jobs)
  }

  func run() async throws {
    _ = try await tellingFailures("worker") { () async throws(BuildError) in
      let service = LineService(
        settings: worker.settings(jobs: jobs), profiles: try profiles.profiles(),
        vocabularies: try vocabularies.selection())
      return try await service.run { line in
        StandardStream(descriptor: STDOUT_FILENO).write(line) == nil
      }
    }
  }
}
