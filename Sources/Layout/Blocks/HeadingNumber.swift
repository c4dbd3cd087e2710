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
