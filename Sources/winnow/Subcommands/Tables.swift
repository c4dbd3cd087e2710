import ArgumentParser
import CorpusBuild
import Export
import Layout
import ReportParsing

/// `winnow tables`: the tables of any PDF, without a profile.
struct Tables: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Writes the tables of a PDF, whatever kind of document it is.",
    discussion: """
      csv has the rows of one table after the other with an empty line between; json tells page, box, \
      spans and confidence of each table and cell; markdown and html are for reading. A table is named \
      by the page on which it begins and its place there: p3-1 is the first of page 3.

      Example: the tables of pages 3 to 7 with their places:
        winnow tables Corpus/qi-norland-2018.pdf --pages 3-7 --format json
      """)

  /// What is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv, json, markdown, html
  }

  @OptionGroup var file: InputOptions

  @Option(help: "What is written.")
  var format = Format.csv

  @Option(
    help: ArgumentHelp(
      "Only tables that stand, in whole or in part, on these pages, such as 3-5,9.",
      valueName: "pages"),
    transform: PageSelection.init(argument:))
  var pages: PageSelection?

  @Option(
    help: ArgumentHelp("Only this table, such as p3-1; may be given again.", valueName: "id"))
  var table: [String] = []

  func run() throws {
    let found = try tellingFailures("tables") { () throws(BuildError) in
      let read = try DocumentReader(password: file.password).read(FilePath(file.path))
      try pages?.check(read.document, file: file.path)
      for line in DiagnosticLines.lines(file: file.path, read.document.notices) {
        StandardError.write("winnow tables: \(line)")
      }
      let all = ExtractedTable.tables(of: read.document) { grid in
        TableHeaderFinder(grid, styles: read.document.styles).headerRows()
      }
      if let unknown = table.first(where: { id in !all.contains { $0.id == id } }) {
        throw BuildError(
          code: .noSuchTable, file: file.path,
          message: "there is no table \(unknown); leave --table out to see all \(all.count)")
      }
      return all
    }
    let chosen = found.filter { table.isEmpty || table.contains($0.id) }.filter { found in
      pages.map { selection in
        found.regions.contains { region in selection.ranges.contains { $0.contains(region.page) } }
      } ?? true
    }
    if chosen.isEmpty {
      StandardError.write("winnow tables: \(PrintableName.text(file.path)): no table was found")
    }
    try StandardOutput.write(bytes(of: chosen))
  }

  private func bytes(of tables: [ExtractedTable]) -> [UInt8] {
    switch format {
    case .csv: ExtractedTable.csv(tables)
    case .json: ExtractedTable.json(tables)
    case .markdown: Array(ExtractedTable.markdown(tables).utf8)
    case .html: Array(ExtractedTable.html(tables).utf8)
    }
  }
}
