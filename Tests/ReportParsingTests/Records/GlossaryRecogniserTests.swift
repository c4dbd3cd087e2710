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

  @Test(
    "Terms on lines of their own have what they mean beneath them, and are no sections",
    arguments: [true, false])
  func lines(areHeadings: Bool) throws {
    var maker = DocumentMaker()
    maker.heading("Glossary")
    maker.paragraph("Words that the trade uses are explained here.")
    for (term, meaning) in [
      ("Bight", "A bend in a rope."), ("Cleat:", "A fitting."), ("Fid", "A pin."),
    ] {
      if areHeadings { maker.heading(term, level: 2) } else { maker.paragraph("", bold: term) }
      maker.paragraph(meaning)
    }
    maker.paragraph("Fids are made of wood.")
    maker.heading("The inspectors")
    let context = try maker.context()
    let found = GlossaryRecogniser().records(in: context)
    #expect(found.map(\.term) == ["Bight", "Cleat", "Fid"])
    #expect(
      found.map(\.definition) == [
        "A bend in a rope.", "A fitting.", "A pin.\n\nFids are made of wood.",
      ])
    #expect(context.sections.sections.map(\.title) == ["Glossary", "The inspectors"])
  }

  @Test("Headings over more than a paragraph or two are no terms")
  func headings() throws {
    var maker = DocumentMaker()
    maker.heading("Glossary")
    for title in ["Ropes", "Knots", "Sails"] {
      maker.heading(title, level: 2)
      for number in 1...3 { maker.paragraph("Paragraph \(number).") }
    }
    let context = try maker.context()
    #expect(GlossaryRecogniser().records(in: context).isEmpty)
    #expect(context.sections.sections.count == 4)
  }

  @Test("A paragraph that starts in italics up to a colon is a term; a title in italics is none")
  func italics() throws {
    let found = try entries { maker in
      maker.heading("Glossary")
      maker.italic("Breach:", " a court order is not kept.")
      maker.italic("The Harbour Book", " has more of these words.")
    }
    #expect(found.map(\.term) == ["Breach"])
    #expect(found.map(\.definition) == ["a court order is not kept."])
  }
}
