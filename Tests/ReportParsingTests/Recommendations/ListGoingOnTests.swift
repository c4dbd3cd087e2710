import Layout
import ReportModel
import Testing

@testable import ReportParsing

/// Where lists go on, end, or only say again what was recommended.
struct ListGoingOnTests {
  @Test("A statement in a list that counts from 1 is one of it where the list goes on behind")
  func gap() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.numbered(
        "The Pier Board should count lamps.", "Ropes should be new.", "Crews should rest.",
        "Boats should be dry.", "The Lamp Office should buy oil.",
        "The log of the Lamp Office is open to all.",
        "The Harbour Trust should read it.")
    }
    #expect(found.map(\.number) == ["1", "2", "3", "4", "5", "6", "7"])
    #expect(found.dropFirst(5).first?.text == "The log of the Lamp Office is open to all.")
  }

  @Test("A chapter’s paragraphs behind its recommendations are none, though their numbers count on")
  func runningOn() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.numbered("The Pier Board should count lamps.", "Ropes should be new.", from: 12)
      maker.numbered(
        "The log of the Lamp Office is open to all.", "Crews said that it should be.", from: 14)
    }
    #expect(found.map(\.number) == ["12", "13"])
  }

  @Test("The paragraph behind the bullets that a numbered one leads into is the chapter’s")
  func chapterList() throws {
    let found = try recommendations("ofsted") { maker in
      maker.heading("Areas for improvement")
      maker.numbered("The council and its partners should take the following action:", from: 9)
      maker.paragraph("", bold: "Immediately:")
      maker.items("ensure that lamps are lit")
      maker.paragraph("", bold: "Within three months:")
      maker.items("count the ropes")
      maker.numbered("Crews found the pier long and the ropes old.", from: 10)
    }
    #expect(found.map(\.text) == ["ensure that lamps are lit", "count the ropes"])
  }

  @Test("Bullets below each paragraph whose number goes on with the chapter’s are recommendations")
  func runningBullets() throws {
    let found = try recommendations("generic") { maker in
      maker.heading("Findings")
      maker.numbered("Crews are few.", from: 40)
      maker.heading("Recommendations")
      maker.numbered("Within a month, the Pier Board should:", from: 41)
      maker.items("count lamps; and", "count ropes.", depth: 1)
      maker.numbered("The Pier Board should write to each crew.", from: 42)
      maker.numbered("Within a year, the Pier Board should:", from: 43)
      maker.items("hire crews; and", "publish a log.", depth: 1)
    }
    #expect(
      found.map(\.text) == [
        "count lamps; and", "count ropes.", "The Pier Board should write to each crew.",
        "hire crews; and", "publish a log.",
      ])
  }

  @Test(
    "A chapter that discusses each recommendation under its heading once more recommends nothing")
  func discussed() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      for (number, title) in ["Lamps", "Ropes"].enumerated() {
        maker.heading(title, level: 2, number: "\(number + 1)")
        maker.paragraph("The Pier Board should count its \(title.lowercased()).")
      }
      maker.heading("Recommendations and the reasons for them")
      for (number, title) in ["Lamps", "Ropes"].enumerated() {
        maker.heading("Recommendation \(number + 1): \(title)", level: 2)
        maker.paragraph("Nobody had counted them since the spring, and nobody had asked.")
      }
    }
    #expect(
      found.map(\.text) == [
        "The Pier Board should count its lamps.", "The Pier Board should count its ropes.",
      ])
  }

  @Test("A verdict below a paragraph of an earlier inspection’s, as words or as a heading")
  func verdicts() throws {
    let yaml = """
      name: piers
      extends: generic
      recommendations:
        +previous_headings: [progress since the last visit]
        progress: {none: [not achieved], full: [achieved]}
      """
    var maker = DocumentMaker()
    maker.heading("Progress since the last visit")
    maker.paragraph("At the last visit lamps were dim.")
    maker.paragraph("Lamps should be lit by dusk.")
    maker.paragraph("", bold: "Achieved")
    maker.paragraph("Ropes should be counted.")
    maker.heading("Not achieved", level: 2)
    let found = RecommendationRecogniser().records(
      in: ParsingContext(
        document: maker.document, source: Source(file: "made.pdf"),
        profile: try Profile(yaml: yaml, file: "piers.yaml")))
    #expect(found.map(\.text) == ["Lamps should be lit by dusk.", "Ropes should be counted."])
    #expect(found.map(\.progress) == [.full, Recommendation.Progress.none])
    #expect(found.allSatisfy { $0.category == .previous })
  }

  @Test("Words of a profile that begin a sentence lead into bullets, whatever follows")
  func leadInStarts() throws {
    let yaml = """
      name: piers
      extends: generic
      recommendations:
        lead_in_starts: [the following matters were discussed]
      """
    var maker = DocumentMaker()
    maker.paragraph("The team found these strengths.")
    maker.items("Lamps are bright.")
    maker.paragraph("The following matters were discussed with the harbour master and the crew.")
    maker.items("Continue to count ropes.", "Light the pier sooner.")
    maker.paragraph("We will come again.")
    maker.items("Crews are glad of it.")
    let found = RecommendationRecogniser().records(
      in: ParsingContext(
        document: maker.document, source: Source(file: "made.pdf"),
        profile: try Profile(yaml: yaml, file: "piers.yaml")))
    #expect(found.map(\.text) == ["Continue to count ropes.", "Light the pier sooner."])
  }

  @Test("Who should act stands behind a dash of the words above a list, or in a heading’s “to”")
  func leadIns() throws {
    let dash = try recommendations("generic") { maker in
      maker.heading("Summary of recommendations")
      maker.paragraph("", bold: "Recommendations about piers – the Harbour Office should:")
      maker.numbered("Count lamps within a month.")
    }
    #expect(dash.map(\.addressees) == [["the Harbour Office"]])
    let heading = try recommendations("generic") { maker in
      maker.heading("Recommendations to the Minister")
      maker.items("Ensure that lamps are lit.")
    }
    #expect(heading.map(\.addressees) == [["the Minister"]])
  }

  @Test("Those whom the items behind “I recommend that:” name")
  func items() throws {
    let found = try recommendations("public-inquiry") { maker in
      maker.heading("Recommendations")
      maker.heading("Recommendation 1: Lamps", level: 2)
      maker.paragraph("I recommend that:")
      maker.items("the Pier Board publish its log;", marker: "(a)")
      maker.items("ferry companies review it.", marker: "(b)")
    }
    #expect(found.map(\.addressees) == [["the Pier Board", "ferry companies"]])
  }
}
