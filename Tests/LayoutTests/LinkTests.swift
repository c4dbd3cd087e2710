import Testing

@testable import Layout

@Suite("Addresses of links in printed web pages")
struct LinkTests {
  @Test("A paragraph is not cut where a link's address is printed smaller in it")
  func address() {
    let small = Look(size: 9.9)
    var page = PageSketch()
    var y = 100.0
    for (text, look) in [
      ("The harbour board has put its plan for the winter on its own pages, and says in it", .body),
      ("(https://www.harbour.example/plans-for-the-winter/the-whole-plan-of-the-board)", small),
      ("that boats will sail. Nobody has yet seen one of them leave the harbour so far.", .body),
    ] as [(String, Look)] {
      page.put(text, y: y, look)
      y += 13.75
    }
    page.prose(60, seed: 1, y: y + 12)
    #expect(Document.of(page).blocks.map(\.kind) == [.paragraph, .paragraph])
  }

  @Test("An address broken without a hyphen is whole again")
  func brokenAddress() {
    var page = PageSketch()
    page.put(
      lines: [
        "You may read all of this again, with the tables, at www.harboura",
        "rchives.example.org/doc/open-licence or ask the harbour master.",
      ], y: 100)
    #expect(
      Document.of(page).texts.first?.contains("www.harbourarchives.example.org/doc/open-licence or")
        == true)
  }

  @Test("A word behind an address at a line's end is none of it")
  func wholeAddress() {
    var page = PageSketch()
    page.put(
      lines: [
        "You may read all of this again, with the tables, at www.harbour.example",
        "and/or ask the harbour master for it.",
      ], y: 100)
    #expect(Document.of(page).texts.first?.contains("example and/or") == true)
  }
}
