import Layout
import ReportModel
import Testing

@testable import ReportParsing

/// Recommendations among the numbered paragraphs of a chapter, and what stands beside them there.
struct RunningChapterTests {
  @Test("Letters beneath “I therefore recommend:” are each one; the next paragraph ends them")
  func lettersBehindParagraph() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Chapter 9 Recommendations")
      maker.items("The boats were old. I therefore recommend:", marker: "9.4")
      maker.items("that the Lamp Office count its boats;", marker: "a.")
      maker.items("that each crew be trained.", marker: "b.")
      maker.items("Crews are few.", marker: "9.5")
      maker.items("I recommend that the Pier Office hire more of them.", marker: "9.6")
    }
    #expect(
      found.map(\.text) == [
        "that the Lamp Office count its boats;", "that each crew be trained.",
        "I recommend that the Pier Office hire more of them.",
      ])
    #expect(found.map(\.number) == ["a", "b", "9.6"])
    #expect(found.first?.addressees == ["the Lamp Office"])
  }

  @Test("What stands under “Conclusions” is none, though its chapter is of both")
  func conclusions() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Conclusions and recommendations")
      maker.heading("Conclusions", level: 2)
      maker.items("The crew should have a spare lamp at all times, said the rules.", marker: "8.1")
      maker.items("Nobody had one, and the rules must share the blame.", marker: "8.2")
      maker.heading("Recommendations", level: 2)
      maker.numbered("The Lamp Office should buy spare lamps.")
      maker.numbered("It is therefore recommended that the rules be more plain.", from: 2)
    }
    #expect(found.map(\.number) == ["1", "2"])
  }

  @Test("The sign “Recommendation” serves one paragraph, in a box or not")
  func sign() throws {
    let boxed = try recommendations("select-committee") { maker in
      maker.heading("Lamps")
      maker.box { box in
        box.heading("recommendation", level: 2)
        box.items("The Lamp Office should publish its log.", marker: "6.")
      }
      maker.items("Under the old rules each boat must have a lamp.", marker: "7.")
    }
    #expect(boxed.map(\.text) == ["The Lamp Office should publish its log."])
    let open = try recommendations("select-committee") { maker in
      maker.heading("Lamps")
      maker.heading("recommendation", level: 2)
      maker.items("The Lamp Office should publish its log.", marker: "6.")
      maker.items("Under the old rules each boat must have a lamp.", marker: "7.")
      maker.items("The Pier Office told us that it should have two.", marker: "8.")
    }
    #expect(open.map(\.number) == ["6"])
  }

  @Test("A report that lists none anywhere prints them in bold")
  func emphasised() throws {
    let found = try recommendations("select-committee") { maker in
      maker.heading("Lamps in the isles")
      maker.items("Lamps are few.", marker: "4.")
      bold("The Committee recommends that the Lamp Office publish a plan.", "5.", in: &maker)
      maker.items("The Committee should be told of each change.", marker: "6.")
      bold("The Committee calls on the Pier Office to:", "7.", in: &maker)
      maker.items("count its lamps; and", "say what they cost.")
    }
    #expect(found.map(\.number) == ["5", "7"])
    #expect(
      found.last?.text
        == "The Committee calls on the Pier Office to:\n- count its lamps; and\n- say what they cost."
    )
    let lone = try recommendations("select-committee") { maker in
      bold("The Committee recommends that the Lamp Office publish a plan.", "5.", in: &maker)
      maker.items("So said our predecessors.", marker: "6.")
    }
    #expect(lone.isEmpty)
  }

  private func bold(_ text: String, _ marker: String, in maker: inout DocumentMaker) {
    maker.items("", marker: marker)
    maker.blocks[maker.blocks.count - 1].content.runs = [
      TextRun(text: text, isBold: true, isItalic: false)
    ]
  }

  @Test("An identifier alone stands before its words, and text on each behind them")
  func identifierAlone() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.paragraph("R1.")
      maker.paragraph("The Lamp Office must never sail alone.")
      maker.paragraph("Two boats were lost in the spring.")
      maker.paragraph("R2.")
      maker.paragraph("Minutes of each meeting must be kept.")
      maker.paragraph("An officer should have kept them.")
    }
    #expect(found.map(\.number) == ["R1", "R2"])
    #expect(found.last?.text == "Minutes of each meeting must be kept.")
  }

  @Test("A heading that leads into a list ends with the list")
  func headingWithList() throws {
    let found = try recommendations { maker in
      maker.heading("Findings")
      maker.heading("Recommendation 1: The Lamp Office should, by June:", level: 2)
      maker.items("count its boats;", "publish the rest.")
      maker.paragraph("We were told that this can be done.")
    }
    #expect(
      found.map(\.text) == [
        "The Lamp Office should, by June:\n- count its boats;\n- publish the rest."
      ])
  }

  @Test("A box without a number has the one of the list at the end")
  func numberOfList() throws {
    let found = try recommendations { maker in
      maker.heading("Lamps")
      maker.box { box in
        box.heading("Recommendation", level: 2)
        box.paragraph("The Lamp Office should count each of its boats by June.")
      }
      maker.page = 4
      maker.heading("Recommendations")
      maker.numbered("The Lamp Office should count each of its boats by June.")
      maker.numbered("The Pier Office should mend its lamps.", from: 2)
    }
    #expect(found.map(\.number) == ["1", "2"])
    #expect(found.map(\.occurrences) == [2, 1])
  }

  @Test("What a service must do, in a table under a heading that asks")
  func requirements() throws {
    let grid = GridMaker([
      ["Requirement", "Due date"], ["The registered person must mend the lamps.", "3 May 2024"],
    ]).grid
    let found = try recommendations { maker in
      maker.heading("What does the ferry agency need to do to improve?")
      maker.heading("Statutory requirements", level: 2)
      maker.paragraph("This section says what the registered person must do.")
      maker.table(grid)
      maker.heading("Recommendations", level: 2)
      maker.items("The registered person should ensure that logs are kept.")
    }
    #expect(
      found.map(\.text) == [
        "The registered person must mend the lamps.",
        "The registered person should ensure that logs are kept.",
      ])
    let elsewhere = try recommendations { maker in
      maker.heading("Lamps in law")
      maker.table(grid)
    }
    #expect(elsewhere.isEmpty)
  }

  @Test("Words that lead to labelled ones are none themselves")
  func besideLabels() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.items("I make one, which should be acted on within a year.", marker: "9.1")
      maker.heading("Recommendation 1: Boats", level: 2)
      maker.paragraph("The Lamp Office should count its boats.")
    }
    #expect(found.map(\.number) == ["1"])
  }

  @Test(
    "A sign with a colon and no number, in bold or in a box, outside of chapters on recommendations"
  )
  func unnumberedSign() throws {
    let found = try recommendations { maker in
      maker.heading("Boats")
      maker.box { $0.paragraph(" Government should count the boats.", bold: "Recommendation:") }
      maker.paragraph(" Train each crew yearly.", bold: "Recommendation:")
      maker.paragraph("Recommendation: a word that this report uses for what must be done.")
    }
    #expect(found.map(\.text) == ["Government should count the boats.", "Train each crew yearly."])
  }

  @Test("Below a heading with a number the chapter’s paragraphs go on")
  func numbersThatCountOn() throws {
    let found = try recommendations { maker in
      maker.heading("Boats")
      maker.items("Boats are few.", marker: "14.")
      maker.heading("Recommendation 3", level: 2)
      maker.paragraph("The Lamp Office should count its boats.")
      maker.items("Ports must have a lamp.", marker: "15.")
    }
    #expect(found.map(\.text) == ["The Lamp Office should count its boats."])
  }

  @Test(
    "The number of a paragraph below a label is no part of its words; a line names it at the end")
  func paragraphBelowLabel() throws {
    let found = try recommendations { maker in
      maker.heading("Powers")
      maker.heading("Recommendation 1.", level: 2)
      maker.items("We recommend that there should be a power to light any quay.", marker: "4.55")
      maker.page = 3
      maker.heading("List")
      maker.heading("Recommendation 1.", level: 2)
      maker.paragraph("We recommend that there should be a power to light any quay.")
      maker.paragraph("Paragraph 4.55")
    }
    #expect(found.map(\.text) == ["We recommend that there should be a power to light any quay."])
    #expect(found.map(\.paragraphRefs) == [["4.55"]])
    #expect(found.map(\.occurrences) == [2])
  }

  @Test("A title may start with what looks like an order")
  func titleLikeOrder() throws {
    let found = try recommendations { maker in
      maker.box { box in
        box.paragraph("", bold: "Recommendation 2: Use of keys")
        box.paragraph("The crew must review the use of keys.")
      }
    }
    #expect(found.map(\.text) == ["The crew must review the use of keys."])
    #expect(found.map(\.topic) == ["Use of keys"])
  }

  @Test("Who is concerned and calls on somebody asks")
  func concernedAndCalls() throws {
    let found = try recommendations("select-committee") { maker in
      maker.heading("Summary of recommendations")
      maker.numbered("The Committee recommends that crews be counted.")
      maker.numbered(
        "The Committee is concerned about delay, and calls on the Lamp Office to act.", from: 2)
    }
    #expect(found.map(\.number) == ["1", "2"])
  }

  @Test("Who speaks of what he recommends, or was invited to, asks nobody")
  func speaksOfIt() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.items("In this chapter I set out what I recommend, and why.", marker: "2.1")
      maker.items("Crews invited me to recommend more boats. I shall not.", marker: "2.2")
      maker.items("Each port should have two boats.", marker: "2.3")
    }
    #expect(found.map(\.number) == ["2.3"])
  }

  @Test("Headings in letters like the text’s open a list that asks, and end it")
  func topicLines() throws {
    let found = try recommendations("ofsted") { maker in
      maker.heading("What does the local authority need to improve?")
      maker.paragraph("Areas for improvement")
      maker.items("Logs should be kept.", marker: "9.")
      maker.paragraph("The local authority has the following strengths:")
      maker.items("Where boats are late, crews wait.", marker: "10.")
      maker.heading("Section 2: the board")
      maker.paragraph("Areas for improvement")
      maker.items("Ensure that boats are counted.", marker: "31.")
      maker.paragraph("Key strengths of the board")
      maker.items("The board meets monthly.", marker: "32.")
    }
    #expect(found.map(\.number) == ["9", "31"])
    #expect(found.map(\.priority) == [.other, .other])
  }

  @Test("Where a list follows that a paragraph leads into, those before it argue")
  func leadIn() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.items("Those who sail need to know the lamps.", marker: "5.1")
      maker.items("For these reasons I make the following recommendations:", marker: "5.2")
      maker.items("the Lamp Office should keep a log;", marker: "(1)", depth: 1)
      maker.items("lamps should be lit.", marker: "(2)", depth: 1)
    }
    #expect(found.map(\.number) == ["1", "2"])
  }

  @Test("Plain sentences of numbered paragraphs, where nothing is set apart")
  func plain() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Looking ahead")
      maker.items("Lamps were few. I recommend that the Lamp Office buy some.", marker: "15.1")
      maker.items("Ms Quill said that we should recommend nothing.", marker: "15.2")
      maker.items("I recommend that piers be mended. They rot.", marker: "15.3")
    }
    #expect(
      found.map(\.text) == [
        "I recommend that the Lamp Office buy some.", "I recommend that piers be mended.",
      ])
    #expect(found.allSatisfy { $0.provenance.confidence < 0.9 })
  }

  @Test("The last sentence of a paragraph that says what its advice is for leads into letters")
  func closingLeadIn() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.items(
        "Our recommendations are intended to help the crews. The Lamp Office should:", marker: "12")
      maker.items("count its boats;", marker: "a")
      maker.items("publish its log.", marker: "b")
      maker.items("The Pier Office and the Treasury should agree who pays.", marker: "c")
    }
    #expect(found.map(\.number) == ["a", "b", "c"])
    #expect(
      found.map(\.addressees)
        == [["The Lamp Office"], ["The Lamp Office"], ["The Pier Office", "the Treasury"]])
  }

  @Test("A paragraph that says how many recommendations are made is none")
  func announced() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("List of recommendations made in this report")
      maker.paragraph("A2.1. In this Report the Inquiry makes two recommendations.")
      maker.numbered("The Lamp Office should count its boats.", "Crews should be paid.")
    }
    #expect(found.map(\.number) == ["1", "2"])
  }
}
