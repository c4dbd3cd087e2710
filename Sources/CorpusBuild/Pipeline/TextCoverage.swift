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
  /// Pages most of whose letters cannot be told.
  private(set) var illegible: [Int] = []
  /// Pages that are drawn over with lines, and how many of these are left out of account.
  private(set) var drawings: [(page: Int, lines: Int)] = []
  /// Pages that show nothing, or only a logo or an ornament.
  private(set) var blank: [Int] = []
  /// Pages that were not counted as readable because none of their letters has a name.
  private var unnamed: Set<Int> = []

  /// Fewer curved shapes than this are a logo or an ornament; a line of outlined text has more.
  private static let leastOutlines = 25
  /// Share of the page that a picture covers at least where it may be a scan; a logo covers less.
  private static let leastPicture = 0.2

  /// Takes the next page; one without glyphs must come with its graphics.
  mutating func add(_ page: PageContent) {
    if let lines = page.graphics?.omittedRules, lines > 0 { drawings.append((page.number, lines)) }
    let isIllegible = PageLegibility(page).isIllegible
    if isIllegible { illegible.append(page.number) }
    guard page.glyphs.isEmpty else {
      readable += 1
      return
    }
    if isIllegible {
      unnamed.insert(page.number)
      return
    }
    let curved = page.graphics?.curvedShapes ?? 0
    let covered = (page.graphics?.images ?? []).reduce(0) { $0 + $1.area }
    if curved >= Self.leastOutlines {
      outlines.append(page.number)
    } else if covered >= Self.leastPicture * page.width * page.height {
      pictures.append(page.number)
    } else {
      blank.append(page.number)
    }
  }

  /// Takes pages for readable whose letters could be told after all, though the file does not name them.
  mutating func take(told pages: [PageSummary]) {
    for page in pages where page.guessedGlyphs > 0 && page.guessedGlyphs * 2 > page.glyphCount {
      illegible.removeAll { $0 == page.number }
      if unnamed.remove(page.number) != nil { readable += 1 }
    }
  }

  /// Notices without those that take a logo on an empty page for a page that could not be read.
  func judged(_ notices: [LayoutNotice]) -> [LayoutNotice] {
    notices.map { notice in
      guard notice.code == "page-without-text", let page = notice.page, blank.contains(page) else {
        return notice
      }
      return LayoutNotice(
        code: "empty-page", message: "page \(page) has no text, and no picture that could hold any",
        page: page)
    }
  }

  /// Pages whose text is not what is printed there.
  var notices: [LayoutNotice] {
    illegible.map {
      LayoutNotice(
        code: "unreadable-text",
        message:
          "most letters of page \($0) cannot be told, for its fonts do not say which they are; "
          + "read the page itself, or make its text anew with OCR",
        page: $0)
    }
      + drawings.map {
        LayoutNotice(
          code: "drawing",
          message:
            "page \($0.page) is a drawing: \($0.lines) of its lines are left out of account, and tables among "
            + "them may be missed; compare with the page itself",
          page: $0.page)
      }
  }

  /// Why nothing can be recovered from the document, or nil where there is some text.
  /// `unreadable` are the pages that were not added, with what is wrong with them.
  func failure(file: String, unreadable: [PDFReadingError] = []) -> BuildError? {
    guard readable == 0 else { return nil }
    let reasons = [
      Self.reason(pictures, "only a picture"), Self.reason(outlines, "letters drawn as outlines"),
      Self.reason(illegible, "letters in fonts that do not say which they are"),
      Self.reason(blank, "nothing to read"),
    ].compactMap { $0 }
    guard !reasons.isEmpty else {
      return BuildError(
        code: .unreadablePage, file: file,
        message: unreadable.first.map {
          "no page can be read, for on page \($0.page ?? 1) \($0.message); fetch the file again or repair it"
        } ?? "no page can be read; fetch the file again or repair it")
    }
    let advice =
      pictures.isEmpty && outlines.isEmpty && illegible.isEmpty
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
