/// What a user asks the full-text index for.
public struct SearchQuery: Hashable, Sendable {
  /// The query in FTS5's own language.
  let expression: String

  /// Words and phrases, all of which a record must have.
  ///
  /// Each argument is a phrase, as the shell's quotation marks say; inside an argument, what stands
  /// between quotation marks is a phrase and what stands outside are single words. Nothing else means
  /// anything: hyphens part words as they do in the texts, and AND is a word.
  ///
  /// - Returns: nil where there is no word at all.
  public init?(words arguments: [String]) {
    let phrases = arguments.flatMap(Self.phrases).filter { phrase in
      phrase.unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
    }
    guard !phrases.isEmpty else { return nil }
    expression = phrases.map(Self.quote).joined(separator: " AND ")
  }

  /// A query in the language of FTS5: AND, OR, NOT, NEAR(), prefixes with "*", parentheses.
  public init(operators expression: String) { self.expression = expression }

  /// The phrases of one argument.
  private static func phrases(_ argument: String) -> [String] {
    // Quotation marks as typesetters and phones make them too.
    let parts = argument.split(omittingEmptySubsequences: false) { "\"“”„".contains($0) }
    guard parts.count > 1 else { return [argument] }
    return parts.enumerated().flatMap { index, part -> [String] in
      index.isMultiple(of: 2)
        ? part.split(whereSeparator: \.isWhitespace).map(String.init) : [String(part)]
    }
  }

  /// A phrase in FTS5's quotation marks, inside of which nothing has a meaning.
  private static func quote(_ phrase: String) -> String {
    "\"\(phrase.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }
}
