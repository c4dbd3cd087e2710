import Layout
import ReportModel
import Testing

@testable import ReportParsing

/// Reviews after a death: what each agency is to do.
struct AgencyTests {
  @Test(
    "A heading beneath “Single agency recommendations” is who is asked, where nothing else says so")
  func headings() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.heading("Single agency recommendations", level: 2)
      maker.heading("Lamp Repairs:", level: 3)
      maker.numbered("Remind all staff of the need to see keepers alone.")
      maker.heading("Norland Ferries", level: 3)
      maker.numbered(
        "Ensure that lists are kept.", "The Pier Board should write to crews.", from: 2)
    }
    #expect(
      found.map(\.addressees) == [["Lamp Repairs"], ["Norland Ferries"], ["The Pier Board"]])
  }

  @Test("“The need to” asks for nothing")
  func noun() throws {
    let words = try #require(try ProfileSet().profile(named: "generic")).recommendations
    let grammar = ItemGrammar(words)
    #expect(!grammar.hasVerb("We were told of the need to act."))
    #expect(grammar.hasVerb("The crews need to act, and know the need to."))
  }

  @Test("A number of the year and within its report stands behind the sentence")
  func number() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.items(
        "The Pier Board should fit a rail. (2031/07-1)", "Crews should share lists. (2031/07-2)")
    }
    #expect(found.map(\.number) == ["2031/07-1", "2031/07-2"])
    #expect(
      found.map(\.text) == ["The Pier Board should fit a rail.", "Crews should share lists."])
  }

  @Test("What a paragraph says that others made is theirs, up to the next paragraph")
  func made() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Earlier recommendations")
      maker.items(
        "In 2029, after the storm, the Norland coroner made the following recommendations:",
        marker: "6")
      maker.items("Piers should be lit.", marker: "(1)")
      maker.items("Crews should be told.", marker: "(2)")
      maker.items("None of them was put into effect.", marker: "7")
    }
    #expect(found.map(\.category) == [.quoted, .quoted])
    #expect(found.map(\.attributedTo) == ["Norland coroner", "Norland coroner"])
  }

  @Test("An answer’s title names the committee whose report it answers")
  func answered() throws {
    let found = try recommendations { maker in
      maker.title("Government response to the Harbours and Piers Committee report: Piers in winter")
      maker.heading("Recommendation 1")
      maker.paragraph("The Government should light all piers.")
      maker.heading("Government response")
      maker.paragraph("The Government agrees.")
    }
    #expect(found.map(\.category) == [.quoted])
    #expect(found.map(\.attributedTo) == ["Harbours and Piers Committee"])
  }

  @Test("Who answers stands before “response”, in a line of its own or in bold behind the words")
  func owned() throws {
    let found = try recommendations { maker in
      maker.heading("Conclusions and recommendations")
      maker.box { box in
        box.paragraph("", bold: "Recommendation 4.1")
        box.paragraph("The Pier Board should count its lamps.")
        box.paragraph("", bold: "Accounting Officer’s response")
        box.paragraph("Agreed. The Board should be done by May.")
      }
      maker.box { box in
        box.paragraph("", bold: "Recommendation 4.2")
        box.paragraph("Crews should be told. ")
        let last = box.blocks.count - 1
        box.blocks[last].content.runs.append(
          TextRun(text: "The Minister’s response", isBold: true, isItalic: false))
        box.paragraph("Not agreed.")
      }
    }
    #expect(
      found.map(\.text) == ["The Pier Board should count its lamps.", "Crews should be told."])
  }

  @Test("“And local crews” is asked beside a name")
  func local() throws {
    let found = try recommendations("select-committee") { maker in
      maker.heading("Recommendations")
      maker.numbered(
        "The Committee recommends that the Pier Directorate and local authorities agree on it.")
    }
    #expect(found.map(\.addressees) == [["the Pier Directorate", "local authorities"]])
  }

  @Test("A list of what recommendations are sorted by holds none")
  func sorts() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.paragraph("Those that we make are many. They fall under three themes:")
      maker.items("an apology;", "a lamp;", "a change of practice, so that nobody should fall.")
      maker.numbered("The Pier Board should say that it is sorry.")
    }
    #expect(found.map(\.text) == ["The Pier Board should say that it is sorry."])
  }

  @Test("What the authors recommended once is told")
  func ownPast() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.paragraph("In one case, we recommended that the Pier Board should pay. It did so.")
      maker.paragraph("We recommend that the Pier Board should say so each year.")
    }
    #expect(found.map(\.text) == ["We recommend that the Pier Board should say so each year."])
  }

  @Test("“Recommendations for the Pier Trust” names who is asked; those for research nobody")
  func headingFor() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.paragraph("", bold: "Recommendations for Norland Pier Trust:")
      maker.items("Revise the list of lamps.", marker: "5.2")
      maker.paragraph("", bold: "Recommendations for Norland Social Care:")
      maker.items("Ensure that keepers are seen.", marker: "5.3")
      maker.heading("Recommendations for Further Research", level: 2)
      maker.items("Ensure that lamps are counted again.", marker: "5.4")
    }
    #expect(found.map(\.addressees) == [["Norland Pier Trust"], ["Norland Social Care"], []])
  }

  @Test("A column of figures tells how many recommendations there are")
  func figures() throws {
    let found = try recommendations { maker in
      maker.heading("Answers")
      maker.table(
        GridMaker(
          [
            ["Department", "Recommendations", "Accepted"], ["Piers", "212", "160"],
            ["Lamps", "61", "40"],
          ], bold: [0]
        ).grid)
    }
    #expect(found.isEmpty)
  }

  @Test("What is said in bold behind a numbered paragraph’s end has its number")
  func behindNumber() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("The pier")
      maker.items("The pier was dark.", marker: "4.8")
      maker.paragraph("Nobody knew why. ")
      bold("I recommend that the Pier Board light it.", in: &maker)
      maker.items("Boats are dear. ", marker: "4.9")
      bold("I recommend that the Boat Board buy one.", in: &maker)
    }
    #expect(found.map(\.number) == ["4.8", "4.9"])
  }

  private func bold(_ text: String, in maker: inout DocumentMaker) {
    let last = maker.blocks.count - 1
    maker.blocks[last].content.runs.append(TextRun(text: text, isBold: true, isItalic: false))
  }
}
