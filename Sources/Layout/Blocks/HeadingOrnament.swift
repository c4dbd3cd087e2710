/// Shapes that stand before headings as marks and say nothing: the triangle of a part of a web page that opens.
enum HeadingOrnament {
  /// Geometric shapes, dingbats, and the shapes and arrows among the later symbols.
  private static let shapes: [ClosedRange<Unicode.Scalar>] = [
    "\u{25A0}"..."\u{25FF}", "\u{2700}"..."\u{27BF}", "\u{2B00}"..."\u{2BFF}",
  ]

  /// The title behind such a mark.
  static func removed(from content: TextContent) -> TextContent {
    let mark = content.text.unicodeScalars.prefix { $0 != " " }
    guard !mark.isEmpty, mark.allSatisfy({ scalar in shapes.contains { $0.contains(scalar) } })
    else { return content }
    let rest = content.dropping(utf8: String(mark).utf8.count).trimmedStart()
    return rest.isEmpty ? content : rest
  }
}
