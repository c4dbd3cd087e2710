/// How texts end and begin, as evidence for where sentences go on.
enum TextEnding {
  /// Whether a text ends as a sentence or clause does, closing quotes and brackets aside.
  static func endsSentence(_ text: String) -> Bool {
    for scalar in text.unicodeScalars.reversed() {
      switch scalar {
      case "\"", "'", "\u{2019}", "\u{201D}", ")", "]", " ": continue
      case ".", "!", "?", ":", ";", "\u{2026}": return true
      default: return false
      }
    }
    return false
  }

  /// Whether a text begins in lower case, or with what can't begin a sentence.
  static func continuesSentence(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return LetterTest.isLowercase(first) || first == ")" || first == "," || first == ";"
  }
}
