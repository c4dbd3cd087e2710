import ReportModel
import Testing

@testable import ReportParsing

/// Sentences by which paragraphs recommend.
struct OrderSentenceTests {
  @Test("A statement goes on to a recommendation behind “and so we”")
  func goesOn() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Chapter 5: Recommendations")
      maker.items("Lamps are dear in the north.", marker: "5.1")
      maker.items("We recommend that the Lamp Office keep a log.", marker: "5.2")
      maker.items(
        "It is right that keepers rest, and so we recommend that the Lamp Office hire more.",
        marker: "5.3")
      maker.items("Piers are old and we do not know why.", marker: "5.4")
    }
    #expect(found.map(\.number) == ["5.2", "5.3"])
  }

  @Test("A service's report leads into what it must and should do in sentences of its summary")
  func mustAndShould() throws {
    let found = try recommendations("care-quality") { maker in
      maker.heading("Overall summary")
      maker.paragraph("We found that:")
      maker.items("Lamps were lit.", "Piers were dry.")
      maker.paragraph("We found one breach of regulations. The provider must:")
      maker.items("Ensure that boats are counted.")
      maker.paragraph("The areas where the provider should make improvements are:")
      maker.items("Improve the log of lamps.")
      maker.paragraph("The log is kept in the boat house.")
      maker.items("It is blue.")
    }
    #expect(found.map(\.text) == ["Ensure that boats are counted.", "Improve the log of lamps."])
    #expect(found.map(\.addressees) == [["The provider"], []])
  }

  @Test("Boxes beneath conclusions hold what is drawn from them, by their numbers and letters")
  func drawnFromConclusions() throws {
    let found = try recommendations("select-committee") { maker in
      maker.heading("Conclusions and recommendations")
      maker.items("Lamps are dear. Keepers told us that more should be done.", marker: "1.")
      maker.box { box in
        box.paragraph("RECOMMENDATION")
        box.items("The Lamp Office should keep a log.", marker: "a.")
        box.items("The Rope Office should sell ropes.", marker: "b.")
      }
      maker.items("Piers are old.", marker: "2.")
      maker.box { box in
        box.paragraph("RECOMMENDATION")
        box.paragraph("The Pier Office should count its planks.")
      }
    }
    #expect(found.map(\.number) == ["1a", "1b", "2"])
  }

  @Test("Behind a sentence that asks somebody for what follows, an item may ask others")
  func itemsOfOthers() throws {
    let found = try recommendations("ofsted") { maker in
      maker.heading("Areas for improvement")
      maker.paragraph(
        "To keep the pier, the local authority and its partners should take the following action:"
      )
      maker.items("improve the log", "Norland Police should count boats.")
    }
    #expect(
      found.map(\.addressees) == [["the local authority and its partners"], ["Norland Police"]])
  }

  @Test(
    "Requirements of a care service are what it must do; those of the last inspection are earlier ones"
  )
  func requirements() throws {
    let found = try recommendations("care-inspectorate") { maker in
      maker.heading("How well do we support people’s wellbeing?")
      maker.heading("Requirements", level: 2)
      maker.items("By 30 June 2024, the provider must keep a log of lamps.", marker: "1.")
      maker.heading(
        "What the service has done to meet any requirements made at the last inspection")
      maker.heading("Requirements", level: 2)
      maker.items("By 1 May 2023, the provider must mend the pier.", marker: "1.")
    }
    #expect(found.map(\.category) == [.new, .previous])
  }

  @Test("A numbered paragraph that announces recommendations leads into bullets")
  func announced() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.items(
        "In the light of what I have said, I make the following recommendations.", marker: "8")
      maker.items("I recommend that lamps be lit.", "The Lamp Office must count boats.", depth: 1)
      maker.heading("Conclusion")
      maker.items("I must go on with my work.", marker: "9")
    }
    #expect(
      found.map(\.text) == [
        "I recommend that lamps be lit.", "The Lamp Office must count boats.",
      ])
  }

  @Test("What an answer lists first and answers further on is quoted once")
  func quotedTwice() throws {
    let found = try recommendations { maker in
      maker.heading("Government response to the Lamp Review")
      maker.heading("Summary of responses")
      maker.table(
        GridMaker([
          ["Recommendation", "Government response"],
          ["Recommendation 1: The Lamp Office should keep a log.", "Accepted."],
          ["Recommendation 2: The Pier Office should count planks.", "Rejected."],
        ]).grid)
      maker.heading("Detailed responses")
      maker.heading("Recommendation 1", level: 2)
      maker.paragraph("The Lamp Office should keep a log.")
      maker.heading("Recommendation 2", level: 2)
      maker.paragraph("The Pier Office should count planks.")
    }
    #expect(found.map(\.number) == ["1", "2"])
    #expect(found.map(\.occurrences) == [2, 2])
    #expect(found.allSatisfy { $0.category == .quoted })
  }

  @Test("What a numbered paragraph announces may count from 1")
  func announcedCount() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.items(
        "I make two recommendations. The paragraph that explains each is given in brackets.",
        marker: "3")
      maker.items("The Lamp Office should count boats. (paragraph 4.9)", marker: "1", depth: 1)
      maker.items("Lamps must be lit. (paragraph 4.12)", marker: "2", depth: 1)
    }
    #expect(found.map(\.number) == ["1", "2"])
    #expect(found.map(\.paragraphRefs) == [["4.9"], ["4.12"]])
  }

  @Test("Beside a list a paragraph is one where its authors say that they recommend")
  func besideList() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.paragraph("We recommend that:")
      maker.items("the Lamp Office keeps a log.")
      maker.paragraph("We also recommend that the Pier Office counts its planks.")
      maker.paragraph("The Rope Office should be told of this in time.")
    }
    #expect(
      found.map(\.text) == [
        "the Lamp Office keeps a log.", "We also recommend that the Pier Office counts its planks.",
      ])
    #expect(found.map(\.addressees) == [["the Lamp Office"], ["the Pier Office"]])
  }

  @Test("A paragraph that says where its authors' recommendations stand is none")
  func pointing() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Summary of recommendations")
      maker.items(
        "I set out below, for ease of use, the recommendations which I have made and the time in which each should be met.",
        marker: "15.1")
      maker.table(
        GridMaker([
          ["", "Recommendation", "Paragraph"], ["1", "The Lamp Office should count boats.", "4.9"],
          ["2", "Lamps must be lit.", "4.12"],
        ]).grid)
    }
    #expect(found.map(\.number) == ["1", "2"])
  }

  @Test("What authors call their recommendation is one; what it was is told")
  func ownNoun() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Chapter 5: Recommendations")
      maker.items("It is my recommendation that the Lamp Office keep a log.", marker: "5.1")
      maker.items("Our recommendation is that crews rest.", marker: "5.2")
      maker.items("It was my recommendation that piers close, and they did.", marker: "5.3")
    }
    #expect(found.map(\.number) == ["5.1", "5.2"])
  }

  @Test(
    "Blame, and how something is to be taken, ask for nothing",
    arguments: [
      ("The Lamp Office should have acted sooner.", false),
      ("The Lamp Office must have known better.", false),
      ("The crews should have known that lamps were dear.", false),
      ("It should surprise no one that lamps are dear.", false),
      ("It must be accepted that some piers could not be lit.", false),
      ("The crews should have agreed a plan by June.", true),
      ("Each pier should have trained keepers.", true),
      ("The Lamp Office may wish to count its boats.", true),
    ])
  func blame(sentence: String, isAsked: Bool) throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Conclusions and recommendations")
      maker.numbered("Lamps are few.", sentence, "The Pier Office should light piers.")
    }
    #expect(found.map(\.number) == (isAsked ? ["2", "3"] : ["3"]))
  }
}
