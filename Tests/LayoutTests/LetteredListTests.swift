import Testing

@testable import Layout

@Suite("Lists counted by letters without stop or bracket")
struct LetteredListTests {
  private func document(_ letters: [String]) -> Document {
    var page = PageSketch()
    page.prose(40, seed: 1, y: 100)
    for (index, letter) in letters.enumerated() {
      let y = 180 + 24 * Double(index)
      page.put(letter, x: 96, y: y, .bold)
      page.put("lamps of the harbour and what they burn", x: 118, y: y)
    }
    return Document.of(page)
  }

  @Test("Bold letters that count on, far before their items, make no table")
  func counting() {
    let document = document(["a", "b", "c", "d"])
    #expect(document.blocks(.table).isEmpty)
    #expect(document.blocks(.listItem).map(\.marker) == ["a", "b", "c", "d"])
  }

  @Test("Letters in no order are cells")
  func cells() {
    #expect(document(["h", "m", "s", "v"]).blocks(.table).count == 1)
  }
}
