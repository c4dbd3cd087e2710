import ArgumentParser
import Database

/// `winnow export`: an output in the format of another program.
struct ExportTables: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the tables of an output as a workbook for Excel or LibreOffice.",
    discussion: """
      A sheet for each table, with numbers as numbers, a heading that stays in sight, and filters. \
      Texts are never taken for formulas. A cell holds 32,767 characters; what is longer is cut, \
      with a note.

      Example: one file to send to a colleague:
        winnow export reports.xlsx --output Output
      """)

  /// What can be written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case xlsx
  }

  @Argument(help: ArgumentHelp("The file to write; it is replaced.", valueName: "file"))
  var file: String

  @Option(name: .shortAndLong, help: ArgumentHelp("The output of a build.", valueName: "dir"))
  var output = "Output"

  @Option(help: "The file's format.")
  var format = Format.xlsx

  func validate() throws {
    guard file.lowercased().hasSuffix(".\(format.rawValue)") else {
      throw ValidationError(
        "the file's name must end in .\(format.rawValue), the format that is written: \(file)")
    }
  }

  func run() throws {
    do throws(DatabaseFailure) {
      try DatabaseReader(path: "\(output)/winnow.sqlite").writeWorkbook(to: file)
    } catch {
      Failures.tell("export", error)
      throw ExitStatus.nothingDone.exitCode
    }
  }
}
