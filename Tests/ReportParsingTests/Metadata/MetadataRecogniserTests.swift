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

  @Test("A cover whose lines are all set alike is read by what they say")
  func alike() throws {
    var maker = DocumentMaker()
    maker.coverLine("Quality & Impact inspection", size: 20)
    maker.coverLine("The effectiveness of probation work in Norland", size: 20)
    maker.coverLine("A second inspection by HM Inspectorate of Probation", size: 20)
    maker.coverLine("August 2016", size: 20)
    maker.coverLine("The fieldwork for this inspection started on 20 January 2016.", size: 10)
    let metadata = try metadata(maker)
    #expect(metadata.title == "The effectiveness of probation work in Norland")
    #expect(metadata.area == "Norland")
    #expect(metadata.published == "2016-08")
    #expect(metadata.programme == "Quality & Impact inspection")
  }

  @Test("Lines that stand close are one block, and are told apart all the same")
  func close() throws {
    let lines = [
      "Quality & Impact inspection", "The effectiveness of probation work in Greater", "Norland",
      "An inspection by HM Inspectorate of", "Probation", "August 2016",
    ]
    var maker = DocumentMaker()
    maker.coverLine(lines.joined(separator: " "), size: 20)
    maker.setLines(lines, size: 20)
    let metadata = try metadata(maker)
    #expect(metadata.title == "The effectiveness of probation work in Greater Norland")
    #expect(metadata.area == "Greater Norland")
    #expect(metadata.published == "2016-08")
  }

  @Test("What is said below a title is no part of it")
  func subtitle() throws {
    var maker = DocumentMaker()
    maker.coverLine("Handing over supervision", size: 20)
    maker.coverLine("An independent inspection of what is lost", size: 20)
    maker.coverLine("Inspectorate of", size: 20)
    maker.coverLine("Community Supervision, December 2015", size: 20)
    let metadata = try metadata(maker)
    #expect(metadata.title == "Handing over supervision")
    #expect(metadata.published == "2015-12")
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

  @Test(
    "Days of one month on a line of the cover are when inspectors were there",
    arguments: ["14–25 May 2018", "14 to 25 May 2018", "14 – 25 May 2018"])
  func days(_ line: String) throws {
    var maker = DocumentMaker()
    maker.coverLine("Lamps of Norland", size: 30)
    maker.coverLine("An independent inspection")
    maker.coverLine(line)
    maker.page = 5
    maker.heading("Foreword")
    maker.paragraph("Much remains to be done.")
    let metadata = try metadata(maker)
    #expect(metadata.fieldwork == line)
    #expect(metadata.published == nil)
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

  @Test("Names below one another are one entry, to the next label")
  func columnOfPeople() throws {
    var maker = DocumentMaker()
    func line(_ text: String, left: Double, right: Double, top: Double) {
      maker.add(.paragraph, text)
      maker.setLines([text], size: 10)
      maker.move(x: left...right, y: top...(top + 10))
    }
    line("Lead inspectors", left: 60, right: 140, top: 100)
    line("Siobhán Sample", left: 200, right: 300, top: 101)
    line("Tomos Example", left: 201, right: 300, top: 119)
    line("Inspectors", left: 60, right: 120, top: 137)
    line("Leszek Muster", left: 200, right: 300, top: 137)
    line("Far Away", left: 200, right: 300, top: 300)
    #expect(try metadata(maker).leadInspector == "Siobhán Sample; Tomos Example")
  }

  @Test("Among kinds of one language the family's counts, another language is the document's")
  func language() throws {
    let profile = try Profile.probation()
    func language(_ printed: String?) -> String? {
      var document = DocumentMaker().document
      document.info.language = printed
      return MetadataRecogniser(
        document: document, outline: SectionOutline(document, profile: profile), profile: profile
      ).metadata().language
    }
    #expect(language("en-US") == "en-GB")
    #expect(language(nil) == "en-GB")
    #expect(language("cy") == "cy")
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

  @Test(
    "A word broken between lines of a cover is whole, and a publisher's name may take four lines")
  func brokenWords() throws {
    let lines = [
      "Quality & Impact inspec-", "tion", "The effectiveness of probation work in Greater Nor-",
      "land", "A second inspection", "by the Inspectorate of", "Community", "Supervision",
      "August 2016",
    ]
    var maker = DocumentMaker()
    maker.coverLine(
      "Quality & Impact inspection The effectiveness of probation work in Greater Norland "
        + "A second inspection by the Inspectorate of Community Supervision August 2016", size: 20)
    maker.setLines(lines, size: 20)
    let metadata = try metadata(maker)
    #expect(metadata.programme == "Quality & Impact inspection")
    #expect(metadata.title == "The effectiveness of probation work in Greater Norland")
    #expect(metadata.published == "2016-08")
  }
}
