import PDFReading
import Testing

@testable import Layout

@Suite("Lists between rules that are drawn under headings")
struct UnderlinedHeadingTests {
  @Test("Numbered items between two such rules are no table's headings", arguments: [8.5, 10])
  func items(size: Double) {
    var page = PageSketch(1)
    let look = Look(size: size)
    page.prose(60, seed: 1, y: 100)
    var y = 200.0
    var number = 0
    for heading in ["Wishes of the pilots", "Wishes of others", "Wishes of the crews"] {
      page.put(heading, y: y, Look(size: 10.6, isBold: true))
      page.rule(y + 5)
      y += 17
      for seed in 1...2 {
        number += 1
        page.put("\(number).", x: 72, y: y, look)
        y = page.prose(20, seed: 10 * number + seed, x: 90, y: y, look)
      }
      y += 8
    }
    page.prose(60, seed: 2, y: y + 20)
    let document = Document.of(page)
    #expect(document.tables.isEmpty)
    #expect(document.blocks(.listItem).count > 1)
  }
}
