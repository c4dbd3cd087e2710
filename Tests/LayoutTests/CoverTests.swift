import Testing

@testable import Layout

@Suite("Covers")
struct CoverTests {
  @Test("Lines of a cover are titles, and the chapter on the next page is a heading")
  func cover() {
    var cover = PageSketch(1)
    cover.put("An inspection of", y: 250, Look(size: 30, isBold: true))
    cover.put("a service", y: 290, Look(size: 30, isBold: true))
    cover.put("May 2021", y: 600)
    var next = PageSketch(2)
    next.put("Leadership", y: 90, .chapter)
    next.prose(100, seed: 1, y: 130)
    let document = Document.of(cover, next)
    #expect(document.blocks.filter { $0.page == 1 }.map(\.kind).allSatisfy { $0 == .title })
    #expect(document.texts(.title) == ["An inspection of a service", "May 2021"])
    #expect(document.texts(.heading) == ["Leadership"])
  }

  @Test("A first page with running text is no cover")
  func none() {
    var page = PageSketch(1)
    page.put("Leadership", y: 90, .chapter)
    page.prose(100, seed: 1, y: 130)
    #expect(Document.of(page).texts(.title).isEmpty)
  }
}
