import Testing

@testable import Layout

@Suite("Covers that share their page with text")
struct OpeningTitleTests {
  private static let large = Look(size: 18, isBold: true)

  private func chapters() -> [PageSketch] {
    (2...4).map { number in
      var page = PageSketch(number)
      page.put("Chapter of page \(["two", "three", "four"][number - 2])", y: 90, Self.large)
      page.prose(100, seed: number, y: 130)
      return page
    }
  }

  @Test("Lines set alike and largest, with no text between them, are the title and no headings")
  func alike() {
    let lines = ["Inspectorate of Ferries", "An inspection of the northern crossing", "May 2021"]
    var page = PageSketch(1)
    for (index, line) in lines.enumerated() { page.put(line, y: 90 + 44 * Double(index), .chapter) }
    page.put("Who we are", y: 260, Look(size: 13, isBold: true))
    page.prose(100, seed: 1, y: 290)
    let document = Document.of([page] + chapters())
    #expect(document.texts(.title) == lines)
    #expect(document.texts(.heading).first == "Who we are")
    #expect(document.blocks(.heading).map(\.level).min() == 1)
  }

  @Test("A line set larger than all others above the first text is the title")
  func single() {
    var page = PageSketch(1)
    page.put("The crossing in winter", y: 90, Look(size: 24, isBold: true))
    page.prose(100, seed: 1, y: 130)
    #expect(Document.of([page] + chapters()).texts(.title) == ["The crossing in winter"])
  }

  @Test("A chapter's heading on the first page is none")
  func chapter() {
    var page = PageSketch(1)
    page.put("The crossing in winter", y: 90, Self.large)
    page.prose(100, seed: 1, y: 130)
    #expect(Document.of([page] + chapters()).texts(.title).isEmpty)
  }

  @Test("Lines of a cover are parted where they stand further apart than within a wrapped one")
  func parted() {
    var page = PageSketch(1)
    page.put("Inspectorate of Ferries and of", y: 90, .chapter)
    page.put("Bridges: an inspection in the north", y: 115, .chapter)
    page.put("Specimen", y: 145, .chapter)
    page.put("May 2021", y: 175, .chapter)
    page.put("Who we are", y: 260, Look(size: 13, isBold: true))
    page.prose(100, seed: 1, y: 290)
    #expect(
      Document.of([page] + chapters()).texts(.title) == [
        "Inspectorate of Ferries and of Bridges: an inspection in the north", "Specimen",
        "May 2021",
      ])
  }
}
