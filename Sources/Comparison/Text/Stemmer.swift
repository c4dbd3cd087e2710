/// Takes endings off English words, so that "request", "requests" and "requested" are one.
enum Stemmer {
  /// Takes off the plural only: D. Harman, "How effective is suffixing?", Journal of the American
  /// Society for Information Science 42 (1991), the S stemmer. Safe for words that a person chose.
  static func plural(_ word: String) -> String {
    guard word.utf8.count > 3, word.hasSuffix("s") else { return word }
    if word.hasSuffix("ies"), !word.hasSuffix("eies"), !word.hasSuffix("aies") {
      return word.dropLast(3) + "y"
    }
    if word.hasSuffix("es"), !word.hasSuffix("aes"), !word.hasSuffix("ees"), !word.hasSuffix("oes")
    {
      return String(word.dropLast())
    }
    if word.hasSuffix("us") || word.hasSuffix("ss") { return word }
    return String(word.dropLast())
  }

  /// Takes off endings of verbs and nouns too, one of the first steps of M. F. Porter's stemmer
  /// ("An algorithm for suffix stripping", Program 14, 1980). Coarse: for comparing texts, where one
  /// word in many may be confused.
  static func light(_ word: String) -> String {
    var stem = word
    for (ending, replacement) in endings
    where word.utf8.count >= ending.utf8.count + 3 && word.hasSuffix(ending) {
      stem = String(word.dropLast(ending.utf8.count)) + replacement
      break
    }
    if stem.utf8.count > 3, stem.hasSuffix("e") { stem.removeLast() }
    return stem
  }

  /// Longest first.
  private static let endings: [(String, String)] = [
    ("ations", ""), ("ation", ""), ("ments", ""), ("ment", ""), ("ings", ""), ("ing", ""),
    ("ies", "y"), ("ied", "y"), ("es", ""), ("ed", ""), ("s", ""), ("ly", ""),
  ]
}
