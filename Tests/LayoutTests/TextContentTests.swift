import Testing

@testable import Layout

@Suite("TextContent")
struct TextContentTests {
  private func content(_ runs: [(String, Bool)]) -> TextContent {
    TextContent(runs: runs.map { TextRun(text: $0.0, isBold: $0.1, isItalic: false) })
  }

  @Test("The bold start of a text")
  func boldPrefix() {
    #expect(content([("Label: ", true), ("text", false)]).boldPrefix == "Label:")
    #expect(content([("text ", false), ("bold", true)]).boldPrefix == "")
    #expect(content([("all", true)]).boldPrefix == "all")
  }

  @Test("Bold throughout, spaces aside")
  func isBold() {
    #expect(content([("a", true), (" ", false), ("b", true)]).isBold)
    #expect(!content([("a", true), ("b", false)]).isBold)
    #expect(!content([]).isBold)
  }

  @Test("Cutting the start keeps the marks in place")
  func dropping() {
    var text = content([("Source: ", true), ("the count", false)])
    text.marks = [
      FootnoteMark(marker: "1", offset: 3, page: 1), FootnoteMark(marker: "2", offset: 11, page: 1),
    ]
    let rest = text.dropping(utf8: 7).trimmedStart()
    #expect(rest.text == "the count")
    #expect(rest.marks.map(\.offset) == [0, 3])
  }
}
