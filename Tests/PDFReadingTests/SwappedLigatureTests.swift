import Testing

@testable import PDFReading

/// Letters of ligatures whose two bytes stand in the wrong order.
struct SwappedLigatureTests {
  private func text(_ values: [UInt32]) -> String {
    var list = GlyphList()
    for (place, value) in values.enumerated() {
      list.append(value, style: 0, x0: Double(place), y0: 0, x1: Double(place) + 1, y1: 10)
    }
    return String(String.UnicodeScalarView(list.glyphs.map(\.scalar)))
  }

  @Test(
    "Two or more of them are the letters of a ligature",
    arguments: [
      ([0x6600, 0x6900], "fi"), ([0x6F, 0x6600, 0x6600, 0x6900, 0x63], "offic"),
      ([0x6600, 0x6C00, 0x79], "fly"), ([0x6F, 0x6600, 0xCF00, 0x63, 0x65], "office"),
      ([0x62, 0x61, 0x6600, 0xD200, 0x65], "baffle"), ([0xCF00, 0x6F], "\u{CF00}o"),
      ([0x61, 0x7400, 0xDD00, 0x74], "attit"), ([0x61, 0x7400, 0xFFFD, 0x74], "attit"),
    ] as [([UInt32], String)])
  func swapped(_ values: [UInt32], _ expected: String) { #expect(text(values) == expected) }

  @Test("One alone is the character that it says")
  func alone() { #expect(text([0x61, 0x6600, 0x62]) == "a\u{6600}b") }
}
