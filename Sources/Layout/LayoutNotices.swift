/// What a person should know about a document's pages.
enum LayoutNotices {
  /// Pages without text that draw something, and documents without text.
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
    return notices
  }
}
