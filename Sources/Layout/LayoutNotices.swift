/// What a person should know about a document's pages.
enum LayoutNotices {
  /// Pages without text that draw something, and letters that were guessed.
  static func of(_ document: Document) -> [LayoutNotice] {
    var notices: [LayoutNotice] = []
    for page in document.pages where page.glyphCount == 0 && page.drawnShapes > 0 {
      notices.append(
        LayoutNotice(
          code: "page-without-text",
          message:
            "page \(page.number) has no text layer: it is an image, or its letters are drawn as outlines",
          page: page.number))
    }
    let guessed = document.pages.filter { $0.guessedGlyphs >= fewestGuessed }.count
    if guessed > 0 {
      notices.append(
        LayoutNotice(
          code: "guessed-letters",
          message:
            "the file does not say which letters those on \(guessed) of its \(document.pages.count) pages are; they "
            + "were told by the usual order of glyphs in a font: compare some text with the pages",
          page: nil))
    }
    return notices
  }

  /// Fewer such letters on a page are dashes and quotation marks.
  private static let fewestGuessed = 20
}
