import ArgumentParser
import CorpusBuild
import ReportParsing

/// `winnow profiles explain`: what a profile looks for, or why a report is read by which.
struct ProfileExplanation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tells what speaks for a profile, or for which profile a PDF's first pages speak.")

  @Argument(help: ArgumentHelp("Name of a profile, YAML file or PDF.", valueName: "name|file"))
  var subject: String

  @OptionGroup var options: ProfileOptions

  @Option(help: "Password of an encrypted PDF.")
  var password: String?

  func run() throws {
    let text = try tellingFailures("profiles") { () throws(BuildError) in
      subject.lowercased().hasSuffix(".pdf") ? try judged() : try explained()
    }
    try StandardOutput.write(text)
  }

  private func judged() throws(BuildError) -> String {
    let read = try DocumentReader(password: password).read(FilePath(subject))
    let choice = try ProfileLoader.choice(for: read.document, among: try options.profiles())
    return ProfileText.text(of: choice, file: subject)
  }

  private func explained() throws(BuildError) -> String {
    let set = try ProfileLoader.profiles(fixed: subject, adding: options.added)
    let profile = try ProfileLoader.telling { () throws(ProfileError) in
      try set.profile(named: set.fixedName ?? subject)
    }
    return profile.map { ProfileText.text(of: $0) } ?? ""
  }
}
