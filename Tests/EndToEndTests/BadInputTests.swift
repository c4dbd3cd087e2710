import Foundation
import TestSupport
import Testing

/// What may come instead of a readable report: each is told in one line that names the file, the cause
/// and what to do, with the exit status of the contract.
@Suite("Bad input")
struct BadInputTests {
  /// A file that cannot be read as a report.
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var bytes: [UInt8]
    /// Words of the message.
    var cause: String
    var testDescription: String { name }
  }

  private static let whole = SmallPDF(.text(["Some words."]), .text(["More words."])).bytes

  static let cases = [
    Case(name: "empty.pdf", bytes: [], cause: "is empty (0 bytes)"),
    Case(
      name: "page.pdf", bytes: Array("<html><body>Not found</body></html>".utf8),
      cause: "is not a PDF: it looks like an HTML page; fetch the PDF itself"),
    Case(
      name: "picture.pdf", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
      cause: "is not a PDF: it looks like a PNG picture; fetch the PDF itself"),
    Case(name: "cut.pdf", bytes: Array(whole.prefix(40)), cause: "truncated or damaged"),
    Case(name: "no pages.pdf", bytes: SmallPDF().bytes, cause: "no pages"),
    Case(
      name: "scan #1.pdf", bytes: SmallPDF(.picture, .picture).bytes,
      cause: "has no text layer: only a picture on pages 1-2"),
    Case(
      name: "outlines.pdf", bytes: SmallPDF(.outlines).bytes,
      cause: "has no text layer: letters drawn as outlines on page 1"),
    Case(
      name: "two\nlines é.pdf", bytes: SmallPDF(.blank).bytes, cause: "nothing to read on page 1"),
  ]

  @Test("One line for a file alone, status 3", arguments: cases)
  func alone(bad: Case) throws {
    let home = try TemporaryFolder()
    let path = try home.write(bad.bytes, bad.name)
    for command in ["parse", "extract"] {
      let result = try WinnowProcess.run(command, path)
      #expect(result.status == 3)
      #expect(result.output.isEmpty)
      let printed = path.replacing("\n", with: "\\n")
      #expect(result.messages.hasPrefix("winnow \(command): error: \(printed): "))
      #expect(result.messages.contains(bad.cause))
      #expect(result.messages.split(separator: "\n").count == 1)
    }
  }

  @Test(
    "One line for a file of a corpus, status 1, and the other files are built", arguments: cases)
  func inCorpus(bad: Case) throws {
    let home = try TemporaryFolder()
    try home.write(bad.bytes, "corpus/\(bad.name)")
    try home.write(Self.whole, "corpus/good.pdf")
    let result = try WinnowProcess.run(
      "build", "\(home.path)/corpus", "--output", "\(home.path)/out")
    #expect(result.status == 1)
    let lines = result.messages.split(separator: "\n")
    #expect(lines.count == 2)
    let printed = bad.name.replacing("\n", with: "\\n")
    #expect(lines.first?.hasPrefix("winnow build: error: \(printed): ") == true)
    #expect(lines.first?.contains(bad.cause) == true)
    #expect(home.has("out/reports/good.json"))
  }

  @Test(
    "Where nothing else is in the corpus: status 3, the earlier output untouched", arguments: cases)
  func allOfCorpus(bad: Case) throws {
    let home = try TemporaryFolder()
    try home.write(Self.whole, "good.pdf")
    _ = try WinnowProcess.run("build", "\(home.path)/good.pdf", "--output", "\(home.path)/out")
    let before = try home.contents(below: "out")
    try home.write(bad.bytes, "corpus/\(bad.name)")
    let result = try WinnowProcess.run(
      "build", "\(home.path)/corpus", "--output", "\(home.path)/out")
    #expect(result.status == 3)
    #expect(result.messages.contains("no report could be read"))
    #expect(result.messages.contains("the earlier output is untouched"))
    #expect(try home.contents(below: "out") == before)
  }

  @Test("A missing file and a folder in place of a file")
  func noFile() throws {
    let home = try TemporaryFolder()
    let missing = try WinnowProcess.run("parse", "\(home.path)/a.pdf")
    #expect(missing.status == 3)
    #expect(
      missing.messages
        == "winnow parse: error: \(home.path)/a.pdf: there is no such file; check the path\n")
    let folder = try WinnowProcess.run("parse", home.path)
    #expect(folder.status == 3)
    #expect(
      folder.messages
        == "winnow parse: error: \(home.path): is a directory; name a PDF file inside it\n")
  }

  @Test("A corpus that is not there, and one without PDFs")
  func noCorpus() throws {
    let home = try TemporaryFolder()
    let output = "\(home.path)/out"
    let missing = try WinnowProcess.run("build", "\(home.path)/corpus", "--output", output)
    #expect(missing.status == 3)
    #expect(missing.messages.contains("corpus: there is no such folder"))
    try home.write("x", "corpus/notes.txt")
    let empty = try WinnowProcess.run("build", "\(home.path)/corpus", "--output", output)
    #expect(empty.status == 3)
    #expect(empty.messages.contains("corpus: has no file whose name ends in .pdf"))
    #expect(!home.has("out"))
  }

  @Test("An output that cannot be written")
  func unwritable() throws {
    let home = try TemporaryFolder()
    try home.write(Self.whole, "good.pdf")
    let file = try home.write("", "file")
    for output in ["/proc/nowhere/out", "\(file)/out", file] {
      let result = try WinnowProcess.run("build", "\(home.path)/good.pdf", "--output", output)
      #expect(result.status == 3)
      #expect(result.messages.hasPrefix("winnow build: error: \(output): "))
      #expect(result.messages.split(separator: "\n").count == 1)
    }
    let picture = try WinnowProcess.run(
      "debug", "\(home.path)/good.pdf", "--page", "1", "--output", "\(home.path)/no/p.png")
    #expect(picture.status == 3)
    #expect(picture.messages.contains("/no/p.png: cannot be written: "))
  }

  @Test(
    "Wrong usage is told with the usage, status 2",
    arguments: [
      ["parse"], ["parse", "a.pdf", "b.pdf"], ["parse", "--fast", "a.pdf"], ["build", "corpus"],
      ["extract", "a.pdf", "--format", "word"], ["extract", "a.pdf", "--pages", "5-3"],
      ["debug", "a.pdf", "--page", "0", "--output", "p.png"],
      ["debug", "a.pdf", "--page", "1", "--output", "p.png", "--layers", "blocks,boxes"],
      ["nonsense"],
    ])
  func usage(arguments: [String]) throws {
    let result = try WinnowProcess.run(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains("Usage: winnow"))
  }

  @Test(
    "A value that is none of its kind is told with the reason",
    arguments: [
      (["extract", "a.pdf", "--pages", "7-3"], "a range goes from a page to a later one: 3-7"),
      (["tables", "a.pdf", "--pages", "0"], "pages count from 1"),
      (["tables", "a.pdf", "--pages", "two"], "name pages and ranges of them, such as 3-5,9"),
      (["build", "a", "--output", "b", "--shard", "9/8"], "name a part and how many there are"),
      (["build", "a", "--output", "b", "--memory", "0"], "name a size, such as 512M or 2G"),
      (["build", "a", "--output", "b", "--fail-above", "500%"], "name a share from 0% to 100%"),
      (["build", "a", "--output", "b", "--jobs", "9000000000000000000"], "must be 1024 or less"),
    ])
  func badValue(arguments: [String], reason: String) throws {
    let result = try WinnowProcess.run(arguments)
    #expect(result.status == 2)
    #expect(result.messages.contains(reason), "\(result.messages)")
  }

  @Test("Every command tells of what fails in the same form")
  func form() throws {
    let home = try TemporaryFolder()
    let nothing = "\(home.path)/nothing"
    for arguments in [
      ["build", nothing, "--output", "\(home.path)/out"], ["parse", nothing], ["extract", nothing],
      ["tables", nothing], ["search", "words", "--output", nothing], ["compare", nothing],
      ["diff", nothing, nothing], ["evaluate", "--gold", nothing],
      ["debug", nothing, "--page", "1", "--output", "\(home.path)/p.png"],
      ["profiles", "validate", nothing], ["export", "\(home.path)/a.xlsx", "--output", nothing],
    ] {
      let result = try WinnowProcess.run(arguments)
      #expect(result.status == 3)
      #expect(
        result.messages.hasPrefix("winnow \(arguments[0]): error: \(home.path)/"),
        "\(result.messages)")
    }
  }

  @Test(
    "Broken and odd files from elsewhere: a report or one line, never anything else",
    .enabled("needs ../shared/hostile") { Repository.hasShared("hostile") })
  func hostile() throws {
    let folder = "\(Repository.shared)/hostile"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".pdf") }.sorted()
    for file in files {
      let result = try WinnowProcess.run("parse", "\(folder)/\(file)")
      let lines = result.messages.split(separator: "\n")
      #expect(lines.allSatisfy { $0.hasPrefix("winnow parse: ") }, "\(file): \(result.messages)")
      if result.status == 0 {
        #expect(result.output.hasPrefix("{"), "\(file)")
      } else {
        #expect(result.status == 3, "\(file)")
        #expect(result.output.isEmpty && lines.count == 1, "\(file)")
      }
    }
  }
}
