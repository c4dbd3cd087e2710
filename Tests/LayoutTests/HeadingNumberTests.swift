import Testing

@testable import Layout

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
