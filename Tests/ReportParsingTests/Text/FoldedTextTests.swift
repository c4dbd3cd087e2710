import Testing

@testable import ReportParsing

struct FoldedTextTests {
  @Test("Case, quotation marks, dashes and & make no difference")
  func folding() {
    #expect(FoldedText("Her Majesty’s – “Court”").string == "her majestys court")
    #expect(FoldedText("Norland & Eastmarch").string == "norland and eastmarch")
    #expect(FoldedText("  multi-agency\u{A0}work ").string == "multi agency work")
    #expect(FoldedText("Éire").string == "éire")
  }

  @Test("A text without words is empty", arguments: ["", " ", "…", "’"])
  func emptiness(_ text: String) {
    #expect(FoldedText(text).isEmpty)
    #expect(FoldedText(text).string == "")
    #expect(FoldedText(text).wordCount == 0)
  }

  @Test("Offsets lead back to the printed text")
  func offsets() throws {
    let text = "the CRC’s – new – staff should:"
    let folded = FoldedText(text)
    let match = try #require(PhraseSet(of: ["staff"]).firstMatch(in: folded))
    let start = folded.offsets[match.range.lowerBound]
    let end = folded.offsets[match.range.upperBound]
    #expect(String(text.utf8.prefix(end).dropFirst(start)) == "staff")
    #expect(folded.bytes.count == folded.offsets.count)
  }
}
