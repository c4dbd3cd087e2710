import Testing

@testable import Layout

@Suite("ListMarker")
struct ListMarkerTests {
  @Test(
    "Marks and what they are",
    arguments: [
      ("•", .bullet("•")), ("\u{F0B7}", .bullet("•")), ("-", .bullet("–")), ("–", .bullet("–")),
      ("o", .bullet("o")), ("▪", .bullet("▪")), ("1.", .number(1)), ("12)", .number(12)),
      ("(3)", .number(3)), ("7", .number(7)), ("1.12", .sectionNumber), ("1.12.", .sectionNumber),
      ("2.3.4", .sectionNumber), ("a)", .letter(1)), ("(c)", .letter(3)), ("B.", .letter(2)),
      ("(ii)", .roman), ("iv.", .roman),
    ] as [(String, ListMarker.Kind)])
  func kinds(text: String, kind: ListMarker.Kind) {
    #expect(ListMarker.parse(text)?.kind == kind)
  }

  @Test(
    "What is no mark",
    arguments: ["", "a", "word", "2016", "0.", "1.2345", "1..2", "ii", "12.5%", "£3.50", "(and)"])
  func none(text: String) {
    #expect(ListMarker.parse(text) == nil)
  }

  @Test("A private-use mark is given as a plain bullet, others as printed")
  func printed() {
    #expect(ListMarker.parse("\u{F0B7}")?.text == "•")
    #expect(ListMarker.parse("(a)")?.text == "(a)")
  }

  @Test(
    "Which mark can come next in a list",
    arguments: [
      ("1.", "2.", true), ("1.", "3.", false), ("a)", "b)", true), ("b)", "a)", false),
      ("•", "•", true), ("•", "–", false), ("1.11", "1.12", true), ("1.", "•", false),
      ("(ii)", "(iii)", true),
    ])
  func follows(first: String, second: String, expected: Bool) throws {
    let (one, next) = (
      try #require(ListMarker.parse(first)), try #require(ListMarker.parse(second))
    )
    #expect(next.follows(one) == expected)
  }

  @Test("After (i) comes (ii)", .disabled("(i) is read as the letter after h only"))
  func romanAfterLetter() throws {
    let (one, next) = (
      try #require(ListMarker.parse("(i)")), try #require(ListMarker.parse("(ii)"))
    )
    #expect(next.follows(one))
  }
}

@Suite("CaptionPattern")
struct CaptionPatternTests {
  @Test(
    "Captions",
    arguments: [
      ("Table 3: Caseload by office", "Table", "3", "Caseload by office", true),
      ("Figure 2.1 – Change over time", "Figure", "2.1", "Change over time", true),
      ("Chart 4. Staff", "Chart", "4", "Staff", true),
      ("Table A3: Sample", "Table", "A3", "Sample", true),
      ("Table 2a: Sample", "Table", "2a", "Sample", true),
      ("Fig. 7: Sample", "Fig", "7", "Sample", true), ("Table 9", "Table", "9", "", true),
      ("Table 3 shows the caseload", "Table", "3", "shows the caseload", false),
    ])
  func read(text: String, label: String, number: String, title: String, isDelimited: Bool) throws {
    let caption = try #require(CaptionPattern(text))
    #expect(caption.label == label)
    #expect(caption.number == number)
    #expect(caption.title == title)
    #expect(caption.isDelimited == isDelimited)
  }

  @Test(
    "What is none",
    arguments: [
      "", "Table", "table 3: lower case", "Tables 3 and 4", "Table of contents", "Page 3: x",
    ])
  func none(text: String) {
    #expect(CaptionPattern(text) == nil)
  }

  @Test("Whether it names a table")
  func isTable() {
    #expect(CaptionPattern("Table 1: x")?.isTable == true)
    #expect(CaptionPattern("Figure 1: x")?.isTable == false)
  }
}

@Suite("TextEnding")
struct TextEndingTests {
  @Test(
    "Whether a sentence ends",
    arguments: [
      ("It ended.", true), ("Did it?", true), ("as follows:", true), ("one;", true),
      ("(It ended.)", true), ("“It ended.”", true), ("It went on", false), ("and so,", false),
      ("", false), ("on…", true),
    ])
  func ends(text: String, expected: Bool) {
    #expect(TextEnding.endsSentence(text) == expected)
  }

  @Test(
    "Whether a text goes on with a sentence",
    arguments: [
      ("and on", true), ("And on", false), (", too", true), (")", true), ("12", false), ("", false),
    ])
  func continues(text: String, expected: Bool) {
    #expect(TextEnding.continuesSentence(text) == expected)
  }
}

@Suite("HeadingNumber and TitleFolding")
struct HeadingNumberTests {
  private func split(_ text: String) -> [String]? {
    let content = TextContent(runs: [TextRun(text: text, isBold: true, isItalic: false)])
    return HeadingNumber.split(content).map { [$0.0, $0.1.text] }
  }

  @Test("Numbers that open headings")
  func numbers() {
    #expect(split("5.1 The work of the team") == ["5.1", "The work of the team"])
    #expect(split("5. The work") == ["5", "The work"])
    #expect(split("12 The work") == ["12", "The work"])
  }

  @Test("Figures that belong to the title")
  func none() {
    #expect(split("2019 in numbers") == nil)
    #expect(split("100 days") == nil)
    #expect(split("The work") == nil)
    #expect(split("5.1") == nil)
  }

  @Test("A number set in a look of its own")
  func ownRun() throws {
    let content = TextContent(runs: [
      TextRun(text: "5.1", isBold: true, isItalic: false),
      TextRun(text: " The work", isBold: false, isItalic: false),
    ])
    let (number, rest) = try #require(HeadingNumber.split(content))
    #expect(number == "5.1")
    #expect(rest.text == "The work")
  }

  @Test("Punctuation of a printed number is no part of it")
  func bare() {
    #expect(HeadingNumber.bare("5.1.") == "5.1")
  }

  @Test("Two printings of a title fold to one")
  func folding() {
    #expect(TitleFolding.folded("5.1 The Work – of it") == TitleFolding.folded("The work of it"))
    #expect(TitleFolding.folded("Annexe 1") != TitleFolding.folded("Annexe 2"))
  }
}
