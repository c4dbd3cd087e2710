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

  @Test("In large print a cover's lines in one size are told apart by the room between them")
  func largePrint() {
    let (text, large) = (Look(size: 16), Look(size: 22, isBold: true))
    var cover = PageSketch(1)
    cover.put("Survey of lamps", y: 90, large)
    cover.put("How the lamps of the old harbour", y: 124, large)
    cover.put("were mended", y: 153, large)
    cover.put("May 2021", y: 187, large)
    var next = PageSketch(2)
    next.prose(150, seed: 1, y: 130, text)
    #expect(
      Document.of(cover, next).texts(.title) == [
        "Survey of lamps", "How the lamps of the old harbour were mended", "May 2021",
      ])
  }

  @Test("A first page with running text is no cover")
  func none() {
    var page = PageSketch(1)
    page.put("Leadership", y: 90, .chapter)
    page.prose(100, seed: 1, y: 130)
    #expect(Document.of(page).texts(.title).isEmpty)
  }

  @Test("A few numbered items on a page of their own behind the cover are no cover")
  func numberedItems() {
    var cover = PageSketch(1)
    cover.put("An inspection of", y: 250, Look(size: 30, isBold: true))
    cover.put("a service", y: 290, Look(size: 30, isBold: true))
    var list = PageSketch(2)
    list.put("Summary of recommendations", y: 90, .chapter)
    list.put("1.", x: 60, y: 130)
    list.put("The Lamp Office should count each of its boats.", x: 90, y: 130)
    list.put("2.", x: 60, y: 160)
    list.put("The Pier Office should mend each of its lamps.", x: 90, y: 160)
    var next = PageSketch(3)
    next.put("Leadership", y: 90, .chapter)
    next.prose(100, seed: 1, y: 130)
    let document = Document.of(cover, list, next)
    #expect(document.texts(.heading).contains("Summary of recommendations"))
    #expect(document.texts(.listItem).count == 2)
  }
}
