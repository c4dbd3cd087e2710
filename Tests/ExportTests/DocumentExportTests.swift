import Foundation
import Layout
import Testing

@testable import Export

@Suite("A document as text, Markdown, XML and JSON")
struct DocumentExportTests {
  @Test("Reading-order text")
  func text() throws {
    try Golden.expect(
      Array(ReadingOrderText.text(of: SampleDocument.make()).utf8), "document.txt")
  }

  @Test("Markdown")
  func markdown() throws {
    try Golden.expect(Array(MarkdownText.text(of: SampleDocument.make()).utf8), "document.md")
  }

  @Test("XML")
  func xml() throws {
    try Golden.expect(DocumentXML.xml(of: SampleDocument.make()), "document.xml")
  }

  @Test("JSON")
  func json() throws {
    try Golden.expect(SampleDocument.make().json(), "document.json")
  }

  @Test("A document without anything is an empty text, and well-formed XML and JSON")
  func empty() throws {
    #expect(ReadingOrderText.text(of: SampleDocument.empty).isEmpty)
    #expect(MarkdownText.text(of: SampleDocument.empty).isEmpty)
    #expect(XMLNode.parse(DocumentXML.xml(of: SampleDocument.empty)) != nil)
    #expect(
      try JSONSerialization.jsonObject(with: Data(SampleDocument.empty.json())) is [String: Any])
  }

  @Test("Figures, contents and furniture are no part of the text")
  func leftOut() {
    let text = ReadingOrderText.text(of: SampleDocument.make())
    #expect(!text.contains("12 34"))
    #expect(!text.contains("Findings 4"))
    #expect(!text.contains("Norland 1"))
  }

  @Test("Line ends and tabs inside a block do not end it")
  func oneLine() {
    var document = SampleDocument.empty
    document.blocks = [
      Block(
        kind: .paragraph,
        content: TextContent(
          runs: [TextRun(text: "a\nb\tc\u{2028}d", isBold: false, isItalic: false)]), regions: [])
    ]
    #expect(ReadingOrderText.text(of: document) == "a b c d\n")
  }
}
