import ReportModel
import Testing

@testable import ReportParsing

struct MetadataRecogniserTests {
  private func metadata(_ maker: DocumentMaker) throws -> Metadata { try maker.context().metadata }

  @Test("A cover names title, programme, inspectorate and date")
  func qualityAndImpact() throws {
    var maker = DocumentMaker()
    maker.coverLine("Quality & Impact inspection")
    maker.coverLine("The effectiveness of probation", size: 30)
    maker.coverLine("services in Norland", size: 29.8)
    maker.coverLine("A second inspection by the Inspectorate of Community Supervision")
    maker.coverLine("March 2018")
    maker.page = 5
    maker.heading("Foreword")
    maker.paragraph(
      "Norland & Eastmarch CRC has steadied itself. NPS Northern has filled its posts.")
    maker.paragraph(
      "Norland & Eastmarch CRC lost money; NPS Northern’s officers know that CRCs do.")
    let metadata = try metadata(maker)
    #expect(metadata.title == "The effectiveness of probation services in Norland")
    #expect(metadata.programme == "Quality & Impact inspection")
    #expect(metadata.inspectorate == "Inspectorate of Community Supervision")
    #expect(metadata.kind == .qualityAndImpact)
    #expect(metadata.area == "Norland")
    #expect(metadata.published == "2018-03")
    #expect(
      metadata.providers == [
        Provider(
          id: "norland-and-eastmarch-crc", name: "Norland & Eastmarch CRC",
          kind: .communityRehabilitationCompany),
        Provider(id: "nps-northern", name: "NPS Northern", kind: .nationalProbationService),
      ])
  }

  @Test("The title of a report on one provider names it, also where the publisher's name is broken")
  func core() throws {
    var maker = DocumentMaker()
    maker.coverLine("Inspectorate of")
    maker.coverLine("Community Supervision")
    maker.coverLine("An inspection of:", size: 30)
    maker.coverLine("Northern Division", size: 30)
    maker.coverLine("National Probation Service", size: 30)
    maker.coverLine("Specimen report")
    maker.coverLine("Inspectorate of Community Supervision, July 2021")
    maker.page = 2
    maker.paragraph(
      "This inspection was led by HM Inspector Priya Nambiar, supported by ten inspectors.")
    maker.paragraph("Fieldwork took place between 10 May and 4 June 2021.")
    maker.page = 9
    maker.paragraph("ISBN: 978-99999-0-221-2")
    let metadata = try metadata(maker)
    #expect(metadata.title == "An inspection of: Northern Division National Probation Service")
    #expect(metadata.programme == nil)
    #expect(metadata.kind == .core)
    #expect(metadata.area == "Northern")
    #expect(metadata.providers.map(\.name) == ["NPS Northern"])
    #expect(metadata.published == "2021-07")
    #expect(metadata.leadInspector == "Priya Nambiar")
    #expect(metadata.fieldwork == "between 10 May and 4 June 2021")
    #expect(metadata.isbn == "978-99999-0-221-2")
  }

  @Test("A period on the cover is no date of publication; the foreword's is")
  func thematic() throws {
    var maker = DocumentMaker()
    maker.coverLine("Handing over supervision", size: 30)
    maker.coverLine("An independent inspection")
    maker.coverLine("April 2014 – September 2014")
    maker.page = 5
    maker.heading("Foreword")
    maker.paragraph("Much remains to be done.")
    maker.paragraph("Ada Lindqvist Chief Inspector December 2014")
    maker.heading("Methodology")
    maker.paragraph(
      "We visited Humber (NPS North East; Humber, Lincoln & York CRC) and Trentmarsh CRC.")
    maker.heading("Findings")
    maker.paragraph("Elsewhere Wealdshire CRC does better.")
    let metadata = try metadata(maker)
    #expect(metadata.published == "2014-12")
    #expect(metadata.fieldwork == "April 2014 – September 2014")
    #expect(metadata.kind == .thematic)
    #expect(metadata.area == nil)
    #expect(
      metadata.providers.map(\.name) == [
        "NPS North East", "Humber, Lincoln & York CRC", "Trentmarsh CRC",
      ])
  }

  @Test("Lead inspectors stand in a table of people, one a line")
  func tableOfPeople() throws {
    var maker = DocumentMaker()
    maker.heading("Acknowledgements")
    maker.table(
      GridMaker([
        ["Lead Inspectors", "Nigel Example, HMI Probation"], ["", "Liz ap Sample, HMI Probation"],
        ["Editor", "Jia-Hui Tan"],
      ]).grid)
    #expect(try metadata(maker).leadInspector == "Nigel Example; Liz ap Sample")
  }

  @Test("Lead inspectors are found where the layout saw lines only")
  func lineOfPeople() throws {
    var maker = DocumentMaker()
    maker.add(.paragraph, "Lead inspector Oluwaseun Adeyemi-Clarke")
    maker.setLines(["Lead inspector Oluwaseun Adeyemi-Clarke"], size: 10)
    #expect(try metadata(maker).leadInspector == "Oluwaseun Adeyemi-Clarke")
  }

  @Test(
    "An ISBN is ten or thirteen digits behind the word",
    arguments: [
      ("ISBN: 978-1-84099-756-9", "978-1-84099-756-9"), ("ISBN 0-306-40615-X.", "0-306-40615-X"),
      ("ISBN-13: 978-1-84099-756-9 (print)", "978-1-84099-756-9"),
      ("The ISBN was issued by no agency; ISBN 978 1 84099 756 9", "978 1 84099 756 9"),
      ("ISBN: 123", nil), ("978-1-84099-756-9", nil),
    ])
  func isbn(_ text: String, _ isbn: String?) {
    #expect(ISBNFinder.isbn(in: text) == isbn)
  }

  @Test("Nothing is guessed")
  func unknown() throws {
    var maker = DocumentMaker()
    maker.paragraph("A page of plain text.")
    let metadata = try metadata(maker)
    #expect(metadata.kind == .other)
    #expect(metadata.providers.isEmpty)
    #expect(metadata.published == nil)
    #expect(metadata.inspectorate == nil)
    #expect(metadata.leadInspector == nil)
    #expect(metadata.fieldwork == nil)
  }

  @Test("A report is named by inspectorate, date and area, else by its file")
  func naming() throws {
    let profile = try Profile.probation()
    var metadata = Metadata(
      title: "Title", inspectorate: "HM Inspectorate of Probation", area: "Greater Norland & Holm",
      published: "2017-02")
    let source = Source(file: "some folder/The Report #2.pdf")
    #expect(
      ReportNaming.id(metadata: metadata, source: source, profile: profile)
        == "hmip-2017-02-greater-norland-and-holm")
    metadata.published = nil
    #expect(ReportNaming.id(metadata: metadata, source: source, profile: profile) == "the-report-2")
    #expect(
      ReportNaming.id(metadata: metadata, source: Source(file: "….pdf"), profile: profile)
        == "report")
  }
}
