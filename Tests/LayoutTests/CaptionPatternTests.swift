import Testing

@testable import Layout

@Suite("CaptionPattern")
struct CaptionPatternTests {
  @Test(
    "Captions",
    arguments: [
      ("Table 3: Caseload by office", "Table", "3", "Caseload by office", true),
      ("Figure 2.1 – Change over time", "Figure", "2.1", "Change over time", true),
      ("Chart 4. Staff", "Chart", "4", "Staff", true),
      ("Figure 1.2 | Piers", "Figure", "1.2", "Piers", true),
      ("Figure 4 Piers and boats", "Figure", "4", "Piers and boats", true),
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
