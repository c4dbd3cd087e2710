import ReportModel
import Testing

@testable import Layout
@testable import ReportParsing

@Suite("Tables")
struct TableRecogniserTests {
  private func tables(_ make: (inout DocumentMaker) -> Void) throws -> [TableRecord] {
    var maker = DocumentMaker()
    make(&maker)
    return TableRecogniser().records(in: try maker.context())
  }

  @Test("Grid, caption, source and notes come from the layout; the regions hold all of them")
  func fields() throws {
    var grid = GridMaker([["Team", "Cases", ""], ["North", "4", "5"]], bold: [0])
      .spanning(row: 0, column: 1, columns: 2).grid
    grid.caption = TextContent(runs: [TextRun(text: "Cases", isBold: true, isItalic: false)])
    grid.number = "3"
    grid.source = "The division"
    grid.notes = ["Note: at the end of May."]
    let found = try tables { maker in
      maker.caption("Cases", label: "Table", number: "3")
      grid.captionRegions = maker.blocks[0].regions
      maker.table(grid)
      maker.add(.source, "The division")
      maker.add(.note, "Note: at the end of May.")
      maker.paragraph("After it.")
    }
    let table = try #require(found.first)
    #expect(found.count == 1)
    #expect(table.number == "3")
    #expect(table.caption == "Cases")
    #expect(table.headerRows == 1)
    #expect(table.rows == [["Team", "Cases", ""], ["North", "4", "5"]])
    #expect(table.spans == [TableSpan(row: 0, column: 1, rowSpan: 1, columnSpan: 2)])
    #expect(table.source == "The division")
    #expect(table.notes == ["Note: at the end of May."])
    #expect(table.style == .data)
    #expect(table.provenance.regions.map(\.y0) == [60, 80, 100, 120])
  }

  @Test(
    "The style says what a table is for",
    arguments: [
      (
        [["Enablers", "Barriers"], ["1. Staff", "1. Buildings"]], TableRecord.Style.enablersBarriers
      ),
      ([["The division", "Score 9/30"], ["Overall rating", "Good"]], .ratings),
      ([["Lead inspector", "A. Person"], ["Editor", "B. Person"]], .people),
      ([["Team", "Cases"], ["North", "12"]], .data),
      ([["Stage", "Done by"], ["Court", "The service"]], .other),
    ])
  func styles(rows: [[String]], style: TableRecord.Style) throws {
    let isPeople = style == .people
    let found = try tables { $0.table(GridMaker(rows, bold: isPeople ? [] : [0]).grid) }
    #expect(found.map(\.style) == [style])
  }

  @Test("Two columns under the heading of a glossary explain terms")
  func glossary() throws {
    let found = try tables { maker in
      maker.heading("Appendix 2: Glossary")
      maker.table(
        GridMaker([["Breach", "Failure to keep to an order"], ["CRC", "A company"]]).grid)
    }
    #expect(found.map(\.style) == [.glossary])
  }
}
