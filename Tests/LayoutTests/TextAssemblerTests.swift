import Testing

@testable import Layout

@Suite("TextAssembler")
struct TextAssemblerTests {
  private let assembler = TextAssembler(
    styles: [Look.body.style, Look(size: 6.6).style], vocabulary: HyphenVocabulary())

  private func content(_ text: String, marks: [FootnoteMark] = []) -> TextContent {
    TextContent(runs: [TextRun(text: text, isBold: false, isItalic: false)], marks: marks)
  }

  @Test("Lines are joined by single spaces")
  func lines() {
    let content = assembler.content(of: [.sketch("one line"), .sketch("and another")])
    #expect(content.text == "one line and another")
    #expect(content.runs.count == 1)
  }

  @Test("Nothing gives nothing")
  func empty() {
    #expect(assembler.content(of: []).isEmpty)
    #expect(assembler.content(of: []).text == "")
  }

  @Test(
    "Joined contents: the second part's marks move along")
  func joinedMarks() {
    let whole = assembler.joined(
      content("It went on", marks: [FootnoteMark(marker: "1", offset: 2, page: 4)]),
      content("and on.", marks: [FootnoteMark(marker: "2", offset: 7, page: 5)]))
    #expect(whole.text == "It went on and on.")
    #expect(
      whole.marks == [
        FootnoteMark(marker: "1", offset: 2, page: 4),
        FootnoteMark(marker: "2", offset: 18, page: 5),
      ])
  }

  @Test("Joined contents heal a word between them")
  func joinedHyphen() {
    #expect(
      assembler.joined(content("the reha-"), content("bilitation")).text == "the rehabilitation")
  }

  @Test("Joining with nothing changes nothing")
  func joinedEmpty() {
    #expect(assembler.joined(content("It went on"), TextContent()).text == "It went on")
    #expect(assembler.joined(TextContent(), content("It went on")).text == "It went on")
  }

  @Test(
    "What can be a footnote mark",
    arguments: [
      ("4", "4"), ("12", "12"), ("4,5", "4,5"), ("*", "*"), ("†", "†"), ("a", "a"), ("nd", nil),
      ("th", nil), ("™", nil), ("", nil), ("(4)", "4"), ("[12]", "12"), ("(4]", nil), ("(4)a", nil),
      ("(2015)", nil), ("()", nil),
    ] as [(String, String?)])
  func marker(text: String, expected: String?) {
    #expect(NoteMarker.parse(text) == expected)
  }

  @Test("Offsets of marks count bytes, as letters beyond ASCII have several")
  func byteOffsets() {
    let line = Line.sketch("“Très bien”^{1} it said")
    let marks = TextAssembler(
      styles: [Look.body.style, Look(size: 6.6).style], vocabulary: HyphenVocabulary()
    ).content(of: [line]).marks
    #expect(marks.map(\.offset) == ["“Très bien”".utf8.count])
  }
}
