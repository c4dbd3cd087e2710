import ReportModel
import Testing

@testable import ReportParsing

/// "Recommendation 4: …" in boxes, as headings, in running text.
struct LabelledRecommendationTests {
  private func records(
    _ maker: DocumentMaker, _ profile: String = "public-inquiry"
  ) throws -> [Recommendation] {
    RecommendationRecogniser().records(in: try maker.context(profile: profile))
  }

  @Test(
    "Labels have a number and are parted from what follows",
    arguments: [
      ("Recommendation 4: Better lamps", "4", "Better lamps"),
      ("Recommendation 12a – Mend the pier.", "12a", "Mend the pier."),
      ("RECOMMENDATION 3", "3", ""), ("Recommendation R7. Count boats.", "R7", "Count boats."),
      ("Recommendation 2.1 The council should act.", "2.1", "The council should act."),
      ("Recommendation No. 5", "5", ""), ("“Recommendation 1: Act.", "1", "Act."),
      ("RECOMMENDATION", nil, ""),
    ])
  func labels(_ text: String, _ number: String?, _ rest: String) throws {
    let label = try #require(RecommendationLabel(text, words: PhraseSet(of: ["recommendation"])))
    #expect(label.number == number)
    #expect(label.rest == rest)
    #expect(label.isQuoted == text.hasPrefix("“"))
  }

  @Test(
    "Sentences that speak of a recommendation are no labels",
    arguments: [
      "Recommendation 17 was accepted.", "Recommendations 2 to 8 are one.", "Recommendation 3 – 5",
      "Recommendation accepted", "The recommendation", "Recommendation 6 in that report says",
    ])
  func noLabels(_ text: String) {
    #expect(RecommendationLabel(text, words: PhraseSet(of: ["recommendation"])) == nil)
  }

  /// Two boxes of a chapter, or of the appendix that prints them again.
  private func boxes(_ maker: inout DocumentMaker, again: Bool = false) {
    maker.box { box in
      box.paragraph("", bold: "Recommendation 1: A plan for lamps")
      box.paragraph("The harbour council and the town’s guilds should light lamps.")
      box.paragraph("The plan should:")
      box.items("name each lamp;", "count the oil.")
      box.paragraph(again ? "It should be ready within one year." : "It should be ready in a year.")
    }
    maker.paragraph("Ships come at night.")
    maker.box { box in
      box.paragraph("", bold: "Recommendation 2: Response to storms")
      box.paragraph("The harbour council should ring the bell.")
    }
  }

  @Test("A titled box is one record, its list and last paragraph with it")
  func boxed() throws {
    var maker = DocumentMaker()
    maker.heading("Lamps")
    boxes(&maker)
    let found = try records(maker)
    #expect(found.map(\.number) == ["1", "2"])
    #expect(found.map(\.topic) == ["A plan for lamps", "Response to storms"])
    #expect(
      found[0].text
        == "The harbour council and the town’s guilds should light lamps.\n\nThe plan should:\n- name each lamp;\n- count the oil.\n\nIt should be ready in a year."
    )
    #expect(found[0].addressees == ["The harbour council"])
    #expect(found[0].provenance.rule == "recommendation-label")
  }

  @Test("Printed again in an appendix with small differences it is one record")
  func again() throws {
    var maker = DocumentMaker()
    maker.heading("Lamps")
    boxes(&maker)
    maker.page = 9
    maker.heading("Appendix 4:")
    maker.heading("List of recommendations made in this report")
    boxes(&maker, again: true)
    let found = try records(maker)
    #expect(found.map(\.occurrences) == [2, 2])
    #expect(found.map(\.provenance.pages) == [[1, 9], [1, 9]])
  }

  @Test("Below a heading a recommendation goes to the next, or to its answer")
  func underHeadings() throws {
    var maker = DocumentMaker()
    maker.heading("Recommendations")
    maker.heading("Recommendation 1", level: 2)
    maker.paragraph("The council should mend the pier by:")
    maker.paragraph("buying planks", left: 80)
    maker.paragraph("finding nails", left: 80)
    maker.heading("Response to recommendation 1", level: 3)
    maker.paragraph("The council should be glad to.")
    maker.heading("Recommendation 2", level: 2)
    maker.paragraph("Boats should be counted.")
    let found = try records(maker, "generic")
    #expect(
      found.map(\.text) == [
        "The council should mend the pier by:\n- buying planks\n- finding nails",
        "Boats should be counted.",
      ])
    #expect(found.map(\.category) == [.new, .new])
  }

  @Test("In a document that answers a report all are that report's")
  func response() throws {
    var maker = DocumentMaker()
    maker.heading("Government response to the review of piers")
    maker.heading("Recommendation 1", level: 2)
    maker.box { $0.paragraph("Harbours should mend their piers.") }
    let found = try records(maker, "generic")
    #expect(found.map(\.category) == [.quoted])
    #expect(found[0].attributedTo == "review of piers")
  }

  @Test("Labels within quotation marks are another report's")
  func quoted() throws {
    var maker = DocumentMaker()
    maker.heading("Oversight")
    maker.paragraph("The Storm Review said:")
    maker.paragraph("“Recommendation 1: The bell should be rung.")
    maker.paragraph("Recommendation 3: The crew should be paid.”")
    maker.paragraph("Recommendation 1: The council should buy a bell.")
    let found = try records(maker, "generic")
    #expect(found.map(\.category) == [.quoted, .quoted, .new])
    #expect(found.map(\.number) == ["1", "3", "1"])
    #expect(found.map(\.attributedTo) == ["Storm Review", "Storm Review", nil])
  }

  @Test("Labels that a sentence introduces as another report's, without quotation marks")
  func introduced() throws {
    var maker = DocumentMaker()
    maker.heading("Report of the Pier Review")
    maker.paragraph("The Storm Report made many recommendations, among them:")
    maker.paragraph("Recommendation 7: The bell should be rung.")
    maker.paragraph("Recommendation 8: The crew should be paid.")
    maker.paragraph("The Pier Review made these recommendations:")
    maker.paragraph("Recommendation 1: The council should buy a bell.")
    maker.paragraph("The Storm Report is old.")
    maker.paragraph("Recommendation 2: The council should light it.")
    let found = try records(maker, "generic")
    #expect(found.map(\.category) == [.quoted, .quoted, .new, .new])
    #expect(found.map(\.attributedTo) == ["Storm Report", "Storm Report", nil, nil])
    var alone = DocumentMaker()
    alone.heading("Lamps")
    alone.paragraph("The Storm Report made many recommendations:")
    alone.paragraph("Recommendation 1: The bell should be rung.")
    #expect(try records(alone, "generic").map(\.category) == [.new])
  }

  @Test("Within a paragraph a label takes the list that it leads into, and not the text behind")
  func running() throws {
    var maker = DocumentMaker()
    maker.heading("Piers")
    maker.paragraph("Recommendation 5: Harbours should buy:")
    maker.items("planks", "nails")
    maker.paragraph("Planks are long.")
    maker.paragraph("See Recommendation 5.")
    let found = try records(maker, "generic")
    #expect(found.map(\.text) == ["Harbours should buy:\n- planks\n- nails"])
  }

  @Test("A label alone in a box stands for the numbered paragraphs in it")
  func labelAlone() throws {
    var maker = DocumentMaker()
    maker.heading("Piers")
    maker.box { box in
      box.paragraph("", bold: "CONCLUSION")
      box.items("Piers are old.", marker: "11.")
    }
    maker.box { box in
      box.paragraph("", bold: "RECOMMENDATION")
      box.items("The Government should mend the piers.", marker: "12.")
    }
    let found = try records(maker, "select-committee")
    #expect(found.map(\.number) == ["12"])
    #expect(found[0].text == "The Government should mend the piers.")
  }

  @Test("A list in a few words each sums up what is labelled further on")
  func summary() throws {
    func found(_ leadIn: String) throws -> [String?] {
      try recommendations("public-inquiry") { maker in
        maker.heading("Key recommendations")
        maker.paragraph(leadIn)
        maker.items("a register of piers; and", "better lamps.")
        maker.heading("Chapter 1: Lamps")
        for number in 1...2 {
          maker.paragraph(
            "The Pier Board should count lamps in month \(number).",
            bold: "Recommendation \(number): ")
        }
      }.map(\.number)
    }
    #expect(
      try found("They are summed up here and should be read with the report. They include:")
        == ["1", "2"])
    #expect(try found("The Pier Board should see to:") == [nil, nil, "1", "2"])
  }
}
