/// A PDF written by hand: small pages in Helvetica, to try what a whole report would hide.
public struct SmallPDF {
  /// What a page shows.
  public enum Page {
    /// Lines of text from the top.
    case text([String])
    /// A picture over all of it, as a scan has it.
    case picture
    /// Lines of text, and very many short lines drawn beneath them.
    case hatched([String], lines: Int)
    /// Letters drawn as outlines: many curved shapes.
    case outlines
    /// A small picture in a corner.
    case logo
    /// Nothing.
    case blank
  }

  private let pages: [Page]
  /// Page boxes that are not the usual one, by index.
  private var boxes: [Int: String] = [:]

  /// Makes a file of pages.
  public init(_ pages: Page...) { self.pages = pages }

  /// Makes a file of pages of which some, by index, have a page box of their own.
  public init(_ pages: [Page], boxes: [Int: String] = [:]) {
    self.pages = pages
    self.boxes = boxes
  }

  /// Makes a file of one page of text.
  public init(lines first: String, _ others: String...) { pages = [.text([first] + others)] }

  /// The bytes of the file.
  public var bytes: [UInt8] {
    let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count \(pages.count)/Kids[\(kids)]>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for (index, page) in pages.enumerated() {
      let content = Self.content(page)
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[\(boxes[index] ?? "0 0 400 600")]/Contents \(5 + 2 * index) 0 R"
          + "/Resources<</Font<</F 3 0 R>>>>>>")
      objects.append("<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream")
    }
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      file += "\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n"
    }
    file += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }

  private static func picture(width: Int, height: Int) -> String {
    "q \(width) 0 0 \(height) 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G /F /AHx ID 00FF8040> EI Q"
  }

  private static func content(_ page: Page) -> String {
    switch page {
    case .blank: return ""
    case .picture: return picture(width: 400, height: 600)
    case .logo: return picture(width: 60, height: 40)
    case .outlines:
      return (0..<60).map { index in
        let x = 40 + 5 * (index % 30)
        let y = 500 - 20 * (index / 30)
        return "\(x) \(y) m \(x) \(y + 6) \(x + 4) \(y + 6) \(x + 4) \(y) c \(x) \(y) l f"
      }.joined(separator: "\n")
    case .hatched(let lines, let count):
      let drawn = (0..<count).map { index in
        let (x, y) = (20 + 24 * (index % 15), 20 + index / 15)
        return "\(x) \(y) m \(x + 12) \(y) l S"
      }
      return "0.1 w \(drawn.joined(separator: "\n"))\n\(content(.text(lines)))"
    case .text(let lines):
      let shown = lines.map { line in
        let escaped = line.map { "()\\".contains($0) ? "\\\($0)" : String($0) }
        return "(\(escaped.joined())) Tj T*"
      }
      return "BT /F 11 Tf 14 TL 40 540 Td \(shown.joined(separator: " ")) ET"
    }
  }
}
