import ReportModel
import Testing

@testable import ReportParsing

/// Tables with a recommendation in each row.
struct RecommendationTableTests {
  private func records(
    _ maker: DocumentMaker, _ profile: String = "area-send"
  ) throws -> [Recommendation] {
    RecommendationRecogniser().records(in: try maker.context(profile: profile))
  }

  @Test("A table goes on below one on its own page, and where a border opens an empty column")
  func goesOn() throws {
    var maker = DocumentMaker()
    maker.heading("Areas for priority action")
    maker.table(
      GridMaker([
        ["Responsible body", "Areas for priority action"],
        ["Pier Council", "Leaders should mend the pier."],
      ]).grid)
    maker.table(GridMaker([["Harbour Trust", "The trust should count boats."]]).grid)
    maker.page = 2
    maker.table(GridMaker([["Harbour Trust", "The trust should count ropes.", ""]]).grid)
    #expect(try records(maker).count == 3)
  }

  @Test("Items of a list in a cell, by bullets of any look", arguments: ["•", "■", "▪"])
  func listInCell(bullet: String) throws {
    let text = "Leaders should mend: \(bullet) the pier \(bullet) the ropes."
    let found = try recommendations("area-send") { maker in
      maker.heading("Areas for priority action")
      maker.table(
        GridMaker([["Responsible body", "Areas for priority action"], ["Pier Council", text]]).grid)
    }
    #expect(found.map(\.text) == ["Leaders should mend:\n- the pier\n- the ropes."])
  }

  @Test("A column of progress beside others' recommendations, whoever reported it")
  func progressReported() throws {
    let found = try recommendations { maker in
      maker.heading("How the fund was set up")
      maker.table(
        GridMaker([
          ["", "Recommendation", "Progress reported by the Lamp Office"],
          ["1", "The Lamp Office should publish its log.", "Done in part."],
          ["2", "The Lamp Office must count boats.", "Not begun."],
        ]).grid)
    }
    #expect(found.map(\.category) == [.quoted, .quoted])
    #expect(found.map(\.number) == ["1", "2"])
  }

  @Test("Numbers may stand before the words of a cell")
  func numbersInCells() throws {
    var maker = DocumentMaker()
    maker.table(
      GridMaker([
        ["Recommendation", "Response"],
        ["1. The trust should count boats.", "Accepted."],
        ["Recommendation 2: The trust should count ropes.", "Accepted."],
      ]).grid)
    let found = try records(maker, "generic")
    #expect(found.map(\.number) == ["1", "2"])
    #expect(
      found.map(\.text) == ["The trust should count boats.", "The trust should count ropes."])
  }

  @Test("A cell names those addressed; a table on the next page goes on")
  func addressees() throws {
    var maker = DocumentMaker()
    maker.heading("Areas for priority action")
    maker.table(
      GridMaker([
        ["Responsible body", "Areas for priority action"],
        ["Pier Council and Harbour Trust", "Leaders should mend the pier and tell"],
      ]).grid)
    maker.page = 2
    maker.add(.figure)
    maker.table(
      GridMaker([
        ["", "the town about it. They should hurry."],
        ["Harbour Trust", "The trust should count boats."],
      ]).grid)
    maker.heading("Areas for improvement")
    maker.box { box in
      box.paragraph("", bold: "Areas for improvement")
      box.paragraph("Leaders should write. The harbour board should read.")
      box.paragraph("Leaders must continue to plan.")
    }
    let found = try records(maker)
    #expect(
      found.map(\.text) == [
        "Leaders should mend the pier and tell the town about it. They should hurry.",
        "The trust should count boats.", "Leaders should write. The harbour board should read.",
        "Leaders must continue to plan.",
      ])
    #expect(
      found.map(\.addressees) == [
        ["Pier Council and Harbour Trust"], ["Harbour Trust"], ["Leaders", "The harbour board"],
        ["Leaders"],
      ])
    #expect(found.map(\.priority) == [.key, .key, .other, .other])
    #expect(found[0].provenance.regions.count == 2)
    #expect(found[0].topic == "Areas for priority action")
  }

  @Test("Numbers and labels stand in a column of their own; other tables are none")
  func numbers() throws {
    var maker = DocumentMaker()
    maker.heading("Summary")
    maker.table(
      GridMaker([
        ["No.", "Recommendation", "Owner"], ["R1", "Mend the pier.", "Harbour board"],
        ["Recommendation 2", "Count boats.", "Town"],
      ]).grid)
    maker.table(GridMaker([["Year", "Boats"], ["1901", "12"]]).grid)
    let found = try records(maker, "generic")
    #expect(found.map(\.number) == ["R1", "2"])
    #expect(found.map(\.addressees) == [["Harbour board"], ["Town"]])
  }

  @Test("A table with answers beside them quotes another's")
  func answers() throws {
    var maker = DocumentMaker()
    maker.heading("Annex")
    maker.table(GridMaker([["Recommendation", "Response"], ["Mend the pier.", "Agreed"]]).grid)
    #expect(try records(maker, "generic").map(\.category) == [.quoted])
  }

  @Test(
    "A plan of action with its progress prints the report's own again; an answer quotes another's")
  func plan() throws {
    let plan = GridMaker([
      ["Ref", "Recommendation", "Lead agency", "Progress"],
      ["1", "The trust should count boats.", "Trust", "Under way"],
      ["2", "The council should mend the pier.", "Council", "Complete"],
    ]).grid
    let found = try recommendations("generic") { maker in
      maker.heading("Recommendations")
      maker.paragraph("Recommendation 1: The trust should count boats.")
      maker.paragraph("Recommendation 2: The council should mend the pier.")
      maker.heading("Appendix A: Action plan")
      maker.table(plan)
    }
    #expect(found.map(\.category) == [.new, .new])
    #expect(found.map(\.occurrences) == [2, 2])
    #expect(
      try recommendations("generic") { $0.table(plan) }.map(\.category) == [.quoted, .quoted])
  }

  @Test("A few words on paragraphs head the column of those that explain")
  func paragraphs() throws {
    let found = try recommendations("generic") { maker in
      maker.heading("Recommendations")
      maker.table(
        GridMaker([
          ["Number", "Recommendation", "Relevant paragraph of the report"],
          ["1", "The trust should count boats.", "4.7"],
          ["2", "The council should mend the pier.", "4.9, 4.12"],
        ]).grid)
    }
    #expect(found.map(\.paragraphRefs) == [["4.7"], ["4.9", "4.12"]])
  }

  @Test("A table of numbers and orders goes on with the list above it", arguments: [3, 7])
  func goesOn(first: Int) throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.table(
        GridMaker([
          ["Other recommendations", ""],
          ["\(first)", "The harbour office should light the pier."],
          ["\(first + 1)", "The crews should keep a log."],
        ]).grid)
    }
    #expect(found.map(\.number) == ["\(first)", "\(first + 1)"])
    #expect(found.last?.text == "The crews should keep a log.")
  }

  @Test("Words over all columns of a table of numbers ask for what stands beneath them")
  func ledRows() throws {
    let found = try recommendations("hmi-probation") { maker in
      maker.heading("Recommendations")
      var grid = GridMaker([
        ["2", "light the pier"], ["The National Probation Service should:", ""],
        ["3", "keep a log"],
      ]).grid
      for index in grid.cells.indices where grid.cells[index].row == 1 {
        grid.cells[index].columnSpan = 2
      }
      grid.cells.removeAll { $0.row == 1 && $0.content.isEmpty }
      maker.table(grid)
    }
    #expect(found.map(\.number) == ["2", "3"])
    #expect(found.map(\.text) == ["light the pier", "keep a log"])
    #expect(found.map(\.addressees) == [[], ["NPS"]])
  }
}
