import PDFReading
import Testing

@testable import Layout

@Suite("TableJoiner")
struct TableJoinerTests {
  private func grid(
    _ rows: [[String]], edges: [Double] = [72, 300, 523], evidence: TableEvidence = .ruled,
    page: Int = 1, boldHeader: Bool = false
  ) -> TableGrid {
    let cells = rows.enumerated().flatMap { row, texts in
      texts.enumerated().filter { !$0.element.isEmpty }.map { column, text in
        TableCell(
          row: row, column: column,
          content: TextContent(runs: [
            TextRun(text: text, isBold: boldHeader && row == 0, isItalic: false)
          ]),
          regions: [PageBox(page: page, box: Box(x0: 72, y0: 0, x1: 90, y1: 10))])
      }
    }
    return TableGrid(
      rowCount: rows.count, columnCount: edges.count - 1, cells: cells, evidence: evidence,
      columnEdges: edges)
  }

  private func joined(_ first: TableGrid, _ second: TableGrid) -> [[String]]? {
    let assembler = TextAssembler(styles: [], vocabulary: HyphenVocabulary())
    return TableJoiner(assembler: assembler).joined(first, second)?.texts
  }

  @Test("Rows are counted on")
  func rows() {
    #expect(joined(grid([["A", "B."]]), grid([["C", "D."]])) == [["A", "B."], ["C", "D."]])
  }

  @Test("Tints behind a title and headings show them as well as bold letters")
  func tintedTitle() {
    func part(_ page: Int, _ title: String) -> TableGrid {
      var result = grid(
        [[title, ""], ["Question", "This year"], ["Lamps lit", "71%"]], page: page)
      for index in result.cells.indices where result.cells[index].row < 2 {
        result.cells[index].fill = PageSketch.grey
      }
      return result
    }
    #expect(joined(part(1, "Lamps"), part(2, "Piers")) == nil)
  }

  @Test(
    "A part that opens with a title and headings of its own is another table, whatever the first part opens with"
  )
  func titled() {
    func titled(_ title: String, _ heads: [String]) -> TableGrid {
      var result = grid([[title, ""], heads, ["Lamps lit", "1"]], evidence: .striped, page: 2)
      for index in result.cells.indices where result.cells[index].row == 1 {
        result.cells[index].content = TextContent(runs: [
          TextRun(text: result.cells[index].content.text, isBold: true, isItalic: false)
        ])
      }
      return result
    }
    let rest = grid([["Boats counted", "5"], ["Ropes mended", "7"]], evidence: .striped)
    #expect(joined(rest, titled("2. Light", ["Were lamps lit?", "Year"])) == nil)
    // Headings of the first part under another title, or one table of several such parts.
    let headed = grid(
      [["Were lamps lit?", "Year"], ["Boats counted", "5"]], evidence: .striped)
    #expect(joined(headed, titled("(continued)", ["Were lamps lit?", "Year"]))?.count == 5)
  }

  @Test("Repeated rows at the top are there once, two of them too")
  func repeated() {
    let head = [["Unit", "Grade"], ["Name", "2021"]]
    #expect(
      joined(grid(head + [["A", "B."]]), grid(head + [["C", "D."]])) == head + [
        ["A", "B."], ["C", "D."],
      ])
  }

  @Test(
    "The rest of a cut row, read as a further line of the headings printed again above it or beside them",
    arguments: [["Question"], []])
  func repeatedAboveRest(heading: [String]) {
    let edges = [72.0, 300, 400, 523]
    func lined(_ rows: [[[String]]], page: Int) -> TableGrid {
      var result = grid(
        rows.map { $0.map { $0.joined(separator: " ") } }, edges: edges, evidence: .partlyRuled,
        page: page)
      for index in result.cells.indices {
        let cell = result.cells[index]
        result.cells[index].lines = rows[cell.row][cell.column].map { Line.sketch($0, page: page) }
      }
      return result
    }
    let first = lined(
      [[heading, ["All"], ["Ours"]], [["Are piers lit"], ["64%"], ["7%"]]], page: 1)
    let second = lined(
      [[heading + ["by night?"], ["All"], ["Ours"]], [["Are nets dry?"], ["52%"], ["9%"]]],
      page: 2)
    let assembler = TextAssembler(styles: [Look.body.style], vocabulary: HyphenVocabulary())
    #expect(
      TableJoiner(assembler: assembler).joined(first, second)?.texts == [
        [heading.first ?? "", "All", "Ours"], ["Are piers lit by night?", "64%", "7%"],
        ["Are nets dry?", "52%", "9%"],
      ])
  }

  @Test("Headings at a page's foot stand over several columns of the rows on the next")
  func spreadHeadings() {
    let head = grid([["Enablers", "Barriers"]], boldHeader: true)
    let body = grid(
      [["1.", "Plans.", "1.", "Rooms."], ["2.", "Staff.", "", ""]], edges: [72, 90, 300, 318, 523],
      page: 2)
    #expect(
      joined(head, body) == [
        ["Enablers", "", "Barriers", ""], ["1.", "Plans.", "1.", "Rooms."],
        ["2.", "Staff.", "", ""],
      ])
    let other = grid(
      [["1.", "Plans.", "1.", "Rooms."]], edges: [72, 90, 250, 270, 523], page: 2)
    #expect(joined(head, other) == nil)
  }

  @Test("A cut cell is joined, and has both regions")
  func cut() {
    let first = grid([["Unit", "Remark"], ["A", "They were"]])
    let second = grid([["", "kind."], ["B", "Slow."]], page: 2)
    #expect(
      joined(first, second) == [["Unit", "Remark"], ["A", "They were kind."], ["B", "Slow."]])
  }

  @Test("Small letters open no rest where the column's cells begin with them")
  func smallLetters() {
    #expect(
      joined(grid([["Lamp", "Grade"], ["Ropes", "good"]]), grid([["Boats", "good"]]))?.count == 3)
  }

  @Test("Other columns, another table", arguments: [[72.0, 200, 523], [72, 300, 400, 523]])
  func otherColumns(edges: [Double]) {
    #expect(joined(grid([["A", "B."]]), grid([["C", "D."]], edges: edges)) == nil)
  }

  @Test("Text-made edges may differ more than drawn ones")
  func vagueEdges() {
    let moved = [72.0, 320, 523]
    #expect(joined(grid([["A", "B."]]), grid([["C", "D."]], edges: moved)) == nil)
    #expect(
      joined(
        grid([["A", "B."]], evidence: .aligned),
        grid([["C", "D."]], edges: moved, evidence: .aligned))
        != nil)
  }

  @Test("A bold heading row of its own opens another table")
  func ownHeading() {
    #expect(
      joined(
        grid([["Unit", "Grade"], ["A", "B."]], boldHeader: true),
        grid([["Office", "Cost"], ["C", "D."]], boldHeader: true)) == nil)
  }

  @Test("A bold name of a group goes on under headings alone, headings of its own do not")
  func groupUnderHeadings() {
    let head = grid([["Unit", "Grade"]], boldHeader: true)
    let group = grid([["North", ""], ["Staff", "Good"]], page: 2, boldHeader: true)
    #expect(joined(head, group) == [["Unit", "Grade"], ["North", ""], ["Staff", "Good"]])
    #expect(joined(head, grid([["North", "South"], ["Staff", "Good"]], boldHeader: true)) == nil)
    let whole = grid([["Unit", "Grade"], ["Staff", "Good"]], boldHeader: true)
    #expect(joined(whole, group) == nil)
  }

  @Test("Figures in a row are no rest of the figures above")
  func figures() {
    #expect(joined(grid([["Year", "All"], ["2019", "12"]]), grid([["2020", "14"]]))?.count == 3)
  }

  @Test("A label beside several rows goes on beside those behind the page’s end")
  func cutLabel() throws {
    var rest = grid([["", "by June."], ["", "Count the lamps."], ["Crew", "Rest."]], page: 2)
    rest.cells.append(
      TableCell(
        row: 0, column: 0, rowSpan: 2, content: TextContent(runs: []),
        regions: [PageBox(page: 2, box: Box(x0: 72, y0: 0, x1: 90, y1: 10))]))
    let assembler = TextAssembler(styles: [], vocabulary: HyphenVocabulary())
    let whole = try #require(
      TableJoiner(assembler: assembler).joined(
        grid([["Who", "What"], ["Board", "Mend piers"]]), rest))
    #expect(whole.cell(row: 1, column: 0)?.rowSpan == 2)
    #expect(whole.texts.map(\.[1]) == ["What", "Mend piers by June.", "Count the lamps.", "Rest."])
  }
}
