import Testing

@testable import CorpusBuild

@Suite("Page numbers in short")
struct PageRangesTests {
  @Test(
    "Neighbours are joined",
    arguments: [
      ([], ""), ([7], "7"), ([3, 4, 5, 9], "3-5, 9"), ([9, 4, 3, 5, 4], "3-5, 9"),
      ([1, 3, 5], "1, 3, 5"), ([1, 2], "1-2"),
    ])
  func text(pages: [Int], text: String) { #expect(PageRanges.text(pages) == text) }

  @Test("What is written can be read")
  func roundTrip() throws {
    for pages in [[1], [1, 2, 3], [2, 4, 5, 6, 90]] {
      let ranges = try #require(PageRanges.pages(PageRanges.text(pages)))
      #expect(ranges.flatMap { Array($0) } == pages)
    }
  }

  @Test("Other texts name no pages", arguments: ["", "a", "3-", "-3", "5-3", "0", "1-2-3", "1,,2"])
  func refused(text: String) { #expect(PageRanges.pages(text) == nil) }
}
