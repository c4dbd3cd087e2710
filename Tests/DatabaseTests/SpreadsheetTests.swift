import Testing

@testable import Database

@Suite("Cells of a workbook")
struct SpreadsheetTests {
  @Test("What is longer than a cell is cut, with a note, and never inside a character")
  func cut() throws {
    func text(_ cell: Spreadsheet.Cell) -> String? {
      if case .text(let text) = cell { text } else { nil }
    }
    let fits = String(repeating: "a", count: 32_767)
    #expect(Spreadsheet.Cell.text(cutting: fits) == .text(fits))
    for long in [
      fits + "b", String(repeating: "😀", count: 16_384),
      "x" + String(repeating: "😀", count: 20_000),
    ] {
      let cut = try #require(text(.text(cutting: long)))
      #expect(cut.utf16.count <= 32_767 && cut.utf16.count > 32_600)
      #expect(cut.hasSuffix("has \(long.utf16.count) characters and stands in the CSV file]"))
      #expect(!cut.contains("\u{FFFD}"))
    }
    #expect(Spreadsheet.Cell.text(cutting: "") == .empty)
    #expect(Spreadsheet.Cell.text(cutting: "a\0b") == .text("a\u{FFFD}b"))
  }
}
