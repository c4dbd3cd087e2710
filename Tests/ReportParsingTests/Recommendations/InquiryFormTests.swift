import Layout
import ReportModel
import Testing

@testable import ReportParsing

/// Forms in which inquiries print their recommendations: behind divisions of divisions, with numbers such as "R1",
/// list after list among numbered paragraphs.
struct InquiryFormTests {
  @Test(
    "A heading may stand behind several divisions, and their numbers be spelled out",
    arguments: [
      ("Part 8 Volume 1: conclusions and recommendations", RecommendationHeadings.Kind.mixed),
      ("Part V Chapter 33 Recommendations", .plain),
      ("CHAPTER FORTY-SEVEN: RECOMMENDATIONS", .plain),
      ("Part Eight: Recommendations", .plain),
      ("Chapter 9: Complete list of recommendations", .plain),
      ("Table of recommendations", .plain), ("Monitored recommendations", .plain),
      ("Full list of recommendations", .plain), ("Schedule of recommendations", .plain),
      ("Consolidated list of recommendations", .plain), ("Final recommendations", .plain),
      ("Detailed recommendations", .plain),
      ("Part 8 Volume 1: lamps and recommendations", nil), ("Part 8 Volume 1", nil),
    ])
  func divisions(_ title: String, _ kind: RecommendationHeadings.Kind?) throws {
    let profile = try #require(try ProfileSet().profile(named: "public-inquiry"))
    #expect(RecommendationHeadings(profile.recommendations).kind(of: FoldedText(title)) == kind)
  }

  @Test("Below a label alone a sentence is whole though a reference stands behind its stop")
  func referenceBehindStop() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.paragraph("", bold: "Recommendation 1")
      maker.paragraph("The Lamp Office should report to the Pier Board. (paragraph 17.9)")
      maker.paragraph("", bold: "Recommendation 2")
      maker.paragraph(
        "The head of the Lamp Office will report to the Pier Board. (paragraph 17.10)")
    }
    #expect(found.map(\.number) == ["1", "2"])
    #expect(found.map(\.paragraphRefs) == [["17.9"], ["17.10"]])
  }

  @Test(
    "Numbers such as “R1” tell recommendations from the chapter’s paragraphs, and lead into lists")
  func identified() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Part 8 Volume 1: conclusions and recommendations")
      maker.items("As I have said, the lamps should be seen from the sea.", marker: "8.1")
      maker.items("What I recommend should be done at once.", marker: "8.2")
      maker.heading("Harbour", level: 2)
      maker.paragraph("R1 The Lamp Office should count its lamps. (paragraph 4.12)")
      maker.paragraph("R2 The Pier Board should look at its boats. In particular, it should:")
      maker.items("mend them;", "paint them.")
      maker.paragraph("R3 The crews should be asked.")
    }
    #expect(found.map(\.number) == ["R1", "R2", "R3"])
    #expect(
      found.dropFirst().first?.text
        == "The Pier Board should look at its boats. In particular, it should:\n- mend them;\n- paint them."
    )
  }

  @Test("Each paragraph that ends in “I therefore recommend:” begins a list")
  func listAfterList() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Chapter 9 Recommendations")
      maker.items("I therefore recommend:", marker: "9.4")
      maker.items("that the Lamp Office count its boats;", marker: "a.", depth: 1)
      maker.items("that each crew be trained.", marker: "b.", depth: 1)
      maker.items("Crews are few.", marker: "9.5")
      maker.items("I therefore recommend:", marker: "9.6")
      maker.items("that the Pier Office hire more of them.", marker: "a.", depth: 1)
    }
    #expect(
      found.map(\.text) == [
        "that the Lamp Office count its boats;", "that each crew be trained.",
        "that the Pier Office hire more of them.",
      ])
  }

  @Test("In a list from 1 that names paragraphs a statement is an item; else it ends the list")
  func statements() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Summary of recommendations")
      maker.numbered("The Lamp Office should keep a log. (para 8.2)")
      maker.numbered("It is for the owner of a pier to light it. (para 8.7)", from: 2)
      maker.numbered("There should be a bell on each pier. (paras 8.9 and 8.10)", from: 3)
      maker.numbered("The log was kept until the spring.", from: 4)
      maker.numbered("Nobody should say that it was neat.", from: 5)
    }
    #expect(found.map(\.number) == ["1", "2", "3"])
    let running = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.numbered("The Lamp Office should keep a log. (para 8.2)", from: 6)
      maker.numbered("It is for the owner of a pier to light it. (para 8.7)", from: 7)
    }
    #expect(running.map(\.number) == ["6"])
    let parted = try recommendations("public-inquiry") { maker in
      maker.heading("Chapter Eight: Recommendations")
      maker.heading("Recommendations for the Pier Board", level: 2)
      maker.numbered("The Pier Board should light its piers.")
      maker.heading("Recommendations for the coast", level: 2)
      maker.numbered(
        "In light of what we have heard, we think that crews should be asked.", from: 2)
      maker.numbered("There should be a bell on each pier.", from: 3)
    }
    #expect(parted.map(\.number) == ["1", "2", "3"])
  }

  @Test("Small Roman numerals count conclusions and recommendations")
  func numerals() throws {
    let found = try recommendations("select-committee") { maker in
      maker.heading("Conclusions and recommendations")
      maker.items("The boats are old.", marker: "(i)")
      maker.items("We recommend that the Lamp Office sell them.", marker: "(ii)")
      maker.items("The piers are new.", marker: "(iii)")
      maker.items("The Pier Board should open them.", marker: "(iv)")
    }
    #expect(found.map(\.number) == ["ii", "iv"])
  }

  @Test("Among conclusions of a chapter with numbered paragraphs, those that say so recommend")
  func runningConclusions() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Part 3 Volume 2: Conclusions and recommendations")
      maker.items("The guards should have been told of the fog.", marker: "3.1")
      maker.items("The guards should keep watch, said the book.", marker: "3.2")
      maker.items("I recommend that the Pier Board revise the book.", marker: "3.3")
    }
    #expect(found.map(\.number) == ["3.3"])
    let summary = try recommendations("select-committee") { maker in
      maker.heading("Conclusions and recommendations")
      maker.items("We recommend that the Pier Board revise the book. (Paragraph 4)", marker: "3.1")
      maker.items("The Lamp Office should read it. (Paragraph 9)", marker: "3.2")
    }
    #expect(summary.map(\.number) == ["3.1", "3.2"])
  }

  @Test("A cell over the columns of a table names the group of rows beneath it")
  func groups() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Table of recommendations")
      maker.table(
        GridMaker([
          ["Rec. no.", "Recommendation", "Chapter"],
          ["Those who must keep the lamps", "", ""],
          ["1", "The Lamp Office should count its lamps.", "4"],
          ["2", "The crews should be asked.", "5"],
        ]).spanning(row: 1, column: 0, columns: 3).grid)
    }
    #expect(found.map(\.number) == ["1", "2"])
    let watched = try recommendations("public-inquiry") { maker in
      maker.heading("Monitored recommendations")
      maker.table(
        GridMaker([
          ["No.", "Recommendations", "Who reports"], ["MR1", "R1, R2", "The Lamp Office"],
          ["MR2", "R3", "The Pier Board"],
        ]).grid)
    }
    #expect(watched.isEmpty)
  }

  @Test("A commission recommends in its own name")
  func commission() throws {
    for profile in ["generic", "public-inquiry"] {
      let found = try recommendations(profile) { maker in
        maker.heading("Summary of recommendations")
        maker.items("The Commission recommends that the Lamp Act be amended.", marker: "11.01")
        maker.items("The Commission does not recommend a tax on lamps.", marker: "11.02")
        maker.items("The Commission recommends that piers should be lit.", marker: "11.03")
      }
      #expect(found.map(\.number) == ["11.01", "11.03"], "\(profile)")
    }
  }

  @Test("An order in bold beneath the heading “Recommendation” stands among a chapter’s paragraphs")
  func beneathSign() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Chapter 10 The harbour")
      maker.numbered("The pier was dark.", from: 11)
      for bold in [true, false] {
        maker.heading("RECOMMENDATION", level: 2)
        maker.paragraph("It is recommended that the Lamp Office introduce a log of lamps.")
        maker.look(bold: bold, italic: !bold)
        maker.numbered("The crews said that boats should be lit.", from: 12)
        maker.numbered("They shall hear more.", from: 13)
      }
    }
    #expect(
      found.map(\.text) == ["It is recommended that the Lamp Office introduce a log of lamps."])
    #expect(found.first?.occurrences == 2)
  }

  @Test(
    "Letters that begin anew beneath each lead-in are no second printings, however like their words"
  )
  func lettersAnew() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      for (place, what) in ["lamps", "ropes"].enumerated() {
        maker.heading("On \(what)", level: 2)
        maker.items("Nobody knew. I therefore recommend:", marker: "9.\(place + 1)")
        maker.items("that the Pier Board review how it counts its \(what);", marker: "a.")
        maker.items("that crews be told of their \(what).", marker: "b.")
      }
    }
    #expect(found.map(\.number) == ["a", "b", "a", "b"])
  }
}
