import Testing

@testable import ReportParsing

@Suite("Heading rows of tables")
struct TableHeaderFinderTests {
  private func headerRows(_ maker: GridMaker) -> Int {
    TableHeaderFinder(maker.grid, styles: DocumentMaker.styles).headerRows()
  }

  @Test("A bold first row is a heading")
  func bold() {
    #expect(headerRows(GridMaker([["Team", "Cases"], ["North", "few"]], bold: [0])) == 1)
  }

  @Test("A bold first column alone is none")
  func boldColumn() {
    var maker = GridMaker([["Breach", "Failure to keep to an order"], ["Licence", "Conditions"]])
    for index in maker.grid.cells.indices where maker.grid.cells[index].column == 0 {
      maker.grid.cells[index].content.runs[0].isBold = true
    }
    #expect(headerRows(maker) == 0)
  }

  @Test("Rows that the table's rules show to be headings are, where no look of theirs shows others")
  func ruled() {
    var maker = GridMaker([["Team", "Grade"], ["North", "Good"], ["South", "Fair"]])
    #expect(headerRows(maker) == 0)
    maker.grid.headerRows = 1
    #expect(headerRows(maker) == 1)
    maker.grid.headerRows = 3
    #expect(headerRows(maker) == 0)
    var bold = GridMaker([["Team", "Grade"], ["North", "Good"], ["South", "Fair"]], bold: [0])
    bold.grid.headerRows = 2
    #expect(headerRows(bold) == 1)
  }

  @Test("A table that is bold throughout has none")
  func allBold() {
    #expect(headerRows(GridMaker([["a", "b"], ["c", "d"]], bold: [0, 1])) == 0)
  }

  @Test("A bold band below the headings belongs to the rows")
  func bandBelow() {
    let maker = GridMaker(
      [["", "Before", "Now"], ["1.1 Staff", "", ""], ["Enough people", "Good", "Good"]],
      bold: [0, 1]
    ).spanning(row: 1, column: 0, columns: 3)
    #expect(headerRows(maker) == 1)
  }

  @Test("A bold band above the headings is one of them")
  func bandAbove() {
    let maker = GridMaker(
      [["2.1 Planning", "", ""], ["Is it done?", "Before", "Now"], ["In time?", "50%", "60%"]],
      bold: [0, 1]
    ).spanning(row: 0, column: 0, columns: 3)
    #expect(headerRows(maker) == 2)
  }

  @Test("A heading that reaches over two rows makes two heading rows")
  func tall() {
    let maker = GridMaker(
      [["Section", "Scores", ""], ["", "Low", "High"], ["A", "1", "2"]], bold: [0]
    )
    .spanning(row: 0, column: 0, rows: 2).spanning(row: 0, column: 1, columns: 2)
    #expect(headerRows(maker) == 2)
  }

  @Test("A tint of its own marks a heading, stripes do not")
  func tint() {
    let rows = [["Team", "Town"], ["North", "Stroan"], ["South", "Garrow"], ["West", "Holm"]]
    #expect(headerRows(GridMaker(rows).tinted(rows: 0)) == 1)
    #expect(headerRows(GridMaker(rows).tinted(rows: 0, 2)) == 0)
  }

  @Test("Letters of another colour mark a heading")
  func colour() {
    let rows = [["Team", "Town"], ["North", "Stroan"], ["South", "Garrow"]]
    #expect(headerRows(GridMaker(rows).white(row: 0)) == 1)
  }

  @Test("Words above numbers are a heading")
  func numbers() {
    #expect(headerRows(GridMaker([["Need", "Share"], ["Drugs", "39%"], ["Work", "12%"]])) == 1)
    #expect(headerRows(GridMaker([["Need", "40%"], ["Drugs", "39%"], ["Work", "12%"]])) == 0)
  }

  @Test("A single row is no heading")
  func single() {
    #expect(headerRows(GridMaker([["Good", "Good"]], bold: [0])) == 0)
  }
}
