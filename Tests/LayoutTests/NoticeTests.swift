import PDFReading
import Testing

@testable import Layout

@Suite("Notices")
struct NoticeTests {
  @Test("A page that only draws is reported as one without text")
  func imageOnly() {
    var page = PageSketch(2)
    page.graphics.images.append(Box(x0: 0, y0: 0, x1: 595, y1: 842))
    var first = PageSketch(1)
    first.prose(60, seed: 1, y: 100)
    let document = Document.of(first, page)
    #expect(document.notices.map(\.code) == ["page-without-text"])
    #expect(document.notices.map(\.page) == [2])
  }

  @Test("An empty page is nothing to report, and an empty document has no blocks")
  func empty() {
    #expect(Document.of(PageSketch(1)).notices.isEmpty)
    #expect(Document.of(PageSketch(1)).blocks.isEmpty)
    #expect(Document.of([]).blocks.isEmpty)
  }
}
