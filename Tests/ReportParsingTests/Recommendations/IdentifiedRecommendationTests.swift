import ReportModel
import Testing

@testable import ReportParsing

/// Recommendations whose numbers are more than places in a list, and the forms they come in.
struct IdentifiedRecommendationTests {
  private func records(
    _ maker: DocumentMaker, _ profile: String = "generic"
  ) throws -> [Recommendation] {
    RecommendationRecogniser().records(in: try maker.context(profile: profile))
  }

  @Test(
    "Letters and a number, or a year and a number, name a recommendation",
    arguments: [
      ("MR5 Light the pier.", "MR5", "Light the pier."), ("R12", "R12", ""),
      ("2023/117 Review the lamps.", "2023/117", "Review the lamps."),
      ("R/2023/042: The council should act.", "R/2023/042", "The council should act."),
      ("2023-011", "2023-011", ""),
    ])
  func identifiers(_ text: String, _ number: String, _ rest: String) throws {
    let found = try #require(PrintedIdentifier(text))
    #expect(found.number == number)
    #expect(found.rest == rest)
  }

  @Test(
    "Years, budgets and sizes of paper are none",
    arguments: [
      "A4 paper", "2019/20 budgets", "1812/117 Boats", "The pier", "12 Boats", "2023", "MR5a lamps",
      "ABCDE1 Boats",
    ])
  func noIdentifiers(_ text: String) { #expect(PrintedIdentifier(text) == nil) }

  @Test("A number alone above its words, and before them, lettered items with it")
  func above() throws {
    var maker = DocumentMaker()
    maker.heading("Recommendations")
    maker.heading("Harbour", level: 2)
    maker.heading("MR1", level: 3)
    maker.paragraph("The harbour council should count its lamps.")
    maker.heading("MR2", level: 3)
    maker.paragraph("The harbour council should consider:")
    maker.items("lighting the pier; and", marker: "(a)", depth: 1)
    maker.items("ringing the bell.", marker: "(b)", depth: 1)
    maker.heading("Others", level: 2)
    maker.paragraph("R3 The guild should mend the wall.")
    let found = try records(maker, "public-inquiry")
    #expect(found.map(\.number) == ["MR1", "MR2", "R3"])
    #expect(found.map(\.topic) == ["Harbour", "Harbour", "Others"])
    #expect(
      found.map(\.text).dropFirst().first
        == "The harbour council should consider:\n(a) lighting the pier; and\n(b) ringing the bell."
    )
  }

  @Test("Those who are recommended to act are addressed, not quoted")
  func recommendedTo() throws {
    var maker = DocumentMaker()
    maker.heading("Recommendations")
    maker.paragraph("The Lamp Agency is recommended to:")
    maker.paragraph("2023/117 Review its guidance on oil.")
    let found = try records(maker)
    #expect(found.map(\.number) == ["2023/117"])
    #expect(found.map(\.category) == [.new])
    #expect(found.map(\.addressees) == [["The Lamp Agency"]])
  }

  @Test("Safety recommendations have labels with a year and a number")
  func safety() throws {
    var maker = DocumentMaker()
    maker.heading("Analysis")
    maker.heading("Safety recommendation R/2023/231:", level: 2)
    maker.paragraph("The branch recommends that the Lamp Agency sets a standard for oil.")
    maker.heading("Safety observation O/2023/7:", level: 2)
    maker.paragraph("It may help to count the oil.")
    let found = try records(maker)
    #expect(found.map(\.number) == ["R/2023/231"])
    #expect(found.map(\.addressees) == [["the Lamp Agency"]])
  }

  @Test("In a chapter of numbered paragraphs those that say “we recommend” are recommendations")
  func running() throws {
    var maker = DocumentMaker()
    maker.heading("Chapter 113 Recommendations")
    maker.items("The mill has burnt twice.", marker: "113.1")
    maker.items("We therefore recommend that the guild count its pails.", marker: "113.2")
    maker.items("Mr Amble said that the guild should not be asked.", marker: "113.3")
    maker.items("We think otherwise.", marker: "113.4")
    maker.items("Accordingly, we recommend that the law on pails be reviewed.", marker: "113.5")
    maker.items("The guild was closed in May.", marker: "113.6")
    let found = try records(maker, "public-inquiry")
    #expect(found.map(\.number) == ["113.2", "113.5"])
  }

  @Test("Where no paragraph says so, each order with a chapter's number is one")
  func orders() throws {
    var maker = DocumentMaker()
    maker.heading("Recommendations")
    maker.items("Boats should be counted each night.", marker: "1.5")
    maker.items("Visitors liked the garden.", marker: "1.6")
    let found = try records(maker)
    #expect(found.map(\.number) == ["1.5"])
  }

  @Test("A list that names the paragraph gives the record its number")
  func listed() throws {
    var maker = DocumentMaker()
    maker.heading("Safety")
    maker.heading("Recommendations", level: 2)
    maker.items("Boats should be counted each night by the harbour master.", marker: "1.5")
    maker.heading("Summary of recommendations")
    maker.items("Boats should be counted each night by the harbour master. (1.5)", marker: "5.3")
    let found = try records(maker)
    #expect(found.map(\.number) == ["5.3"])
    #expect(found.map(\.paragraphRefs) == [["1.5"]])
    #expect(found.map(\.occurrences) == [2])
  }

  @Test("Words about the intent of a recommendation leave its number to what follows")
  func intent() throws {
    var maker = DocumentMaker()
    maker.heading("Recommendations")
    for (number, lamp) in [("1", "first"), ("2", "second"), ("3", "third")] {
      maker.items(
        "The intent of this recommendation is that the \(lamp) lamp is seen.", marker: number)
      maker.paragraph(
        "The harbour council should move the \(lamp) lamp (paragraphs 90 and 104a).")
    }
    let found = try records(maker)
    #expect(found.map(\.number) == ["1", "2", "3"])
    #expect(found.allSatisfy { $0.paragraphRefs == ["90", "104a"] })
  }

  @Test("The intent that opens an item is no part of its order")
  func intentWithin() throws {
    var maker = DocumentMaker()
    maker.heading("Recommendations")
    for (number, lamp) in [("1", "first"), ("2", "second")] {
      maker.items(
        "The intent of this recommendation is that the \(lamp) lamp is seen. The harbour council should move it (paragraph 90).",
        marker: number)
    }
    let found = try records(maker)
    #expect(
      found.map(\.text) == Array(repeating: "The harbour council should move it.", count: 2))
  }

  @Test("Lettered paragraphs belong to the item that leads into them")
  func lettered() throws {
    var maker = DocumentMaker()
    maker.heading("Recommendations")
    maker.items("The guild should work with keepers to:", marker: "9")
    maker.paragraph("(a) count the oil; and", left: 80)
    maker.paragraph("b write it down.", left: 80)
    maker.items("The council should pay.", marker: "10")
    let found = try records(maker)
    #expect(
      found.map(\.text) == [
        "The guild should work with keepers to:\n(a) count the oil; and\nb write it down.",
        "The council should pay.",
      ])
  }

  @Test("Headings with numbers over lettered paragraphs are recommendations, over bullets topics")
  func numberedHeadings() throws {
    var maker = DocumentMaker()
    maker.heading("Recommendations", number: "1.5")
    maker.heading("Paying for lamps", level: 2, number: "1")
    maker.paragraph("A fund for lamps should be set up now.")
    maker.heading("Remembering", level: 2, number: "2")
    maker.items("A stone be put up at the pier.", marker: "(a)")
    maker.items("The council should tell the school.", marker: "(b)")
    let found = try records(maker, "public-inquiry")
    #expect(found.map(\.number) == ["1", "2"])
    #expect(found.map(\.topic) == ["Paying for lamps", "Remembering"])

    var topics = DocumentMaker()
    topics.heading("Recommendations")
    for (number, topic) in [("1", "Paying"), ("2", "Remembering")] {
      topics.heading(topic, level: 2, number: number)
      topics.items("The council should pay for \(topic).", "The guild should help with \(topic).")
    }
    #expect(try records(topics).count == 4)
  }

  @Test("“Recommendations” over the orders of a box")
  func boxes() throws {
    var maker = DocumentMaker()
    maker.heading("Watching the pier")
    maker.box { box in
      box.heading("Recommendations")
      box.paragraph("By 30 May, the harbour board should make sure that:")
      box.items("the lamps are lit; and", "the oil is counted.")
      box.paragraph("By 30 June, the harbour board should count the boats.")
    }
    let found = try records(maker)
    #expect(found.count == 2)
    #expect(found.first?.text.hasSuffix("\n- the oil is counted.") ?? false)
    #expect(found.map(\.addressees) == [["the harbour board"], ["the harbour board"]])
  }

  @Test("A bold order right below a label is the recommendation, what answers it is not")
  func answered() throws {
    var maker = DocumentMaker()
    maker.heading("Government response to the Lamp Committee")
    maker.heading("Recommendation 1", level: 2)
    maker.heading("The council should light the pier. (Paragraph 5)", level: 3)
    maker.paragraph("The Government accepts this.")
    maker.heading("Recommendation 2: The guild should count its oil. (Paragraph 7)", level: 2)
    maker.paragraph("The Government should be able to do so.")
    let found = try records(maker)
    #expect(found.map(\.category) == [.quoted, .quoted])
    #expect(
      found.map(\.text) == [
        "The council should light the pier.", "The guild should count its oil.",
      ])
    #expect(found.map(\.paragraphRefs) == [["5"], ["7"]])
  }

  @Test("A conclusion and the order drawn from it in one item, and a heading in spaced letters")
  func mixed() throws {
    var maker = DocumentMaker()
    maker.heading("CON CLUSIONS AND RECOMMEND ATIONS")
    maker.numbered("The council should count them. (Paragraph 2)")
    maker.look(italic: true)
    maker.numbered("The council should light them. (Paragraph 3)", from: 2)
    maker.look(italic: true)
    maker.numbered("Oil is dear. (Paragraph 4)", from: 3)
    maker.numbered("The guild is poor. The council should pay it. (Paragraph 6)", from: 4)
    let last = maker.blocks.count - 1
    maker.blocks[last].content = .init(runs: [
      .init(text: "The guild is poor. ", isBold: false, isItalic: false),
      .init(text: "The council should pay it.", isBold: false, isItalic: true),
      .init(text: " (Paragraph 6)", isBold: false, isItalic: false),
    ])
    maker.numbered("A report, ", from: 5)
    maker.blocks[last + 1].content = .init(runs: [
      .init(text: "We read ", isBold: false, isItalic: false),
      .init(text: "Lamps should burn", isBold: false, isItalic: true),
      .init(text: " with interest.", isBold: false, isItalic: false),
    ])
    let found = try records(maker, "select-committee")
    #expect(found.map(\.number) == ["1", "2", "4"])
  }

  @Test("An answer prints the other's orders with their paragraphs, numbered or not")
  func answeredParagraphs() throws {
    var maker = DocumentMaker()
    maker.heading("Government response to the Lamp Committee")
    maker.items("We recommend that the guild count its oil. (Paragraph 4)", marker: "2.")
    maker.paragraph("The guild will be asked to. It should be ready soon.")
    maker.items("The oil is dear. (Paragraph 6)", marker: "3.")
    let found = try records(maker)
    #expect(found.map(\.number) == ["2"])
    #expect(found.map(\.category) == [.quoted])
    #expect(found.map(\.attributedTo) == ["Lamp Committee"])
  }

  @Test("Where a chapter labels its recommendations its other paragraphs are none")
  func labelledChapter() throws {
    var maker = DocumentMaker()
    maker.heading("Conclusions and recommendations")
    maker.heading("Conclusions", level: 2)
    maker.items("Those asked should answer in a year.", marker: "7.")
    maker.heading("Recommendation 1", level: 2)
    maker.paragraph("The guild should count its oil.")
    #expect(try records(maker, "public-inquiry").map(\.text) == ["The guild should count its oil."])
  }

  @Test("What should have been done is blamed, not asked for")
  func blame() throws {
    let grammar = ItemGrammar(
      try #require(try ProfileSet().profile(named: "generic")).recommendations)
    #expect(grammar.isOrder("It should have been begun earlier.") == false)
    #expect(grammar.isOrder("Each pier should have a lamp."))
    #expect(grammar.isOrder("It should have been lit, and it should be lit now."))
  }

  @Test("A letter on an area tells what its written statement of action must tackle")
  func letter() throws {
    var maker = DocumentMaker()
    maker.heading("Areas for development")
    maker.items("Waits are too long.")
    maker.heading("The inspection raises significant concerns about the area")
    maker.paragraph(
      "The area is required to submit a Written Statement of Action that explains how it will "
        + "tackle the following areas of significant weakness:")
    maker.items("the lack of a joint plan", "the poor quality of plans for lamps.")
    #expect(
      try records(maker, "area-send").map(\.text) == [
        "the lack of a joint plan", "the poor quality of plans for lamps.",
      ])
  }
}
