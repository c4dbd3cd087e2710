internal import Layout
internal import PDFReading

/// Which pages of a document have text, and what the others show instead.
struct TextCoverage {
  /// Pages with at least one letter.
  private(set) var readable = 0
  /// Pages that are a picture: a scan.
  private(set) var pictures: [Int] = []
  /// Pages whose letters are drawn as outlines.
  private(set) var outlines: [Int] = []
  /// Pages that show nothing.
  private(set) var blank: [Int] = []

  /// Fewer curved shapes than this are a logo or an ornament; a line of outlined text has more.
  private static let leastOutlines = 25

  /// Takes the next page; one without glyphs must come with its graphics.
  mutating func add(_ page: PageContent) {
    guard page.glyphs.isEmpty else {
      readable += 1
      return
    }
    let curved = page.graphics?.curvedShapes ?? 0
    let images = page.graphics?.images.count ?? 0
    if curved >= Self.leastOutlines {
      outlines.append(page.number)
    } else if images > 0 || curved > 0 {
      pictures.append(page.number)
    } else {
      blank.append(page.number)
    }
  }

  /// Why nothing can be recovered from the document, or nil where there is some text.
  func failure(file: String) -> BuildError? {
    guard readable == 0 else { return nil }
    let reasons = [
      Self.reason(pictures, "only a picture"), Self.reason(outlines, "letters drawn as outlines"),
      Self.reason(blank, "nothing to read"),
    ].compactMap { $0 }
    guard !reasons.isEmpty else {
      return BuildError(
        code: .unreadablePage, file: file,
        message: "no page can be read; fetch the file again or repair it")
    }
    let advice =
      pictures.isEmpty && outlines.isEmpty
      ? "if text should be there, fetch it again"
      : "add a text layer with OCR, or ask for the original file"
    return BuildError(
      code: .noText, file: file,
      message: "has no text layer: \(reasons.joined(separator: ", ")); \(advice)")
  }

  private static func reason(_ pages: [Int], _ what: String) -> String? {
    guard !pages.isEmpty else { return nil }
    return "\(what) on page\(pages.count == 1 ? "" : "s") \(PageRanges.text(pages))"
  }
}
