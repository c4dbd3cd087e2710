import ArgumentParser
import Comparison
import CorpusBuild
import Export
import ReportModel

/// `winnow compare`: tables and plots across reports.
struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compares reports: ratings over time, recommendations that return, themes.",
    discussion: """
      Reads the output of a build, or a folder of PDFs, and prints tables. With --table one table is \
      written whole as CSV, in the columns of comparison/*.csv; with --plots each plot is written \
      as an SVG file. What a person should look at (values that disagree, providers that the registry \
      does not know) goes to standard error.

      Example: look at what moved, and draw it:
        winnow compare Output
        winnow compare Output --plots plots
      """)

  /// The tables by the names of their files.
  enum Table: String, CaseIterable, ExpressibleByArgument {
    case providers
    case scores = "provider_scores"
    case links = "recommendation_links"
    case themes
    case matrix = "enabler_barrier_matrix"
  }

  @Argument(
    help: ArgumentHelp("The output of a build, or a folder with PDFs.", valueName: "output|corpus"))
  var path: String

  @Option(help: ArgumentHelp("Write one table as CSV instead.", valueName: "name"))
  var table: Table?

  @Option(help: ArgumentHelp("Write the plots into this folder as SVG.", valueName: "dir"))
  var plots: String?

  @OptionGroup var vocabularies: ComparisonOptions

  @OptionGroup var profiles: ProfileOptions

  func run() async throws {
    let messages = CompareMessages()
    defer { messages.finish() }
    let comparison = try tellingFailures("compare", before: messages.finish) {
      () throws(BuildError) in try vocabularies.comparison()
    }
    let corpus = try await tellingFailures("compare", before: messages.finish) {
      () async throws(BuildError) in
      try await CorpusDigests(
        path, comparison: comparison, profiles: profiles.profiles(),
        observe: messages.tell)
    }
    messages.finish()
    let tables = comparison.tables(of: corpus.digests)
    for failure in corpus.failures { Failures.tell("compare", failure) }
    for line in NoticeLines.lines(tables.notices, providers: tables.providers) {
      StandardError.write("winnow compare: \(line)")
    }
    if let plots { try write(ComparisonPlots(tables: tables, digests: corpus.digests), to: plots) }
    if let table {
      var writer = TableWriter(wanted: table.rawValue)
      tables.visitTables(&writer)
      try StandardOutput.write(writer.bytes)
    } else {
      let summary = ComparisonSummary(
        tables: tables, digests: corpus.digests, width: TerminalWidth.ofOutput)
      try StandardOutput.write(summary.text())
    }
    if !corpus.failures.isEmpty { throw ExitStatus.someFailed.exitCode }
  }

  private func write(_ plots: ComparisonPlots, to folder: String) throws {
    let drawn = plots.plots()
    try tellingFailures("compare") { () throws(BuildError) in
      for plot in drawn {
        try PlotFiles.write(Array(plot.svg.utf8), name: plot.name, to: folder)
      }
    }
    StandardError.write(
      "winnow compare: \(PrintableName.text(folder)): \(drawn.count) "
        + "\(drawn.count == 1 ? "plot" : "plots") written")
  }
}

/// Writes the one table that is wanted.
private struct TableWriter: ComparisonTableVisitor {
  let wanted: String
  var bytes: [UInt8] = []

  init(wanted: String) { self.wanted = wanted }

  mutating func visit<Row: FieldWriting>(_ name: String, summary: String, _ rows: [Row]) {
    if name == wanted { bytes = CSVRows.bytes(of: rows) }
  }
}
