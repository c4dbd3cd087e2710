import Layout
import PDFReading
import ReportModel
import TestSupport
import Testing

@testable import CorpusBuild

@Suite("What is drawn over a page")
struct DebugOverlaysTests {
  private func overlays(_ layers: Set<DebugLayer>, page: Int) throws -> [PageOverlay] {
    let folder = try TemporaryFolder()
    let pdf = SmallPDF(.text(["First words."]), .text(["Other words."]))
    let read = try DocumentReader().read(FilePath(folder.write(pdf.bytes, "a.pdf")))
    let block = try #require(read.document.blocks.last)
    let box = try #require(block.regions.first).box
    var report = Report(id: "a", source: Source(file: "a.pdf"))
    report.quotes = [
      Quote(
        provenance: Provenance(
          regions: [Region(page: 2, x0: box.x0, y0: box.y0, x1: box.x1, y1: box.y1)], rule: "test"),
        text: "Other words.")
    ]
    return DebugOverlays.overlays(
      of: read.document, report: report, page: page, layers: layers)
  }

  @Test("Each layer shows what stands on the page, and nothing from other pages")
  func layers() throws {
    #expect(try overlays([.blocks], page: 2).map(\.label) == ["2 paragraph"])
    #expect(try overlays([.lines], page: 2).count == 1)
    #expect(try overlays([.records], page: 2).map(\.label) == ["quote"])
    #expect(try overlays([.records], page: 1).isEmpty)
    #expect(try overlays([.grids], page: 2).isEmpty)
  }

  @Test("Records are drawn over blocks")
  func order() throws {
    #expect(
      try overlays([.records, .blocks], page: 2).map(\.label) == ["2 paragraph", "quote"])
  }
}
