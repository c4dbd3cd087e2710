import ReportModel
import Testing

@testable import ReportParsing

/// Tables of other forms by which inquiries, committees and reviews set recommendations apart.
struct TableVariantTests {
  @Test("Numbers in a column of their own beside the names of groups make a list of a table")
  func sideNames() throws {
    let rows = [
      ["The Lamp Office", "1.", "The office should keep a log."],
      ["", "2.", "It should count its lamps."],
      ["Pier Board", "3.", "The board must mend its piers."],
    ]
    for (heading, count) in [("Recommendations", 3), ("Conclusions and recommendations", 0)] {
      let found = try recommendations("public-inquiry") { maker in
        maker.heading(heading)
        maker.table(GridMaker(rows).grid)
      }
      #expect(found.map(\.number) == Array(["1", "2", "3"].prefix(count)))
      #expect(
        found.map(\.topic)
          == Array(["The Lamp Office", "The Lamp Office", "Pier Board"].prefix(count)))
    }
    let stated = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.table(GridMaker([["1.", "There are nine lamps."], ["2.", "Two are out."]]).grid)
    }
    #expect(stated.isEmpty)
  }

  @Test("A column without a heading may number the rows; a row in one piece names those beneath it")
  func unheadedNumbers() throws {
    let rows = [
      ["#", "To", "We recommend that", "By when"],
      ["Lamps", "", "", ""],
      ["1", "The Lamp Office", "the office should keep a log.", "2027"],
      ["Piers", "", "", ""],
      ["2", "Pier Board", "the board should mend its piers.", "2028"],
    ]
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.table(
        GridMaker(rows).spanning(row: 1, column: 0, columns: 4)
          .spanning(row: 3, column: 0, columns: 4).grid)
    }
    #expect(found.map(\.number) == ["1", "2"])
    #expect(found.map(\.addressees) == [["The Lamp Office"], ["Pier Board"]])
  }

  @Test("A column headed by whom each recommendation is for or to", arguments: ["For", "To"])
  func forWhom(heading: String) throws {
    let rows = [
      ["Number", "Recommendation", heading, "Chapter"],
      ["1", "Publish a log of lamps.", "Lamp Office", "2"],
      ["2", "Every keeper should count lamps.", "Keepers; pier boards", "3"],
    ]
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.table(GridMaker(rows, bold: [0]).grid)
    }
    #expect(found.map(\.addressees) == [["Lamp Office"], ["Keepers; pier boards"]])
  }

  @Test("Labels in a column of their own make a list of a table in any chapter")
  func labelCells() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Lamps")
      maker.table(
        GridMaker([["Recommendation 4", "The Lamp Office should keep a log. It should: • count;"]])
          .grid)
      maker.paragraph("Few lamps were lit.")
      maker.table(GridMaker([["Recommendation 5", "Early warning"]]).grid)
    }
    #expect(found.map(\.number) == ["4"])
    #expect(found.map(\.text) == ["The Lamp Office should keep a log. It should:\n- count;"])
  }

  @Test("A name beside several rows is the addressee of each")
  func spanningName() throws {
    let rows = [
      ["Responsible body", "Areas for priority action"],
      ["Pier Council", "Leaders should mend the pier."], ["", "Leaders should count boats."],
    ]
    let found = try recommendations("area-send") { maker in
      maker.heading("Areas for priority action")
      maker.table(GridMaker(rows).spanning(row: 1, column: 0, rows: 2).grid)
    }
    #expect(found.map(\.addressees) == [["Pier Council"], ["Pier Council"]])
  }

  @Test("Headings that touch in narrow columns name two columns")
  func touchingHeadings() throws {
    let rows = [
      ["Number Recommendation", "", "Owner"],
      ["4", "The office should keep a log.", "The Lamp Office"],
      ["7", "Lamps must be lit.", "Pier Board"],
    ]
    for (columns, count) in [(2, 2), (1, 0)] {
      let found = try recommendations("public-inquiry") { maker in
        maker.heading("Lamps")
        maker.table(GridMaker(rows).spanning(row: 0, column: 0, columns: columns).grid)
      }
      #expect(found.map(\.number) == Array(["4", "7"].prefix(count)))
      #expect(
        found.map(\.addressees) == Array([["The Lamp Office"], ["Pier Board"]].prefix(count)))
    }
  }
}
