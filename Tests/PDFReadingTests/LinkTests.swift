import PDFReading
import Testing

@Suite struct LinkTests {
  private func links(_ annotations: String, catalogue: String = "") throws -> [Link] {
    var builder = PDFBuilder("", entries: "/Annots [\(annotations)]")
    builder.pages.append(.init(content: ""))
    builder.catalogue = catalogue
    return try PDFFile(bytes: builder.bytes).page(1).links
  }

  private func annotation(_ target: String, _ rectangle: String = "20 300 60 312") -> String {
    "<< /Type /Annot /Subtype /Link /Rect [\(rectangle)] \(target) >>"
  }

  @Test func addressIsAURI() throws {
    let links = try links(annotation("/A << /S /URI /URI (https://example.org/a?b=c) >>"))
    #expect(links.map(\.uri) == ["https://example.org/a?b=c"])
    #expect(links.map(\.targetPage) == [nil])
  }

  @Test func destinationIsAPage() throws {
    let links = try links(annotation("/Dest [\(PDFBuilder.pageObject(1)) 0 R /Fit]"))
    #expect(links.map(\.targetPage) == [2])
    #expect(links.map(\.uri) == [nil])
  }

  @Test func namedDestinationIsResolved() throws {
    let links = try links(
      annotation("/A << /S /GoTo /D (note) >>") + annotation("/Dest (missing)"),
      catalogue:
        "/Names << /Dests << /Names [(note) [\(PDFBuilder.pageObject(1)) 0 R /XYZ 0 0 0]] >> >>")
    #expect(links.map(\.targetPage) == [2])
  }

  @Test func linksComeInTheFilesOrder() throws {
    let links = try links(
      annotation("/A << /S /URI /URI (one:) >>") + annotation("/A << /S /URI /URI (two:) >>"))
    #expect(links.map(\.uri) == ["one:", "two:"])
  }

  @Test func launchingAProgramIsNoLink() throws {
    #expect(try links(annotation("/A << /S /Launch /F (x.exe) >>")).isEmpty)
  }

  @Test func pageLabelsAreRead() throws {
    var builder = PDFBuilder("")
    builder.pages += [.init(content: ""), .init(content: "")]
    builder.catalogue = "/PageLabels << /Nums [0 << /S /r /St 3 >> 2 << /S /D /P (A-) >>] >>"
    let file = try PDFFile(bytes: builder.bytes)
    #expect(try (1...3).map { try file.page($0).label } == ["iii", "iv", "A-1"])
  }

}
