import Foundation
import TestSupport
import Testing

/// The output in the programs that its users open it with; what they read is compared with the JSON
/// files, value by value.
@Suite("Opened as users do")
struct OpeningTests {
  private func troubles(_ program: String, _ arguments: String...) throws -> String {
    let paths = arguments.map { "'\($0)'" }.joined(separator: " ")
    let result = try Tools.run(
      "python3 '\(Tools.scripts)/open_output.py' \(program) \(paths)", in: "/")
    return result.status == 0 ? result.output : result.output + result.messages
  }

  @Test(
    "Python's libraries read every table as it was written",
    arguments: ["pandas", "duckdb", "sqlite3", "frictionless", "jsonschema"])
  func python(_ program: String) throws {
    guard has(module: program) else { return Tools.tellSkipped("python3 with \(program)") }
    #expect(try troubles(program, try BuiltOutput.path()) == "")
  }

  private func has(module: String) -> Bool {
    (try? Tools.run("python3 -c 'import \(module)'", in: "/"))?.status == 0
  }

  @Test(
    "A value that differs is seen, so that the check above can fail",
    .enabled("needs python3") { Tools.missing(for: "python3") == nil })
  func canFail() throws {
    let folder = try TemporaryFolder()
    let output = try BuiltOutput.path()
    _ = try Tools.run("cp -R '\(output)' '\(folder.path)/Output'", in: "/")
    let change = try Tools.run(
      #"sqlite3 winnow.sqlite "UPDATE quotes SET text = text || '.' WHERE record = (SELECT min(record) FROM quotes); DELETE FROM ratings WHERE number = '1.1'""#,
      in: "\(folder.path)/Output")
    try #require(change.status == 0)
    let troubles = try troubles("sqlite3", "\(folder.path)/Output")
    #expect(troubles.contains("quotes: ") && troubles.contains("ratings: "))
  }

  @Test("R reads every table; where R is not there, its rules do")
  func r() throws {
    let output = try BuiltOutput.path()
    #expect(try troubles("read.csv", output) == "")
    guard Tools.missing(for: "Rscript") == nil else { return Tools.tellSkipped("Rscript") }
    let result = try Tools.run("Rscript '\(Tools.scripts)/read_csv.R' '\(output)'", in: "/")
    #expect(result.status == 0)
    #expect(result.messages == "")
    // As many lines as the sections of the JSON files.
    let count = try Tools.run(
      "cat '\(output)'/reports/*.json | jq -s 'map(.sections | length) | add'", in: "/")
    if count.status == 0 {
      let lines = result.output.split(separator: "\n").map { $0.split(separator: " ") }
      let sections = lines.first { $0.first == "sections" }
      #expect(sections?[1] == count.output.trimmingCharacters(in: .whitespacesAndNewlines)[...])
    }
  }

  @Test("winnow export writes a workbook that openpyxl reads as it was written")
  func workbook() throws {
    let folder = try TemporaryFolder()
    let file = "\(folder.path)/book.xlsx"
    let output = try BuiltOutput.path()
    let run = try WinnowProcess.run("export", file, "--output", output)
    try #require(run.status == 0, "\(run.messages)")
    let second = try WinnowProcess.run("export", "\(folder.path)/again.xlsx", "--output", output)
    #expect(second.status == 0)
    #expect(try folder.read("book.xlsx") == folder.read("again.xlsx"))
    #expect(try folder.contents().keys.sorted() == ["again.xlsx", "book.xlsx"])
    guard has(module: "openpyxl") else { return Tools.tellSkipped("python3 with openpyxl") }
    #expect(try troubles("openpyxl", output, file) == "")
  }

  @Test("A workbook where there is no database, or no folder for it: told, status 3")
  func noWorkbook() throws {
    let folder = try TemporaryFolder()
    let missing = try WinnowProcess.run("export", "\(folder.path)/b.xlsx", "--output", folder.path)
    #expect(missing.status == 3)
    #expect(missing.messages.contains("winnow.sqlite: there is no database"))
    let nowhere = try WinnowProcess.run(
      "export", "\(folder.path)/none/b.xlsx", "--output", try BuiltOutput.path())
    #expect(nowhere.status == 3)
    #expect(nowhere.messages.contains("none/b.xlsx: cannot be written: No such file"))
    #expect(nowhere.messages.split(separator: "\n").count == 1)
    let other = try WinnowProcess.run(
      "export", "\(folder.path)/b.ods", "--output", try BuiltOutput.path())
    #expect(other.status == 2)
    #expect(other.messages.contains("must end in .xlsx"))
    #expect(try folder.contents().isEmpty)
  }
}
