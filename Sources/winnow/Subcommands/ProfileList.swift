import ArgumentParser
import CorpusBuild
import ReportParsing

/// `winnow profiles list`: the profiles that there are.
struct ProfileList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the profiles among which a report's is chosen.")

  @Option(
    name: .customLong("profiles"),
    help: ArgumentHelp("A YAML file, or a folder with YAML files, to add.", valueName: "file|dir"))
  var added: [String] = []

  func run() throws {
    let lines = try tellingFailures("profiles") { () throws(BuildError) in
      let set = try ProfileLoader.profiles(adding: added)
      return try ProfileLoader.telling { () throws(ProfileError) in
        let names = try set.names
        let width = names.map(\.count).max() ?? 0
        var lines: [String] = []
        for name in names {
          let padding = String(repeating: " ", count: width - name.count + 2)
          lines.append(name + padding + (try set.profile(named: name)?.summary ?? ""))
        }
        return lines
      }
    }
    try StandardOutput.write(lines.map { $0 + "\n" }.joined())
  }
}
