import PDFReading
import Testing

@testable import Layout

@Suite("Letters that the file has no name for")
struct NamelessLetterTests {
  /// Widths as shares of the type size: narrow letters 0.22, marks as asked for.
  private func page(_ texts: [String], widths: [Unicode.Scalar: Double]) -> PageContent {
    var content = PageContent(number: 1, width: 595, height: 842, styles: [Look.body.style])
    for (row, text) in texts.enumerated() {
      let y = 100 + 20 * Double(row)
      var x = 72.0
      for scalar in text.unicodeScalars {
        let share = widths[scalar] ?? (scalar == "i" ? 0.22 : scalar == "f" ? 0.28 : 0.55)
        let width = 11 * share
        if scalar != " " {
          let glyph = Glyph(
            scalar: scalar, style: 0, box: Box(x0: x, y0: y - 10, x1: x + width, y1: y + 2))
          if scalar.value >= 0xF0000 {
            content.nameless.append(glyph)
          } else {
            content.glyphs.append(glyph)
          }
        }
        x += scalar == " " ? 3 : width
      }
    }
    return content
  }

  private func text(_ texts: [String], widths: [Unicode.Scalar: Double]) -> String {
    var builder = DocumentBuilder(info: DocumentInfo(pdfVersion: "1.7", pageCount: 1))
    builder.add(page(texts, widths: widths))
    return builder.finish().texts.joined(separator: " ")
  }

  @Test("A ligature by its width and the letters after it")
  func ligature() {
    let mark: Unicode.Scalar = "\u{F0001}"
    let read = text(
      ["the o\u{F0001}ce was \u{F0001}rst to \u{F0001}nd the 0 keys", "of the bene\u{F0001}t"],
      widths: [mark: 0.5])
    #expect(read == "the ofice was first to find the 0 keys of the benefit")
  }

  @Test("A ligature as narrow as of f and i that ends words, or stands between vowels, is of two f")
  func closeLigature() {
    let mark: Unicode.Scalar = "\u{F0001}"
    let ending = text(
      ["the sta\u{F0001} in di\u{F0001}erent o\u{F0001}shore 0 ports of sta\u{F0001}"],
      widths: [mark: 0.45])
    #expect(ending == "the staff in different offshore 0 ports of staff")
    let inside = text(
      ["an e\u{F0001}ect on the o\u{F0001}er of the 0 piers"], widths: [mark: 0.45])
    #expect(inside == "an effect on the offer of the 0 piers")
    let first = text(
      ["the \u{F0001}rst was speci\u{F0001}ed by the 0 piers"], widths: [mark: 0.45])
    #expect(first == "the first was specified by the 0 piers")
  }

  @Test("A ligature after a capital is one inside a word too")
  func capital() {
    let read = text(
      ["O\u{F0001}cers of the 0 o\u{F0001}ces said", "O\u{F0001}cers of piers"],
      widths: ["\u{F0001}": 0.78])
    #expect(read == "Officers of the 0 offices said Officers of piers")
  }

  @Test("Quotation marks and apostrophes by their places")
  func quotes() {
    let read = text(
      [
        "said \u{F0001}yes\u{F0002} and the team\u{F0002}s keys",
        "were \u{F0001}lost\u{F0002} in 2010",
      ],
      widths: ["\u{F0001}": 0.22, "\u{F0002}": 0.22])
    #expect(read == "said ‘yes’ and the team’s keys were ‘lost’ in 2010")
  }

  @Test("Pounds before figures")
  func pounds() {
    let read = text(
      ["cost \u{F0001}40 in all and \u{F0001}20 more", "than in 2010"], widths: ["\u{F0001}": 0.55])
    #expect(read == "cost £40 in all and £20 more than in 2010")
  }

  @Test("A letter that nothing tells stays out")
  func unknown() {
    #expect(text(["a cr\u{F0001}che for all"], widths: ["\u{F0001}": 0.55]).contains("che for all"))
    #expect(!text(["a cr\u{F0001}che for all"], widths: ["\u{F0001}": 0.55]).contains("\u{F0001}"))
  }

  @Test("Narrow signs around words are quotation marks that were cut short")
  func mistaken() {
    let read = text(["said <yes= in 2010"], widths: ["<": 0.33, "=": 0.33])
    #expect(read == "said “yes” in 2010")
    #expect(text(["where 1 < 2 and a = b"], widths: [:]) == "where 1 < 2 and a = b")
  }
}
