import ReportModel
import Testing

@testable import ReportParsing

/// Conclusions and recommendations in one list.
struct ConclusionFilterTests {
  private func records(_ maker: DocumentMaker) throws -> [Recommendation] {
    RecommendationRecogniser().records(in: try maker.context(profile: "select-committee"))
  }

  @Test("Italics tell them apart, under headings of one level, and the paragraph is printed twice")
  func italics() throws {
    var maker = DocumentMaker()
    maker.heading("Boats")
    maker.items("The Government should buy new boats for every harbour.", marker: "46.")
    maker.page = 20
    maker.heading("Summary of conclusions and recommendations", level: 2)
    maker.heading("Boats", level: 2)
    maker.items("The boats should be praised. (Paragraph 45)", marker: "1.")
    maker.items(
      "The Government should buy new boats for every harbour. (Paragraph 46)", marker: "2.")
    maker.look(italic: true)
    maker.heading("Piers", level: 2)
    maker.items("Piers are old. (Paragraph 51)", marker: "3.")
    maker.items("We urge the Harbour Bank to lend money. (Paragraph 52)", marker: "4.")
    maker.look(italic: true)
    maker.heading("Members of the committee", level: 2)
    maker.items("Baroness Pier", marker: "1.")
    let found = try records(maker)
    #expect(found.map(\.number) == ["2", "4"])
    #expect(found.map(\.paragraphRefs) == [["46"], ["52"]])
    #expect(found.map(\.topic) == ["Boats", "Piers"])
    #expect(found.map(\.addressees) == [["The Government"], ["the Harbour Bank"]])
    #expect(found.map(\.occurrences) == [2, 1])
    #expect(found[0].provenance.pages == [1, 20])
  }

  @Test("The word in the bracket tells them apart")
  func brackets() throws {
    var maker = DocumentMaker()
    maker.heading("Conclusions and recommendations")
    maker.items("Piers should be loved. (Conclusion, Paragraph 8)", marker: "1.")
    maker.items("Mend the piers. (Recommendation, Paragraph 9)", marker: "2.")
    let found = try records(maker)
    #expect(found.map(\.text) == ["Mend the piers."])
    #expect(found[0].paragraphRefs == ["9"])
    #expect(found[0].provenance.rule == "recommendation-conclusion")
  }

  @Test(
    "Among conclusions told by words alone, what is needed and what only somebody thinks",
    arguments: [
      ("It is essential that the Treasury publish its terms.", true),
      ("It is essential that ports are safe.", false),
      ("It is vital that the support given to ports is fair.", false),
      ("The position of the guild, that fees ought to be lower, is clear.", false),
      ("We have seen no evidence that the levy should be raised.", false),
      ("We look to the Government to put this right.", true),
    ])
  func needs(text: String, isOne: Bool) throws {
    var maker = DocumentMaker()
    maker.heading("Conclusions and recommendations")
    maker.items("Piers are old. (Paragraph 3)", marker: "1.")
    maker.items("\(text) (Paragraph 4)", marker: "2.")
    maker.items("We recommend that the Government publish a list. (Paragraph 5)", marker: "3.")
    #expect(try records(maker).map(\.number) == (isOne ? ["2", "3"] : ["3"]))
  }

  @Test("Without looks or brackets their words do")
  func words() throws {
    var maker = DocumentMaker()
    maker.heading("Conclusions and recommendations")
    maker.items("Piers are old.", marker: "1.")
    maker.items("Boats leak. We recommend that the Government publish a list.", marker: "2.")
    maker.items("The Ministry must mend the piers.", marker: "3.")
    maker.items("We recommend this report to the House for debate.", marker: "4.")
    let found = try records(maker)
    #expect(found.map(\.number) == ["2", "3"])
    #expect(found.map(\.addressees) == [["the Government"], ["The Ministry"]])
    #expect(found.allSatisfy { $0.provenance.confidence < 0.9 })
  }

  @Test("Who opens a sentence with what they think may recommend at its end")
  func goesOn() throws {
    let grammar = ItemGrammar(
      try #require(try ProfileSet().profile(named: "select-committee")).recommendations)
    #expect(
      grammar.recommends(
        "The Committee holds that piers are dear, and recommends that all be sold."))
    #expect(!grammar.recommends("The guild holds that piers are dear, and recommends that all go."))
    #expect(
      !grammar.recommends(
        "The Committee heard that piers are dear, and that the guild recommends that all go."))
    #expect(
      !grammar.recommends(
        "The Committee heard that the guild met in May, and recommended that all go."))
    #expect(!grammar.recommends("We heard that the guild sells piers and recommends plans."))
  }

  @Test(
    "Where nothing but words tells them apart, what somebody said and what is only asked about asks nothing"
  )
  func dependentWords() throws {
    var maker = DocumentMaker()
    maker.heading("Conclusions and recommendations")
    maker.numbered(
      "The Government should count lamps. (Paragraph 4)",
      "Witnesses told us that the Government should do more. (Paragraph 6)",
      "There is a case for reform, but others may say what form it should take. (Paragraph 8)",
      "We welcome the figures, which should have come long ago. (Paragraph 9)",
      "We reiterate our predecessor’s recommendation that the Government light piers. (Paragraph 10)",
      "The Minister was right to say that trust must be earned. (Paragraph 12)",
      "If the Government wishes to go on, it should say what it will cost. (Paragraph 14)",
      "We welcome the plan. However, ministers must say how it is paid for. (Paragraph 16)")
    #expect(try records(maker).map(\.number) == ["1", "5", "7", "8"])
  }
}
