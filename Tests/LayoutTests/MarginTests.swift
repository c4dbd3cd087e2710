import Testing

@testable import Layout

@Suite("Margin text")
struct MarginTests {
  /// Running text right of the margin, and a side head level with its second paragraph.
  private func page(_ side: [String]) -> PageSketch {
    var page = PageSketch()
    let y = page.prose(60, seed: 1, x: 180, y: 100) + 10
    page.put(lines: side, x: 60, y: y, .bold)
    let next = page.prose(60, seed: 2, x: 180, y: y) + 10
    page.prose(60, seed: 3, x: 180, y: next)
    return page
  }

  @Test("A side head of two lines is one, and comes before the paragraph that it stands beside")
  func sideHead() {
    #expect(
      Document.of(page(["Plans and", "their makers"])).texts == [
        Prose.sentence(60, seed: 1), "Plans and their makers", Prose.sentence(60, seed: 2),
        Prose.sentence(60, seed: 3),
      ])
  }

  @Test(
    "A side head need not be level with a line, and cuts no paragraph that it stands beside",
    arguments: [6.0, 14, 20])
  func offset(_ offset: Double) {
    var page = PageSketch()
    let y = page.prose(60, seed: 1, x: 180, y: 100) + 10
    page.put("Their makers", x: 60, y: y + offset, .bold)
    let next = page.prose(60, seed: 2, x: 180, y: y) + 10
    page.prose(60, seed: 3, x: 180, y: next)
    #expect(
      Document.of(page).texts == [
        Prose.sentence(60, seed: 1), "Their makers", Prose.sentence(60, seed: 2),
        Prose.sentence(60, seed: 3),
      ])
  }

  @Test("A question in the margin, in several lines, is one heading")
  func question() {
    let document = Document.of(
      page(["Do the makers of", "plans know whom", "they are made for?"]))
    #expect(document.texts(.heading) == ["Do the makers of plans know whom they are made for?"])
  }

  @Test("Paragraph numbers in the margin are marks of their paragraphs")
  func numbers() {
    var page = PageSketch()
    var y = 100.0
    for number in 1...3 {
      page.put("2.\(number)", x: 120, y: y)
      y = page.prose(60, seed: number, x: 180, y: y) + 10
    }
    let blocks = Document.of(page).blocks
    #expect(blocks.map(\.marker) == ["2.1", "2.2", "2.3"])
    #expect(blocks.map(\.text) == (1...3).map { Prose.sentence(60, seed: $0) })
  }
}
