import TestSupport
import Testing

@testable import CorpusBuild

@Suite("A workbook in the output")
struct WorkbookTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private func build(xlsx: Bool) async throws {
    var settings = try home.settings()
    settings.writesWorkbook = xlsx
    _ = try await CorpusBuilder(settings: settings).build()
  }

  @Test(
    "It is written where it is wanted, taken over while nothing changes, and goes when it is not")
  func workbook() async throws {
    try home.write(SmallPDF(lines: "Words of a report.").bytes, "corpus/one.pdf")
    try await build(xlsx: false)
    #expect(!home.has("out/winnow.xlsx"))
    // The same reports: what was made of them without a workbook is not enough.
    try await build(xlsx: true)
    let first = try home.read("out/winnow.xlsx")
    #expect(first.starts(with: Array("PK".utf8)))
    let made = try #require(FileStamp("\(home.path)/out/winnow.xlsx"))
    try await build(xlsx: true)
    #expect(FileStamp("\(home.path)/out/winnow.xlsx")?.modified == made.modified)
    #expect(try home.read("out/winnow.xlsx") == first)
    // One of an earlier build would tell of other reports.
    try await build(xlsx: false)
    #expect(!home.has("out/winnow.xlsx"))
  }
}
