import ReportModel
import Testing

@testable import ReportParsing

/// Ratings of services and schools by scales and in forms of their own.
struct ServiceRatingTests {
  @Test(
    "Lines of a service for children: the whole over two lines, a rating over two, and no sentence")
  func services() throws {
    let found = try RatingReading.made("ofsted-social-care") { maker in
      maker.paragraph("Overall experiences")
      maker.setLines(
        [
          "Overall experiences and progress of children and young good",
          "people, taking into account",
          "How well children and young people are helped and protected good",
          "The effectiveness of leaders and managers requires improvement to be", "good",
          "The agency provides services that meet the requirements for good.",
          "Overall judgement at last inspection: good",
        ], size: 10)
    }
    #expect(
      found.records.map(\.name) == [
        "Overall experiences and progress of children and young people",
        "How well children and young people are helped and protected",
        "The effectiveness of leaders and managers",
      ])
    #expect(found.records.map(\.grade) == ["Good", "Good", "Requires improvement"])
    #expect(found.records.map(\.scope) == [.overall, .domain, .domain])
  }

  @Test("A care service's grades have their numbers before them")
  func numberedGrades() throws {
    let found = try RatingReading.made("care-inspectorate") { maker in
      maker.table(
        GridMaker([
          ["How well are lamps lit?", "3 - Adequate"], ["How good are boats?", "5 - Very Good"],
          ["How good are crews?", "1 - Unsatisfactory"],
        ]).grid)
    }
    #expect(found.records.map(\.rating) == ["3 - Adequate", "5 - Very Good", "1 - Unsatisfactory"])
    #expect(found.records.map(\.grade) == ["Adequate", "Very good", "Unsatisfactory"])
  }

  @Test("A table of a letter on a school rates by a scale of its own")
  func qualityIndicators() throws {
    var maker = DocumentMaker()
    maker.table(
      GridMaker([
        ["Quality indicators for the primary school", "Evaluation"],
        ["Leadership of boats", "satisfactory"], ["Care of lamps", "weak"],
      ]).grid)
    let found = RatingRecogniser().records(in: try maker.context(profile: "education-scotland"))
    #expect(found.map(\.rating) == ["Satisfactory", "Weak"])
  }
}
