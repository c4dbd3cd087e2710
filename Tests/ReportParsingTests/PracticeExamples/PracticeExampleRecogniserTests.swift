import ReportModel
import Testing

@testable import ReportParsing

@Suite("Practice examples")
struct PracticeExampleRecogniserTests {
  private func examples(_ make: (inout DocumentMaker) -> Void) throws -> [PracticeExample] {
    var maker = DocumentMaker()
    make(&maker)
    return PracticeExampleRecogniser().records(in: try maker.context())
  }

  @Test("A label that runs into the text")
  func runIn() throws {
    let found = try examples { maker in
      maker.box { box in
        box.paragraph(" Marta, who is 34, was lost.", bold: "Poor practice example:")
        box.paragraph("Nobody looked for her.")
      }
    }
    let example = try #require(found.first)
    #expect(found.count == 1)
    #expect(example.label == "Poor practice example")
    #expect(example.polarity == .poor)
    #expect(example.subject == "Marta")
    #expect(example.text == "Marta, who is 34, was lost.\n\nNobody looked for her.")
    #expect(example.provenance.regions.count == 2)
  }

  @Test(
    "A label on a line of its own",
    arguments: [
      ("Good practice example", PracticeExample.Polarity.good), ("Promising practice", .good),
      ("Practice example", .neutral), ("Good practice in Saltmere", .good),
      ("Case example:", .neutral),
    ])
  func ownLine(label: String, polarity: PracticeExample.Polarity) throws {
    let found = try examples { maker in
      maker.box { box in
        box.paragraph("", bold: label)
        box.paragraph("The team opens the library café on Thursdays.")
      }
    }
    #expect(found.map(\.polarity) == [polarity])
    #expect(found.map(\.label) == [label.replacing(":", with: "")])
    #expect(found.map(\.text) == ["The team opens the library café on Thursdays."])
    #expect(found.map(\.subject) == [nil])
  }

  @Test("Two people in one box are two records with the same label")
  func twoPeople() throws {
    let found = try examples { maker in
      maker.box { box in
        box.paragraph("", bold: "Good practice examples")
        box.paragraph("Marta, who is 34, came back. She now works.")
        box.paragraph("Colin, 61, lives on a farm.")
        box.paragraph("Colin is seen there. He is content.")
      }
    }
    #expect(found.map(\.subject) == ["Marta", "Colin"])
    #expect(
      found.map(\.text) == [
        "Marta, who is 34, came back. She now works.",
        "Colin, 61, lives on a farm.\n\nColin is seen there. He is content.",
      ])
    #expect(found.allSatisfy { $0.label == "Good practice examples" })
    #expect(found.map { $0.provenance.regions.count } == [1, 2])
  }

  @Test("Titles part the examples of a box")
  func titles() throws {
    let found = try examples { maker in
      maker.box { box in
        box.paragraph(" The Tuesday meeting", bold: "Good practice examples:")
        box.paragraph("Six people from four bodies meet, decide and write it down at once.")
        box.paragraph("It works.")
        box.paragraph("The Friday list")
        box.paragraph("Everyone whose release falls on a Friday is on it, with what they need.")
      }
    }
    #expect(found.count == 2)
    #expect(found.first?.text.hasPrefix("The Tuesday meeting\n\nSix people") == true)
    #expect(found.last?.text.hasPrefix("The Friday list\n\nEveryone") == true)
  }

  @Test("Paragraphs that name nobody, under a title of them all, are one example")
  func oneTitle() throws {
    let found = try examples { maker in
      maker.box { box in
        box.paragraph(" The Tuesday meeting", bold: "Good practice examples:")
        box.paragraph("Six people from four bodies meet, decide and write it down at once.")
        box.paragraph("The list that they keep is short, and it is read aloud on the day.")
      }
    }
    #expect(found.count == 1)
    #expect(found.first?.text.hasPrefix("The Tuesday meeting\n\nSix people") == true)
  }

  @Test("A plural label over paragraphs that name nobody")
  func unnamed() throws {
    let found = try examples { maker in
      maker.box { box in
        box.paragraph("", bold: "Case examples")
        box.paragraph("In one case the letter was late.")
        box.paragraph("In another case it was lost.")
      }
    }
    #expect(found.count == 2)
  }

  private static let story =
    "We saw a man who had been moved four times in as many months, and who no longer knew which of his "
    + "officers he was to ring."

  @Test("A box without a label tells a story where it stands among findings")
  func unlabelled() throws {
    let found = try examples { maker in
      maker.heading("Interface")
      maker.box { $0.paragraph(Self.story) }
    }
    let example = try #require(found.first)
    #expect(found.count == 1)
    #expect(example.label == nil)
    #expect(example.polarity == .neutral)
    #expect(example.provenance.confidence < 0.8)
  }

  @Test("Boxes that are no examples")
  func otherBoxes() throws {
    let found = try examples { maker in
      maker.heading("Foreword")
      maker.box { $0.paragraph(Self.story) }
      maker.heading("Interface")
      maker.box { box in
        box.paragraph("", bold: "What is a rate card?")
        box.paragraph(Self.story)
      }
      maker.box { box in
        box.paragraph(Self.story)
        box.items("first", "second")
      }
      maker.box { $0.paragraph("“\(Self.story)”") }
      maker.box {
        $0.paragraph(
          "The division should, before the end of the year, write down in one place who is to be told of "
            + "what, by whom, and by which day of the week.")
      }
    }
    #expect(found.isEmpty)
  }

  @Test("A labelled paragraph whose box cannot be seen")
  func loose() throws {
    let found = try examples { maker in
      maker.paragraph("Before it.")
      maker.paragraph(" Marta, who is 34, came back.", bold: "Good practice example:", left: 90)
      maker.paragraph("She now works.", left: 90)
      maker.paragraph("After it.")
    }
    #expect(found.map(\.text) == ["Marta, who is 34, came back.\n\nShe now works."])
  }

  @Test("A label that no bold type sets apart ends at its colon")
  func looseInPlainType() throws {
    let found = try examples { maker in
      maker.paragraph("Before it.")
      maker.paragraph("Poor practice example: Marta, who is 34, was not seen.")
      maker.paragraph("After it.")
    }
    #expect(found.map(\.text) == ["Marta, who is 34, was not seen."])
  }

  @Test("Running text that speaks of good practice is none")
  func runningText() throws {
    let found = try examples { maker in
      maker.paragraph("Good practice examples were found in few places: here and there.")
      maker.paragraph("Good practice examples were few, and we list none of them here at all.")
      maker.box { box in
        box.paragraph(
          "Good practice had been shared with all of the teams in the north, we were told.")
        box.items("first")
      }
    }
    #expect(found.isEmpty)
  }

  @Test("A box with a label on each of its paragraphs holds as many examples")
  func twoLabels() throws {
    let found = try examples { maker in
      maker.box { box in
        box.paragraph(" The crew meets on Mondays.", bold: "Good practice example:")
        box.paragraph("All come.")
        box.paragraph(" Nobody kept the log.", bold: "Poor practice example:")
      }
    }
    #expect(found.map(\.polarity) == [.good, .poor])
    #expect(
      found.map(\.text) == ["The crew meets on Mondays.\n\nAll come.", "Nobody kept the log."])
  }

  @Test("A label alone in a small box is the tag of the paragraphs right beneath it")
  func tag() throws {
    let found = try examples { maker in
      maker.paragraph("The crews were busy.")
      maker.box { $0.paragraph("", bold: "Good practice example") }
      maker.paragraph("Marta, who is 34, mends nets.")
      maker.paragraph("She teaches it too.")
      maker.heading("Boats")
      maker.paragraph("There were nine boats.")
    }
    #expect(found.map(\.text) == ["Marta, who is 34, mends nets.\n\nShe teaches it too."])
    #expect(found.map(\.label) == ["Good practice example"])
  }

  @Test("Among numbered paragraphs those without a number go on with an example")
  func amongNumbers() throws {
    let found = try examples { maker in
      maker.items("The crews were busy.", marker: "4.1")
      maker.paragraph(" Marta, who is 34, mends nets.", bold: "Good practice example:", left: 90)
      maker.paragraph("She teaches it too.", left: 90)
      maker.items("There were nine boats.", marker: "4.2")
    }
    #expect(found.map(\.text) == ["Marta, who is 34, mends nets.\n\nShe teaches it too."])
  }

  @Test("A label as a line above a story is its heading; above other text it is any heading")
  func headed() throws {
    let found = try examples { maker in
      maker.heading("Good practice example", level: 3)
      maker.paragraph("Marta, who is 34, mends nets. She was shown how by her crew.")
      maker.paragraph("The nets were sound.")
      maker.heading("Good practice", level: 3)
      maker.paragraph("Crews wrote down what they had seen.")
    }
    #expect(found.map(\.text) == ["Marta, who is 34, mends nets. She was shown how by her crew."])
    #expect(found.map(\.label) == ["Good practice example"])
  }

  @Test(
    "A label that no bold type sets apart may end with a stop, and opens another example in a box")
  func stoppedLabel() throws {
    let found = try examples { maker in
      maker.paragraph("Good practice example. Marta, who is 34, mends nets.")
      maker.paragraph("The crews were busy.")
      maker.box { box in
        box.paragraph(" The crew meets on Mondays.", bold: "Good practice example:")
        box.paragraph("Practice example: Nobody kept the log.")
      }
    }
    #expect(
      found.map(\.label) == [
        "Good practice example", "Good practice example", "Practice example",
      ])
    #expect(
      found.map(\.text) == [
        "Marta, who is 34, mends nets.", "The crew meets on Mondays.", "Nobody kept the log.",
      ])
  }

  @Test(
    "What is set in is told column by column, and goes on beneath a table at the head of the next")
  func columns() throws {
    let found = try examples { maker in
      maker.add(.paragraph, "The crews were busy.", left: 60, right: 290)
      maker.add(.paragraph, "All went out at night.", left: 310, right: 540)
      maker.heading("Good practice example", level: 3)
      maker.add(
        .paragraph, "Marta, who is 34, mends nets. She was shown how by her crew.", left: 310,
        right: 540)
      maker.add(.paragraph, "There were nine boats.", left: 310, right: 540)
      maker.heading("Good practice example", level: 3)
      maker.add(.paragraph, "Piet, who is 40, mends boats.", left: 325, right: 540)
      maker.page = 2
      maker.table(GridMaker([["Boats", "Nine"]]).grid)
      maker.add(.paragraph, "He teaches it too.", left: 75, right: 290)
      maker.add(.paragraph, "Lamps were few.", left: 60, right: 290)
    }
    #expect(
      found.map(\.text) == [
        "Marta, who is 34, mends nets. She was shown how by her crew.",
        "Piet, who is 40, mends boats.\n\nHe teaches it too.",
      ])
  }
}
