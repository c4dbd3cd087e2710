import ReportModel
import Testing

@testable import ReportParsing

/// Titles, dates and names on the covers of several families.
struct CoverTitleTests {
  private func metadata(
    _ profile: String, _ make: (inout DocumentMaker) -> Void
  ) throws -> Metadata {
    var maker = DocumentMaker()
    make(&maker)
    let words = try #require(try ProfileSet().profile(named: profile))
    return ParsingContext(
      document: maker.document, source: Source(file: "made.pdf"), profile: words
    ).metadata
  }

  @Test("A school's name is no area")
  func school() throws {
    let found = try metadata("ofsted-school") { maker in
      maker.coverLine("Norland High School", size: 26)
      maker.coverLine("Unique reference number: 190001")
      maker.coverLine("Published: 16 December 2031")
    }
    #expect(found.area == nil)
    #expect(found.providers.map(\.name) == ["Norland High School"])
  }

  @Test(
    "Inspectors beneath the word for them, with their titles; the last inspection's date is not this one's"
  )
  func inspectors() throws {
    let found = try metadata("ofsted-social-care") { maker in
      maker.coverLine("Lamp House", size: 26)
      maker.coverLine("Date of last inspection: 9 September 2029")
      maker.page = 2
      maker.heading("Inspectors")
      maker.paragraph("Ada Quill, Social Care Inspector")
      maker.setLines(["Ada Quill, Social Care Inspector"], size: 10)
      maker.paragraph("Tom Oar, Social Care Inspector")
      maker.setLines(["Tom Oar, Social Care Inspector"], size: 10)
      maker.paragraph("If you would like a copy, write to us.")
      maker.setLines(["If you would like a copy, write to us."], size: 10)
    }
    #expect(found.leadInspector == "Ada Quill; Tom Oar")
    #expect(found.published == nil)
  }

  @Test("A month may stand close beneath the words by whose command a report is presented")
  func command() throws {
    for (words, date) in [
      ("Presented to Parliament by Command of His Majesty", "2031-01"),
      ("The ferries that this report is about were counted for the first time in", nil),
    ] {
      let found = try metadata("generic") { maker in
        maker.coverLine("The Lamp Inquiry", size: 26)
        let lines = [
          words, "by the Secretary of State for Piers and the Minister for Lamps", "January 2031",
        ]
        maker.paragraph((date == nil ? [words, "January 2031"] : lines).joined(separator: " "))
        maker.setLines(date == nil ? [words, "January 2031"] : lines, size: 11)
      }
      #expect(found.published == date)
    }
  }

  @Test("A title whose first words are set smaller, and a line of the imprint that only looks so")
  func openings() throws {
    for (profile, opening) in [
      ("generic", "Report on an unannounced inspection of"),
      ("hmi-probation", "An inspection of ferry services in"),
    ] {
      let found = try metadata(profile) { maker in
        maker.coverLine(opening, size: 16)
        maker.coverLine("Norland", size: 30)
        maker.coverLine("January 2031", size: 11)
      }
      #expect(found.title == opening + " Norland")
    }
    let small = try metadata("generic") { maker in
      maker.coverLine("Kept by the office of", size: 9)
      maker.coverLine("Norland Piers", size: 30)
      maker.coverLine("January 2031", size: 11)
    }
    #expect(small.title == "Norland Piers")
  }

  @Test("A letter's subject in bold above its salutation; a title that goes on in smaller letters")
  func titles() throws {
    let letter = try metadata("ofsted") { maker in
      maker.paragraph("19 July 2031")
      maker.paragraph("To: Ms Quill, Director of Children’s Services, Norland")
      maker.paragraph("", bold: "Joint targeted area inspection of Norland")
      maker.paragraph("Dear Norland Local Safeguarding Partnership")
      maker.paragraph(
        "This letter summarises the findings of the inspection of services in Norland.")
      maker.heading("Context")
    }
    #expect(letter.title == "Joint targeted area inspection of Norland")
    let report = try metadata("generic") { maker in
      maker.coverLine("A report on", size: 26)
      maker.coverLine("Ysgol y Wawr", size: 24)
      maker.coverLine("Date of inspection: March 2031", size: 11)
      maker.coverLine("by", size: 11)
      maker.page = 2
      maker.paragraph("The rule, as the school was told, was made on 9 January 2030.")
      maker.setLines(
        ["The rule, as the school was told, was made on", "9 January 2030."], size: 10)
      maker.paragraph("Publication date: 20/05/2031")
    }
    #expect(report.title == "A report on Ysgol y Wawr")
    #expect(report.published == "2031-05-20")
    #expect(report.fieldwork == "March 2031")
  }

  @Test("An inquiry's chairman on its cover is no title")
  func chairman() throws {
    let found = try metadata("public-inquiry") { maker in
      maker.coverLine("The Norland Pier Inquiry", size: 28)
      maker.coverLine("Interim Report", size: 16)
      maker.coverLine("Dame Ada Lindqvist, Chairman", size: 16)
      maker.coverLine("7 October 2031", size: 12)
    }
    #expect(found.title == "The Norland Pier Inquiry")
  }

  @Test("“Norland City of” is the whole name of a council")
  func cityOf() throws {
    let found = try metadata("ofsted") { maker in
      maker.coverLine("Norland City of", size: 26)
      maker.coverLine("Inspection of children’s social care services", size: 20)
      maker.coverLine("Inspection dates: 4 to 8 May 2031", size: 11)
    }
    #expect(found.title == "Norland City of")
  }
}
