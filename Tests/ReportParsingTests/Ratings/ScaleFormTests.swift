import ReportModel
import Testing

@testable import ReportParsing

/// Ratings that users' profiles read: what stands under a rating, and before what it rates.
struct ScaleFormTests {
  private static let yaml = """
    name: piers
    extends: generic
    ratings:
      scale: [Bright, Fairly bright, Dim, Dark]
      unnumbered: domain
      lead_ins: [we found that lamps were]
      inverted: [for]
    """

  private func ratings(_ make: (inout DocumentMaker) -> Void) throws -> [String] {
    var maker = DocumentMaker()
    make(&maker)
    let profile = try Profile(yaml: Self.yaml, file: "piers.yaml")
    let context = ParsingContext(
      document: maker.document, source: Source(file: "made.pdf"), profile: profile)
    return RatingRecogniser().records(in: context).map { "\($0.name): \($0.rating ?? "")" }
  }

  @Test("Names in the columns of their ratings are rated so")
  func columns() throws {
    let found = try ratings {
      $0.table(
        GridMaker([
          ["Bright", "Fairly bright", "Dim", "Dark"], ["Ropes", "", "Care of lamps", "Boats"],
          ["Crews", "", "", "Harbour walls"],
        ]).grid)
    }
    #expect(
      found == [
        "Ropes: Bright", "Care of lamps: Dim", "Boats: Dark", "Crews: Bright",
        "Harbour walls: Dark",
      ])
  }

  @Test(
    "What a rating means, or how many have it, is no name",
    arguments: [
      ["Seen from afar", "Seen from near", "Seen by few", "Seen by none"],
      ["Lamps are seen.", "", "Lamps are out.", ""], ["12", "3", "", "7"],
    ])
  func meanings(row: [String]) throws {
    let found = try ratings {
      $0.table(GridMaker([["Bright", "Fairly bright", "Dim", "Dark"], row]).grid)
    }
    #expect(found.isEmpty)
  }

  @Test("Ratings before what they rate, in a list that the profile’s words lead into")
  func inverted() throws {
    let found = try ratings { maker in
      maker.heading("Summary")
      maker.paragraph("This year we found that lamps were:")
      maker.items("fairly bright for ships", "dark for crews.")
      maker.paragraph("The harbour has other things:")
      maker.items("dim for boats")
    }
    #expect(found == ["ships: Fairly bright", "crews: Dark"])
  }

  @Test(
    "Ratings that differ explain the scale only in its order",
    arguments: [(["Dim", "Dark", "Bright"], 3), (["Bright", "Dim", "Dark"], 0)])
  func explained(grades: [String], count: Int) throws {
    let found = try ratings {
      $0.table(GridMaker(zip(["Ropes", "Boats", "Crews"], grades).map { [$0, $1] }).grid)
    }
    #expect(found.count == count)
  }
}
