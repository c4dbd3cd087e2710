import ReportModel
import Testing

@testable import ReportParsing

@Suite("Ratings in lines and sentences")
struct RatingLineTests {
  @Test("Words that only lead on to the other judgements are no part of a name")
  func nameEnds() throws {
    let found = try RatingReading.made("generic") { maker in
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
    let found = try RatingReading.made { maker in
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
    let found = try RatingReading.made { maker in
      maker.heading(text)
      maker.table(FamilyRatingTests.numbered.grid)
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
    let found = try RatingReading.made { maker in
      maker.paragraph(text)
      maker.table(FamilyRatingTests.numbered.grid)
    }
    #expect(found.records.allSatisfy { $0.scope != .overall || $0.rating == nil })
  }

  @Test("Lines that end in ratings are a summary where there is no table, and are read with doubt")
  func ratingLines() throws {
    let lines = [
      "1. Children who need help and protection Requires improvement",
      "2. Children looked after and achieving", "permanence Good",
      "2.1 Adoption performance Outstanding", "3. Leadership and governance Good",
    ]
    let found = try RatingReading.made { maker in
      maker.coverLine("Inspection of Norland local authority children’s services")
      maker.add(.paragraph, lines.joined(separator: " "))
      maker.setLines(lines, size: 10)
    }
    #expect(found.records.map(\.number) == ["1", "2", "2.1", "3", nil])
    #expect(found.records[1].name == "Children looked after and achieving permanence")
    #expect(
      found.records.map(\.grade) == ["Requires improvement", "Good", "Outstanding", "Good", nil])
    #expect(found.records.allSatisfy { $0.provenance.confidence < 0.9 })
    let wrapped = try RatingReading.made { maker in
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
    let none = try RatingReading.made { maker in
      maker.add(.paragraph, prose.joined(separator: " "))
      maker.setLines(prose, size: 10)
    }
    #expect(none.records.map(\.rating) == [nil])
  }

  @Test("An outcome in words is the rating where inspections give no grade")
  func outcome() throws {
    let found = try RatingReading.made("area-send") { maker in
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
    let none = try RatingReading.made("area-send") {
      $0.coverLine("Area SEND inspection of Norland")
    }
    #expect(none.records.map(\.rating) == [nil])
    #expect(none.diagnostics.map(\.code) == ["rating-absent"])
  }

  @Test("A row and a line about the last inspection rate nothing now")
  func lastInspection() throws {
    let found = try RatingReading.made("generic") { maker in
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
    let found = try RatingReading.made { maker in
      maker.box { box in
        box.paragraph(
          "The Local Safeguarding Children Board (LSCB) is good. A board that is good helps.")
      }
    }
    let board = found.records.first { $0.rating != nil }
    #expect(board?.rating == "Good")
    #expect(board?.name == "The Local Safeguarding Children Board (LSCB)")
  }
}
