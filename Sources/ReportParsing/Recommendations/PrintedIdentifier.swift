/// A number that tells more than a place in a list: "MR5", "R12", "R2.1", "2023/117", "R/2023/042", "2023-011".
///
/// Inquiries letter the recommendations that they go on watching; bodies that investigate accidents number theirs
/// through the year.
struct PrintedIdentifier: Equatable {
  /// The identifier as printed.
  var number: String
  /// What follows it.
  var rest: Substring

  /// Reads the start of a text, nil where none stands there. Words behind it must begin a sentence: "A4 paper" is
  /// none, and neither is "2019/20 budgets".
  init?(_ text: some StringProtocol) {
    let text = Substring(text)
    var word = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || ".-/".contains($0)) }
    while word.last == "." { word.removeLast() }
    guard Self.isIdentifier(word) else { return nil }
    var rest = text[word.endIndex...]
    let punctuation = rest.prefix { ".:)–—".contains($0) }
    rest = rest[punctuation.endIndex...]
    let isApart = rest.first.map(\.isWhitespace) ?? true
    rest = rest.drop(while: \.isWhitespace)
    guard isApart, rest.first.map({ $0.isUppercase || "“‘\"".contains($0) }) ?? true else {
      return nil
    }
    number = String(word)
    self.rest = rest
  }

  /// One to four capitals and a number; or a year and a number, a letter before them or not.
  static func isIdentifier(_ word: Substring) -> Bool {
    let letters = word.prefix { $0.isUppercase }
    var parts = word[letters.endIndex...]
      .split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }[...]
    if !letters.isEmpty, parts.count == 3, parts.first?.isEmpty ?? false { parts.removeFirst() }
    guard letters.utf8.count <= longestLetters else { return false }
    // Counted through each chapter: "R2.1".
    if let first = parts.first, parts.count == 1, !letters.isEmpty {
      parts = first.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)[...]
      return first.utf8.count <= longestCount && parts.allSatisfy { isNumber($0) }
    }
    guard parts.allSatisfy({ isNumber($0) }) else { return false }
    switch parts.count {
    case 2:
      return (letters.isEmpty || word.dropFirst(letters.count).first == "/")
        && isYear(parts.first ?? "") && (parts.last?.utf8.count ?? 0) <= 4
    default: return false
    }
  }

  private static let longestLetters = 4

  /// Signs of "12.10".
  private static let longestCount = 5

  private static func isNumber(_ part: Substring) -> Bool {
    !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isYear(_ part: Substring) -> Bool {
    part.utf8.count == 4 && (part.hasPrefix("19") || part.hasPrefix("20"))
  }
}
