import Foundation
import TestSupport
import Testing

@Suite("winnow compare")
struct CompareCommandTests {
  /// The output of the project's own reports.
  private func output(in folder: TemporaryFolder) throws -> String {
    let path = "\(folder.path)/output"
    let result = try WinnowProcess.run("build", Repository.corpus, "--output", path)
    try #require(result.status == 0, "\(result.messages)")
    return path
  }

  @Test("An output is compared: tables on standard output, plots in their folder")
  func tablesAndPlots() throws {
    let folder = try TemporaryFolder()
    let output = try output(in: folder)
    let plots = "\(folder.path)/plots"
    let result = try WinnowProcess.run("compare", output, "--plots", plots)
    #expect(result.status == 0)
    #expect(result.output.contains("Ratings over time: NPS Northern"))
    #expect(result.output.contains("Recommendations that return"))
    let names = try FileManager.default.contentsOfDirectory(atPath: plots).sorted()
    #expect(
      names == [
        "enablers-and-barriers-by-domain.svg", "ratings-nps-northern.svg", "ratings-overall.svg",
        "recommendations-by-addressee-and-theme.svg", "sufficiency-by-need.svg",
      ])
    #expect(result.messages.contains("5 plots written"))
    #expect(result.messages.contains("not in the registry"))
  }

  @Test("A folder that is not there, or has no PDFs: what to name is told")
  func nothing() throws {
    let folder = try TemporaryFolder()
    for path in ["\(folder.path)/none", folder.path] {
      let result = try WinnowProcess.run("compare", path)
      #expect(result.status == 3)
      #expect(result.messages.contains("; name the output of a build, or a folder of PDFs\n"))
    }
  }

  @Test("A table is the one that the build writes, and a folder of PDFs gives the same")
  func oneTable() throws {
    let folder = try TemporaryFolder()
    let output = try output(in: folder)
    let built = try String(
      contentsOfFile: "\(output)/comparison/recommendation_links.csv", encoding: .utf8)
    let table = "recommendation_links"
    #expect(built.hasPrefix("earlier_report_id,earlier_id,later_report_id,"))
    #expect(try WinnowProcess.run("compare", output, "--table", table).output == built)
    #expect(try WinnowProcess.run("compare", Repository.corpus, "--table", table).output == built)
  }

  @Test("A registry and themes of one's own are used")
  func ownVocabularies() throws {
    let folder = try TemporaryFolder()
    let output = try output(in: folder)
    let providers = try folder.write(
      "providers:\n  - id: northern\n    name: NPS Northern\n    kind: NPS\n", "own.yaml")
    let themes = try folder.write("themes:\n  - name: rooms\n    words: [room]\n", "themes.yaml")
    let scores = try WinnowProcess.run(
      "compare", output, "--providers", providers, "--table", "provider_scores")
    #expect(scores.output.contains("\r\nnorthern,NPS Northern,NPS,true,"))
    let found = try WinnowProcess.run("compare", output, "--themes", themes, "--table", "themes")
    #expect(found.output.contains(",rooms,"))
    #expect(!found.output.contains(",court work,"))
  }

  @Test("A damaged report is named, the others are compared: status 1")
  func someFailed() throws {
    let folder = try TemporaryFolder()
    let output = try output(in: folder)
    try folder.write("{", "output/reports/broken.json")
    let result = try WinnowProcess.run("compare", output)
    #expect(result.status == 1)
    #expect(result.messages.contains("broken.json"))
    #expect(result.output.contains("Ratings over time: NPS Northern"))
  }

  @Test("Wrong usage is status 2, nothing to compare is status 3")
  func failures() throws {
    let folder = try TemporaryFolder()
    let faulty = try folder.write("themes:\n  - nam: x\n", "faulty.yaml")
    #expect(try WinnowProcess.run("compare").status == 2)
    #expect(try WinnowProcess.run("compare", folder.path, "--table", "nonsense").status == 2)
    #expect(try WinnowProcess.run("compare", "\(folder.path)/missing").status == 3)
    let result = try WinnowProcess.run("compare", Repository.corpus, "--themes", faulty)
    #expect(result.status == 3)
    #expect(result.messages.contains("line 2"))
  }
}
