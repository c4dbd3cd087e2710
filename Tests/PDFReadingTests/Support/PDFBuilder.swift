/// Builds small PDFs by hand, so that a test shows exactly what stands in its file.
///
/// Fonts: /F1 Helvetica, /F2 Helvetica-Bold, /F3 an oblique subset "ABCDEF+Sample-Oblique" whose codes 1 to 5 are fi, ffl,
/// a soft hyphen, a private-use bullet and a no-break space. Graphics state /Clear is fully transparent. Form /Group is a
/// transparency group that paints a black square from (50, 50) to (90, 90).
struct PDFBuilder {
  /// A page of the file.
  struct Page {
    var content: String
    var mediaBox = "0 0 200 400"
    /// Further entries of the page's dictionary.
    var entries = ""
    /// Content of the resource dictionary.
    var resources = Self.standardResources

    /// The fonts, graphics state and form that every page has.
    static let standardResources =
      "/Font << /F1 3 0 R /F2 4 0 R /F3 6 0 R >> /ExtGState << /Clear 8 0 R >> /XObject << /Group 9 0 R >>"
  }

  var pages: [Page]
  /// Further entries of the catalogue.
  var catalogue = ""
  /// Content of the Info dictionary.
  var info = ""
  /// Objects from number 10 on; streams are written out.
  var objects: [String] = []

  /// A file with one page.
  init(_ content: String, mediaBox: String = "0 0 200 400", entries: String = "") {
    pages = [Page(content: content, mediaBox: mediaBox, entries: entries)]
  }

  /// Number of the object that is the page with this index.
  static func pageObject(_ index: Int) -> Int { 100 + 2 * index }

  /// The file.
  var bytes: [UInt8] {
    var numbered: [(Int, String)] = [
      (1, "<< /Type /Catalog /Pages 2 0 R \(catalogue) >>"),
      (
        2,
        "<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(Self.pageObject($0)) 0 R" }.joined(separator: " "))] >>"
      ),
      (3, Self.font("Helvetica", "/Encoding /WinAnsiEncoding")),
      (4, Self.font("Helvetica-Bold", "/Encoding /WinAnsiEncoding")),
      (5, "<< \(info) >>"),
      (
        6,
        Self.font(
          "ABCDEF+Sample-Oblique",
          "/Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /ffl /uni00AD /uniF0B7 /uni00A0] >> "
            + "/FirstChar 0 /LastChar 127 /Widths [\(Array(repeating: "600", count: 128).joined(separator: " "))] "
            + "/FontDescriptor 7 0 R")
      ),
      (
        7,
        "<< /Type /FontDescriptor /FontName /ABCDEF+Sample-Oblique /Flags 32 /FontBBox [0 -200 1000 800] "
          + "/ItalicAngle -12 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
      ),
      (8, "<< /Type /ExtGState /ca 0 /CA 0 >>"),
      (
        9,
        Self.stream(
          "0 g 50 50 40 40 re f",
          "/Type /XObject /Subtype /Form /BBox [0 0 200 400] /Group << /S /Transparency /I true >>")
      ),
    ]
    for (index, object) in objects.enumerated() { numbered.append((10 + index, object)) }
    for (index, page) in pages.enumerated() {
      let number = Self.pageObject(index)
      numbered.append(
        (
          number,
          "<< /Type /Page /Parent 2 0 R /MediaBox [\(page.mediaBox)] /Contents \(number + 1) 0 R \(page.entries) "
            + "/Resources << \(page.resources) >> >>"
        ))
      numbered.append((number + 1, Self.stream(page.content, "")))
    }
    return Self.file(numbered, trailer: "/Root 1 0 R /Info 5 0 R")
  }

  /// A stream object.
  static func stream(_ content: String, _ entries: String) -> String {
    "<< /Length \(content.utf8.count) \(entries) >>\nstream\n\(content)\nendstream"
  }

  /// A file of numbered objects with its cross-reference table.
  static func file(_ objects: [(Int, String)], trailer: String) -> [UInt8] {
    var file = "%PDF-1.7\n"
    var table = "xref\n0 1\n0000000000 65535 f \n"
    for (number, object) in objects {
      let offset = String(file.utf8.count)
      table +=
        "\(number) 1\n\(String(repeating: "0", count: 10 - offset.count))\(offset) 00000 n \n"
      file += "\(number) 0 obj\n\(object)\nendobj\n"
    }
    let size = (objects.map(\.0).max() ?? 0) + 1
    let start = file.utf8.count
    file += "\(table)trailer\n<< /Size \(size) \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }

  private static func font(_ name: String, _ entries: String) -> String {
    "<< /Type /Font /Subtype /Type1 /BaseFont /\(name) \(entries) >>"
  }
}
