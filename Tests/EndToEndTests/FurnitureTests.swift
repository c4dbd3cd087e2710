import Export
import Foundation
import Testing

@Suite("Page furniture in the text")
struct FurnitureTests {
  @Test("No line comes back more often than in the gold", arguments: ReportSet.specimens.names)
  func specimens(name: String) throws {
    try expectNoFurniture(
      name, text: ReadingOrderText.text(of: try #require(ParsedReports.specimens()[name]).document),
      gold: ReportSet.specimens.gold)
  }

  @Test(
    "No line of a published report comes back more often than in the gold",
    .enabled(
      if: ReportSet.published.isPresent, Comment(rawValue: ReportSet.publishedAreMissing)),
    arguments: ReportSet.published.names)
  func published(name: String) throws {
    try expectNoFurniture(
      name, text: ReadingOrderText.text(of: try #require(ParsedReports.published()[name]).document),
      gold: ReportSet.published.gold)
  }

  private func expectNoFurniture(_ name: String, text: String, gold: String) throws {
    let expected = shapes(of: try String(contentsOfFile: "\(gold)/\(name).txt", encoding: .utf8))
    let found = shapes(of: text)
    #expect(!found.isEmpty)
    // A line or two more may be one that the gold prints with its neighbour; furniture comes on every
    // page.
    let surplus = found.count { $0.value > expected[$0.key, default: 0] + 2 }
    #expect(surplus == 0, "\(name): \(surplus) lines come back")
  }

  /// How often each line stands in a text by its letters, every number taken as the same, since page
  /// numbers count up.
  private func shapes(of text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for line in text.split(separator: "\n") {
      let shape = line.split { $0.isNumber }.map { $0.filter(\.isLetter) }.joined(separator: "#")
      counts[shape, default: 0] += 1
    }
    return counts
  }
}
