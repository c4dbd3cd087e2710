import PDFReading
import Testing

@Suite struct DocumentInfoTests {
  private func xmp(_ body: String, prologue: String = "") -> String {
    """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>\(prologue)
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    pdf:Producer="A producer">\(body)</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
    """
  }

  private func info(_ change: (inout PDFBuilder) -> Void) throws -> DocumentInfo {
    var builder = PDFBuilder("")
    change(&builder)
    return try PDFFile(bytes: builder.bytes).info
  }

  @Test func infoDictionaryIsRead() throws {
    let info = try info {
      $0.info = "/Title ( A title ) /Author (An author) /Creator (A writer) /Producer (A printer)"
    }
    #expect(info.title == "A title" && info.author == "An author")
    #expect(info.creator == "A writer" && info.producer == "A printer")
    #expect(info.pdfVersion == "1.7" && info.pageCount == 1)
    #expect(!info.isTagged && !info.isEncrypted && info.language == nil && info.outline.isEmpty)
  }

  @Test func xmpFillsWhatTheInfoDictionaryLeavesOpen() throws {
    let packet = xmp(
      """
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">From XMP</rdf:li><rdf:li xml:lang="cy">Arall</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>One</rdf:li><rdf:li>Two</rdf:li></rdf:Seq></dc:creator>
      <dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>
      """)
    let info = try info {
      $0.info = "/Author (From Info)"
      $0.catalogue = "/Metadata 10 0 R"
      $0.objects = [PDFBuilder.stream(packet, "/Type /Metadata /Subtype /XML")]
    }
    #expect(info.title == "From XMP")
    #expect(info.author == "From Info")
    #expect(info.producer == "A producer")
    #expect(info.language == "en-GB")
  }

  @Test func authorsOfXMPAreJoined() throws {
    let packet = xmp(
      "<dc:creator><rdf:Seq><rdf:li>One</rdf:li><rdf:li>Two</rdf:li></rdf:Seq></dc:creator>")
    let info = try info {
      $0.catalogue = "/Metadata 10 0 R"
      $0.objects = [PDFBuilder.stream(packet, "/Type /Metadata /Subtype /XML")]
    }
    #expect(info.author == "One, Two")
  }

  @Test func xmpWithADocumentTypeIsLeftAlone() throws {
    let bomb = (1..<20).map { "<!ENTITY e\($0) '&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);'>" }.joined()
    let packet = xmp(
      "<dc:title><rdf:Alt><rdf:li>&e19;&file;</rdf:li></rdf:Alt></dc:title>",
      prologue:
        "<!DOCTYPE x [<!ENTITY e0 'ha'>\(bomb)<!ENTITY file SYSTEM 'file:///etc/hostname'>]>")
    let info = try info {
      $0.catalogue = "/Metadata 10 0 R"
      $0.objects = [PDFBuilder.stream(packet, "/Type /Metadata /Subtype /XML")]
    }
    #expect(info.title == nil && info.producer == nil)
  }

  @Test func brokenXMPGivesNothing() throws {
    let info = try info {
      $0.catalogue = "/Metadata 10 0 R"
      $0.objects = [PDFBuilder.stream("<x:xmpmeta><unclosed", "/Type /Metadata /Subtype /XML")]
    }
    #expect(info.title == nil)
  }

  @Test(arguments: [
    ("/MarkInfo << /Marked true >> /Lang (en-GB)", true, "en-GB"),
    ("/MarkInfo<</Marked true>>/Lang<656E2D4742>", true, "en-GB"),
    ("/MarkInfo << /Marked false >>", false, nil),
    ("/Lang (cy)", false, "cy"),
    ("/MarkInfo 10 0 R", true, nil),
    ("/Lang (not a tag\\))", false, nil),
  ])
  func catalogueTellsTagsAndLanguage(catalogue: String, isTagged: Bool, language: String?) throws {
    let info = try info {
      $0.catalogue = catalogue
      $0.objects = ["<< /Suspects false /Marked true >>"]
    }
    #expect(info.isTagged == isTagged)
    #expect(info.language == language)
  }

  @Test func encryptionIsSeen() throws {
    #expect(try PDFFile(bytes: EncryptedSamples.ownerPassword).info.isEncrypted)
    let withPassword = try PDFFile(bytes: EncryptedSamples.userPassword, password: "open")
    #expect(withPassword.info.isEncrypted)
    #expect(try withPassword.page(1).text == "secret")
  }

  @Test func outlineHasLevelsAndTargets() throws {
    let info = try info {
      $0.pages.append(.init(content: ""))
      $0.catalogue = "/Outlines 10 0 R"
      $0.objects = [
        "<< /Type /Outlines /First 11 0 R /Last 13 0 R /Count 3 >>",
        "<< /Title (One) /Parent 10 0 R /Next 13 0 R /First 12 0 R /Last 12 0 R /Count 1 /Dest [100 0 R /Fit] >>",
        "<< /Title (Inner) /Parent 11 0 R /Dest [102 0 R /XYZ 0 0 0] >>",
        "<< /Title <FEFF005A00FC> /Parent 10 0 R /Prev 11 0 R >>",
      ]
    }
    #expect(
      info.outline == [
        OutlineEntry(title: "One", level: 1, page: 1),
        OutlineEntry(title: "Inner", level: 2, page: 2),
        OutlineEntry(title: "Zü", level: 1, page: nil),
      ])
  }

  @Test func outlineThatRunsInACircleEnds() throws {
    let info = try info {
      $0.catalogue = "/Outlines 10 0 R"
      $0.objects = [
        "<< /Type /Outlines /First 11 0 R /Last 11 0 R /Count 2 >>",
        "<< /Title (Round) /Parent 10 0 R /Next 12 0 R /First 11 0 R /Last 11 0 R >>",
        "<< /Title (Back) /Parent 10 0 R /Next 11 0 R /First 10 0 R >>",
      ]
    }
    #expect(info.outline.count <= 10_000)
  }
}
