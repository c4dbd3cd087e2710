import PDFReading
import Testing

@testable import Layout

@Suite("Numbers in brackets that touch the text of their items")
struct GluedItemMarksTests {
  private func document(_ lines: [(x: Double, text: String)]) -> Document {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 80)
    for (number, line) in lines.enumerated() {
      page.put(line.text, x: line.x, y: 260 + 13 * Double(number))
    }
    page.prose(60, seed: 2, y: 400)
    return Document.of(page)
  }

  @Test("They are marks, and the lines beneath them go on with their items")
  func marks() {
    let items = document([
      (72, "(9)mend the boats that came in from the north and from the islands beyond it,"),
      (87, "and the pier"), (72, "(10)paint the buoys before the spring tides."),
    ]).blocks.flatMap { [$0] + $0.children }.filter { $0.kind == .listItem }
    #expect(items.map(\.marker) == ["(9)", "(10)"])
    #expect(
      items.map(\.text) == [
        "mend the boats that came in from the north and from the islands beyond it, and the pier",
        "paint the buoys before the spring tides.",
      ])
  }

  @Test("One is a mark where the number before it stands apart")
  func counted() {
    let items = document([
      (72, "(9) mend the boats."), (72, "(10)paint the buoys before the spring tides."),
    ]).blocks.flatMap { [$0] + $0.children }.filter { $0.kind == .listItem }
    #expect(items.map(\.marker) == ["(9)", "(10)"])
  }

  @Test(
    "One alone, or with a single letter behind it, is none",
    arguments: [
      ["(9)mend the boats."], ["(9)m the boats.", "(10)p the buoys."],
    ])
  func none(_ lines: [String]) {
    let document = document(lines.map { (72, $0) })
    #expect(document.allBlocks.allSatisfy { $0.marker == nil })
  }
}
