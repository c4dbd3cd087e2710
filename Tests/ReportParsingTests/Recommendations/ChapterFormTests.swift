import Layout
import ReportModel
import Testing

@testable import ReportParsing

/// Forms that recommendations have in chapters of numbered paragraphs, in boxes, and beneath conclusions.
struct ChapterFormTests {
  @Test("A title in a box that asks, as its list does, for what stands beneath")
  func topicalBox() throws {
    let found = try recommendations("ofsted") { maker in
      maker.box { box in
        box.paragraph("", bold: "What needs to improve")
        box.items("The state of the ropes.", marker: "1.")
        box.items("Watch, so that no lamp goes out unseen.", marker: "2.")
      }
    }
    #expect(found.map(\.number) == ["1", "2"])
    #expect(found.map(\.topic) == ["What needs to improve", "What needs to improve"])
    let reasoned = try recommendations { maker in
      maker.box { box in
        box.paragraph("", bold: "Area for improvement")
        box.paragraph("The crew should test each lamp.")
        box.paragraph("Two of nine lamps were out in the spring.")
      }
    }
    #expect(reasoned.map(\.text) == ["The crew should test each lamp."])
  }

  @Test("An order within a numbered paragraph is what is set in bold")
  func orderSetApart() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Chapter 12 Recommendations")
      maker.items("The rules are many and old.", marker: "12.1")
      maker.items("Nobody keeps them. ", marker: "12.2")
      maker.blocks[maker.blocks.count - 1].content.runs.append(
        TextRun(
          text: "We therefore recommend that the Lamp Office gather them in one book.",
          isBold: true, isItalic: false))
    }
    #expect(found.map(\.number) == ["12.2"])
    #expect(
      found.map(\.text) == ["We therefore recommend that the Lamp Office gather them in one book."])
  }

  @Test(
    "A paragraph that recommends in a later sentence is no finding, where no look sets that apart")
  func laterSentence() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Chapter 12 Recommendations")
      for number in 1...3 {
        maker.items(
          "The lamps of pier \(number) are old. We recommend that the Lamp Office mend them.",
          marker: "12.\(2 * number)")
        maker.items("They are few.", marker: "12.\(2 * number + 1)")
      }
      maker.items("We recommend that the Pier Office be closed.", marker: "12.8")
    }
    #expect(found.map(\.number) == ["12.2", "12.4", "12.6", "12.8"])
  }

  @Test("A clause before an order makes it no statement, and the items behind it stay")
  func openingClause() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.numbered("The Lamp Office should keep a log.")
      maker.numbered("When a pier is planned, Ministers should be required to:", from: 2)
      maker.items("count the boats; and", marker: "(a)", depth: 1)
      maker.items("ask the crews.", marker: "(b)", depth: 1)
      maker.numbered("The crews should be asked yearly.", from: 3)
      maker.numbered("While the boats are sound, they are slow.", from: 4)
    }
    #expect(found.map(\.number) == ["1", "2", "3"])
  }

  @Test("The word alone beneath a conclusion: letters and paragraphs have the conclusion’s number")
  func labelAlone() throws {
    let found = try recommendations("select-committee") { maker in
      maker.heading("Conclusions and recommendations")
      maker.numbered("The Lamp Office has been slow.")
      maker.heading("recommendation", level: 3)
      maker.items("The Lamp Office should say what it will do.", marker: "a.")
      maker.items("It should also report on progress.", marker: "b.")
      maker.numbered("There is no plan for piers.", from: 2)
      maker.paragraph("Recommendation")
      maker.paragraph("The Pier Office should publish a plan.")
    }
    #expect(found.map(\.number) == ["1a", "1b", "2"])
    #expect(found.last?.text == "The Pier Office should publish a plan.")
  }

  @Test("Letters beneath a chapter’s paragraph are each one; beneath a numbered one, its parts")
  func letters() throws {
    let audit = try recommendations { maker in
      maker.heading("Recommendations")
      maker.items("To see what it spends, the Lamp Office should:", marker: "6")
      maker.items("Publish what lamps cost.", marker: "a", depth: 1)
      maker.items("Agree a plan with the piers.", marker: "b", depth: 1)
    }
    #expect(audit.map(\.number) == ["a", "b"])
    #expect(audit.map(\.text) == ["Publish what lamps cost.", "Agree a plan with the piers."])
    #expect(audit.map(\.addressees) == [["the Lamp Office"], ["the Lamp Office"]])
    let whole = try recommendations { maker in
      maker.heading("Recommendations")
      maker.numbered("The Lamp Office should:")
      maker.items("Publish what lamps cost.", marker: "a", depth: 1)
      maker.items("Agree a plan with the piers.", marker: "b", depth: 1)
    }
    #expect(whole.map(\.number) == ["1"])
  }

  @Test("A sentence that leads a numbered one into its letters belongs to it")
  func lettersBehindSentence() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.numbered("By 3 May 2024, the provider must ensure that lamps are lit.")
      maker.paragraph("To do this, the provider must, at a minimum:")
      maker.items("train each crew; and", marker: "a)")
      maker.items("count the lamps.", marker: "b)")
    }
    #expect(found.map(\.number) == ["1"])
    #expect(
      found.first?.text
        == "By 3 May 2024, the provider must ensure that lamps are lit.\n\nTo do this, the provider "
        + "must, at a minimum:\na) train each crew; and\nb) count the lamps.")
  }

  @Test("A second printing shows where a recommendation ends and the text goes on")
  func secondPrinting() throws {
    let found = try recommendations { maker in
      maker.heading("Lamps")
      maker.heading("Recommendation 1", level: 2)
      maker.paragraph("Crews should test each lamp at dusk.")
      maker.paragraph("Visitors told us that this is seldom done.")
      maker.page = 3
      maker.heading("Annex: all of them")
      maker.paragraph("Recommendation 1: Crews should test each lamp at dusk.")
    }
    #expect(found.map(\.text) == ["Crews should test each lamp at dusk."])
    #expect(found.map(\.occurrences) == [2])
  }

  @Test("Who writes asks nothing of himself")
  func writer() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.paragraph("20.9 I shall hold a hearing in June at which the boats are shown.")
    }
    #expect(found.isEmpty)
  }

  @Test("A table beneath the heading needs no other known column, and what introduces it is none")
  func table() throws {
    let found = try recommendations { maker in
      maker.heading("What does the service need to do to improve?")
      maker.paragraph("The list below says what the provider must do.")
      maker.table(
        GridMaker([
          ["Recommendation", "Due date"], ["The provider must mend the lamps.", "16 August 2024"],
        ]).grid)
    }
    #expect(found.map(\.text) == ["The provider must mend the lamps."])
  }

  @Test("Rows without stops are recommendations of their own where no other cell says otherwise")
  func rowsWithoutStops() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.table(
        GridMaker([
          ["Recommendation", "Rank"], ["Publish the log of lamps", "High"],
          ["Train all crews by June", "Low"],
        ]).grid)
    }
    #expect(found.map(\.text) == ["Publish the log of lamps", "Train all crews by June"])
  }

  @Test("What somebody said is nobody’s name")
  func reported() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.paragraph("Counsel for the crews submitted that I should ask for more boats. I do not.")
    }
    #expect(found.isEmpty)
  }

  @Test("Letters count recommendations where no numbers do")
  func lettersAlone() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.items("The Lamp Office should count its boats.", marker: "a")
      maker.items("The Pier Office should mend its lamps.", marker: "b")
    }
    #expect(found.map(\.number) == ["a", "b"])
  }

  @Test("In a box a sentence in bold tells what has to improve")
  func boldSentence() throws {
    let found = try recommendations { maker in
      maker.box { box in
        box.paragraph("", bold: "Area for improvement")
        box.paragraph("", bold: "Crews are late to see that lamps are out")
        box.paragraph("Two of nine lamps were out in the spring.")
      }
    }
    #expect(found.map(\.text) == ["Crews are late to see that lamps are out"])
  }

  @Test("A letter behind one whose own list has dashes is the next recommendation")
  func lettersBehindDashes() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.items("The Lamp Office should count its boats by:", marker: "a")
      maker.items("asking its crews; and", "asking their guilds.", marker: "–")
      maker.items("The Pier Office should mend its lamps.", marker: "b")
    }
    #expect(found.map(\.number) == ["a", "b"])
    #expect(found.first?.text.hasSuffix("\n- asking their guilds.") ?? false)
  }

  @Test("Numbered words in capitals name the group beneath them")
  func capitals() throws {
    let found = try recommendations { maker in
      maker.heading("Immediate and essential actions")
      maker.box { box in
        box.items("SAFE LAMPS", marker: "1:")
        box.items("All lamps must be lit at dusk.", "Crews must be told of it.")
      }
    }
    #expect(found.map(\.text) == ["All lamps must be lit at dusk.", "Crews must be told of it."])
  }

  @Test("Labels in a chapter on what has become of recommendations are an earlier report’s")
  func labelsOfPrevious() throws {
    let found = try recommendations { maker in
      maker.heading("Progress against recommendations")
      maker.heading("Recommendation 1", level: 2)
      maker.box { $0.paragraph("The Lamp Office should count its boats.") }
      maker.paragraph("The boats were counted in June.")
      maker.heading("What comes next")
      maker.heading("Recommendation 2", level: 2)
      maker.paragraph("The Pier Office should mend its lamps.")
    }
    #expect(found.map(\.category) == [.previous, .new])
  }

  @Test("In a chapter of recommendations a label may stand before what there is to be")
  func things() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.paragraph("Recommendation 1: The council should light the pier.")
      maker.paragraph("Recommendation 2: The appointment of a keeper who would watch the lamps.")
      maker.paragraph("Recommendation 3: This is what the guild has done in the past.")
      maker.heading("What became of them")
      maker.paragraph("Recommendation 4: The appointment of a guard by the guild.")
    }
    #expect(found.map(\.number) == ["1", "2"])
  }

  @Test("A report may call what it recommends points of learning")
  func pointsOfLearning() throws {
    let found = try recommendations { maker in
      maker.heading("What families said")
      maker.box { box in
        box.paragraph("", bold: "Point of learning 1 – Lamps")
        box.paragraph("Crews should be told how lamps are lit.")
      }
    }
    #expect(found.map(\.number) == ["1"])
    #expect(found.map(\.text) == ["Crews should be told how lamps are lit."])
  }

  @Test("A number behind letters that a sentence leads into is the chapter’s next paragraph")
  func numberBehindLetters() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.paragraph("Within a month of this report, the Harbour Board should:")
      maker.items("count its lamps;", marker: "a)")
      maker.items("mend its boats.", marker: "b)")
      maker.items("I am glad that the Harbour Board has agreed to all of this.", marker: "21.")
    }
    #expect(found.map(\.text) == ["count its lamps;", "mend its boats."])
  }
}
