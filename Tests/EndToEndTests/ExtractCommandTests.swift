import Foundation
import FoundationXML
import TestSupport
import Testing

@Suite("winnow extract and debug")
struct ExtractCommandTests {
  private static let report = "\(Repository.corpus)/qi-norland-2016.pdf"

  private func extract(_ arguments: String...) throws -> String {
    let result = try WinnowProcess.run(["extract", Self.report] + arguments)
    #expect(result.status == 0)
    #expect(result.messages.isEmpty)
    return result.output
  }

  @Test("Text and Markdown are those of a build")
  func texts() throws {
    let home = try TemporaryFolder()
    _ = try WinnowProcess.run("build", Self.report, "--output", "\(home.path)/out")
    let texts = try home.contents(below: "out/text")
    func built(_ ending: String) -> String? {
      texts.first { $0.key.hasSuffix(ending) }.map { String(decoding: $0.value, as: UTF8.self) }
    }
    #expect(try extract() == built(".txt"))
    #expect(try extract("--format", "markdown") == built(".md"))
  }

  @Test("XML is well-formed and JSON is JSON")
  func data() throws {
    let xml = try extract("--format", "xml")
    #expect(XMLParser(data: Data(xml.utf8)).parse())
    let json = try JSONSerialization.jsonObject(with: Data(extract("--format", "json").utf8))
    let blocks = try #require((json as? [String: Any])?["blocks"] as? [[String: Any]])
    #expect(blocks.count > 100)
    #expect(blocks.allSatisfy { ($0["regions"] as? [Any])?.isEmpty == false })
  }

  @Test("Only some pages")
  func pages() throws {
    let whole = try extract().split(separator: "\n")
    let part = try extract("--pages", "6,8-9").split(separator: "\n")
    #expect(part.count > 5 && part.count < whole.count / 2)
    #expect(part.allSatisfy { whole.contains($0) })
  }

  @Test("Pages that are not there: status 3")
  func noPage() throws {
    let result = try WinnowProcess.run("extract", Self.report, "--pages", "20-400")
    #expect(result.status == 3)
    #expect(
      result.messages
        == "winnow extract: error: \(Self.report): page 29: there is no such page: the file has 28\n"
    )
  }

  @Test("A picture of what was seen")
  func picture() throws {
    let home = try TemporaryFolder()
    let layers = ["blocks", "lines", "grids", "records", "blocks,lines,grids,records"]
    var pictures: Set<[UInt8]> = []
    for layer in layers {
      let result = try WinnowProcess.run(
        "debug", Self.report, "--page", "9", "--output", "\(home.path)/p.png", "--layers", layer)
      #expect(result.status == 0)
      #expect(result.output.isEmpty && result.messages.isEmpty)
      let picture = try home.read("p.png")
      #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      pictures.insert(picture)
    }
    #expect(pictures.count == layers.count)
  }
}
