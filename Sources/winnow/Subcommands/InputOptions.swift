import ArgumentParser

/// The PDF that a subcommand reads.
struct InputOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The PDF to read.", valueName: "file.pdf"))
  var path: String

  @Option(help: "Password of an encrypted PDF.")
  var password: String?
}
