import ReportModel
import Testing

@testable import ReportParsing

@Suite("Metadata of other families")
struct FamilyMetadataTests {
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

  @Test(
    "The one heading among a cover’s lines is its title, whatever its size; on a page of text it is none",
    arguments: [
      ("HL Paper 87", true), ("Lamps went out on the pier " + "and again " + "and again", true),
      (String(repeating: "Lamps went out again on the pier. ", count: 6), false),
    ])
  func onlyHeading(last: String, isCover: Bool) throws {
    let found = try metadata("select-committee") { maker in
      for line in ["HOUSE OF LORDS", "Lamps and Piers Committee", "3rd Report of Session 2023–24"] {
        maker.paragraph(line)
      }
      maker.heading("Holding the Pier")
      maker.paragraph("Ordered to be printed 16 April 2024")
      maker.paragraph(last)
    }
    #expect(found.title == (isCover ? "Holding the Pier" : nil))
  }

  @Test("The date of publication in a sentence of the imprint’s paragraph that names the publisher")
  func publishedInSentence() throws {
    let found = try metadata("select-committee") { maker in
      maker.coverLine("Holding the Pier", size: 26)
      maker.page = 2
      maker.paragraph(
        "The Lamp Office’s review of piers was published on 3 May 2024, and we took evidence on it "
          + "in the spring and in the summer of that year, from many of those who had worked "
          + "on it, from others who had not, and from crews who had read what it says of lamps.")
      maker.paragraph(
        "This Report, together with formal minutes relating to the report, was Ordered by the House "
          + "of Commons, on 9 June 2025, to be printed. It was published on 12 June 2025 by "
          + "authority of the House of Commons. © Parliamentary Copyright House of Commons 2025. "
          + "This publication may be reproduced.")
    }
    #expect(found.published == "2025-06-12")
  }

  @Test("Fieldwork told in the table of ratings, below who is rated")
  func fieldworkInTable() throws {
    let found = try metadata("hmi-probation") { maker in
      maker.coverLine("Holm PDU", size: 26)
      maker.table(
        GridMaker([
          ["Holm PDU Fieldwork started May 2023", "Score 2/21"], ["Overall rating", "Good"],
        ]).grid)
    }
    #expect(found.fieldwork == "May 2023")
  }

  @Test("An inspection named by its authority: dates, framework, publisher that is only a logo")
  func authority() throws {
    let found = try metadata("ofsted") { maker in
      maker.coverLine("Metropolitan Borough of Norland Council", size: 26)
      maker.coverLine(
        "Inspection of services for children in need of help and protection, children looked after "
          + "and care leavers")
      maker.coverLine("Inspection date: 2 June 2014 – 25 June 2014 Report published: 8 August 2014")
      maker.page = 30
      maker.add(.paragraph, "Lead inspector: Ada Lindqvist HMI")
      maker.setLines(["Lead inspector: Ada Lindqvist HMI"], size: 10)
    }
    #expect(found.inspectorate == "Ofsted")
    #expect(found.framework == "single inspection framework")
    #expect(found.area == "Norland")
    #expect(
      found.providers == [
        Provider(id: "norland", name: "Metropolitan Borough of Norland Council", kind: .other)
      ])
    #expect(found.fieldwork == "2 June 2014 – 25 June 2014")
    #expect(found.published == "2014-08-08")
    #expect(found.leadInspector == "Ada Lindqvist")
  }

  @Test(
    "A letter's title is its subject; a visit's inspectors and days stand in its first sentences")
  func letter() throws {
    let area = try metadata("area-send") { maker in
      maker.paragraph("5 August 2018")
      maker.paragraph("Dear Ms Quill and Mr Tarrow")
      maker.paragraph("", bold: "Joint local area SEND inspection in Norland")
      maker.paragraph("Between 5 July 2018 and 9 July 2018, inspectors came to Norland.")
      maker.heading("Main findings")
      maker.setLines(["Ada Lindqvist", "HMI Lead Inspector"], size: 10)
    }
    #expect(area.title == "Joint local area SEND inspection in Norland")
    #expect(area.area == "Norland")
    #expect(area.leadInspector == "Ada Lindqvist")
    let visit = try metadata("ofsted") { maker in
      maker.paragraph("Dear Ms Quill")
      maker.heading("Focused visit to Norland children’s services")
      maker.paragraph(
        "This letter summarises the findings of a focused visit to Norland children’s services on "
          + "14 and 15 January 2020. The inspectors were Ada Lindqvist, His Majesty’s Inspector, "
          + "and Ben Example.")
    }
    #expect(visit.programme == "Focused visit")
    #expect(visit.area == "Norland")
    #expect(visit.fieldwork == "14 and 15 January 2020")
    #expect(visit.leadInspector == "Ada Lindqvist")
  }

  @Test(
    "Lead inspectors whose title stands behind their names, in a line each or in one",
    arguments: [
      ["Ada Lindqvist, Ofsted HMI, lead inspector", "Ben Example, CQC Lead inspector"],
      ["Ada Lindqvist, Ofsted HMI, lead inspector Ben Example, CQC Lead inspector"],
    ])
  func leadInspectors(lines: [String]) throws {
    let found = try metadata("area-send") { maker in
      maker.title("Area SEND inspection of Norland Local Area Partnership")
      maker.paragraph("Inspection team")
      maker.setLines(lines, size: 10)
    }
    #expect(found.leadInspector == "Ada Lindqvist; Ben Example")
  }

  @Test("An inspection whose title names the authority")
  func title() throws {
    let found = try metadata("ofsted") { maker in
      maker.coverLine("Inspection of Norland Borough local authority", size: 26)
      maker.coverLine("children’s services", size: 26)
      maker.coverLine("Inspection dates: 30 June 2025 to 4 July 2025")
      maker.add(.paragraph, "Lead inspector: Ada ap Sample, His Majesty’s Inspector")
      maker.setLines(["Lead inspector: Ada ap Sample, His Majesty’s Inspector"], size: 12)
    }
    #expect(found.area == "Norland")
    #expect(found.providers.map(\.name) == ["Norland Borough"])
    #expect(found.providers.map(\.id) == ["norland"])
    #expect(found.framework == "inspections of local authority children's services (ILACS)")
    #expect(found.fieldwork == "30 June 2025 to 4 July 2025")
    #expect(found.leadInspector == "Ada ap Sample")
    #expect(found.published == nil)
  }

  @Test(
    "The place in the name of a body",
    arguments: [
      ("Norland County Council", "Norland"), ("London Borough of Holm", "Holm"),
      ("Holm City", "Holm"), ("Holm, City of", "Holm"),
      ("Holm East Unitary Authority", "Holm East"),
      ("Holm and Wick Council", "Holm and Wick"), ("Wick Metropolitan Borough Council", "Wick"),
    ])
  func place(_ name: String, _ area: String) throws {
    let words = try #require(try ProfileSet().profile(named: "ofsted"))
    let vocabulary = try #require(words.metadata.inspected)
    let finder = InspectedBodyFinder(vocabulary: vocabulary, programmes: words.programmes)
    #expect(finder.body(title: name, lines: [])?.area == area)
    #expect(finder.body(title: name, lines: [])?.name == name)
  }

  @Test(
    "A line of the cover names the body where the title names the inspection; a sentence does not")
  func coverLine() throws {
    let words = try #require(try ProfileSet().profile(named: "ofsted"))
    let vocabulary = try #require(words.metadata.inspected)
    let finder = InspectedBodyFinder(vocabulary: vocabulary, programmes: words.programmes)
    let title = "Inspection of services for looked after children"
    let found = finder.body(title: title, lines: [title, "Age group", "Norland County Council"])
    #expect(found == InspectedBodyFinder.Found(name: "Norland County Council", area: "Norland"))
    #expect(finder.body(title: title, lines: ["The council did well in this city"]) == nil)
  }

  @Test(
    "A place alone behind a title that names the programme, or on the line below it",
    arguments: [
      (["Inspection of services for looked after children Norland"], "Norland"),
      (["Inspection of services for looked after children", "North Norland"], "North Norland"),
      (["Inspection of services for looked after children", "Ofsted"], nil),
      (["Inspection of services for looked after children", "Age group: All"], nil),
    ] as [([String], String?)])
  func placeAlone(lines: [String], area: String?) throws {
    let found = try metadata("ofsted") { maker in
      for (index, line) in lines.enumerated() { maker.coverLine(line, size: index == 0 ? 26 : 14) }
      maker.coverLine("Inspection dates: 4 to 8 May 2011")
    }
    #expect(found.area == area)
  }

  @Test(
    "Labels of a user’s profile: a month alone, a body behind “An inspection of”, a date at the back"
  )
  func labels() throws {
    let yaml = """
      name: piers
      extends: generic
      metadata:
        labels: {fieldwork: [date of inspection], published: [date of publication]}
        inspected: {before: [an inspection of], suffixes: [harbour]}
      """
    var maker = DocumentMaker()
    maker.coverLine("An inspection of Norland Harbour", size: 26)
    maker.coverLine("Date of inspection: March 2019")
    maker.page = 2
    maker.paragraph("Date of publication in the year before: 01/02/2018.")
    maker.page = 20
    maker.paragraph("Date of publication: 14/05/2019")
    let found = ParsingContext(
      document: maker.document, source: Source(file: "made.pdf"),
      profile: try Profile(yaml: yaml, file: "piers.yaml")
    ).metadata
    #expect(found.fieldwork == "March 2019")
    #expect(found.published == "2019-05-14")
    #expect(found.area == "Norland")
    #expect(found.providers.map(\.name) == ["Norland Harbour"])
  }

  @Test("A partnership is named by the profile")
  func partnership() throws {
    let found = try metadata("area-send") { maker in
      maker.coverLine("Area SEND inspection of Norland Local Area Partnership", size: 26)
      maker.coverLine("Inspection dates: 13 to 21 July 2023")
      maker.coverLine("Dates of previous inspection: 14 to 17 October 2019")
    }
    #expect(found.providers.map(\.name) == ["Norland Local Area Partnership"])
    #expect(found.area == "Norland")
    #expect(found.fieldwork == "13 to 21 July 2023")
    #expect(found.kind == .other)
  }

  @Test("A date of publication counts before that of the order to print")
  func ordered() throws {
    let found = try metadata("select-committee") { maker in
      maker.coverLine("House of Commons Ferries Committee", size: 20)
      maker.coverLine("Sink or swim", size: 42)
      maker.coverLine("Ordered by the House of Commons to be printed 2 May 2023")
      maker.coverLine("Published on 9 May 2023 by authority of the House of Commons")
    }
    #expect(found.published == "2023-05-09")
  }

  @Test("An inquiry publishes its own report; the date stands where it was ordered to be printed")
  func inquiry() throws {
    let found = try metadata("public-inquiry") { maker in
      maker.coverLine("Norland Ferry Inquiry", size: 50)
      maker.coverLine("Module 2: The night of the storm", size: 30)
      maker.coverLine("HC 1")
      maker.page = 2
      maker.paragraph("Ordered by the House of Commons to be printed on 8 July 2021")
      maker.paragraph("ISBN 978-1-84099-756-9")
    }
    #expect(found.inspectorate == "Norland Ferry Inquiry")
    #expect(found.title == "Module 2: The night of the storm")
    #expect(found.published == "2021-07-08")
    #expect(found.isbn == "978-1-84099-756-9")
    #expect(found.kind == .other)
    let short = try metadata("public-inquiry") { maker in
      maker.coverLine("Norland Ferry Inquiry", size: 50)
      maker.coverLine("Report", size: 50)
      maker.coverLine("Volume 1", size: 20)
    }
    #expect(short.title == "Norland Ferry Inquiry Report")
    let volume = try metadata("public-inquiry") { maker in
      maker.coverLine("Norland Ferry Inquiry", size: 50)
      maker.coverLine("Report: Volume 1", size: 30)
      maker.coverLine("HC 1", size: 12)
    }
    #expect(volume.title == "Norland Ferry Inquiry")
  }

  @Test("A committee's report: its House, its title, the day of publication")
  func committee() throws {
    let found = try metadata("select-committee") { maker in
      maker.coverLine("HOUSE OF LORDS", size: 20)
      maker.coverLine("Ferries Committee", size: 20)
      maker.coverLine("Sink or swim", size: 42)
      maker.coverLine("Ordered to be printed 2 May 2023 and published 9 May 2023")
    }
    #expect(found.inspectorate == "House of Lords")
    #expect(found.title == "Sink or swim")
    #expect(found.published == "2023-05-09")
  }

  @Test("A report of no known family is about no probation body")
  func generic() throws {
    var maker = DocumentMaker()
    maker.coverLine("Review of the ferries")
    maker.heading("What we found")
    maker.paragraph("The ferries are late.")
    let words = try #require(try ProfileSet().profile(named: "generic"))
    let context = ParsingContext(
      document: maker.document, source: Source(file: "made.pdf"), profile: words)
    let item = try #require(context.items.last)
    #expect(context.place(of: item).organisations.isEmpty)
  }
}
