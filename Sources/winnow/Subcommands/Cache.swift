import ArgumentParser
import CorpusBuild

/// `winnow cache`: what builds have kept for later ones.
struct Cache: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache",
    abstract: "Shows and prunes what builds have kept for later ones.",
    discussion: """
      A build keeps what it reads, by content, profile and program, in a folder beside its output.

      Example: how much there is, and away with what no output uses any more:
        winnow cache Output
        winnow cache prune Output
      """,
    subcommands: [Show.self, Prune.self], defaultSubcommand: Show.self)

  /// `winnow cache show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Shows what a cache holds.")

    @Argument(help: ArgumentHelp("An output, or a folder named with --cache.", valueName: "dir"))
    var folder: String

    func run() throws {
      let inspection = try tellingFailures("cache") { () throws(BuildError) in
        try CacheInspection(folder)
      }
      let contents = inspection.contents()
      var lines = ["cache\t\(PrintableName.text(inspection.folder))"]
      lines.append("documents\t\(contents.documents)\t\(Size.text(contents.bytes))")
      lines.append("unused\t\(contents.unused)\t\(Size.text(contents.unusedBytes))")
      for output in contents.outputs {
        let note = output.exists ? "" : "\t(gone)"
        lines.append("output\t\(PrintableName.text(output.folder))\t\(output.documents)\(note)")
      }
      try StandardOutput.write(lines.map { "\($0)\n" }.joined())
    }
  }

  /// `winnow cache prune`.
  struct Prune: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "prune", abstract: "Removes what the latest build of no output uses.")

    @Argument(help: ArgumentHelp("An output, or a folder named with --cache.", valueName: "dir"))
    var folder: String

    @Flag(help: "Remove everything: the next build reads all documents anew.")
    var all = false

    func run() throws {
      let removed = try tellingFailures("cache") { () throws(BuildError) in
        try CacheInspection(folder).prune(all: all)
      }
      StandardError.write(
        "winnow cache: \(removed.documents) documents removed, \(Size.text(removed.bytes))")
    }
  }

  /// Sizes for people.
  private enum Size {
    static func text(_ bytes: Int) -> String {
      let tenths = (bytes * 10 + (1 << 19)) >> 20
      return "\(tenths / 10).\(tenths % 10) MiB"
    }
  }
}
