import ReportModel
import Testing

@testable import ReportParsing

struct RecommendationRecogniserTests {
  private func records(_ maker: DocumentMaker) throws -> [Recommendation] {
    RecommendationRecogniser().records(in: try maker.context())
  }

  /// A chapter of recommendations, begun.
  private func chapter(_ title: String = "Recommendations") -> DocumentMaker {
    var maker = DocumentMaker()
    maker.heading("Findings")
    maker.paragraph("The CRC should know better.")
    maker.heading(title)
    return maker
  }

  @Test("A lead-in serves the items below it, to the next lead-in")
  func groups() throws {
    var maker = chapter()
    maker.paragraph("In order to deliver positive outcomes in relation to")
    maker.items("reducing reoffending", "protecting the public")
    maker.paragraph("The Community Rehabilitation Company should:")
    maker.items("agree a procedure", "log every request.", marker: "1.")
    maker.paragraph("The National Probation Service should:")
    maker.items("improve reports", marker: "3.")
    let found = try records(maker)
    #expect(found.map(\.text) == ["agree a procedure", "log every request.", "improve reports"])
    #expect(found.map(\.number) == ["1", "2", "3"])
    #expect(found.map(\.addressees) == [["CRC"], ["CRC"], ["NPS"]])
    #expect(found[0].leadIn == "The Community Rehabilitation Company should")
    #expect(found[0].topic == nil)
    #expect(found.allSatisfy { $0.category == .new && $0.priority == nil && !$0.repeated })
    #expect(found[0].provenance.rule == "recommendation-group")
  }

  @Test("A lead-in may be set as a heading, and a heading may be the body's name")
  func headings() throws {
    var maker = chapter()
    maker.heading("The CRC should:", level: 2)
    maker.items("agree a procedure", marker: "1.")
    maker.heading("The Ministry of Justice", level: 2)
    maker.items("pay for repairs", marker: "2.")
    let found = try records(maker)
    #expect(found.map(\.addressees) == [["CRC"], ["MoJ"]])
    #expect(found[0].leadIn == "The CRC should")
    #expect(found[1].topic == "The Ministry of Justice")
  }

  @Test("Outside of its chapter a list needs a lead-in that names a body")
  func elsewhere() throws {
    var maker = DocumentMaker()
    maker.heading("How the courts work")
    maker.paragraph("Officers should:")
    maker.items("be polite")
    maker.paragraph("The NPS was busy with:")
    maker.items("reports")
    maker.paragraph("The NPS should:")
    maker.items("write less")
    maker.paragraph("This would help.")
    maker.items("not this")
    let found = try records(maker)
    #expect(found.map(\.text) == ["write less"])
    #expect(found[0].number == nil)
  }

  @Test("Sentences carry their own addressee, under ranks and topics")
  func sentences() throws {
    var maker = chapter()
    maker.heading("From court to supervision", level: 2)
    maker.heading("Key recommendations", level: 3)
    maker.items("NPS court managers should book first appointments. (para 1.6)", marker: "1.")
    maker.heading("Other recommendations", level: 3)
    maker.items("NPS managers to ensure that lists are checked. (para 1.9)", marker: "2.")
    let found = try records(maker)
    #expect(found.map(\.priority) == [.key, .other])
    #expect(found.allSatisfy { $0.topic == "From court to supervision" && $0.leadIn == nil })
    #expect(found.map(\.paragraphRefs) == [["1.6"], ["1.9"]])
    #expect(found.map(\.text).first == "NPS court managers should book first appointments.")
  }

  @Test("The second printing at a chapter's end is the same record, though it abbreviates")
  func secondPrinting() throws {
    var maker = chapter()
    maker.heading("Key recommendations", level: 2)
    maker.items(
      "The National Probation Service should give its reasons in writing. (para 2.7)",
      "The Ministry of Justice should clarify who pays for programmes. (para 2.9)", marker: "1.")
    maker.page = 16
    maker.heading("Between two bodies", number: "2")
    maker.heading("Key recommendations", level: 2)
    maker.items(
      "The NPS should give its reasons in writing. (para 2.7)",
      "The MoJ should clarify who pays for programmes. (para 2.9)", marker: "1.")
    let found = try records(maker)
    #expect(found.map(\.occurrences) == [2, 2])
    #expect(found[0].text == "The National Probation Service should give its reasons in writing.")
    #expect(found[0].provenance.pages == [1, 16])
    #expect(found[0].provenance.regions.count == 2)
  }

  @Test("Different recommendations with one number stay apart")
  func sameNumber() throws {
    var maker = chapter()
    maker.heading("Key recommendations", level: 2)
    maker.items("The NPS should give its reasons in writing.", marker: "1.")
    maker.heading("Local findings")
    maker.heading("Key recommendations", level: 2)
    maker.items("CRCs should visit every new address before any transfer.", marker: "1.")
    #expect(try records(maker).map(\.occurrences) == [1, 1])
  }

  @Test("Earlier recommendations come with their progress and what is said of it")
  func progress() throws {
    var maker = chapter()
    maker.heading("Achievement of recommendations from the previous inspection", level: 2)
    maker.paragraph(
      "Our last report made two recommendations. Progress has been sufficient on one.")
    maker.paragraph("In 2019 we recommended that the Northern division should:")
    maker.items("keep plans up to date", marker: "1.")
    maker.paragraph("The division has made some progress on this recommendation.")
    maker.paragraph("The template was changed.")
    maker.paragraph("More remains to be done. The recommendation is repeated.")
    maker.items("limit the size of teams", marker: "2.")
    maker.paragraph("HMCTS has made no progress. Nothing was done.")
    maker.heading("New recommendations", level: 2)
    maker.paragraph("The Northern division should:")
    maker.items(
      "keep plans up to date. This recommendation has been repeated from the previous inspection",
      marker: "1.")
    let found = try records(maker)
    #expect(found.map(\.category) == [.previous, .previous, .new])
    #expect(found.map(\.progress) == [.some, Recommendation.Progress.none, nil])
    #expect(
      found[0].progressText
        == "The template was changed.\n\nMore remains to be done. The recommendation is repeated.")
    #expect(found[1].progressText == "Nothing was done.")
    #expect(found.map(\.repeated) == [false, false, true])
    #expect(found[2].text == "keep plans up to date.")
    #expect(found[2].occurrences == 1)
    #expect(found[2].topic == "New recommendations")
    #expect(found[0].leadIn == "In 2019 we recommended that the Northern division should")
  }

  @Test("What another body recommended is quoted")
  func quoted() throws {
    var maker = DocumentMaker()
    maker.heading("Background")
    maker.paragraph("The National Audit Office recommended that the Ministry of Justice should:")
    maker.items("publish the costs", marker: "1.")
    let found = try records(maker)
    #expect(found.map(\.category) == [.quoted])
    #expect(found[0].attributedTo == "National Audit Office")
    #expect(found[0].addressees == ["MoJ"])
  }

  @Test("Nested items and the rest of a broken sentence belong to their item")
  func continuation() throws {
    var maker = chapter()
    maker.paragraph("The CRC should:")
    maker.items("train staff in:", marker: "1.")
    maker.items("planning", "review", marker: "–", depth: 1)
    maker.items("agree with the police", marker: "2.")
    maker.paragraph("how requests are logged.")
    let found = try records(maker)
    #expect(
      found.map(\.text) == [
        "train staff in:\n- planning\n- review", "agree with the police how requests are logged.",
      ])
    #expect(found[1].provenance.regions.count == 2)
  }

  @Test("Paragraphs are recommendations where a chapter has no list")
  func paragraphs() throws {
    var maker = chapter()
    maker.paragraph("We make two recommendations.")
    maker.paragraph("The CRC should publish its waiting times.")
    maker.paragraph("The Ministry of Justice must pay for repairs.")
    let found = try records(maker)
    #expect(found.map(\.addressees) == [["CRC"], ["MoJ"]])
    #expect(found[0].provenance.rule == "recommendation-sentence")
  }

  @Test("A paragraph that says what should be done, and not that somebody should, is none")
  func question() throws {
    var maker = chapter()
    maker.paragraph("We sum up what the CRC did and say what should be done about it.")
    maker.paragraph("The CRC should publish its waiting times.")
    #expect(try records(maker).map(\.text) == ["The CRC should publish its waiting times."])
  }

  @Test("A heading that the layout took for an item ends the list")
  func displayText() throws {
    var maker = chapter()
    maker.paragraph("The CRC should:")
    maker.items("publish its waiting times", marker: "1.")
    maker.items("Local context", marker: "4.")
    maker.setLines(["Local context"], size: 18)
    maker.items("the national picture")
    #expect(try records(maker).map(\.text) == ["publish its waiting times"])
  }

  @Test("A cross-reference is no recommendation, a number in the text is a number")
  func numbers() throws {
    var maker = chapter()
    maker.paragraph("The CRC should:")
    maker.paragraph("1. publish its waiting times")
    maker.heading("The forms")
    maker.items("Officers filled in 19 pages. (Recommendation 1)", marker: "1.4")
    let found = try records(maker)
    #expect(found.map(\.number) == ["1"])
    #expect(found.map(\.text) == ["publish its waiting times"])
  }
}
