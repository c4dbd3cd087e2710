import ReportModel
import Testing

@testable import ReportParsing

@Suite("Ratings")
struct RatingRecogniserTests {
  private func ratings(_ make: (inout DocumentMaker) -> Void) throws -> [Rating] {
    var maker = DocumentMaker()
    make(&maker)
    return RatingRecogniser().records(in: try maker.context())
  }

  private static let overview = GridMaker(
    [
      ["The Eastern division", "Score 16/30"], ["Overall rating", "Good"],
      ["1. Organisational delivery", ""], ["1.1 Leadership", "Good"], ["1.2 Staff", "Inadequate"],
    ], bold: [0, 2]
  ).spanning(row: 2, column: 0, columns: 2).grid

  private static func standard(_ name: String, _ previous: String, _ current: String) -> GridMaker {
    GridMaker(
      [
        ["", "Previous inspection", "Current inspection"], [name, "", ""],
        ["There are enough people.", previous, current],
      ], bold: [0, 1]
    ).spanning(row: 1, column: 0, columns: 3)
  }

  @Test("The overview gives the whole with its score, and each standard")
  func overview() throws {
    let found = try ratings { $0.table(Self.overview) }
    #expect(found.map(\.scope) == [.overall, .standard, .standard])
    #expect(found.map(\.number) == [nil, "1.1", "1.2"])
    #expect(found.map(\.name) == ["The Eastern division", "Leadership", "Staff"])
    #expect(found.map(\.rating) == ["Good", "Good", "Inadequate"])
    #expect(found.map(\.score) == ["16/30", nil, nil])
    #expect(found.allSatisfy { $0.previousRating == nil })
  }

  @Test("Numbers with a letter, in a column of their own, below who is rated and since when")
  func letteredNumbers() throws {
    let rows = [
      ["Holm unit Fieldwork started May 2023", "", "Score", "2/21"],
      ["Overall rating", "", "Inadequate", ""], ["1.", "Organisation", "", ""],
      ["P 1.1", "Leadership", "Good", ""], ["P 1.2", "Staff", "Inadequate", ""],
    ]
    let grid = GridMaker(rows).spanning(row: 0, column: 0, columns: 2)
      .spanning(row: 1, column: 0, columns: 2).spanning(row: 1, column: 2, columns: 2)
      .spanning(row: 3, column: 2, columns: 2).spanning(row: 4, column: 2, columns: 2)
    let found = try RatingReading.made("hmi-probation") { $0.table(grid.grid) }.records
    #expect(found.map(\.name) == ["Holm unit", "Leadership", "Staff"])
    #expect(found.map(\.number) == [nil, "1.1", "1.2"])
    #expect(found.map(\.rating) == ["Inadequate", "Good", "Inadequate"])
    #expect(found.first?.score == "2/21")
  }

  @Test("Where no row is set apart as a heading, the first one names the whole")
  func plainOverview() throws {
    let rows = [
      ["The Eastern division", "Score 16/30"], ["Overall rating", "Good"],
      ["1.1 Leadership", "Good"],
    ]
    let found = try ratings { $0.table(GridMaker(rows).grid) }
    #expect(found.map(\.name) == ["The Eastern division", "Leadership"])
  }

  @Test("The small table of a standard adds the rating of the inspection before")
  func merged() throws {
    let found = try ratings { maker in
      maker.table(Self.overview)
      maker.table(Self.standard("1.2. Staff", "Requires improvement", "Inadequate").grid)
    }
    #expect(found.count == 3)
    #expect(found[2].rating == "Inadequate")
    #expect(found[2].previousRating == "Requires improvement")
    #expect(found[2].provenance.confidence > found[1].provenance.confidence)
  }

  @Test("A table that contradicts the overview lowers the confidence")
  func conflict() throws {
    let found = try ratings { maker in
      maker.table(Self.overview)
      maker.table(Self.standard("1.2. Staff", "", "Good").grid)
    }
    #expect(found[2].rating == "Inadequate")
    #expect(found[2].provenance.confidence < 0.8)
  }

  @Test("Small tables alone are enough")
  func smallTables() throws {
    let found = try ratings { maker in
      maker.table(Self.standard("1.2. Staff", "", "Good").grid)
    }
    #expect(found.map(\.number) == ["1.2"])
    #expect(found.map(\.rating) == ["Good"])
    #expect(found.map(\.previousRating) == [nil])
  }

  @Test("One table can hold the ratings of both inspections, and the score in a row")
  func bothColumns() throws {
    let found = try ratings { maker in
      maker.table(
        GridMaker(
          [
            ["Holm CRC", "Previous rating (May 2019)", "Current rating"],
            ["Overall rating", "Good", "Requires improvement"], ["Overall score", "17/30", "9/30"],
            ["4.1 Unpaid work", "Good", "Outstanding ☆"],
          ], bold: [0]
        ).grid)
    }
    #expect(found.map(\.rating) == ["Requires improvement", "Outstanding"])
    #expect(found.map(\.previousRating) == ["Good", "Good"])
    #expect(found.map(\.score) == ["9/30", nil])
    #expect(found.map(\.name) == ["Holm CRC", "Unpaid work"])
  }

  @Test("What explains the scale is no rating")
  func scale() throws {
    let found = try ratings { maker in
      maker.table(
        GridMaker(
          [
            ["Total score", "Overall rating"], ["0 to 5", "Inadequate"],
            ["6 to 15", "Requires improvement"], ["16 to 25", "Good"], ["26 to 30", "Outstanding"],
          ], bold: [0]
        ).grid)
      // Two such tables that run into one.
      maker.table(
        GridMaker(
          [
            ["Lowest share", "Rating"], ["Below 50%", "Inadequate"],
            ["80% or more", "Outstanding"],
            ["Rating", "Points"], ["Inadequate", "0"], ["Total score", "Overall rating"],
            ["0 to 5", "Inadequate"], ["6 to 15", "Good"],
          ], bold: [0]
        ).grid)
    }
    #expect(found.isEmpty)
  }
}
