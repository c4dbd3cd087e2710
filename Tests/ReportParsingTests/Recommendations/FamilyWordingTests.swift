import ReportModel
import Testing

@testable import ReportParsing

/// How bodies of other families word, head and number what they ask for.
struct FamilyWordingTests {
  @Test("An order in bold behind a label is a title where the words beneath ask for it in full")
  func headlines() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.box { box in
        box.paragraph("", bold: "Recommendation 1: Improve the light on all northern piers")
        box.paragraph("The Lamp Office should make sure that each pier has two lamps.")
      }
      maker.box { box in
        box.paragraph("", bold: "Recommendation 2: Reduce the number of boats that are lost")
        box.paragraph("To reduce the number of boats that are lost:")
        box.items("the Pier Board should count boats", marker: "a.")
        box.items("the Rope Office should sell ropes.", marker: "b.")
      }
      maker.box { box in
        box.paragraph("", bold: "Recommendation 3: Publish a log of all the northern piers")
        box.paragraph("There is no such log. It should be easy to make.")
      }
    }
    #expect(
      found.map(\.topic) == [
        "Improve the light on all northern piers", "Reduce the number of boats that are lost",
        nil,
      ])
    #expect(
      found.first?.text == "The Lamp Office should make sure that each pier has two lamps.")
    #expect(found.last?.text.hasPrefix("Publish a log") ?? false)
  }

  @Test("The chapter's paragraph beneath a label is named; items of the label's own are not")
  func paragraphs() throws {
    let found = try recommendations { maker in
      maker.heading("List of recommendations")
      maker.heading("Recommendation 1", level: 2)
      maker.items("The committee recommends that the Lamp Office keep a log.", marker: "2.8")
      maker.heading("Recommendation 3", level: 2)
      maker.items("The Pier Board should count planks.", marker: "3.1")
    }
    #expect(found.map(\.number) == ["1", "3"])
    #expect(found.map(\.paragraphRefs) == [["2.8"], []])
  }

  @Test("Subjects of concern and recommendations: the paragraphs that ask")
  func concernsAndRecommendations() throws {
    let found = try recommendations { maker in
      maker.heading("Principal subjects of concern and recommendations", number: "C")
      maker.heading("Lamps", level: 2)
      maker.items("The Committee is concerned that lamps are dim.", marker: "5.")
      maker.items("The State party should light all piers.", marker: "6.")
      maker.items("The Committee regrets that boats are old.", marker: "7.")
      maker.items(
        "The Committee recommends that the State party buy boats, and that it paint them.",
        marker: "8.")
    }
    #expect(found.map(\.number) == ["6", "8"])
    #expect(found.map(\.addressees) == [["The State party"], ["the State party"]])
  }

  @Test("Beneath what has to improve a sentence may ask for a survey; one may only tell of it")
  func furtherTask() throws {
    let found = try recommendations("ofsted-school") { maker in
      maker.heading("What does the school need to do to improve further?")
      maker.items("Improve the teaching of knots.", "Improve the light in the hall.")
      maker.paragraph(
        "An outside survey of the boat house should be undertaken, to see how it may be mended.")
      maker.paragraph("A survey of the hall is to follow. It should be seen by all.")
      maker.paragraph("Lamps should be mended.")
    }
    #expect(
      found.map(\.text) == [
        "Improve the teaching of knots.", "Improve the light in the hall.",
        "An outside survey of the boat house should be undertaken, to see how it may be mended.",
      ])
  }

  @Test("A letter's areas for improvement that were discussed with a head")
  func discussed() throws {
    let found = try recommendations { maker in
      maker.paragraph("The inspection team found the following strengths in the school’s work.")
      maker.items("Children who row well.")
      maker.paragraph(
        "The following areas for improvement were identified and discussed with the head.")
      maker.items("Improve the teaching of knots.", "Raise the number of lamps.")
      maker.paragraph("We thank you.")
    }
    #expect(found.map(\.text) == ["Improve the teaching of knots.", "Raise the number of lamps."])
  }

  @Test("A plan's rows: the label with its notes, what shall be done, and not the answer")
  func plan() throws {
    let rows = [
      ["Action required to ensure compliance with the Lamp Rules", ""],
      [
        "Area for improvement 1 Ref: Rule 13 (7) Stated: First time To be completed by: 31 May 2031",
        "The registered person shall ensure that lamps are lit. Ref: 3.2 & 5.2 Response by "
          + "registered person detailing the actions taken: All lamps should now be lit.",
      ],
      [
        "Area for improvement 2 Ref: Rule 27 Stated: Second time",
        "The registered person shall keep a log. Ref: 5.1 Response by registered person "
          + "detailing the actions taken: Done.",
      ],
    ]
    let found = try recommendations("rqia") { maker in
      maker.heading("Quality Improvement Plan")
      maker.table(GridMaker(rows).spanning(row: 0, column: 0, columns: 2).grid)
    }
    #expect(
      found.map(\.text) == [
        "The registered person shall ensure that lamps are lit.",
        "The registered person shall keep a log.",
      ])
    #expect(found.map(\.number) == ["1", "2"])
    #expect(found.map(\.paragraphRefs) == [["3.2", "5.2"], ["5.1"]])
    #expect(found.map(\.addressees) == [["The registered person"], ["The registered person"]])
  }

  @Test("A concern that tells what should have been done asks nobody")
  func concerns() throws {
    let found = try recommendations { maker in
      maker.heading("Key concerns")
      maker.items(
        "Lamps were dim. Staff should have cleaned them on Mondays, but often did not.",
        marker: "1.")
      maker.items("Boats were old. Leaders should replace them.", marker: "2.")
    }
    #expect(found.map(\.addressees) == [[], ["Leaders"]])
  }

  @Test("A list to the governor says whom the chapter's own recommendations ask")
  func toTheGovernor() throws {
    let found = try recommendations { maker in
      maker.heading("Section 1. Safety")
      maker.heading("Recommendation", level: 2)
      maker.items("Lamps should be lit at dusk.", marker: "1.5")
      maker.heading("Section 5. Summary of recommendations")
      maker.heading("Main recommendations to the governor", level: 2)
      maker.items("Lamps should be lit at dusk. (1.5)", marker: "5.1")
      maker.heading("Example of good practice", level: 2)
      maker.items(
        "The use of lamps on the first night gave new prisoners help. (1.7)", marker: "5.2")
    }
    #expect(found.map(\.number) == ["5.1"])
    #expect(found.map(\.addressees) == [["the governor"]])
  }

  @Test("Minutes answer a committee, which the line below their title names")
  func minutes() throws {
    let found = try recommendations { maker in
      maker.coverLine("Treasury Minutes", size: 28)
      maker.coverLine(
        "Government Response to the Committee of Piers on the First to the Third reports of 2031",
        size: 16)
      maker.page = 2
      maker.heading("First report")
      maker.paragraph("1. PAC recommendation: The Department should count its lamps.")
      maker.paragraph("The government agrees.")
    }
    #expect(found.map(\.category) == [.quoted])
    #expect(found.map(\.attributedTo) == ["Committee of Piers"])
  }

  @Test(
    "Orders beneath “To the Lamp Office:” are its own, each group's its own, with identifiers behind"
  )
  func ledOrders() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.paragraph("The Ferry Board makes the following new safety recommendations.")
      maker.paragraph("", bold: "To the Lamp Office:")
      maker.paragraph("Require that ferries carry lamps. (M-31-2)")
      maker.paragraph("", bold: "To the Pier Board:")
      maker.paragraph("Revise the list named in Safety Recommendation M-31-2. (M-31-3)")
      maker.paragraph("The board has a list.")
    }
    #expect(found.map(\.number) == ["M-31-2", "M-31-3"])
    #expect(found.map(\.addressees) == [["the Lamp Office"], ["the Pier Board"]])
    #expect(
      found.map(\.text) == [
        "Require that ferries carry lamps.",
        "Revise the list named in Safety Recommendation M-31-2.",
      ])
  }

  @Test("“We recommend that the council:” above labels says whom the orders behind these ask")
  func ledLabels() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Our recommendations")
      maker.paragraph("We recommend that the Pier Board:")
      for number in 1...2 {
        maker.paragraph("", bold: "Recommendation \(number)")
        maker.paragraph("Ensure that lamp \(number) is lit.")
      }
      maker.heading("Lamps")
      maker.paragraph("These are the lamps:")
      maker.paragraph("", bold: "Recommendation 3")
      maker.paragraph("Ensure that lamp 3 is lit.")
    }
    #expect(found.map(\.addressees) == [["the Pier Board"], ["the Pier Board"], []])
  }

  @Test("A title is an order where an order in plain words goes on with it")
  func orderBeneath() throws {
    let found = try recommendations { maker in
      maker.heading("Key recommendations")
      maker.heading("Recommendation 1: Develop a shared plan for all the piers", level: 2)
      maker.paragraph("Work with crews to agree on what piers are for.")
    }
    #expect(found.map(\.topic) == ["Develop a shared plan for all the piers"])
    #expect(found.map(\.text) == ["Work with crews to agree on what piers are for."])
  }

  @Test("Those whom the first page names in brackets recommend in bold; others do not")
  func authors() throws {
    for (name, count) in [("NPC", 2), ("RTC", 0)] {
      let found = try recommendations { maker in
        maker.title("Visit to Norland")
        maker.coverLine("by the Norland Pier Committee (NPC)")
        maker.page = 2
        maker.heading("Lamps")
        for number in 1...2 {
          maker.paragraph("Lamp \(number) is dim.")
          maker.paragraph("", bold: "The \(name) recommends that lamp \(number) be lit.")
        }
      }
      #expect(found.count == count)
    }
  }

  @Test("Next steps that are recommended, and tables of what a body should do")
  func steps() throws {
    let listed = try recommendations { maker in
      maker.heading("Recommended next steps")
      maker.paragraph("Leaders should:")
      maker.items("ensure that lamps are lit", "review the list of boats.")
    }
    #expect(listed.map(\.addressees) == [["Leaders"], ["Leaders"]])
    let rows = [
      ["Rec. number", "What we found", "What the organisation should do", "What we need to see"],
      ["1.", "Lamps were dim.", "Apologise to Ms Quill for the dark.", "A copy."],
      ["2.", "Boats were wet.", "The board should buy a sail.", "The sail."],
    ]
    let table = try recommendations { maker in
      maker.heading("Recommendations")
      maker.table(GridMaker(rows, bold: [0]).grid)
    }
    #expect(table.map(\.number) == ["1", "2"])
    #expect(table.first?.text == "Apologise to Ms Quill for the dark.")
  }
}
