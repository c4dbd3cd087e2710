import Testing

@testable import Export
@testable import Layout

@Suite("Markdown")
struct MarkdownTests {
  @Test(
    "What Markdown would take for a mark is escaped, and nothing else",
    arguments: [
      ("plain (text), 5% – “so”", "plain (text), 5% – “so”"), ("a*b", "a\\*b"), ("[1]", "\\[1\\]"),
      ("snake_case", "snake_case"), ("_a_", "\\_a\\_"), ("a < b > c", "a \\< b > c"),
      ("R&D &amp; &#38; a & b", "R\\&D \\&amp; \\&#38; a & b"), ("a|b", "a\\|b"),
      ("~~gone~~ ~5", "\\~\\~gone\\~\\~ ~5"), ("back\\slash `code`", "back\\\\slash \\`code\\`"),
    ])
  func inline(text: String, escaped: String) {
    #expect(MarkdownEscaping.inline(text) == escaped)
  }

  @Test(
    "A paragraph does not turn into a heading, a list or a rule",
    arguments: [
      ("# a", "\\# a"), ("- a", "\\- a"), ("+5", "\\+5"), ("12. a", "12\\. a"),
      ("12) a", "12\\) a"),
      ("12.5 per cent", "12.5 per cent"), ("2017", "2017"), ("1.", "1\\."), ("=== a", "\\=== a"),
      ("a - b", "a - b"), ("", ""),
    ])
  func lineStart(text: String, escaped: String) {
    #expect(MarkdownEscaping.lineStart(text) == escaped)
  }

  @Test("White space at the edge of a bold stretch stays outside the asterisks")
  func emphasis() {
    let inline = MarkdownInline(labels: FootnoteLabels([]))
    let content = TextContent(runs: [
      TextRun(text: "a", isBold: false, isItalic: false),
      TextRun(text: " b ", isBold: true, isItalic: true),
      TextRun(text: " ", isBold: true, isItalic: false),
      TextRun(text: "c", isBold: false, isItalic: true),
    ])
    #expect(inline.emphasised(content) == "a ***b***  *c*")
  }

  @Test("Marks that return have labels of their own")
  func labels() {
    let notes = [("1", 1), ("*", 1), ("*", 2), ("1", 9), ("†", 3)].map { marker, page in
      FootnoteBlock(
        marker: marker, content: TextContent(), regions: [], anchorPages: [page], lines: [])
    }
    let labels = FootnoteLabels(notes)
    #expect(labels.labels == ["1", "note", "note-2", "1-2", "note-3"])
    func label(_ marker: String, _ page: Int) -> String? {
      labels.label(of: FootnoteMark(marker: marker, offset: 0, page: page))
    }
    #expect(label("*", 2) == "note-2")
    #expect(label("1", 9) == "1-2")
    #expect(label("†", 70) == "note-3")
    #expect(label("*", 70) == nil)
    #expect(label("7", 1) == nil)
  }

  @Test("A list that a paragraph has cut begins at the margin again")
  func cutList() {
    var list = MarkdownList(inline: MarkdownInline(labels: FootnoteLabels([])))
    for (depth, text) in [(2, "a"), (3, "b"), (2, "c"), (1, "d"), (5, "e")] {
      var block = Block(
        kind: .listItem,
        content: TextContent(runs: [TextRun(text: text, isBold: false, isItalic: false)]),
        regions: [])
      block.depth = depth
      list.append(block)
    }
    #expect(list.lines == ["- a", "  - b", "- c", "- d", "  - e"])
  }
}
