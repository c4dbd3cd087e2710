import ReportModel
import Testing

@testable import ReportParsing

@Suite("Ratings of other families")
struct FamilyRatingTests {
  /// Judgements in a table with a row for the whole.
  private static let grades = GridMaker(
    [
      ["Judgement", "Grade"], ["The impact of leaders", "Outstanding"],
      ["The experiences of children in care", "Requires improvement to be good"],
      ["Overall effectiveness", "Good"],
    ], bold: [0])

  /// Numbered judgements, those of parts indented.
  static let numbered = GridMaker([
    ["1. Children who need help and protection", "", "Requires improvement"],
    ["2. Children looked after", "", "Good"], ["", "2.1 Adoption performance", "Outstanding"],
    ["", "2.2 Experiences and progress of care leavers", "Inadequate"],
    ["3. Leadership", "", "Good"],
  ])

  @Test("A table of judgements: the printed words, their grade, the label of the whole")
  func table() throws {
    let found = try RatingReading.made { $0.table(Self.grades.grid) }
    #expect(found.records.map(\.scope) == [.domain, .domain, .overall])
    #expect(
      found.records.map(\.rating) == ["Outstanding", "Requires improvement to be good", "Good"])
    #expect(found.records.map(\.grade) == ["Outstanding", "Requires improvement", "Good"])
    #expect(found.records.last?.name == "Overall effectiveness")
    #expect(found.diagnostics.isEmpty)
  }

  @Test("Rows beside one name say which inspection their ratings are of")
  func periods() throws {
    let grid = GridMaker([
      ["Inspection dates", "", "3 March 2031"],
      ["Overall effectiveness", "Previous inspection:", "Inadequate"],
      ["", "This inspection:", "Good"], ["Leadership", "", "Good"], ["Lamps", "", "Outstanding"],
    ]).spanning(row: 1, column: 0, rows: 2).spanning(row: 3, column: 0, columns: 2)
      .spanning(row: 4, column: 0, columns: 2)
    let found = try RatingReading.made { $0.table(grid.grid) }
    #expect(found.records.map(\.name) == ["Overall effectiveness", "Leadership", "Lamps"])
    #expect(found.records.map(\.rating) == ["Good", "Good", "Outstanding"])
    #expect(found.records.first?.previousRating == "Inadequate")
  }

  @Test("Rows that look like headings are rated too where they have a number and a rating")
  func ratedHeadings() throws {
    let grid = GridMaker(
      [
        ["1. Children who need help", "", "Good"], ["2. Children looked after", "", "Good"],
        ["", "2.1 Adoption performance", "Inadequate"], ["3. Leadership", "", "Good"],
      ], bold: [0, 1]
    ).spanning(row: 0, column: 0, columns: 2).spanning(row: 1, column: 0, columns: 2)
    let found = try RatingReading.made { $0.table(grid.grid) }
    #expect(found.records.map(\.number).prefix(4) == ["1", "2", "2.1", "3"])
  }

  @Test("Indented rows, and a line in a box above that rates the whole")
  func headline() throws {
    let found = try RatingReading.made { maker in
      maker.box { box in
        box.paragraph("Children’s services in Norland require improvement to be good")
        box.paragraph("Leaders are not yet good.")
      }
      maker.table(Self.numbered.grid)
    }
    #expect(found.records.map(\.number) == [nil, "1", "2", "2.1", "2.2", "3"])
    #expect(
      found.records.map(\.scope) == [.overall, .domain, .domain, .standard, .standard, .domain])
    #expect(found.records[0].name == "Children’s services in Norland")
    #expect(found.records[0].rating == "require improvement to be good")
    #expect(found.records[0].grade == "Requires improvement")
    #expect(found.records[4].name == "Experiences and progress of care leavers")
    #expect(found.records[4].rating == "Inadequate")
  }

  @Test("A line that rates the whole may say why")
  func reason() throws {
    let found = try RatingReading.made { maker in
      maker.paragraph("Children’s services in Norland are inadequate because nobody counts lamps")
      maker.table(Self.numbered.grid)
    }
    #expect(found.records.first?.scope == .overall)
    #expect(found.records.first?.name == "Children’s services in Norland")
    #expect(found.records.first?.grade == "Inadequate")
  }

  @Test("A framework without a rating of the whole: null, and told")
  func absent() throws {
    let found = try RatingReading.made { maker in
      maker.table(
        GridMaker(
          [
            ["Judgement", "Grade"], ["The impact of leaders", "Good"],
            ["The experiences of children in care", "Outstanding"], ["Care leavers", "Good"],
          ], bold: [0]
        ).grid)
      maker.paragraph("Services for children in Norland are good. They were not always.")
    }
    #expect(found.records.count == 4)
    #expect(found.records.last?.scope == .overall)
    #expect(found.records.last?.rating == nil)
    #expect((found.records.last?.provenance.confidence ?? 1) < 0.9)
    #expect(found.diagnostics.map(\.code) == ["rating-absent"])
  }

  @Test("Chapters that say the summary's rating again make it surer; others are no records")
  func repeated() throws {
    let found = try RatingReading.made { maker in
      maker.table(Self.numbered.grid)
      maker.page = 9
      maker.heading(
        "The graded judgement about the experience and progress of care leavers is that it is "
          + "inadequate")
      maker.table(
        GridMaker(
          [["Key judgement", "Judgement grade"], ["The leadership of ferries", "Good"]], bold: [0]
        ).grid)
      maker.heading("The Local Safeguarding Children Board is good")
      maker.paragraph("Overall effectiveness is good. It was inadequate in the year before.")
    }
    let leavers = try #require(found.records.first { $0.number == "2.2" })
    #expect(leavers.provenance.confidence == 0.99)
    #expect(leavers.provenance.pages == [1, 9])
    #expect(!found.records.contains { $0.name.contains("ferries") || $0.name.contains("Board") })
    #expect(found.diagnostics.map(\.code) == ["rating-elsewhere"])
    #expect(found.records.last?.scope == .overall)
    #expect(found.records.last?.rating == "Good")
  }

  @Test("A chapter that contradicts the summary lowers the confidence, and is told")
  func conflict() throws {
    let found = try RatingReading.made { maker in
      maker.heading("Children’s services in Norland are good")
      maker.table(Self.numbered.grid)
      maker.page = 7
      maker.heading("The experiences and progress of care leavers are good")
    }
    let leavers = try #require(found.records.first { $0.number == "2.2" })
    #expect(leavers.rating == "Inadequate")
    #expect(leavers.provenance.confidence < 0.8)
    #expect(found.diagnostics.map(\.code) == ["rating-conflict"])
  }

  @Test("Two names under one number in a table are two things")
  func misprint() throws {
    let found = try RatingReading.made { maker in
      maker.heading("Children’s services in Norland are good")
      maker.table(
        GridMaker([
          ["1. Children who need help", "Good"], ["2. Children looked after", "Good"],
          ["1. Leadership and governance", "Inadequate"],
        ]).grid)
    }
    #expect(found.records.map(\.rating).suffix(3) == ["Good", "Good", "Inadequate"])
  }

  @Test("Words that are no rating of the scale are kept, and told; none is null, and told")
  func unknown() throws {
    let found = try RatingReading.made { maker in
      maker.table(
        GridMaker(
          [
            ["Judgement", "Grade"], ["Leaders", "Good"], ["Care leavers", "Not judged"],
            ["Adoption", ""], ["Overall effectiveness", "Good"],
          ], bold: [0]
        ).grid)
    }
    #expect(found.records.map(\.rating) == ["Good", "Not judged", nil, "Good"])
    #expect(found.records[1].grade == nil)
    #expect(found.diagnostics.map(\.code) == ["rating-unknown", "rating-unread"])
  }

  @Test("Ratings side by side, and a table folded into two")
  func wide() throws {
    let across = try RatingReading.made("generic") { maker in
      maker.table(
        GridMaker(
          [["Leaders", "Care", "Overall effectiveness"], ["Good", "Outstanding", "Good"]],
          bold: [0]
        ).grid)
    }
    #expect(across.records.map(\.name) == ["Leaders", "Care", "Overall effectiveness"])
    #expect(across.records.map(\.rating) == ["Good", "Outstanding", "Good"])
    let folded = try RatingReading.made("generic") { maker in
      maker.table(
        GridMaker(
          [
            ["Judgement", "Grade", "Judgement", "Grade"],
            ["Leaders", "Good", "Care", "Inadequate"],
            ["Help", "Outstanding", "Overall effectiveness", "Good"],
          ], bold: [0]
        ).grid)
    }
    #expect(
      Set(folded.records.map(\.name)) == ["Leaders", "Help", "Care", "Overall effectiveness"])
    #expect(folded.records.first { $0.name == "Care" }?.rating == "Inadequate")
  }

  @Test("A mark under the headings of the scale is read with doubt")
  func position() throws {
    let found = try RatingReading.made("generic") { maker in
      maker.table(
        GridMaker(
          [
            ["", "Outstanding", "Good", "Inadequate"], ["Leaders", "", "✓", ""],
            ["Care", "", "", "x"], ["Help", "✓", "✓", ""],
          ], bold: [0]
        ).grid)
    }
    #expect(found.records.map(\.rating) == ["Good", "Inadequate", nil])
    #expect(found.records.allSatisfy { $0.provenance.confidence < 0.9 })
    #expect(
      found.diagnostics.map(\.code)
        == ["rating-by-position", "rating-by-position", "rating-unread"])
  }

  @Test("One of all ratings on a tint is read with doubt")
  func highlight() throws {
    var grid = GridMaker([
      ["Leaders", "Outstanding", "Good", "Inadequate"],
      ["Overall effectiveness", "Outstanding", "Good", "Inadequate"],
    ]).grid
    for index in grid.cells.indices {
      let cell = grid.cells[index]
      if cell.column == (cell.row == 0 ? 1 : 3) { grid.cells[index].fill = DocumentMaker.grey(90) }
    }
    let found = try RatingReading.made("generic") { $0.table(grid) }
    #expect(found.records.map(\.rating) == ["Outstanding", "Inadequate"])
    #expect(found.records.map(\.scope) == [.standard, .overall])
    #expect(found.diagnostics.map(\.code) == ["rating-by-highlight", "rating-by-highlight"])
  }

  @Test("Numbers in a column of their own, and two judgements in one row")
  func stacked() throws {
    let found = try RatingReading.made { maker in
      maker.table(
        GridMaker([
          ["1.", "Children who need help and protection", "Good"],
          ["2.", "Children looked after", "Good"],
          ["", "2.1 Adoption performance 2.2 Care leavers", "Requires improvement Good"],
          ["3.", "Leadership", "Inadequate"],
        ]).grid)
    }
    let rated = found.records.filter { $0.rating != nil }
    #expect(rated.map(\.number) == ["1", "2", "2.1", "2.2", "3"])
    #expect(
      rated.map(\.rating) == ["Good", "Good", "Requires improvement", "Good", "Inadequate"])
  }
}
