import ArgumentParser
import CorpusBuild
import ReportParsing

/// The words by which reports are read.
struct ProfileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read every report by this profile: a name (see winnow profiles) or a YAML file. Without it "
        + "each report's profile is chosen by what stands on its first pages.",
      valueName: "name|file"))
  var profile: String?

  @Option(
    name: .customLong("profiles"),
    help: ArgumentHelp(
      "Choose among these profiles too: a YAML file, or a folder with YAML files; may be given "
        + "several times.",
      valueName: "file|dir"))
  var added: [String] = []

  /// The profiles that are asked for.
  func profiles() throws(BuildError) -> ProfileSet {
    try ProfileLoader.profiles(fixed: profile, adding: added)
  }
}
