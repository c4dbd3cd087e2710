import Layout
import ReportModel
import Testing

@testable import ReportParsing

struct DiagnosticRecogniserTests {
  private func diagnostics(_ maker: DocumentMaker) throws -> [Diagnostic] {
    ReportParser.parse(
      document: maker.document, source: Source(file: "made.pdf"), profile: try Profile.probation()
    ).diagnostics
  }

  @Test("A report in which nothing is recognised says so")
  func nothing() throws {
    var maker = DocumentMaker()
    maker.paragraph("A page of plain text.")
    let codes = try diagnostics(maker).map(\.code)
    #expect(codes.contains("nothing-recognised"))
    #expect(codes.contains("metadata-missing"))
  }

  @Test("Pages without text are named; a document without any is one error")
  func pages() throws {
    var maker = DocumentMaker()
    maker.paragraph("A page of plain text.")
    maker.letters = [18, 0]
    let page = try #require(try diagnostics(maker).first { $0.code == "page-without-text" })
    #expect(page.page == 2)
    maker = DocumentMaker()
    maker.letters = [0, 0]
    let error = try #require(try diagnostics(maker).first { $0.code == "no-text" })
    #expect(error.severity == .error)
    #expect(try !diagnostics(maker).contains { $0.code == "page-without-text" })
  }

  @Test("Notices of the layout go with the report")
  func notices() throws {
    var maker = DocumentMaker()
    maker.notices = [LayoutNotice(code: "odd-page", message: "The page is odd.", page: 3)]
    let notice = try #require(try diagnostics(maker).first { $0.code == "odd-page" })
    #expect(notice.page == 3)
    #expect(notice.provenance.pages == [3])
  }

  @Test("A number that a list of recommendations leaves out is named")
  func gaps() throws {
    var maker = DocumentMaker()
    maker.heading("Recommendations")
    maker.paragraph("The CRC should:")
    maker.items("publish times", marker: "1.")
    maker.items("pay for repairs", marker: "3.")
    let gap = try #require(try diagnostics(maker).first { $0.code == "recommendation-gap" })
    #expect(gap.message.contains("lack number 2 of 3"))
  }

  @Test("Numbers behind letters count on too")
  func letteredGaps() throws {
    var maker = DocumentMaker()
    maker.heading("Recommendations")
    maker.items("The CRC should publish times.", marker: "R1")
    maker.items("The CRC should pay for repairs.", marker: "R3")
    let gap = try #require(try diagnostics(maker).first { $0.code == "recommendation-gap" })
    #expect(gap.message.contains("lack number 2 of 3"))
  }

  @Test("Boxes that became no record are counted")
  func unread() throws {
    var maker = DocumentMaker()
    maker.heading("Recommendations")
    maker.paragraph("The CRC should:")
    maker.items("publish times", marker: "1.")
    maker.heading("Findings")
    maker.box { $0.paragraph("Opening hours: nine to five") }
    let found = try diagnostics(maker)
    let boxes = try #require(found.first { $0.code == "unread-boxes" })
    #expect(boxes.message.contains(": 1, on page 1"))
    #expect(!found.contains { $0.code == "unread-recommendations" })
  }
}
