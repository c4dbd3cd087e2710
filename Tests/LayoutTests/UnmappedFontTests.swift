import PDFReading
import Testing

@testable import Layout

@Suite("Fonts that say which glyph is drawn and not which letter it is")
struct UnmappedFontTests {
  private let styles = ["Plain", "Cut_00", "Signs"].map { name in
    TextStyle(
      fontName: name, size: 10, isBold: false, isItalic: false,
      colour: Colour(red: 0, green: 0, blue: 0))
  }

  /// A line of words, each with the number of its font; a text's own letters, or the numbers of its glyphs as a reader without
  /// a map takes them.
  private func page(_ words: [(text: String, font: Int32)]) -> PageContent {
    var content = PageContent(number: 1, width: 595, height: 842, styles: styles)
    var x = 72.0
    for (text, font) in words {
      for scalar in text.unicodeScalars {
        if scalar == " " {
          x += 3
          continue
        }
        let glyph = Glyph(scalar: scalar, style: font, box: Box(x0: x, y0: 100, x1: x + 5, y1: 112))
        if scalar.value >= 0xF0000 {
          content.nameless.append(glyph)
          content.namelessLetters += 1
        } else {
          content.glyphs.append(glyph)
        }
        x += 5
      }
    }
    return content
  }

  /// Numbers of the glyphs of ASCII letters, as letters where these have a name.
  private func numbers(_ text: String, nameless: Bool = false) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let number = scalar == "’" ? 182 : scalar.value - 29
          let hasNone = nameless || number < 0x20
          return scalar == " " ? " " : Unicode.Scalar(hasNone ? 0xF0000 + number : number) ?? " "
        }))
  }

  private func text(_ pages: [PageContent]) -> String {
    var builder = DocumentBuilder(info: DocumentInfo(pdfVersion: "1.7", pageCount: pages.count))
    for page in pages { builder.add(page) }
    return builder.finish().texts.joined(separator: " ")
  }

  @Test("Numbers of glyphs are letters, figures and stops again")
  func decoded() {
    let read = text([
      page([
        ("Boats ", 0), (numbers("must (by 2031) have the children’s lamps lit. "), 1),
        ("at night", 0),
      ])
    ])
    #expect(read == "Boats must (by 2031) have the children’s lamps lit. at night")
  }

  @Test("A bullet is none of these numbers")
  func bullet() {
    let read = text([page([("Boats ", 0), (numbers("must have the lamps lit ") + "• ", 1)])])
    #expect(read.hasSuffix("lamps lit •"))
  }

  @Test("A few letters follow where the font is known")
  func known() {
    let first = page([("Boats ", 0), (numbers("must have the lamps lit"), 1)])
    let second = page([("The keys ", 0), (numbers("go"), 1)])
    #expect(text([first, second]).hasSuffix("The keys go"))
  }

  @Test("Letters without any name have numbers too")
  func nameless() {
    let content = page([("Boats ", 0), (numbers("must have the lamps lit", nameless: true), 0)])
    #expect(text([content]) == "Boats must have the lamps lit")
    var fonts = NumberedFonts()
    fonts.learn(content)
    fonts.settle()
    #expect(fonts.read(content).namelessLetters == 0)
  }

  /// A text as the places of its letters in a font whose space stands at one; other signs by a table.
  private func places(_ text: String, space: Int, signs: [Character: Int] = [:]) -> String {
    text.map { letter in
      let place = signs[letter] ?? letter.unicodeScalars.reduce(space - 0x20) { $0 + Int($1.value) }
      return letter == " " ? " " : Unicode.Scalar(UInt32(0xF0000 + place)).map(String.init) ?? " "
    }.joined()
  }

  @Test("An order is one that makes English, wherever its letters begin", arguments: [3, 1])
  func orders(space: Int) {
    let words = places("Boats must have the lamps lit by 2031", space: space)
    #expect(text([page([(words, 0)])]) == "Boats must have the lamps lit by 2031")
  }

  @Test("Codes that are letters after all stay what they are")
  func codes() {
    let words = places("Boats must have the lamps lit by 2031", space: 0x20)
    #expect(text([page([(words, 0)])]) == "Boats must have the lamps lit by 2031")
  }

  @Test("Pounds stand where the order of Latin-1 has them, if quotation marks stand behind it")
  func latin() {
    let words = places(
      "the boats’ lamps cost £512 in Galène", space: 3, signs: ["’": 2021, "£": 101, "è": 170])
    #expect(text([page([(words, 0)])]).hasSuffix("cost £512 in Galène"))
    let old = places("the boats’ lamps cost £512", space: 3, signs: ["’": 182, "£": 133])
    #expect(text([page([(old, 0)])]) == "the boats’ lamps cost £512")
  }

  @Test("Letters of another order stay unread, and are no dashes either")
  func unknownOrder() {
    let words = places("the boats must have the lamps lit by the keeper of every pier", space: 14)
    #expect(text([page([("Boats ", 0), (words, 1)])]) == "Boats")
    let other = places("Rooms cost more than they did a year ago", space: 3)
    #expect(
      text([page([(other, 0)]), page([(words, 1)])]) == "Rooms cost more than they did a year ago")
  }

  @Test("A document says that its letters were told so")
  func notice() {
    var builder = DocumentBuilder(info: DocumentInfo(pdfVersion: "1.7", pageCount: 1))
    builder.add(page([(places("Boats must have the lamps lit by 2031", space: 3), 0)]))
    let document = builder.finish()
    #expect(document.notices.map(\.code) == ["guessed-letters"])
    #expect(document.pages.map(\.guessedGlyphs) == [document.pages[0].glyphCount])
  }

  @Test("A font of nothing but dashes and quotation marks")
  func signs() {
    let read = text([
      page([("the child", 0), ("¶", 2), ("s ", 0), ("³", 2), ("keys", 0), ("´", 2)])
    ])
    #expect(read == "the child’s “keys”")
  }

  @Test(
    "Capitals, figures and signs that are what they say stay",
    arguments: [
      "THE BOARD SHOULD MEND ITS PIERS", "HMP WORMWOOD SCRUBS", "NPS CRC HMPPS MAPPA", "2019 64%",
      "(78) (59) (64) (81)",
      "KWH", "XXIV XXVI XXXIII XLIV",
    ])
  func kept(words: String) {
    #expect(text([page([("Boats of ", 0), (words, 1)])]) == "Boats of \(words)")
  }

  @Test("A sign for a paragraph stays where no letter stands before it")
  func paragraphSign() {
    #expect(text([page([("see ", 0), ("¶", 2), ("12 of it", 0)])]) == "see ¶12 of it")
  }

  @Test("Ligatures called by their numbers, in words")
  func ligatures() {
    let words = "naƟonal commiƩees oŌen diīer on seƫng conŇict and suĸcient Įnes "
    #expect(
      text([page([(words, 0), ("Ōtaki", 0)])])
        == "national committees often differ on setting conflict and sufficient fines Ōtaki")
  }

  @Test("Such letters are what they say where no other shows that they are not")
  func letters() {
    let words = "the Kīngi of Ōtaki and Ňa"
    #expect(text([page([(words, 0)])]) == words)
  }
}
