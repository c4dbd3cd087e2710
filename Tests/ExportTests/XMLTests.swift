import Layout
import TestSupport
import Testing

@testable import Export

@Suite("XML of a document")
struct XMLTests {
  @Test("The text of a block is its text, whatever it holds")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<60 {
      let text = Self.randomText(&generator)
      var document = SampleDocument.empty
      document.pages = SampleDocument.make().pages
      document.blocks = [
        Block(
          kind: .paragraph,
          content: TextContent(runs: [TextRun(text: text, isBold: true, isItalic: false)]),
          regions: [PageBox(page: 1, box: .init(x0: 0, y0: 0, x1: 1, y1: 1))])
      ]
      document.info.title = text
      let root = try #require(XMLNode.parse(DocumentXML.xml(of: document)))
      let allowed = String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter { $0.value >= 0x20 || "\t\n\r".unicodeScalars.contains($0) }
            .filter { $0.value != 0xFFFE && $0.value != 0xFFFF }))
      #expect(root.first("text")?.text == allowed)
      #expect(root.attributes["title"] == allowed)
    }
  }

  @Test("Every line of the document is there once, in reading order")
  func lines() throws {
    func lines(_ block: Block) -> [String] {
      block.lines.map(\.text) + (block.table?.cells ?? []).flatMap { $0.lines.map(\.text) }
        + block.children.flatMap(lines)
    }
    let document = SampleDocument.make()
    let root = try #require(XMLNode.parse(DocumentXML.xml(of: document)))
    // One line of the sample holds a control character, which XML cannot.
    let printed = document.blocks.flatMap(lines).map { $0.replacing("\u{1}", with: "") }
    let notes = document.footnotes.map { $0.lines.map(\.text) }
    #expect(
      root.all("line").map(\.text)
        == printed + notes[0] + notes[1]
        + document.furniture.map(\.text) + notes[2])
    #expect(root.all("furniture").flatMap { $0.all("line") }.map(\.text) == ["Work in Norland 1"])
  }

  @Test("A line on another page than its block's says so")
  func pages() throws {
    let root = try #require(XMLNode.parse(DocumentXML.xml(of: SampleDocument.make())))
    let lines = root.all("line").filter { $0.attributes["page"] != nil }
    #expect(lines.map(\.text) == ["over the page."])
    #expect(lines.first?.attributes["page"] == "2")
  }

  @Test("Where footnote marks stood is shown, and the text is without them")
  func marks() throws {
    let root = try #require(XMLNode.parse(DocumentXML.xml(of: SampleDocument.make())))
    let text = try #require(root.all("text").first { $0.first("mark") != nil })
    #expect(text.text == "We spoke to 62 people in two towns.")
    #expect(text.all("mark").map { $0.attributes["marker"] } == ["1", "*", "9"])
  }

  private static func randomText(_ generator: inout SeededGenerator) -> String {
    let odd: [UInt32] = [
      0x1, 0x8, 0x9, 0xA, 0xB, 0xD, 0x1F, 0x26, 0x3C, 0x3E, 0x22, 0x27, 0x41, 0x20, 0x7F, 0x85,
      0xA0, 0x2028, 0x5D, 0xFFFD, 0xFFFE, 0xFFFF, 0x1F600, 0x10FFFF,
    ]
    let scalars = (0..<20).compactMap { _ in
      Unicode.Scalar(odd[Int.random(in: odd.indices, using: &generator)])
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
