/// How texts end and begin, as evidence for where sentences go on.
enum TextEnding {
  /// Whether a text ends as a sentence or clause does, closing quotes and brackets aside; also with a reference in
  /// brackets behind its stop.
  static func endsSentence(_ text: String) -> Bool {
    var isInBracket = false
    for (index, scalar) in text.unicodeScalars.reversed().enumerated() {
      if isInBracket {
        guard index < longestReference else { return false }
        isInBracket = scalar != "("
        continue
      }
      switch scalar {
      case "\"", "'", "\u{2019}", "\u{201D}", ")", "]", " ": continue
      case ".", "!", "?", ":", ";", "\u{2026}": return true
      default:
        // "(paragraph 14)": only its own bracket has been seen so far.
        guard index == 1, text.unicodeScalars.last == ")" else { return false }
        isInBracket = true
      }
    }
    return false
  }

  /// Characters of the longest reference in brackets ("(paragraphs 14, 26 and 31)").
  private static let longestReference = 40

  /// Whether a reference with a number stands in brackets behind a stop: "… by June. (Paragraph 14)". No title ends so.
  static func endsInReference(_ text: String) -> Bool {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return false }
    let inside = text[open...]
    return inside.unicodeScalars.count <= longestReference + 2 && inside.contains(where: \.isNumber)
      && text[..<open].last { !$0.isWhitespace } == "."
  }

  /// Whether a text is only a reference with a number in brackets: "(Paragraph 14)".
  static func isReference(_ text: String) -> Bool {
    text.hasPrefix("(") && text.unicodeScalars.count <= longestReference + 2
      && text.contains(where: \.isNumber)
      && text.firstIndex(of: ")") == text.lastIndex { !$0.isWhitespace && $0 != "." }
  }

  /// Whether a text begins in lower case, or with what can't begin a sentence.
  static func continuesSentence(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return LetterTest.isLowercase(first) || first == ")" || first == "," || first == ";"
  }
}
