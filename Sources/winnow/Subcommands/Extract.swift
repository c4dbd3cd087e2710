import ArgumentParser
import CorpusBuild
import Export
import Layout

/// `winnow extract`: what stands on the pages, before any record is recognised.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Writes what stands on the pages of a PDF, in reading order.",
    discussion: """
      text has one block a line, markdown keeps headings, lists and tables, xml and json tell the \
      place and font of every line.

      Example: the tables of pages 12 to 15 as Markdown:
        winnow extract Corpus/qi-norland-2018.pdf --format markdown --pages 12-15
      """)

  /// What is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, xml, json
  }

  @OptionGroup var file: InputOptions

  @Option(help: "What is written.")
  var format = Format.text

  @Option(
    help: ArgumentHelp("Only what stands on these pages, such as 3-5,9.", valueName: "pages"),
    transform: PageSelection.init(argument:))
  var pages: PageSelection?

  func run() throws {
    let read = try tellingFailures("extract") { () throws(BuildError) in
      let read = try DocumentReader(password: file.password).read(FilePath(file.path))
      try pages?.check(read.document, file: file.path)
      return read
    }
    // All pages are laid out even for a few: what is furniture or a heading shows only in the whole.
    let document = pages.map { read.document.onPages($0.ranges) } ?? read.document
    for line in DiagnosticLines.lines(file: file.path, document.notices) {
      StandardError.write("winnow extract: \(line)")
    }
    try StandardOutput.write(bytes(of: document))
  }

  private func bytes(of document: Document) -> [UInt8] {
    switch format {
    case .text: Array(ReadingOrderText.text(of: document).utf8)
    case .markdown: Array(MarkdownText.text(of: document).utf8)
    case .xml: DocumentXML.xml(of: document)
    case .json: document.json()
    }
  }
}
