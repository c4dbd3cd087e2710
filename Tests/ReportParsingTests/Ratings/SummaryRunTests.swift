import ReportModel
import Testing

@testable import ReportParsing

/// Summaries of ratings in several tables.
struct SummaryRunTests {
  private static func grid(_ title: String, _ rows: [String]...) -> GridMaker {
    GridMaker([[title, ""]] + rows, bold: [0]).spanning(row: 0, column: 0, columns: 2)
  }

  private static let safety = grid(
    "Lamp services", ["Overall effectiveness", "Adequate"], ["Capacity to improve", "Good"],
    ["Quality of provision", "Adequate"])
  private static let care = grid(
    "Ferry services", ["Overall effectiveness", "Good"], ["Capacity to improve", "Outstanding"])
  private static let outcomes = grid(
    "Outcomes for passengers", ["Being dry", "Outstanding"], ["Being warm", "Good"],
    ["Being on time", "Adequate"])

  @Test("Each of them counts, and what two of them name alike has its table's heading")
  func run() throws {
    let found = try RatingReading.made { maker in
      maker.heading("Record of main findings")
      for table in [Self.safety, Self.care, Self.outcomes] { maker.table(table.grid) }
    }
    #expect(
      found.records.map(\.name) == [
        "Overall effectiveness", "Capacity to improve", "Quality of provision",
        "Ferry services: Overall effectiveness", "Ferry services: Capacity to improve",
        "Being dry", "Being warm", "Being on time",
      ])
    #expect(found.records.map(\.scope).filter { $0 == .overall }.count == 1)
    #expect(found.records.map(\.grade).suffix(3) == ["Outstanding", "Good", "Adequate"])
  }

  @Test("A table behind running text rates something else")
  func apart() throws {
    let found = try RatingReading.made { maker in
      maker.table(Self.safety.grid)
      maker.paragraph("The ferries are rated elsewhere.")
      maker.table(Self.outcomes.grid)
    }
    #expect(found.records.count == 3)
  }
}
