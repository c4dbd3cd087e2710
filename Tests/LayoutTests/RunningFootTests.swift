import Testing

@testable import Layout

@Suite("Feet of pages without furniture")
struct RunningFootTests {
  @Test(
    "Smaller text at the foot of one page is no running foot, though lines of others end near it")
  func smallText() {
    let pages = (1...6).map { number in
      var page = PageSketch(number)
      page.prose(300, seed: number, y: 100)
      // One page ends where the others have their last line but one.
      for line in 0..<(number == 4 ? 3 : 4) {
        let isLast = number == 4 && line == 2
        page.put(
          Prose.sentence(isLast ? 5 : 9, seed: 10 * number + line),
          y: 690 + 2 * Double(number) + 14 * Double(line), isLast ? .small : .body)
      }
      return page
    }
    let document = Document.of(pages)
    #expect(document.furniture.isEmpty)
    #expect(document.texts.joined().contains(Prose.sentence(5, seed: 42)))
  }
}
