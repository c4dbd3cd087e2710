import Layout
import ReportModel
import Testing

@testable import ReportParsing

/// Lists, labels and looks by which inquiries, committees and reviews set recommendations apart.
struct FormVariantTests {
  @Test("A label may number a part of a recommendation")
  func partNumbers() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.heading("Recommendation 2(a): A log", level: 2)
      maker.paragraph("The Lamp Office should keep a log. In particular:")
      maker.items("it should be public;", marker: "(i)")
      maker.heading("Recommendation 2(b)(ii): Planks", level: 2)
      maker.paragraph("The Pier Office should count its planks.")
    }
    #expect(found.map(\.number) == ["2(a)", "2(b)(ii)"])
    #expect(found.map(\.topic) == ["A log", "Planks"])
  }

  @Test("Numbers may count through each chapter behind a letter")
  func chapterNumbers() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations arising from this chapter")
      maker.table(
        GridMaker([
          ["R2.1", "The Lamp Office should keep a log."], ["R2.2", "It should count its lamps."],
        ]).grid)
    }
    #expect(found.map(\.number) == ["R2.1", "R2.2"])
    #expect(PrintedIdentifier("R2. The lamps")?.number == "R2")
    #expect(PrintedIdentifier("R2.1.3 The lamps") == nil)
  }

  @Test("Orders in bold italics are recommendations where conclusions are bold")
  func boldItalics() throws {
    let found = try recommendations("select-committee") { maker in
      maker.heading("Lamps")
      maker.items("It is right that lamps should be seen.", marker: "1.")
      maker.look(bold: true)
      maker.items("We recommend that the Ministry keep a log.", marker: "2.")
      maker.look(bold: true, italic: true)
      maker.items("We heard from keepers.", marker: "3.")
      maker.items("The Lamp Office must count its lamps.", marker: "4.")
      maker.look(bold: true, italic: true)
    }
    #expect(found.map(\.number) == ["2", "4"])
  }

  @Test("Paragraphs in boxes that recommend are recommendations where nothing else is set apart")
  func boxes() throws {
    let found = try recommendations("select-committee") { maker in
      maker.heading("Lamps")
      maker.items("The Committee heard from keepers.", marker: "1.")
      maker.box { box in
        box.items("The Committee welcomes the log.", marker: "2.")
        box.items("The Committee asks the Ministry to keep it.", marker: "3.")
      }
      maker.box { box in
        box.items("The Committee recommends that the Ministry count its lamps.", marker: "4.")
      }
    }
    #expect(found.map(\.number) == ["3", "4"])
  }

  @Test("A single sentence that recommends is one where it names whom it asks")
  func single() throws {
    for (order, count) in [
      ("I recommend that His Majesty’s Government review the lamps.", 1),
      ("I recommend that what was said of lamps be read first.", 0),
    ] {
      let found = try recommendations("public-inquiry") { maker in
        maker.heading("Lamps")
        maker.items("The lamps were out.", marker: "4.1")
        maker.items("They had not been lit. \(order)", marker: "4.2")
      }
      #expect(found.map(\.text) == Array([order].prefix(count)))
    }
  }

  @Test("In the answers to a committee what stands behind a label is quoted")
  func minutes() throws {
    let found = try recommendations { maker in
      maker.heading("Treasury Minutes")
      maker.paragraph("", bold: "1. PAC conclusion: The lamps are out.")
      maker.paragraph("", bold: "1a. PAC recommendation: The Ministry should keep a log.")
      maker.paragraph("1.1 The government agrees. Owners should tell the Ministry.")
    }
    #expect(found.map(\.category) == [.quoted])
    #expect(found.map(\.text) == ["The Ministry should keep a log."])
  }

  @Test(
    "Words before “recommendation” belong to the label",
    arguments: ["National", "Local", "Strategic", "Overarching"])
  func labels(_ word: String) throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.heading("\(word) recommendation 1: Lamps", level: 2)
      maker.paragraph("The Lamp Office should keep a log.")
    }
    #expect(found.map(\.number) == ["1"])
  }

  @Test(
    "Chapters of actions hold recommendations",
    arguments: [
      "Local actions for learning: lamps", "Immediate and essential actions to keep lamps lit",
    ])
  func actions(_ title: String) throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading(title)
      maker.items("Keepers must be told of each lamp that is out.", marker: "6.4")
      maker.items("The Lamp Office must keep a log.", marker: "6.5")
    }
    #expect(found.map(\.number) == ["6.4", "6.5"])
  }

  @Test("Behind a label’s number a name may stand in brackets")
  func bracketedName() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.heading("Recommendation 1 (The Lamp Office)", level: 2)
      maker.paragraph("Logs should be kept.")
      maker.heading("Recommendation 2 (paragraph 14)", level: 2)
      maker.paragraph("Piers should be mended.")
    }
    #expect(found.map(\.number).first == "1")
    #expect(found.map(\.topic).first == "The Lamp Office")
  }

  @Test("Why something is recommended, by whom it is done and when are no part of it")
  func asides() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.heading("Recommendation 11: A log", level: 2)
      maker.paragraph("The Lamp Office should keep a log.")
      maker.paragraph("Rationale: Nobody knows how many lamps are out.")
      maker.paragraph("Lead: Lamp Office")
    }
    #expect(found.map(\.text) == ["The Lamp Office should keep a log."])
  }

  @Test("Numbered paragraphs beneath a label may lead to what is recommended")
  func argument() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.heading("Recommendation 1: A log", level: 2)
      maker.items("Nobody knew how many lamps were out.", marker: "13.3")
      maker.items("We recommend that the Lamp Office keep a log of:", marker: "13.4")
      maker.items("lamps;", "ropes.")
      maker.items("Keepers told us of theirs.", marker: "13.5")
    }
    #expect(
      found.map(\.text) == ["We recommend that the Lamp Office keep a log of:\n- lamps;\n- ropes."])
    #expect(found.map(\.number) == ["1"])
  }

  @Test("An inner list that a page's end cuts belongs to its item still")
  func cutInnerList() throws {
    let found = try recommendations("ofsted") { maker in
      maker.heading("What needs to improve?")
      maker.items("The state of the lamps, with:")
      maker.items("their oil", marker: "–", depth: 1)
      maker.page = 2
      maker.items("their glass", marker: "–")
      maker.blocks[maker.blocks.count - 1].left = maker.blocks[2].left
      maker.items("The state of the ropes.")
    }
    #expect(
      found.map(\.text) == [
        "The state of the lamps, with:\n- their oil\n- their glass", "The state of the ropes.",
      ])
  }

  @Test(
    "A finding in bold before what is asked is no finding; plain letters behind bold ones discuss")
  func behindBold() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      for (letter, name) in [("a", "Lamps"), ("b", "Ropes")] {
        maker.items("", marker: letter)
        maker.blocks[maker.blocks.count - 1].content.runs = [
          TextRun(text: "\(name) are dear. ", isBold: true, isItalic: false),
          TextRun(text: "The council should buy fewer.", isBold: false, isItalic: false),
        ]
      }
    }
    #expect(found.map(\.number) == ["a", "b"])
    let headed = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations", number: "1.5")
      for number in ["1", "2"] {
        maker.heading("Pier \(number)", level: 2, number: number)
        maker.paragraph("The council should mend the pier.")
        maker.look(bold: true)
        maker.paragraph("The pier is old.")
      }
    }
    #expect(headed.map(\.text).allSatisfy { $0 == "The council should mend the pier." })
    #expect(headed.map(\.number) == ["1", "2"])
  }

  @Test("What must be tackled is asked for, though a verb tells how things are")
  func tackled() throws {
    let found = try recommendations("area-send") { maker in
      maker.heading("The inspection raises significant concerns about the pier")
      maker.paragraph(
        "The area is required to say how it will tackle the following areas of weakness:")
      maker.items(
        "dark lamps, where known; the oil in them is bad", "lamps in towns; the oil in them is bad")
    }
    #expect(found.count == 2)
  }

  @Test("Behind the last sentence a label may say who is to act")
  func actors() throws {
    let found = try recommendations { maker in
      maker.heading("Recommendations")
      maker.numbered(
        "There should be a count of the lamps. Action: the Lamp Office, the Guild of Keepers.",
        "The council should light its pier. This is an action: the crew should help.")
    }
    #expect(
      found.map(\.text) == [
        "There should be a count of the lamps.",
        "The council should light its pier. This is an action: the crew should help.",
      ])
    #expect(found.first?.addressees == ["the Lamp Office", "the Guild of Keepers"])
  }

  @Test(
    "What must be done is only named where something is said of it, and so are actions that follow")
  func named() throws {
    let found = try recommendations { maker in
      maker.heading("Areas for improvement")
      maker.paragraph("Action the crew must take is what the law asks for.")
      maker.heading("Areas for improvement", level: 2)
      maker.paragraph("We state that the following essential actions must be taken by all crews.")
      maker.paragraph("The council must light its lamps.")
    }
    #expect(found.map(\.text) == ["The council must light its lamps."])
  }
}
