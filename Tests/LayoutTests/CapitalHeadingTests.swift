import Testing

@testable import Layout

@Suite("Headings that only their capitals tell")
struct CapitalHeadingTests {
  private func headings(_ titles: [String]) -> [String] {
    var cover = PageSketch(1)
    cover.put("THE PIER OFFICE", y: 90)
    cover.prose(40, seed: 9, y: 140)
    var page = PageSketch(2)
    var y = 90.0
    for (index, title) in titles.enumerated() {
      page.put(title, x: 220, y: y)
      y = page.prose(40, seed: index + 1, y: y + 26) + 26
    }
    return Document.of([cover, page]).texts(.heading)
  }

  @Test("Lines in capitals before text are headings where they come back")
  func recurring() {
    let titles = ["SUMMARY OF LAMPS", "WHAT WAS FOUND", "LIST OF ADVICE"]
    #expect(headings(titles) == titles)
    #expect(headings(Array(titles.prefix(2))).isEmpty)
  }

  @Test("Abbreviations and sentences in capitals are none")
  func others() {
    #expect(headings(["NHS", "LAMPS WERE LIT.", "BOATS WERE DRY.", "ROPES"]).isEmpty)
  }
}
