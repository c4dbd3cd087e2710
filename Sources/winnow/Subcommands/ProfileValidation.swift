import ArgumentParser
import CorpusBuild
import ReportParsing

/// `winnow profiles validate`: whether a profile can be used.
struct ProfileValidation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Reads profiles and tells the first slip in each, with its line.",
    discussion: "Exit status: 0 all can be used; 3 one or more cannot, which are named.")

  @Argument(help: ArgumentHelp("A profile, or a folder of them.", valueName: "file"))
  var files: [String]

  func run() throws {
    var isValid = true
    for file in files {
      if let error = Self.failure(of: file) {
        isValid = false
        Failures.tell("profiles", error)
      } else {
        try StandardOutput.write("\(file): can be used\n")
      }
    }
    if !isValid { throw ExitStatus.nothingDone.exitCode }
  }

  private static func failure(of file: String) -> BuildError? {
    do throws(BuildError) {
      _ = try ProfileLoader.profiles(adding: [file])
      return nil
    } catch { return error }
  }
}
