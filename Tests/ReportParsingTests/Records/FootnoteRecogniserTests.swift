import ReportModel
import Testing

@testable import ReportParsing

struct FootnoteRecogniserTests {
  @Test("A footnote belongs to the section in which its mark stands")
  func footnotes() throws {
    var maker = DocumentMaker()
    maker.heading("Foreword")
    maker.paragraph("Much was done.")
    maker.heading("Key facts")
    maker.paragraph("Little is known.")
    maker.footnote("1", "Ministry of Justice, 2016.")
    maker.heading("Ratings")
    let context = try maker.context()
    let note = try #require(FootnoteRecogniser().records(in: context).first)
    #expect(note.marker == "1")
    #expect(note.text == "Ministry of Justice, 2016.")
    #expect(note.anchorPages == [1])
    #expect(note.provenance.sectionID == context.sections.sections[1].id)
  }
}
