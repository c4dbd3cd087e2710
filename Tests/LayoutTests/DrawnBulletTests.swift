import PDFReading
import Testing

@testable import Layout

@Suite("Bullets that are drawn")
struct DrawnBulletTests {
  private static let black = Colour(red: 0, green: 0, blue: 0)

  private func disc(_ x: Double, _ baseline: Double, _ colour: Colour = black) -> Fill {
    Fill(
      box: Box(x0: x, y0: baseline - 6, x1: x + 4, y1: baseline - 2), colour: colour,
      isRectangle: false)
  }

  @Test(
    "Discs before lines are the marks of a list, also near the top of their letters",
    arguments: [0, 3.6])
  func discs(raisedBy height: Double) {
    var page = PageSketch()
    page.prose(40, seed: 1, y: 100)
    for index in 0..<3 {
      let y = 180 + 20 * Double(index)
      page.graphics.fills.append(disc(76, y - height))
      page.put("Boats of harbour number", x: 90, y: y)
    }
    let items = Document.of(page).blocks(.listItem)
    #expect(items.map(\.marker) == ["•", "•", "•"])
    #expect(items.map(\.text) == Array(repeating: "Boats of harbour number", count: 3))
  }

  @Test("The keys of a legend, of several colours, are none")
  func legend() {
    var page = PageSketch()
    page.prose(40, seed: 1, y: 100)
    for index in 0..<3 {
      let y = 180 + 20 * Double(index)
      page.graphics.fills.append(
        disc(76, y, Colour(red: UInt8(80 * index + 20), green: 90, blue: 30)))
      page.put("Boats of harbour number", x: 90, y: y)
    }
    #expect(Document.of(page).blocks(.listItem).isEmpty)
  }
}
