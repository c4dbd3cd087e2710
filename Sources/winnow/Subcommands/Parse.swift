import ArgumentParser
import CorpusBuild
import Export

/// `winnow parse`: the records of one report.
struct Parse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Reads one report and writes its records as JSON.",
    discussion: """
      Example: the texts of a report's recommendations:
        winnow parse Corpus/qi-norland-2018.pdf | jq -r '.recommendations[].text'
      """)

  @OptionGroup var file: InputOptions

  @OptionGroup var profiles: ProfileOptions

  func run() throws {
    let report = try tellingFailures("parse") { () throws(BuildError) in
      let pipeline = ReportPipeline(profiles: try profiles.profiles())
      return try pipeline.parse(FilePath(file.path), password: file.password).report
    }
    for line in DiagnosticLines.lines(file: file.path, report.diagnostics) {
      StandardError.write("winnow parse: \(line)")
    }
    try StandardOutput.write(report.json())
  }
}
