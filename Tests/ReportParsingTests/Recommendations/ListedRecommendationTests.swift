import ReportModel
import Testing

@testable import ReportParsing

/// Lists under headings that need not be called recommendations.
struct ListedRecommendationTests {
  private func records(
    _ maker: DocumentMaker, _ profile: String = "ofsted"
  ) throws -> [Recommendation] {
    RecommendationRecogniser().records(in: try maker.context(profile: profile))
  }

  @Test("Orders under a heading that asks for improvement, with the report's paragraph numbers")
  func paragraphNumbers() throws {
    var maker = DocumentMaker()
    maker.heading("What does the local authority need to improve?")
    maker.heading("Priority and immediate action", level: 2)
    maker.numbered("Ensure that every letter is answered.", "Lamps need to be lit.", from: 24)
    maker.heading("Areas for improvement:", level: 2)
    maker.numbered("The harbour council should mend the pier.", from: 26)
    maker.heading("Key strengths and weaknesses", level: 2)
    maker.numbered("Lamps are lit each night.", from: 27)
    let found = try records(maker)
    #expect(found.map(\.number) == ["24", "25", "26"])
    #expect(found.map(\.priority) == [.key, .key, .other])
    #expect(found.map(\.topic).first == "Priority and immediate action")
    #expect(found[2].topic == "Areas for improvement")
    #expect(found.map(\.addressees) == [[], [], ["The harbour council"]])
  }

  @Test("Where the numbers run on, the first statement ends the list")
  func statements() throws {
    var maker = DocumentMaker()
    maker.heading("Areas for improvement")
    maker.numbered(
      "Improve the lamps so that they are lit each night.",
      "Further work with shops is needed to keep the streets clean.",
      "The board has a chair who is well known.", "Review of ships should be praised.", from: 147)
    #expect(try records(maker).map(\.number) == ["147", "148"])
  }

  @Test("A long paragraph may end in words that lead into one recommendation")
  func first() throws {
    var maker = DocumentMaker()
    maker.heading("What follows")
    maker.paragraph(
      "The boats were late in all the winters of which I have heard, and nobody told those who "
        + "waited on the pier. Accordingly, the first recommendation which I make is that:")
    maker.numbered("The harbour board shall publish when boats sail.")
    #expect(try records(maker, "public-inquiry").map(\.number) == ["1"])
  }

  @Test("Phrases without a verb are items too, a bracket behind the full stop is not theirs")
  func phrases() throws {
    var maker = DocumentMaker()
    maker.heading("What needs to improve?")
    maker.items(
      "The range of boats, including for those who are new. (Outcome two, Harbour Code)",
      "Ropes, so that masters can moor.", marker: "◼")
    let found = try records(maker)
    #expect(
      found.map(\.text) == [
        "The range of boats, including for those who are new.", "Ropes, so that masters can moor.",
      ])
    #expect(found.map(\.number) == [nil, nil])
    #expect(found[0].paragraphRefs == [])
    #expect(found[0].topic == "What needs to improve?")
  }

  @Test("A heading with nothing below it, or a sentence that there is nothing, gives nothing")
  func nothing() throws {
    var maker = DocumentMaker()
    maker.heading("Recommendations")
    maker.heading("Findings")
    maker.numbered("The board should be proud of its lamps.", from: 102)
    maker.heading("Priority and immediate action")
    maker.paragraph("The inspection did not find any areas for priority and immediate action.")
    #expect(try records(maker).isEmpty)
  }

  @Test("A sentence leads into groups below headings of their own")
  func groups() throws {
    var maker = DocumentMaker()
    maker.heading("Areas for improvement")
    maker.numbered(
      "In order to keep the pier, the harbour council should take the following action.", from: 15)
    maker.heading("Immediately:", level: 2)
    maker.items("mend the rails", "count the planks")
    maker.heading("Within three months:", level: 2)
    maker.items("paint the posts")
    let found = try records(maker)
    #expect(found.map(\.text) == ["mend the rails", "count the planks", "paint the posts"])
    #expect(found.map(\.topic) == ["Immediately", "Immediately", "Within three months"])
    #expect(found.allSatisfy { $0.addressees == ["the harbour council"] })
    #expect(found[0].leadIn?.hasSuffix("take the following action") ?? false)
  }

  @Test("Bullets and letters under a numbered item belong to it, with their references")
  func nested() throws {
    var maker = DocumentMaker()
    maker.heading("Recommendations")
    maker.items("Improve the pier by: (paragraph 15)", marker: "1.")
    maker.items("mending rails (paragraphs 26,116)", "counting planks (paragraph 12).")
    maker.items("Improve the boats:", marker: "2.")
    maker.items("buy oars", marker: "(a)")
    maker.add(.figure)
    maker.items("buy sails.", marker: "(b)")
    maker.items("Tell the town (paragraphs 2 and 3).", marker: "3.")
    let found = try records(maker)
    #expect(
      found.map(\.text) == [
        "Improve the pier by: (paragraph 15)\n- mending rails (paragraphs 26,116)\n- counting planks (paragraph 12).",
        "Improve the boats:\n(a) buy oars\n(b) buy sails.", "Tell the town.",
      ])
    #expect(found.map(\.paragraphRefs) == [["15", "26", "116", "12"], [], ["2", "3"]])
  }

  @Test("The rest of a list whose page starts with a logo, and groups named between items")
  func titles() throws {
    var maker = DocumentMaker()
    maker.heading("Areas for improvement")
    maker.paragraph("The quality of boats")
    maker.numbered("Mend the hulls.")
    maker.add(.figure)
    maker.paragraph("The quality of sails")
    maker.numbered("Sew the seams.", from: 2)
    let found = try records(maker)
    #expect(found.map(\.number) == ["1", "2"])
    #expect(found.map(\.topic) == ["The quality of boats", "The quality of sails"])
  }

  @Test("Two reports in one file count anew, each record is its own")
  func twoReports() throws {
    var maker = DocumentMaker()
    maker.heading("The town")
    maker.heading("Recommendations", level: 2)
    maker.numbered("Ensure that lamps are lit each night.", "Mend the pier.")
    maker.page = 9
    maker.heading("The harbour board")
    maker.heading("Recommendations", level: 2)
    maker.numbered("Ensure that ropes are coiled.", "Count the boats.")
    let found = try records(maker)
    #expect(found.map(\.number) == ["1", "2", "1", "2"])
    #expect(
      found.map(\.topic) == ["The town", "The town", "The harbour board", "The harbour board"])
    #expect(found.allSatisfy { $0.occurrences == 1 })
  }

  @Test("An identifier behind the sentence is its number")
  func identifiers() throws {
    var maker = DocumentMaker()
    maker.heading("Recommendations")
    maker.items("The harbour council should mend the pier. 018/14", "Light the lamps. (019/14)")
    let found = try records(maker, "generic")
    #expect(found.map(\.number) == ["018/14", "019/14"])
    #expect(found.map(\.text) == ["The harbour council should mend the pier.", "Light the lamps."])
  }

  @Test("An appendix, a chapter's number and a longer heading are headings of recommendations")
  func headings() throws {
    for heading in [
      "Chapter 4: Recommendations", "Appendix B – List of recommendations",
      "Recommendations for the harbour council",
    ] {
      var maker = DocumentMaker()
      maker.heading(heading)
      maker.numbered("Mend the pier.")
      #expect(try records(maker, "generic").count == 1, "\(heading)")
    }
    var maker = DocumentMaker()
    maker.heading("Findings and recommendations relating to piers")
    maker.numbered("Mend the pier.")
    #expect(try records(maker, "generic").isEmpty)
  }

  @Test(
    "“I recommend:” at the end of a paragraph makes the numbered items below it the report's own")
  func ownLeadIn() throws {
    var maker = DocumentMaker()
    maker.heading("Lamps")
    maker.paragraph("6.1. Nights are dark. I feel compelled to recommend that:")
    maker.numbered("No lamp shall go out.", from: 3)
    maker.paragraph("6.2. They recommend that:")
    maker.numbered("Ships be counted.", from: 1)
    let found = try records(maker, "public-inquiry")
    #expect(found.map(\.number) == ["3"])
    #expect(found[0].leadIn == nil)
  }

  @Test("Items with a dash, set in, or taken for a table belong to the words that lead into them")
  func innerItems() throws {
    var maker = DocumentMaker()
    maker.heading("Recommendations")
    maker.numbered("Mend the pier by:")
    maker.paragraph("- buying planks", left: 90)
    maker.paragraph("- finding nails.", left: 90)
    maker.numbered("Keep the boats, including:", from: 2)
    maker.paragraph("oars", left: 90)
    maker.paragraph("sails.", left: 90)
    maker.numbered("Count:", from: 3)
    maker.table(GridMaker([["-", "ropes"], ["-", "bells."]]).grid)
    #expect(
      try records(maker).map(\.text) == [
        "Mend the pier by:\n- buying planks\n- finding nails.",
        "Keep the boats, including:\n- oars\n- sails.", "Count:\n- ropes\n- bells.",
      ])
  }

  @Test("Strengths below a heading that asks for improvement are none")
  func strengths() throws {
    var maker = DocumentMaker()
    maker.heading("What does the local authority need to improve?")
    maker.heading("Areas for improvement", level: 2)
    maker.numbered("Mend the pier.", from: 9)
    maker.heading("The local authority has the following strengths", level: 2)
    maker.numbered("Good boats for all.", from: 10)
    #expect(try records(maker).map(\.number) == ["9"])
  }

  @Test("A bracket that names a place in another document is not the item's")
  func elsewhere() throws {
    var maker = DocumentMaker()
    maker.heading("What needs to improve?")
    maker.items("The range of boats (enabler 3, national framework)")
    let found = try records(maker)
    #expect(found.map(\.text) == ["The range of boats"])
    #expect(found[0].paragraphRefs == [])
  }
}
