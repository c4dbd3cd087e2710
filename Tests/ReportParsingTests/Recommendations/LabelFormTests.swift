import ReportModel
import Testing

@testable import ReportParsing

/// Labels alone on a line: what is the title beneath them, what the recommendation, and what the talk about it.
@Suite("Labels alone")
struct LabelFormTests {
  @Test("A line without a stop between label and order is the title")
  func titleBeneath() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("The way ahead")
      maker.box { box in
        box.paragraph("RECOMMENDATION 1")
        box.paragraph("", bold: "A log of lamps")
        box.paragraph("The Lamp Office should keep a log.")
      }
    }
    #expect(found.map(\.text) == ["The Lamp Office should keep a log."])
    #expect(found.map(\.topic) == ["A log of lamps"])
  }

  @Test("A bracket between number and colon names paragraphs")
  func reference() throws {
    let found = try recommendations { maker in
      maker.heading("Lamps and piers")
      maker.paragraph("Recommendation 1 (Paragraph 9): The Lamp Office should keep a log.")
      maker.paragraph("Recommendation 2 (Paragraphs 18 and 20)")
      maker.paragraph("The Pier Office should count its planks.")
    }
    #expect(found.map(\.number) == ["1", "2"])
    #expect(
      found.map(\.text) == [
        "The Lamp Office should keep a log.", "The Pier Office should count its planks.",
      ])
    #expect(found.map(\.paragraphRefs) == [["9"], ["18", "20"]])
  }

  @Test("A whole sentence beneath a label is one, whatever its verb; a title alone is none")
  func sentence() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.heading("Recommendation 1", level: 2)
      maker.paragraph("The prompt making of a lamp for each pier.")
      maker.heading("Recommendation 2", level: 2)
      maker.paragraph("Ropes and planks")
    }
    #expect(found.map(\.text) == ["The prompt making of a lamp for each pier."])
  }

  @Test("Below a heading the talk about an order ends it; what names paragraphs does not")
  func discussion() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.heading("Recommendation 1", level: 2)
      maker.paragraph("The Lamp Office should keep a log.")
      maker.paragraph("It must be public.")
      maker.paragraph("Few lamps were lit in those years. They should be.")
      maker.items("in Norland", "in Sutherby")
      maker.heading("Recommendation 2", level: 2)
      maker.paragraph("The Pier Office should count its planks.")
      maker.paragraph("Paragraph 4.12")
      maker.heading("Recommendation 3", level: 2)
      maker.paragraph("The Rope Office should sell ropes.")
      maker.paragraph("They should be:")
      maker.items("long", "dry")
      maker.paragraph("Ropes were short in those years.")
    }
    #expect(
      found.map(\.text) == [
        "The Lamp Office should keep a log.\n\nIt must be public.",
        "The Pier Office should count its planks.",
        "The Rope Office should sell ropes.\n\nThey should be:\n- long\n- dry",
      ])
    #expect(found.map(\.paragraphRefs) == [[], ["4.12"], []])
  }

  @Test("In a box on what has to improve plain letters beneath bold ones say why")
  func reasons() throws {
    let found = try recommendations { maker in
      maker.heading("Lamps")
      maker.box { box in
        box.paragraph("Area for improvement")
        box.paragraph("", bold: "The office should tell crews which lamps are lit")
        box.paragraph("Crews need to know this before they sail. They did not.")
      }
    }
    #expect(found.map(\.text) == ["The office should tell crews which lamps are lit"])
  }

  @Test("What takes up a labelled recommendation and asks for more belongs to it")
  func takesUp() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.heading("Logs", level: 2)
      maker.paragraph("Recommendation 1: The Lamp Office should keep logs.")
      maker.paragraph("These should be kept for ten years.")
      maker.paragraph("These were lost before.")
    }
    #expect(
      found.map(\.text) == [
        "The Lamp Office should keep logs.\n\nThese should be kept for ten years."
      ])
  }

  @Test("A numbered paragraph that only introduces labels is no recommendation")
  func introduces() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.items("I accordingly recommend:", marker: "17.3")
      maker.paragraph("Recommendation 1: There should be a log.")
      maker.items("I therefore recommend:", marker: "17.4")
      maker.paragraph("Recommendation 2: There should be a lamp.")
    }
    #expect(found.map(\.number) == ["1", "2"])
  }

  @Test("Numbers may stand in a column of their own")
  func column() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.table(
        GridMaker([["R1", "Raise standards in knots"], ["R2", "Ensure that lamps are lit"]]).grid)
      maker.table(GridMaker([["R3", "Mend the pier"], ["R4", "Count the boats"]]).grid)
      maker.heading("Boats")
      maker.table(GridMaker([["R1", "Raise the sail"], ["R2", "Drop the anchor"]]).grid)
    }
    #expect(found.map(\.number) == ["R1", "R2", "R3", "R4"])
    #expect(
      found.map(\.text) == [
        "Raise standards in knots", "Ensure that lamps are lit", "Mend the pier", "Count the boats",
      ])
  }

  @Test("A column may name the paragraphs that explain")
  func paragraphs() throws {
    let found = try recommendations { maker in
      maker.table(
        GridMaker([
          ["Ref", "Recommendation", "Paragraph"],
          ["T1", "The trust should count boats.", "22.3"],
          ["T2", "The trust should count ropes (paragraph 4.2).", "4.2, 4.9"],
        ]).grid)
    }
    #expect(found.map(\.paragraphRefs) == [["22.3"], ["4.2", "4.9"]])
  }

  @Test("Items may go on with a lead-in's that, and firms are bodies")
  func namesBodies() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.paragraph("Having regard to this, I make the following recommendations:")
      maker.numbered(
        "That Piers Norland review its lamps.",
        "Lampway plc and the Lamp Regulator should agree a log.")
    }
    #expect(
      found.map(\.addressees) == [["Piers Norland"], ["Lampway plc", "the Lamp Regulator"]])
  }

  @Test("One sanction in bold is announced by its heading")
  func sanction() throws {
    let found = try recommendations("select-committee") { maker in
      maker.heading("Mr Quill")
      maker.heading("Conclusions and recommended sanction", level: 2)
      maker.items("Mr Quill was told that he should light lamps.", marker: "17.")
      maker.items("We recommend that Mr Quill apologise to the House.", marker: "18.")
      maker.look(bold: true)
    }
    #expect(found.map(\.number) == ["18"])
  }

  @Test("A heading between a label's and the order is its title")
  func titleHeading() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.heading("Recommendation 1", level: 2)
      maker.heading("A log of lamps", level: 3)
      maker.paragraph("The Lamp Office should keep a log.")
      maker.heading("Recommendation 2", level: 2)
      maker.heading("Response to recommendation 2", level: 3)
      maker.paragraph("The office should be glad.")
    }
    #expect(found.map(\.text) == ["The Lamp Office should keep a log."])
    #expect(found.map(\.topic) == ["A log of lamps"])
  }

  @Test("What others would not recommend is talk about an order")
  func reported() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.heading("Recommendation 1", level: 2)
      maker.paragraph("The Lamp Office should keep a log.")
      maker.paragraph("The Pier Office would not recommend such a course.")
    }
    #expect(found.map(\.text) == ["The Lamp Office should keep a log."])
  }

  @Test("Words between a label and a box introduce what it holds")
  func introducedBox() throws {
    func found(_ words: String) throws -> [String] {
      try recommendations { maker in
        maker.heading("Recommendation 1: Lamps", level: 2)
        maker.paragraph(words)
        maker.box { $0.paragraph("Crews should light their lamps.") }
      }.map(\.text)
    }
    #expect(try found("The review recommended:") == ["Crews should light their lamps."])
    #expect(try found("The board should tell them.") == ["The board should tell them."])
    #expect(
      try found("The board should tell them:")
        == ["The board should tell them:\n\nCrews should light their lamps."])
  }

  @Test(
    "A line in bold with its label is a title, with the bracket that says where it is explained")
  func titleLines() throws {
    let found = try recommendations { maker in
      maker.heading("Appendix 5: Summary of recommendations")
      maker.paragraph("", bold: "Recommendation 1: Lamps and piers")
      maker.paragraph("The Pier Board should count lamps.")
      maker.paragraph("Crews should tell it what they see.")
      maker.paragraph(" (Chapter 2)", bold: "Recommendation 2: Use of ropes")
      maker.paragraph("Crews must ensure that:")
      maker.items("ropes are counted; and", "no rope is cut.")
      maker.paragraph("The ropes of 2019 were old, and nobody knew.")
    }
    #expect(found.map(\.number) == ["1", "2"])
    #expect(found.map(\.topic) == ["Lamps and piers", "Use of ropes"])
    #expect(
      found.map(\.text) == [
        "The Pier Board should count lamps.\n\nCrews should tell it what they see.",
        "Crews must ensure that:\n- ropes are counted; and\n- no rope is cut.",
      ])
  }

  @Test("A bold order behind its label is no title, though plain words follow")
  func boldOrders() throws {
    let found = try recommendations { maker in
      maker.heading("Lamps")
      maker.paragraph("", bold: "Recommendation 1: The Pier Board should count lamps")
      maker.paragraph("This must be done, for lamps are dear.")
    }
    #expect(found.map(\.text) == ["The Pier Board should count lamps"])
  }
}
