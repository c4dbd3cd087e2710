import ReportModel
import Testing

@testable import ReportParsing

struct PlaceTests {
  /// The place of the block with a text.
  private func place(_ maker: DocumentMaker, _ text: String) throws -> Place {
    let context = try maker.context()
    return context.place(of: try #require(context.items.first { $0.block.text == text }))
  }

  /// The cover of a report on an area with two providers.
  private func qualityAndImpact() -> DocumentMaker {
    var maker = DocumentMaker()
    maker.coverLine("Quality & Impact inspection")
    maker.coverLine("The effectiveness of probation work in Norland", size: 30)
    maker.page = 2
    maker.heading("Foreword")
    maker.paragraph(
      "Eastmarch CRC and the Northern division of the NPS work here. Eastmarch CRC is new.")
    return maker
  }

  /// The cover of a report on one provider.
  private func core() -> DocumentMaker {
    var maker = DocumentMaker()
    maker.coverLine("An inspection of:", size: 30)
    maker.coverLine("Northern Division National Probation Service", size: 30)
    maker.coverLine("July 2021")
    maker.page = 2
    return maker
  }

  @Test("The contents hold no chapters, however large their heading is set")
  func contents() throws {
    var maker = DocumentMaker()
    maker.heading("Contents", level: 1)
    maker.heading("Foreword", level: 2)
    maker.heading("Findings", level: 2)
    maker.heading("Leadership", level: 3)
    let outline = SectionOutline(maker.document, profile: try Profile.probation())
    #expect(outline.entries.map(\.level) == [1, 1, 1, 2])
    #expect(outline.entries.map(\.parent) == [nil, nil, nil, 2])
  }

  @Test("Headings tell the subject and the bodies; the outermost naming counts")
  func chain() throws {
    var maker = qualityAndImpact()
    maker.heading("The quality of work", number: "3")
    maker.heading("Protecting the public", level: 2)
    maker.heading("CRC effectiveness", level: 3)
    maker.heading("Services sold to the NPS", level: 4)
    maker.paragraph("deep")
    maker.heading("The CRC and the NPS together", level: 3)
    maker.paragraph("joint")
    maker.heading("How services are arranged", number: "4")
    maker.paragraph("elsewhere")
    let deep = try place(maker, "deep")
    #expect(deep.organisations == ["CRC"])
    #expect(deep.domain == "protecting the public")
    #expect(deep.chapter == "The quality of work")
    #expect(try place(maker, "joint").organisations == ["CRC", "NPS"])
    let elsewhere = try place(maker, "elsewhere")
    #expect(elsewhere.domain == nil)
    #expect(elsewhere.organisations == ["CRC", "NPS"])
  }

  @Test("A report on one provider is about it throughout")
  func oneProvider() throws {
    var maker = core()
    maker.heading("Organisational delivery", number: "1")
    maker.paragraph("the CRC is a neighbour")
    let place = try place(maker, "the CRC is a neighbour")
    #expect(place.organisations == ["NPS"])
    #expect(place.domain == "Organisational delivery")
  }

  @Test("A small table of ratings opens a standard, questions do not end it, a chapter does")
  func announcedStandard() throws {
    var maker = core()
    maker.heading("Case supervision", number: "2")
    maker.paragraph("before")
    maker.table(
      GridMaker([
        ["", "Previous", "Current"], ["2.2. Planning", "", ""], ["Plans work.", "Good", "Good"],
      ]).grid)
    maker.heading("Does planning keep people safe?", level: 2)
    maker.paragraph("inside")
    maker.heading("Annexe 1: Method")
    maker.paragraph("after")
    #expect(try place(maker, "before").domain == "Case supervision")
    #expect(try place(maker, "inside").domain == "Planning")
    #expect(try place(maker, "after").domain == "Annexe 1: Method")
  }

  @Test("A standard may be announced by a cell that runs on, or by a line of its own")
  func otherAnnouncements() throws {
    var maker = core()
    maker.heading("Ratings")
    maker.table(
      GridMaker([["2.1 Assessment", "Good"], ["2.2 Planning", "Good"], ["2.3 Delivery", "Good"]])
        .grid)
    maker.heading("Case supervision", number: "2")
    maker.table(GridMaker([["2.1. Assessment Each assessment is thorough.", "Good"]]).grid)
    maker.paragraph("first")
    maker.paragraph("2.3 Delivery")
    maker.paragraph("second")
    maker.paragraph("2 Case supervision")
    maker.paragraph("third")
    #expect(try place(maker, "first").domain == "Assessment")
    #expect(try place(maker, "second").domain == "Delivery")
    // The name of a whole domain on a line is as likely a running head.
    #expect(try place(maker, "third").domain == "Delivery")
  }

  @Test("In a thematic report the chapter is the subject, and its words may imply a body")
  func thematic() throws {
    var maker = DocumentMaker()
    maker.coverLine("Handing over", size: 30)
    maker.coverLine("An independent inspection of handovers")
    maker.heading("From court to supervision", number: "1")
    maker.heading("Explanation of findings", level: 2)
    maker.paragraph("court")
    maker.heading("Appendices")
    maker.heading("Appendix I Early work", level: 2)
    maker.paragraph("appended")
    maker.heading("Issues", level: 2)
    maker.paragraph("unnamed")
    let place = try place(maker, "court")
    #expect(place.domain == "From court to supervision")
    #expect(place.organisations == ["NPS"])
    #expect(try self.place(maker, "appended").domain == "Appendix I Early work")
    #expect(try self.place(maker, "unnamed").domain == "Appendices")
    #expect(try self.place(maker, "appended").organisations == ["CRC", "NPS"])
  }

  @Test("Sections know their parents, and levels count from the chapters whatever the layout says")
  func sections() throws {
    var maker = DocumentMaker()
    maker.heading("One", level: 2, number: "1")
    maker.heading("Part", level: 4)
    maker.heading("Two", level: 2, number: "2")
    let sections = try maker.context().sections.sections
    #expect(sections.map(\.level) == [1, 2, 1])
    #expect(sections[1].parentID == sections[0].id)
    #expect(sections[1].provenance.sectionID == sections[0].id)
    #expect(sections[2].parentID == nil)
    #expect(Set(sections.map(\.id)).count == 3)
  }

  @Test("Lines that stand out and are no headings make no sections")
  func noHeadings() throws {
    var maker = DocumentMaker()
    maker.heading("Foreword")
    maker.heading("Marian Thackray", level: 2)
    maker.heading("Chief Inspector of Community Supervision", level: 2)
    maker.heading("July 2021", level: 2)
    maker.heading("£66,583,961", level: 2)
    maker.heading("The CRC should:", level: 2)
    maker.heading("Strengths:", level: 2)
    maker.heading("Recommendations")
    let titles = try maker.context().sections.sections.map(\.title)
    #expect(titles == ["Foreword", "Strengths:", "Recommendations"])
  }

  @Test("A line that only counts the chapter gives its number to the title beneath it")
  func countedChapters() throws {
    var maker = DocumentMaker()
    maker.heading("Chapter 3", level: 2)
    maker.heading("Ropes", level: 1)
    maker.paragraph("Ropes were sound.")
    maker.heading("Appendix 1", level: 2)
    maker.heading("The crews", level: 1)
    maker.heading("Part of the whole", level: 2)
    let outline = SectionOutline(maker.document, profile: try Profile.probation())
    #expect(
      outline.entries.map(\.title) == ["Ropes", "Appendix 1", "The crews", "Part of the whole"])
    #expect(outline.entries.map(\.number) == ["3", nil, nil, nil])
    #expect(outline.entryOfBlock == [nil, 0, 0, 1, 2, 3])
  }

  @Test("A label that comes back above each story is no section; one alone may be")
  func labels() throws {
    for count in 1...2 {
      var maker = core()
      maker.heading("Findings", level: 1)
      for _ in 0..<count {
        maker.heading("Good practice example", level: 2)
        maker.paragraph("Marta, who is 34, mends nets.")
      }
      #expect(
        try maker.context().sections.sections.map(\.title)
          == (count == 1 ? ["Findings", "Good practice example"] : ["Findings"]))
    }
  }
}
