import ArgumentParser

/// `winnow profiles`: the words of families of reports.
struct Profiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profiles",
    abstract: "Lists, explains and validates profiles: the words of families of reports.",
    discussion: """
      A profile is a YAML file. winnow chooses each report's by what stands on its first pages; \
      --profile names the one to use, and --profiles adds your own to the choice.

      Example: which profile would a report be read by, and why:
        winnow profiles explain report.pdf
      """,
    subcommands: [ProfileList.self, ProfileExplanation.self, ProfileValidation.self],
    defaultSubcommand: ProfileList.self)
}
