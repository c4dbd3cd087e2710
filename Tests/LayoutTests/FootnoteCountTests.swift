import Testing

@testable import Layout

@Suite("Footnotes that count on from page to page")
struct FootnoteCountTests {
  @Test(
    "Small print set off from the text that counts on is a note to the page before, even under a list",
    arguments: [2, 5])
  func countedOn(_ number: Int) {
    var pages = [PageSketch(1), PageSketch(2)]
    pages[0].prose(100, seed: 1, y: 100)
    pages[0].put("They said it.^{1} And so it was.", y: 300)
    pages[0].put("^{1} A first note.", y: 740, .small)
    pages[1].prose(300, seed: 4, y: 100)
    pages[1].put("•", x: 84, y: 700)
    pages[1].put("Boats are counted late.", x: 98, y: 700)
    pages[1].put("\(number). Each is worth three points.", y: 728, .small)
    let document = Document.of(pages)
    #expect(document.footnotes.map(\.marker) == (number == 2 ? ["1", "2"] : ["1"]))
  }
}
