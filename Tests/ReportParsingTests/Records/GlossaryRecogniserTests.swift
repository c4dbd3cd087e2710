import ReportModel
import Testing

@testable import ReportParsing

struct GlossaryRecogniserTests {
  private func entries(_ fill: (inout DocumentMaker) -> Void) throws -> [GlossaryEntry] {
    var maker = DocumentMaker()
    fill(&maker)
    return GlossaryRecogniser().records(in: try maker.context())
  }

  @Test("Rows are terms and meanings; a row without a term carries on")
  func table() throws {
    let found = try entries { maker in
      maker.heading("Appendix 4: Glossary")
      maker.table(
        GridMaker([
          ["Breach", "Not doing what an order requires"], ["", "Also the proceedings"],
          ["CRC", "Groups: • one • two"],
        ]).grid)
    }
    #expect(found.map(\.term) == ["Breach", "CRC"])
    #expect(found[0].definition == "Not doing what an order requires\n\nAlso the proceedings")
    #expect(found[1].definition == "Groups: one two")
    #expect(found[0].provenance.regions.count == 3)
  }

  @Test("Headings of columns are no terms, and other tables no glossaries")
  func headerAndOthers() throws {
    let found = try entries { maker in
      maker.heading("Ratings")
      maker.table(GridMaker([["Assessment", "Good"]]).grid)
      maker.heading("Glossary")
      var grid = GridMaker([["Term", "Meaning"], ["FTE", "Full-time equivalent"]]).grid
      grid.headerRows = 1
      maker.table(grid)
      maker.heading("Methodology")
      maker.table(GridMaker([["Cases", "40"]]).grid)
    }
    #expect(found.map(\.term) == ["FTE"])
  }

  @Test("A paragraph that starts bold is a term with its meaning")
  func paragraphs() throws {
    let found = try entries { maker in
      maker.heading("Glossary")
      maker.paragraph(" a court order is not kept.", bold: "Breach:")
      maker.paragraph("Words used in this report are explained here.")
    }
    #expect(found.map(\.term) == ["Breach"])
    #expect(found.map(\.definition) == ["a court order is not kept."])
  }
}
