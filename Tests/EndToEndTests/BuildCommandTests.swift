import Foundation
import ReportModel
import TestSupport
import Testing

@Suite("winnow build")
struct BuildCommandTests {
  private let home: TemporaryFolder
  private var output: String { "\(home.path)/Output" }

  init() throws { home = try TemporaryFolder() }

  @Test("The project's own corpus: all done, twice the same bytes, nothing on standard output")
  func corpus() throws {
    let first = try WinnowProcess.run("build", Repository.corpus, "--output", output)
    #expect(first.status == 0)
    #expect(first.output.isEmpty)
    #expect(first.messages.hasSuffix("6 reports written; 6 new, 0 altered, 0 gone\n"))
    // Standard error is a file here: no progress line.
    #expect(!first.messages.contains("\r"))
    var before = try home.contents(below: "Output")
    let names = Set(before.keys)
    #expect(names.count { $0.hasPrefix("reports/") && $0.hasSuffix(".json") } == 6)
    #expect(names.count { $0.hasPrefix("text/") } == 12)
    #expect(names.contains("csv/recommendations.csv"))
    #expect(names.contains("report.schema.json"))

    let second = try WinnowProcess.run("build", Repository.corpus, "--output", output)
    #expect(second.status == 0)
    #expect(second.messages.hasSuffix("6 reports written; 0 new, 0 altered, 0 gone\n"))
    var after = try home.contents(below: "Output")
    // Both tell of the build before.
    for name in ["build.json", "changes.json"] {
      before[name] = nil
      after[name] = nil
    }
    #expect(before == after)
    #expect(!home.has(".Output.winnow-staging"))
  }

  @Test("Some documents failed: they are named, the others are written, status 1")
  func someFailed() throws {
    try home.write(SmallPDF(lines: "Words.").bytes, "corpus/good.pdf")
    try home.write("<!DOCTYPE html>", "corpus/page.pdf")
    let result = try WinnowProcess.run("build", "\(home.path)/corpus", "--output", output)
    #expect(result.status == 1)
    let lines = result.messages.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines.first
        == "winnow build: error: page.pdf: is not a PDF: it looks like an HTML page; fetch the PDF itself"
    )
    #expect(lines.last?.hasSuffix("1 report written; 1 failed; 1 new, 0 altered, 0 gone") == true)
    #expect(home.has("Output/reports/good.json"))
  }

  @Test("Pages without text and files that are there twice are warnings, status 0")
  func warnings() throws {
    let pdf = SmallPDF(.text(["Words."]), .picture, .picture)
    for name in ["a.pdf", "copy of\na.pdf"] { try home.write(pdf.bytes, "corpus/\(name)") }
    let result = try WinnowProcess.run("build", "\(home.path)/corpus", "--output", output)
    #expect(result.status == 0)
    let lines = result.messages.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("winnow build: warning: a.pdf: pages 2-3: no text layer"))
    #expect(
      lines[1].hasPrefix("winnow build: warning: copy of\\na.pdf: has the same content as a.pdf"))
  }

  @Test("On a terminal a line says how far it is, and is gone at the end")
  func progress() throws {
    for name in ["a.pdf", "b.pdf"] {
      try home.write(SmallPDF(lines: "Words of \(name)").bytes, "corpus/\(name)")
    }
    let result = try WinnowProcess.runOnTerminal(
      ["build", "\(home.path)/corpus", "--output", output])
    #expect(result.status == 0)
    #expect(result.messages.contains("1 of 2, "))
    #expect(result.messages.contains(": b.pdf"))
    let visible = result.messages.split(separator: "\u{1B}[K").last ?? ""
    #expect(visible.contains("2 reports written"))
    #expect(!visible.contains(" of 2"))
  }

  @Test("Limits on what may be written: nothing is half written, the earlier output stays")
  func fullDisk() throws {
    try home.write(SmallPDF(lines: "Words.").bytes, "corpus/a.pdf")
    _ = try WinnowProcess.run("build", "\(home.path)/corpus", "--output", output)
    let before = try home.contents(below: "Output")
    // Something new, or nothing would have to be written.
    try home.write(SmallPDF(lines: "More words.").bytes, "corpus/b.pdf")
    // In blocks of 1024 bytes: less than the schema has.
    let result = try WinnowProcess.runInShell(
      "ulimit -f 4; exec \"$0\" build \"$1\" --output \"$2\"", "\(home.path)/corpus", output)
    #expect(result.status == 3)
    #expect(result.messages.contains(": writing stopped: "))
    #expect(result.messages.contains("; the earlier output is untouched\n"))
    #expect(result.messages.split(separator: "\n").count == 1)
    #expect(try home.contents(below: "Output") == before)
    #expect(!home.has(".Output.winnow-staging"))
  }

  @Test(
    "A disk that is full", .enabled("needs a file system of its own") { WinnowProcess.canMount() })
  func tinyDisk() throws {
    try home.write("", "disk/empty")
    let result = try WinnowProcess.runInShell(
      """
      unshare --map-root-user --mount sh -c 'mount -t tmpfs -o size=48k tmpfs "$2"/disk &&
        "$0" build "$1" --output "$2"/disk/Output; status=$?; ls -A "$2"/disk; exit $status' \
        "$0" "$1" "$2"
      """, Repository.corpus, home.path)
    #expect(result.status == 3)
    #expect(result.messages.contains("No space left on device"))
    #expect(result.messages.split(separator: "\n").count == 1)
    // What has been read is kept for the next build, of the output there is nothing.
    #expect(result.output.split(separator: "\n").allSatisfy { $0 == ".Output.winnow-cache" })
  }

  @Test("What is not an output is not replaced")
  func foreignFolder() throws {
    try home.write(SmallPDF(lines: "Words.").bytes, "corpus/a.pdf")
    try home.write("thesis", "Output/thesis.odt")
    let before = try home.contents()
    let result = try WinnowProcess.run("build", "\(home.path)/corpus", "--output", output)
    #expect(result.status == 3)
    #expect(result.messages.contains("holds other things (thesis.odt)"))
    #expect(try home.contents() == before)
  }

  @Test("A profile in a file; a slip in it is told with its line, status 3")
  func profile() throws {
    try home.write(SmallPDF(lines: "Words.").bytes, "corpus/a.pdf")
    let profile = try home.write("name: mine\nwrong: 1\n", "mine.yaml")
    let result = try WinnowProcess.run(
      "build", "\(home.path)/corpus", "--output", output, "--profile", profile)
    #expect(result.status == 3)
    #expect(result.messages.contains("mine.yaml: line 2: "))
    #expect(!home.has("Output"))
  }
}
