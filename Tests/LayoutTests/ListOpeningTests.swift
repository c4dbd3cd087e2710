import Testing

@testable import Layout

@Suite("Where an item of a list opens, and where a mark is text")
struct ListOpeningTests {
  @Test("A number right below a heading that fills its line is a mark")
  func belowWideHeading() {
    var page = PageSketch()
    var y = page.prose(50, seed: 1, y: 90) + 20
    page.put(
      "What the crews of the piers need to learn from all of the storms yet", y: y, .section)
    for (number, seed) in [("4.50", 2), ("4.51", 3)] {
      y += 19
      page.put(number, y: y)
      y = page.prose(30, seed: seed, x: 106, y: y) - 8
    }
    #expect(Document.of(page).blocks(.listItem).map(\.marker) == ["4.50", "4.51"])
  }

  @Test("A list goes on beneath a lead-in that fills its line")
  func belowFullLeadIn() {
    var page = PageSketch()
    page.put("3.", y: 100)
    page.put(lines: ["lamps of every pier are lit by the crew at dusk"], x: 90, y: 100)
    page.put("The keepers of the piers and the lamps should now:", y: 113)
    page.put("4.", y: 126)
    page.put("oil every winch of the piers before the winter", x: 86, y: 126)
    page.put("storms.", x: 90, y: 139)
    let blocks = Document.of(page).blocks
    #expect(blocks.map(\.marker) == ["3.", nil, "4."])
    #expect(blocks.last?.text == "oil every winch of the piers before the winter storms.")
  }

  @Test("A paragraph whose indent is near that of an item's rows is none of it")
  func indentNearby() {
    var page = PageSketch()
    page.put("3.", y: 100)
    page.put(
      lines: [
        "lamps of every pier are lit by the crew at", "dusk, and put out by its keeper at one",
      ],
      x: 90, y: 100)
    page.put("His Majesty's Office of the Northern Piers", x: 86.5, y: 126)
    page.put("should:", y: 139)
    page.put("4.", y: 152)
    page.put(lines: ["oil every winch of the piers before the winter", "storms."], x: 90, y: 152)
    let blocks = Document.of(page).blocks
    #expect(blocks.map(\.marker) == ["3.", nil, "4."])
    #expect(
      blocks.map(\.text).dropFirst().first == "His Majesty's Office of the Northern Piers should:")
  }
}
