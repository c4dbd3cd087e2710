import PDFReading
import Testing

@testable import Layout

@Suite("Bullets with a baseline of their own")
struct RaisedBulletTests {
  /// Three items, whose bullets stand higher than the text, and a paragraph.
  private func page(_ bullet: String, size: Double, raised: Double, gap: Double = 14) -> PageSketch
  {
    var page = PageSketch()
    page.prose(40, seed: 1, y: 100)
    for index in 0..<3 {
      let y = 180 + 20 * Double(index)
      page.put(bullet, x: 76, y: y - raised, Look(size: size))
      page.put("Boats of harbour number", x: 76 + gap, y: y)
    }
    return page
  }

  @Test(
    "Small bullets high in their line are the marks of a list",
    arguments: [("■", 7.0, 4.0), ("◼", 8.0, 3.0), ("–", 8.0, 3.2)])
  func raised(bullet: String, size: Double, height: Double) {
    let items = Document.of(page(bullet, size: size, raised: height)).blocks(.listItem)
    #expect(items.map(\.marker) == [bullet, bullet, bullet])
    #expect(items.map(\.text) == Array(repeating: "Boats of harbour number", count: 3))
  }

  @Test("A bullet of another font, whose cell reaches lower than the text's")
  func lowered() {
    let items = Document.of(page("▪", size: 11, raised: -4)).blocks(.listItem)
    #expect(items.map(\.marker) == ["▪", "▪", "▪"])
    #expect(items.map(\.text) == Array(repeating: "Boats of harbour number", count: 3))
  }

  @Test("The cell of such a bullet does not make its line reach into the next")
  func deepCell() throws {
    let bullet = Word(text: "▪", box: Box(x0: 60, y0: 102, x1: 64, y1: 119), style: 0)
    let word = Word(text: "Boats", box: Box(x0: 76, y0: 100, x1: 104, y1: 113), style: 0)
    let rows = RaisedBullets(styles: [Look.body.style]).attached(in: [
      LineBuilder.Row(baseline: 110, size: 11, words: [word]),
      LineBuilder.Row(baseline: 116, size: 11, words: [bullet]),
    ])
    let row = try #require(rows.first)
    #expect(rows.count == 1)
    #expect(row.words.map(\.text) == ["▪", "Boats"])
    #expect(row.words.first?.box == Box(x0: 60, y0: 102, x1: 64, y1: 113))
  }

  @Test("Too far from the words for a bullet of theirs, or above their line")
  func apart() {
    #expect(Document.of(page("■", size: 7, raised: 4, gap: 60)).blocks(.listItem).isEmpty)
    #expect(Document.of(page("■", size: 7, raised: 12)).blocks(.listItem).isEmpty)
  }
}
