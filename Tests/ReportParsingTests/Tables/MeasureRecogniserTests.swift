import ReportModel
import Testing

@testable import ReportParsing

@Suite("Measures")
struct MeasureRecogniserTests {
  private func measures(_ make: (inout DocumentMaker) -> Void) throws -> [Measure] {
    var maker = DocumentMaker()
    make(&maker)
    let context = try maker.context()
    var tables = TableRecogniser().records(in: context)
    RecordID.assign(to: &tables, report: "report")
    return MeasureRecogniser().records(in: context, tables: tables)
  }

  @Test("Each number is a record with the headings of its row and column")
  func cells() throws {
    let found = try measures { maker in
      maker.table(
        GridMaker(
          [
            ["Question", "Previous inspection", "Current inspection", "All divisions"],
            ["Is it in time?", "66%", "No comparable data", "70%"],
          ], bold: [0]
        ).grid)
    }
    #expect(found.map(\.rowLabel) == ["Is it in time?", "Is it in time?"])
    #expect(found.map(\.columnLabel) == ["Previous inspection", "All divisions"])
    #expect(found.map(\.value) == [66, 70])
    #expect(found.map(\.unit) == [.percent, .percent])
    #expect(found.map(\.raw) == ["66%", "70%"])
    #expect(found.map(\.period) == ["previous", "national"])
    #expect(Set(found.map(\.tableID)).count == 1)
    #expect(found[0].tableID?.hasPrefix("report/tables/") == true)
  }

  @Test("Headings of several rows are joined, and a year is a period as printed")
  func severalRows() throws {
    let found = try measures { maker in
      maker.table(
        GridMaker(
          [
            ["Service", "Orders", ""], ["", "2016/2017", "2017/2018"], ["Mentoring", "112", "340"],
          ],
          bold: [0, 1]
        ).spanning(row: 0, column: 1, columns: 2).spanning(row: 0, column: 0, rows: 2).grid)
    }
    #expect(found.map(\.columnLabel) == ["Orders: 2016/2017", "Orders: 2017/2018"])
    #expect(found.map(\.period) == ["2016/2017", "2017/2018"])
    #expect(found.map(\.unit) == [.count, .count])
  }

  @Test("The heading tells what a bare number counts")
  func unit() throws {
    let found = try measures { maker in
      maker.table(
        GridMaker([["Need", "% of cases", "Cost"], ["Drugs", "42", "17"]], bold: [0]).grid)
    }
    #expect(found.map(\.unit) == [.percent, .gbp])
  }

  @Test("A band names the standard that the rows below it measure")
  func band() throws {
    let found = try measures { maker in
      maker.table(
        GridMaker(
          [
            ["2.2. Planning", "", ""],
            ["Is it done?", "Previous inspection", "Current inspection"],
            ["In time?", "50%", "60%"], ["2.4. Reviewing", "", ""], ["Often?", "10%", "20%"],
          ], bold: [0, 1]
        ).spanning(row: 0, column: 0, columns: 3).spanning(row: 3, column: 0, columns: 3).grid)
    }
    #expect(found.map(\.domain) == ["Planning", "Planning", "Reviewing", "Reviewing"])
    #expect(found.map(\.rowLabel) == ["In time?", "In time?", "Often?", "Often?"])
  }

  @Test("Key facts, scales of ratings and lists of findings are no measures")
  func others() throws {
    let found = try measures { maker in
      maker.table(GridMaker([["42%", "People who came back"], ["7", "Offices"]]).grid)
      maker.table(
        GridMaker(
          [
            ["Rating", "Points"], ["Inadequate", "0"], ["Requires improvement", "1"],
            ["Good", "2"],
          ],
          bold: [0]
        ).grid)
      maker.table(
        GridMaker([["Enablers", "", "Barriers", ""], ["1", "Staff", "1", "Roads"]], bold: [0]).grid)
    }
    #expect(found.isEmpty)
  }

  @Test(
    "Dates in headings",
    arguments: [
      ("Staff, 31 October 2017", "31 October 2017"), ("Age of people, mid-2014", "mid-2014"),
      ("Price in 2016/17", "2016/17"), ("Cases held by 12 teams", nil),
      ("June 2011 inspection", "June 2011"),
      ("Orders of 1500 items", nil),
    ])
  func dates(label: String, period: String?) {
    #expect(MeasureLabels.dates(in: label) == period)
  }
}
