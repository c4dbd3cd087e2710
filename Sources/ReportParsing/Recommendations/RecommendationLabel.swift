/// The word before a recommendation's number: "Recommendation 4: Better records", "Recommendation 12a".
struct RecommendationLabel: Equatable {
  /// Its number; nil where the label stands alone: "RECOMMENDATION".
  var number: String?
  /// What stands behind it in the same paragraph.
  var rest: String
  /// Whether a quotation starts with it.
  var isQuoted = false
  /// The bracket right behind the number, which names places: "(Paragraph 46)".
  var reference: String?

  /// Reads the start of a paragraph, nil where it is none.
  ///
  /// "Recommendation 4 was accepted" and "Recommendations 2 to 8" only speak of one: behind the number
  /// stand a stop, a colon or a dash, a sentence in capitals, or nothing.
  init?(_ printed: String, words: PhraseSet) {
    var text = printed[...]
    if let first = text.first, "“‘\"".contains(first) {
      isQuoted = true
      text.removeFirst()
    }
    let folded = FoldedText(String(text.prefix(Self.longest)))
    guard let match = words.prefix(of: folded) else { return nil }
    let end = folded.offsets[match.range.upperBound]
    var after = text[text.utf8.index(text.utf8.startIndex, offsetBy: end)...]
    after = after.drop { $0 == " " || $0 == "\u{A0}" }
    for sign in ["No.", "no.", "Number ", "number "] where after.hasPrefix(sign) {
      after = after.dropFirst(sign.count).drop { $0 == " " }
    }
    if let identifier = PrintedIdentifier(after) {
      number = identifier.number
      rest = String(identifier.rest)
      return
    }
    var number = after.prefix { $0.isASCII && ($0.isNumber || $0.isLetter || $0 == ".") }
    while number.last == "." { number.removeLast() }
    guard Self.isNumber(number) else {
      // A label alone.
      guard after.allSatisfy({ !$0.isLetter && !$0.isNumber }) else { return nil }
      rest = ""
      return
    }
    rest = ""
    number = after[..<Self.endOfPart(in: after, behind: number.endIndex)]
    self.number = String(number)
    let behind = withoutReference(after[number.endIndex...])
    let separators = behind.prefix { ".:)–—- ”’\u{A0}".contains($0) }
    rest = Self.bracketed(behind[separators.endIndex...]) ?? String(behind[separators.endIndex...])
    let isParted = separators.contains { ".:)–—-".contains($0) }
    guard rest.isEmpty || isParted || (!separators.isEmpty && Self.startsSentence(rest)) else {
      return nil
    }
    // "Recommendation 3 – 5" is a range.
    if let first = rest.first, first.isNumber { return nil }
  }

  /// What stands behind a label without a number and its colon, at the start or behind a sentence: "Key concern:
  /// Violence has risen. Recommendation: Leaders should …". Nil where none does.
  static func behind(_ text: String, words: PhraseSet) -> String? {
    guard text.utf8.contains(UInt8(ascii: ":")) else { return nil }
    let folded = FoldedText(text)
    for match in words.matches(in: folded) {
      let start = folded.offsets[match.range.lowerBound]
      let end = folded.offsets[match.range.upperBound]
      let before = text.utf8.prefix(start).last { $0 != UInt8(ascii: " ") }
      guard before.map({ ".?!)]".utf8.contains($0) }) ?? true,
        text.utf8.dropFirst(end).first == UInt8(ascii: ":"),
        let rest = String(text.utf8.dropFirst(end + 1))
      else { continue }
      let words = rest.drop(while: \.isWhitespace)
      if !words.isEmpty { return String(words) }
    }
    return nil
  }

  /// Whether a line in bold is a recommendation behind its label, and no heading: "Recommendation: Piers should be lit."
  static func isSentence(_ text: String, words: PhraseSet) -> Bool {
    guard let last = text.last, ".)".contains(last), words.prefix(of: FoldedText(text)) != nil,
      let rest = behind(text, words: words)
    else { return false }
    return (ClosingBracket(rest)?.before ?? rest).last == "."
  }

  /// Letters in which a label stands.
  private static let longest = 60

  /// "4", "12a", "R3", "2.1"; counted by the letter of a part, "P.12".
  private static func isNumber(_ text: Substring) -> Bool {
    var digits = text.drop { $0.isLetter && $0.isUppercase }
    guard text.utf8.count - digits.utf8.count <= 2, text.utf8.count <= 6 else { return false }
    if digits.first == ".", digits.startIndex > text.startIndex { digits.removeFirst() }
    var body = digits
    if let last = body.last, last.isLowercase { body.removeLast() }
    return body.first?.isNumber ?? false && body.allSatisfy { $0.isNumber || $0 == "." }
  }

  /// The name in brackets that a label ends with: "Recommendation 4 (The Home Office)". A reference holds figures.
  private static func bracketed(_ text: Substring) -> String? {
    guard text.first == "(", text.last == ")", text.dropFirst().first?.isUppercase ?? false,
      !text.contains(where: \.isNumber),
      !text.dropFirst().dropLast().contains(where: { "()".contains($0) })
    else { return nil }
    return String(text.dropFirst().dropLast())
  }

  /// What stands behind a number without the bracket that names places, where a stop or nothing follows:
  /// "Recommendation 4 (Paragraphs 46 and 47): The agency should …".
  private mutating func withoutReference(_ behind: Substring) -> Substring {
    let text = behind.drop { $0 == " " || $0 == "\u{A0}" }
    guard text.first == "(", let close = text.firstIndex(of: ")") else { return behind }
    let bracket = text[...close]
    let rest = text[text.index(after: close)...]
    guard bracket.contains(where: \.isNumber), bracket.utf8.count <= Self.longestReference,
      rest.first.map({ ".:–—-".contains($0) }) ?? true
    else { return behind }
    reference = String(bracket)
    return rest
  }

  /// Bytes of "(Paragraphs 146, 147 and 148)", and some more.
  private static let longestReference = 60

  /// Where a number ends that names a part of a recommendation: "4(a)", "4(a)(ii)".
  private static func endOfPart(in text: Substring, behind number: String.Index) -> String.Index {
    var end = number
    while text[end...].first == "(" {
      let letters = text[text.index(after: end)...].prefix { $0.isASCII && $0.isLowercase }
      guard 1...longestPart ~= letters.utf8.count, text[letters.endIndex...].first == ")" else {
        break
      }
      end = text.index(after: letters.endIndex)
    }
    return end
  }

  /// Letters of a part's name: "(viii)".
  private static let longestPart = 4

  private static func startsSentence(_ text: String) -> Bool {
    guard let first = text.first else { return true }
    return first.isUppercase || "“‘\"".contains(first)
  }
}
