import PDFReading
import Testing

@testable import Layout

@Suite("Capitals set a little apart, some of them joined")
struct SpacedCapitalsTests {
  private let look = Look(size: 20, isBold: true)

  /// The words of a heading from its pieces, each with the gap before it in em.
  private func words(_ pieces: [(gap: Double, text: String)]) -> String? {
    var page = PageSketch()
    page.prose(60, seed: 1, y: 100)
    var x = PageSketch.left
    for (gap, text) in pieces { x = page.put(text, x: x + gap * look.size, y: 220, look) }
    page.prose(60, seed: 2, y: 260)
    return Document.of(page).texts(.heading).first
  }

  @Test("Pieces nearer than words are one word where the words stand far apart")
  func besideWords() {
    #expect(
      words([(0, "ANNEXE"), (0.5, "2:"), (0.5, "GLOS"), (0.15, "SARY")]) == "ANNEXE 2: GLOSSARY")
  }

  @Test("Single letters show that all are pieces of a word")
  func singleLetters() {
    #expect(words([(0, "NO"), (0.14, "T"), (0.15, "E"), (0.15, "S")]) == "NOTES")
  }

  @Test(
    "Words near each other, and groups of figures, stay apart",
    arguments: [
      ([(0, "BOATS"), (0.15, "HOME")], "BOATS HOME"),
      ([(0, "ALL"), (0.5, "BOATS:"), (0.5, "12"), (0.15, "345")], "ALL BOATS: 12 345"),
      ([(0, "ALL"), (0.25, "OLD"), (0.15, "BOATS")], "ALL OLD BOATS"),
    ] as [([(gap: Double, text: String)], String)])
  func apart(_ pieces: [(gap: Double, text: String)], _ expected: String) {
    #expect(words(pieces) == expected)
  }

  @Test(
    "A word that is spaced by just the gap between words is one, though rounding parts a letter from it"
  )
  func atTheLimit() {
    #expect(words([(0, "B"), (0.11, "OATMEN")]) == "BOATMEN")
    #expect(words([(0, "A"), (0.2, "BOATMAN")]) == "A BOATMAN")
  }
}
