import ReportModel
import Testing

@testable import ReportParsing

@Suite("Ratings of other families")
struct FamilyRatingTests {
  private func reading(
    _ profile: String = "ofsted", _ make: (inout DocumentMaker) -> Void
  ) throws -> RatingReading {
    var maker = DocumentMaker()
    make(&maker)
    let words = try #require(try ProfileSet().profile(named: profile))
    return RatingRecogniser().reading(
      of: ParsingContext(
        document: maker.document, source: Source(file: "made.pdf"), profile: words))
  }

  /// Judgements in a table with a row for the whole.
  private static let grades = GridMaker(
    [
      ["Judgement", "Grade"], ["The impact of leaders", "Outstanding"],
      ["The experiences of children in care", "Requires improvement to be good"],
      ["Overall effectiveness", "Good"],
    ], bold: [0])

  /// Numbered judgements, those of parts indented.
  private static let numbered = GridMaker([
    ["1. Children who need help and protection", "", "Requires improvement"],
    ["2. Children looked after", "", "Good"], ["", "2.1 Adoption performance", "Outstanding"],
    ["", "2.2 Experiences and progress of care leavers", "Inadequate"],
    ["3. Leadership", "", "Good"],
  ])

  @Test("A table of judgements: the printed words, their grade, the label of the whole")
  func table() throws {
    let found = try reading { $0.table(Self.grades.grid) }
    #expect(found.records.map(\.scope) == [.domain, .domain, .overall])
    #expect(
      found.records.map(\.rating) == ["Outstanding", "Requires improvement to be good", "Good"])
    #expect(found.records.map(\.grade) == ["Outstanding", "Requires improvement", "Good"])
    #expect(found.records.last?.name == "Overall effectiveness")
    #expect(found.diagnostics.isEmpty)
  }

  @Test("Words that only lead on to the other judgements are no part of a name")
  func nameEnds() throws {
    let found = try reading("generic") { maker in
      maker.table(
        GridMaker([
          ["Overall experiences of children, taking into account", "good"],
          ["How well children are protected", "inadequate"],
          ["The effectiveness of leaders", "good"],
        ]).grid)
    }
    #expect(found.records.first?.name == "Overall experiences of children")
  }

  @Test("Numbers before the names of a summary without a table may be marks of items")
  func numberedLines() throws {
    let found = try reading { maker in
      for (number, text) in [
        ("1.", "Children who need help Good"), ("2.", "Children looked after Inadequate"),
        ("3.", "Leadership Good"),
      ] {
        maker.items(text, marker: number)
        maker.setLines([text], size: 10)
      }
    }
    #expect(found.records.prefix(3).map(\.number) == ["1", "2", "3"])
  }

  @Test("Rows that look like headings are rated too where they have a number and a rating")
  func ratedHeadings() throws {
    let grid = GridMaker(
      [
        ["1. Children who need help", "", "Good"], ["2. Children looked after", "", "Good"],
        ["", "2.1 Adoption performance", "Inadequate"], ["3. Leadership", "", "Good"],
      ], bold: [0, 1]
    ).spanning(row: 0, column: 0, columns: 2).spanning(row: 1, column: 0, columns: 2)
    let found = try reading { $0.table(grid.grid) }
    #expect(found.records.map(\.number).prefix(4) == ["1", "2", "2.1", "3"])
  }

  @Test("Indented rows, and a line in a box above that rates the whole")
  func headline() throws {
    let found = try reading { maker in
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

  @Test(
    "Lines that rate the whole",
    arguments: [
      ("The overall judgement is inadequate", "The overall judgement", "Inadequate"),
      (
        "The overall judgement is that children’s services require improvement",
        "The overall judgement", "Requires improvement"
      ),
      (
        "The overall judgement is requires improvement There are no serious failures.",
        "The overall judgement", "Requires improvement"
      ),
      (
        "Children’s services in Holm and Wick are good", "Children’s services in Holm and Wick",
        "Good"
      ),
    ])
  func lines(_ text: String, _ name: String, _ grade: String) throws {
    let found = try reading { maker in
      maker.heading(text)
      maker.table(Self.numbered.grid)
    }
    #expect(found.records.first?.scope == .overall)
    #expect(found.records.first?.name == name)
    #expect(found.records.first?.grade == grade)
  }

  @Test(
    "Sentences that rate nothing",
    arguments: [
      "Children’s services in Norland are good and have been so since the storm.",
      "Children’s services in Norland are not yet good", "Leaders in Norland are good",
      "The overall judgement is that much remains to be done",
    ])
  func noLines(_ text: String) throws {
    let found = try reading { maker in
      maker.paragraph(text)
      maker.table(Self.numbered.grid)
    }
    #expect(found.records.allSatisfy { $0.scope != .overall || $0.rating == nil })
  }

  @Test("A framework without a rating of the whole: null, and told")
  func absent() throws {
    let found = try reading { maker in
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
    let found = try reading { maker in
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
    let found = try reading { maker in
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
    let found = try reading { maker in
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
    let found = try reading { maker in
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
    let across = try reading("generic") { maker in
      maker.table(
        GridMaker(
          [["Leaders", "Care", "Overall effectiveness"], ["Good", "Outstanding", "Good"]],
          bold: [0]
        ).grid)
    }
    #expect(across.records.map(\.name) == ["Leaders", "Care", "Overall effectiveness"])
    #expect(across.records.map(\.rating) == ["Good", "Outstanding", "Good"])
    let folded = try reading("generic") { maker in
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
    let found = try reading("generic") { maker in
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
    let found = try reading("generic") { $0.table(grid) }
    #expect(found.records.map(\.rating) == ["Outstanding", "Inadequate"])
    #expect(found.records.map(\.scope) == [.standard, .overall])
    #expect(found.diagnostics.map(\.code) == ["rating-by-highlight", "rating-by-highlight"])
  }

  @Test("Lines that end in ratings are a summary where there is no table, and are read with doubt")
  func ratingLines() throws {
    let lines = [
      "1. Children who need help and protection Requires improvement",
      "2. Children looked after and achieving", "permanence Good",
      "2.1 Adoption performance Outstanding", "3. Leadership and governance Good",
    ]
    let found = try reading { maker in
      maker.coverLine("Inspection of Norland local authority children’s services")
      maker.add(.paragraph, lines.joined(separator: " "))
      maker.setLines(lines, size: 10)
    }
    #expect(found.records.map(\.number) == ["1", "2", "2.1", "3", nil])
    #expect(found.records[1].name == "Children looked after and achieving permanence")
    #expect(
      found.records.map(\.grade) == ["Requires improvement", "Good", "Outstanding", "Good", nil])
    #expect(found.records.allSatisfy { $0.provenance.confidence < 0.9 })
    let wrapped = try reading { maker in
      maker.coverLine("Inspection of Norland local authority children’s services")
      maker.add(.paragraph, "Children’s services in Norland require improvement to be good")
      maker.setLines([maker.blocks[1].text], size: 10)
      for (number, lines) in [
        ("1.", ["Children who need help and Requires improvement", "protection"]),
        ("2.1", ["Adoption performance Good"]),
        ("2.2", ["Experiences and progress of care Outstanding", "leavers"]),
      ] {
        maker.items(lines[0], marker: number)
        maker.setLines(lines, size: 10)
      }
    }
    #expect(wrapped.records.map(\.number) == [nil, "1", "2.1", "2.2"])
    #expect(
      wrapped.records.dropFirst().map(\.name) == [
        "Children who need help and protection", "Adoption performance",
        "Experiences and progress of care leavers",
      ])
    let prose = ["Leaders are good", "and the lamps of Norland are good", "The foghorn is good"]
    let none = try reading { maker in
      maker.add(.paragraph, prose.joined(separator: " "))
      maker.setLines(prose, size: 10)
    }
    #expect(none.records.map(\.rating) == [nil])
  }

  @Test("An outcome in words is the rating where inspections give no grade")
  func outcome() throws {
    let found = try reading("area-send") { maker in
      maker.coverLine("Area SEND inspection of Norland Local Area Partnership")
      maker.table(
        GridMaker([
          ["Inspection outcome"],
          ["The partnership’s arrangements lead to inconsistent experiences and outcomes here."],
        ]).grid)
    }
    #expect(found.records.map(\.scope) == [.overall])
    #expect(found.records.map(\.name) == ["Inspection outcome"])
    #expect(found.records.map(\.rating) == ["lead to inconsistent experiences and outcomes"])
    let none = try reading("area-send") { $0.coverLine("Area SEND inspection of Norland") }
    #expect(none.records.map(\.rating) == [nil])
    #expect(none.diagnostics.map(\.code) == ["rating-absent"])
  }

  @Test("A row and a line about the last inspection rate nothing now")
  func lastInspection() throws {
    let found = try reading("generic") { maker in
      maker.paragraph("Overall judgement at last inspection: good")
      maker.table(
        GridMaker(
          [
            ["Overall effectiveness", "Inadequate"], ["Quality of lamps", "Good"],
            ["State of boats", "Good"], ["Overall effectiveness at previous inspection", "Good"],
          ], bold: [0]
        ).grid)
    }
    #expect(found.records.map(\.scope) == [.overall, .standard, .standard])
    #expect(found.records.first?.rating == "Inadequate")
    #expect(found.records.first?.previousRating == "Good")
  }

  @Test("The board’s judgement may be a sentence with its stop, before one that explains it")
  func boardInBox() throws {
    let found = try reading { maker in
      maker.box { box in
        box.paragraph(
          "The Local Safeguarding Children Board (LSCB) is good. A board that is good helps.")
      }
    }
    let board = found.records.first { $0.rating != nil }
    #expect(board?.rating == "Good")
    #expect(board?.name == "The Local Safeguarding Children Board (LSCB)")
  }

  @Test("Numbers in a column of their own, and two judgements in one row")
  func stacked() throws {
    let found = try reading { maker in
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
