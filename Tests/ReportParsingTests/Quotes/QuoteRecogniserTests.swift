import ReportModel
import Testing

@testable import ReportParsing

@Suite("Quotes")
struct QuoteRecogniserTests {
  private func quotes(_ make: (inout DocumentMaker) -> Void) throws -> [Quote] {
    var maker = DocumentMaker()
    make(&maker)
    return QuoteRecogniser().records(in: try maker.context())
  }

  @Test("A passage set apart, with its marks and its speaker")
  func setApart() throws {
    let found = try quotes { maker in
      maker.paragraph("The courts were less sure. One sentencer told us:")
      maker.quote("“We see some odd reports”.")
    }
    #expect(found.map(\.text) == ["“We see some odd reports”."])
    #expect(found.map(\.speaker) == ["One sentencer"])
  }

  @Test("Several quotes after one introduction")
  func several() throws {
    let found = try quotes { maker in
      maker.paragraph("Responsible officers commented:")
      maker.quote("“It is hard.”")
      maker.quote("“It is good.”")
    }
    #expect(found.map(\.speaker) == ["Responsible officers", "Responsible officers"])
  }

  @Test("A paragraph that is nothing but a quotation")
  func wholeParagraph() throws {
    let found = try quotes { maker in
      maker.paragraph("“The nurse had gone home, so they said go away.”")
      maker.paragraph("“Bus” was the favourite “excuse”.")
      maker.paragraph("“Positive Futures”")
      maker.items("“They listen to me and I listen to them.”")
    }
    #expect(found.map(\.provenance.rule) == ["quote.whole_paragraph", "quote.whole_paragraph"])
  }

  @Test("A quotation with a remark on it, in a row of quotes")
  func amongOthers() throws {
    let found = try quotes { maker in
      maker.paragraph("Their views differed.")
      maker.paragraph("“We discuss a plan.” In this case there was one.", left: 80)
      maker.quote("“We set goals.”")
      maker.paragraph("“Green”, said one of them.")
    }
    #expect(found.count == 2)
    #expect(found.first?.text == "“We discuss a plan.” In this case there was one.")
    #expect(found[0].provenance.confidence < found[1].provenance.confidence)
  }

  @Test("One quotation of several paragraphs")
  func paragraphs() throws {
    let found = try quotes { maker in
      maker.quote("“I was sent away.")
      maker.quote("“Then I came back.”")
      maker.paragraph("That was in May.")
    }
    #expect(found.map(\.text) == ["“I was sent away.\n\n“Then I came back.”"])
  }

  @Test("Quotations in the box of an example belong to it; a box of nothing else is a quote")
  func boxes() throws {
    let found = try quotes { maker in
      maker.box { box in
        box.paragraph("", bold: "Practice example")
        box.paragraph("Marta told us:")
        box.paragraph("“I would not be here today without it.”")
      }
      maker.box { $0.paragraph("“I cried on most Sundays.”") }
    }
    #expect(found.map(\.text) == ["“I cried on most Sundays.”"])
  }
}

@Suite("Speakers")
struct SpeakerFinderTests {
  @Test(
    "The end of the sentence that introduces a quote",
    arguments: [
      (
        "The service was poor, and one offender we interviewed said:", "one offender we interviewed"
      ),
      ("We read it. The report stated that:", "The report"),
      ("Comments from service users included:", nil), ("One said:", nil),
      ("When asked about the plan he replied:", nil), ("A service user commented.", nil),
      ("It was so, while another attending twice a week said:", "another attending twice a week"),
    ])
  func speakers(paragraph: String, speaker: String?) throws {
    let finder = SpeakerFinder(vocabulary: try Profile.probation().quotes)
    #expect(finder.speaker(introducedBy: paragraph) == speaker)
  }
}

@Suite("Quotation marks")
struct QuotationMarksTests {
  @Test(
    "Texts that are one quotation",
    arguments: [
      ("“All of it.”", true), ("“All of it”.", true), ("\"All of it.\"", true),
      ("‘All of it.’", true), ("“He said “no” and left.”", true), ("“One” and “two”.", false),
      ("“Open", false), ("None", false), ("“One.” And more", false),
    ])
  func enclosed(text: String, isOne: Bool) {
    #expect(QuotationMarks.enclose(text) == isOne)
  }
}
