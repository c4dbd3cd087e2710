import PDFReading
import Testing

@testable import Layout

@Suite("Ligatures of which half of a code is left")
struct HalvedLigatureTests {
  /// Lines of one page, each letter half an em wide and those of `wide` twice as much.
  private func page(_ number: Int, _ lines: [String], wide: Set<Int> = []) -> PageSketch {
    var page = PageSketch(number)
    for (index, line) in lines.enumerated() {
      let y = 100 + 40 * Double(index)
      var x = PageSketch.left
      for word in line.split(separator: " ") {
        for letter in word {
          let isLigature = letter == "û" || letter == "ü"
          x = page.put(
            String(letter), x: x, y: y, .body,
            .init(advance: isLigature && wide.contains(index) ? 0.9 : 0.5))
        }
        x += 3
      }
    }
    return page
  }

  private func text(_ pages: PageSketch...) -> String {
    Document.of(pages).blocks.map(\.text).joined(separator: " ")
  }

  @Test("The glyph's width tells two letters from three")
  func letters() {
    #expect(
      text(page(1, ["the ûnancial inüuence", "an oûce on the pier"], wide: [1]))
        == "the financial influence an office on the pier")
  }

  @Test("A page on which none stands where no word has it is read by those before")
  func pagesBefore() {
    #expect(
      text(page(1, ["the ûnancial plan is speciûc"]), page(2, ["we deûned inüuence"]))
        == "the financial plan is specific we defined influence")
  }

  @Test("French keeps its letters")
  func french() {
    let words = "le jûdô en août on goûte la bûche sûre et brûlée et un jeûne von Müller"
    #expect(text(page(1, [words])) == words)
  }

  @Test("The sum of both halves tells all five; an Icelandic name alone tells nothing")
  func sums() {
    #expect(
      text(page(1, ["suþcient oþcers", "the staû üll ýasks", "raýes and muÿes"]))
        == "sufficient officers the staff fill flasks rafles and muffles")
    #expect(text(page(1, ["Guðþór was a cheü"])) == "Guðþór was a cheü")
  }
}
