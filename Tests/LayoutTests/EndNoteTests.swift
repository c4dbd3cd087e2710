import Testing

@testable import Layout

@Suite("Notes at the end")
struct EndNoteTests {
  private let small = Look(size: 8.5)

  private func heading() -> PageSketch {
    var page = PageSketch(1)
    page.prose(60, seed: 1, y: 100)
    page.put("Notes", y: 220, .section)
    return page
  }

  @Test(
    "Small print that counts with bare numbers of its own size under a heading is notes, on the next page too"
  )
  func bareNumbers() {
    var first = heading()
    for (index, text) in [
      "1 Ferries alone were counted.", "2 See the annual survey of", "3 piers.",
      "3 from six boats to nine.", "4 The harbour was shut in March",
    ].enumerated() {
      first.put(text, y: 250 + 11 * Double(index), small)
    }
    var second = PageSketch(2)
    second.put("and again in May.", y: 80, small)
    second.put("5 Ropes were not counted.", y: 91, small)
    let document = Document.of(first, second)
    #expect(document.footnotes.map(\.marker) == ["1", "2", "3", "4", "5"])
    #expect(
      document.footnotes.map(\.content.text) == [
        "Ferries alone were counted.", "See the annual survey of 3 piers.",
        "from six boats to nine.",
        "The harbour was shut in March and again in May.", "Ropes were not counted.",
      ])
  }

  @Test(
    "Two lines of small print that begin with figures are no notes, nor are lines beneath one without",
    arguments: [
      ["1 Boat was counted and", "2 Ferries as well."],
      [
        "Of those counted in May", "1 Boat was lost.", "2 Ferries were mended.",
        "3 Lamps were lit.",
      ],
    ])
  func figures(_ lines: [String]) {
    var page = heading()
    for (index, text) in lines.enumerated() {
      page.put(text, y: 250 + 11 * Double(index), small)
    }
    #expect(Document.of(page).footnotes.isEmpty)
  }
}
