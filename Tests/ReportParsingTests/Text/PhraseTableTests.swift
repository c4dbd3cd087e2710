import Testing

@testable import ReportParsing

struct PhraseTableTests {
  private let table = PhraseTable([
    (phrase: "Community", value: "place"),
    (phrase: "Community Rehabilitation Company", value: "CRC"),
    (phrase: "CRC", value: "CRC"), (phrase: "community", value: "second"),
  ])

  @Test("The longest phrase wins, and none is found inside another")
  func longest() {
    let text = FoldedText("A community rehabilitation company in the community; the CRC")
    #expect(table.matches(in: text).map(\.value) == ["CRC", "place", "CRC"])
  }

  @Test("Phrases are whole words")
  func wholeWords() {
    #expect(!table.occurs(in: FoldedText("communities and CRCs")))
    #expect(table.firstMatch(in: FoldedText("the CRC.")) != nil)
  }

  @Test("A value of the whole text needs the whole text")
  func whole() {
    #expect(table.value(of: FoldedText("Community:")) == "place")
    #expect(table.value(of: FoldedText("Community work")) == nil)
    #expect(table.prefix(of: FoldedText("Community work"))?.value == "place")
    #expect(table.prefix(of: FoldedText("In the community")) == nil)
  }

  @Test("Single words are looked up by themselves")
  func words() {
    #expect(table.containsWord("crc"))
    #expect(!table.containsWord("crcs"))
    #expect(!table.containsWord("rehabilitation"))
  }

  @Test("A table without phrases finds nothing")
  func empty() {
    let none = PhraseSet()
    #expect(none.isEmpty)
    #expect(none.matches(in: FoldedText("anything")).isEmpty)
    #expect(PhraseSet(of: ["…"]).isEmpty)
  }
}
