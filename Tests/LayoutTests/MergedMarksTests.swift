import PDFReading
import Testing

@testable import Layout

@Suite("Marks that the reader of letters has joined to a word")
struct MergedMarksTests {
  private func word(_ text: String, height: Double, width: Double = 60) -> Word {
    Word(text: text, box: Box(x0: 100, y0: 200 - height, x1: 100 + width, y1: 200), style: 0)
  }

  @Test("A word higher than others of its style is letters below and a mark above")
  func mark() throws {
    let words = MergedMarks.parted([
      word("THE", height: 8), word("HARBOUR12", height: 12, width: 90),
    ])
    #expect(words.map(\.text) == ["THE", "HARBOUR", "12"])
    let (letters, mark) = (words[1].box, words[2].box)
    #expect(letters == Box(x0: 100, y0: 192, x1: 170, y1: 200))
    #expect(mark == Box(x0: 170, y0: 188, x1: 190, y1: 196))
  }

  @Test(
    "Figures of the word itself, other signs, and letters along a page's side stay with it",
    arguments: [
      ("PIER12", 8.0, 60.0), ("12", 12, 20), ("Q3-12", 12, 60), ("PIER12", 12, 10),
      ("PIER12", 24, 60), ("PIER1234", 12, 60),
    ])
  func none(_ text: String, height: Double, width: Double) {
    let words = [word("THE", height: 8), word(text, height: height, width: width)]
    #expect(MergedMarks.parted(words).map(\.text) == words.map(\.text))
  }
}
