/// Numbers that open headings: "3", "5.1", "A.2".
enum HeadingNumber {
  /// The number without its punctuation.
  static func bare(_ marker: String) -> String {
    var text = marker
    while let last = text.last, last == "." || last == ")" || last == ":" { text.removeLast() }
    return text
  }

  /// Splits "5.1 Title" or "5. Title" into number and title.
  static func split(_ content: TextContent) -> (String, TextContent)? {
    guard let first = content.runs.first else { return nil }
    let word = first.text.prefix { $0 != " " }
    guard word.utf8.count < first.text.utf8.count || content.runs.count > 1 else { return nil }
    guard let marker = ListMarker.parse(String(word)), !word.isEmpty else { return nil }
    switch marker.kind {
    case .sectionNumber: break
    case .number: guard word.hasSuffix(".") || word.utf8.count <= 2 else { return nil }
    default: return nil
    }
    var rest = content
    var tail = first.text.dropFirst(word.count)
    while tail.first == " " { tail.removeFirst() }
    rest.runs[0].text = String(tail)
    if rest.runs[0].text.isEmpty { rest.runs.removeFirst() }
    guard !rest.isEmpty else { return nil }
    while rest.runs[0].text.first == " " { rest.runs[0].text.removeFirst() }
    return (bare(String(word)), rest)
  }
}

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

/// Titles reduced to what two printings of one share.
enum TitleFolding {
  /// Lower-case letters and digits, a number at the start left out.
  static func folded(_ title: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in title.lowercased().unicodeScalars
    where LetterTest.isLetter(scalar) || scalar.properties.numericType != nil {
      if result.isEmpty && !LetterTest.isLetter(scalar) { continue }
      result.append(scalar)
    }
    return String(result)
  }
}
