import ReportModel
import Testing

@testable import Layout
@testable import ReportParsing

@Suite("Figures")
struct FigureRecogniserTests {
  private func figures(_ make: (inout DocumentMaker) -> Void) throws -> [Figure] {
    var maker = DocumentMaker()
    make(&maker)
    return FigureRecogniser().records(in: try maker.context())
  }

  @Test("Caption, picture and source are one figure")
  func picture() throws {
    let found = try figures { maker in
      maker.add(.figure)
      maker.heading("Appendix")
      maker.caption("Age of the population", label: "Figure", number: "2.1")
      maker.add(.figure)
      maker.add(.source, "The county council")
      maker.paragraph("The county is old.")
    }
    let figure = try #require(found.first)
    #expect(found.count == 1)
    #expect(figure.label == "Figure")
    #expect(figure.number == "2.1")
    #expect(figure.caption == "Age of the population")
    #expect(figure.source == "The county council")
    #expect(figure.provenance.regions.count == 3)
  }

  @Test("The source after words of the chart, still with its word")
  func looseSource() throws {
    let found = try figures { maker in
      maker.caption("Age", label: "Figure", number: "1")
      maker.add(.figure)
      maker.paragraph("30% 40%")
      maker.paragraph("Source: The county council")
    }
    #expect(found.map(\.source) == ["The county council"])
  }

  @Test("Text or another caption parts a figure from a source")
  func otherSource() throws {
    let found = try figures { maker in
      maker.caption("Age", label: "Figure", number: "1")
      maker.add(.figure)
      maker.caption("Work", label: "Chart", number: "2")
      maker.add(.figure)
      maker.add(.source, "The county council")
    }
    #expect(found.map(\.source) == [nil, "The county council"])
    #expect(found.map(\.label) == ["Figure", "Chart"])
  }

  @Test("Of figures side by side each has the source below it")
  func sideBySide() throws {
    var maker = DocumentMaker()
    for (number, left) in [("1", 60.0), ("2", 300.0)] {
      maker.caption("Chart", label: "Figure", number: number, left: left, right: left + 200)
    }
    maker.add(.source, "The county", left: 60, right: 160)
    maker.add(.source, "The town", left: 300, right: 400)
    let found = FigureRecogniser().records(in: try maker.context())
    #expect(found.map(\.source) == ["The county", "The town"])
  }

  @Test("The caption of a table is none, unless the table is a picture")
  func tables() throws {
    var grid = GridMaker([["a", "b"]]).grid
    let found = try figures { maker in
      maker.caption("Teams", label: "Table", number: "1")
      grid.captionRegions = maker.blocks[0].regions
      maker.table(grid)
      maker.caption("Districts", label: "Table", number: "2")
      maker.add(.figure)
      maker.caption("Lost", label: "Table", number: "3")
      maker.paragraph("Its rows could not be read.")
    }
    #expect(found.map(\.number) == ["2"])
  }

  @Test("Numbers printed on the chart")
  func values() throws {
    var maker = DocumentMaker()
    maker.caption("Age", label: "Figure", number: "1")
    maker.add(.figure)
    var document = maker.document
    let box = document.blocks[1].regions[0].box
    let words = ["45%", "Men", "1,846"].map { Word(text: $0, box: box, style: 0) }
    document.blocks[1].lines = [Line(page: 1, row: 0, words: words, styles: document.styles)]
    let context = ParsingContext(
      document: document, source: Source(file: "made.pdf"), profile: try Profile.probation())
    #expect(FigureRecogniser().records(in: context).map(\.values) == [["45%", "1,846"]])
  }
}
