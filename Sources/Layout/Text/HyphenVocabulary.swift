/// Which compounds a document writes with a hyphen: evidence for what a hyphen at a line end means.
struct HyphenVocabulary: Sendable {
  /// "multi-agency" as written within a line.
  private var hyphenated: Set<String> = []
  /// Whole words seen within lines.
  private var plain: Set<String> = []
  /// Tokens with figures seen within lines.
  private var numbers: Set<String> = []

  init() {}

  /// Learns the words of lines; the last word of each is left out where it ends in a hyphen.
  mutating func learn(_ lines: [Line]) {
    for line in lines {
      for word in line.words {
        if let first = word.text.utf8.first, first >= 0x30 && first <= 0x39 {
          numbers.insert(word.text)
        }
        let text = Self.bare(word.text)
        guard text.utf8.count > 2 else { continue }
        if text.utf8.dropLast().contains(0x2D) {
          hyphenated.insert(text)
        } else if text.utf8.last != 0x2D {
          plain.insert(text)
        }
      }
    }
  }

  /// Whether a token with figures broken without a hyphen ("2016/201|7") is one: only the whole is written
  /// elsewhere.
  func isBrokenNumber(_ before: String, _ next: String) -> Bool {
    guard before.utf8.last.map({ $0 >= 0x30 && $0 <= 0x39 }) == true,
      next.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true, before.utf8.count >= 4
    else { return false }
    return numbers.contains(before + next)
  }

  /// Whether the hyphen between the two halves of a word belongs to it.
  ///
  /// Seen hyphenated inside a line: kept. Seen as one word: healed. Never seen: a half that is no word by
  /// itself is a syllable, so healed; two words of their own keep the hyphen.
  func keepsHyphen(_ before: String, _ next: String) -> Bool {
    let first = Self.bare(before)
    let tail = Self.bare(Self.firstWord(next))
    guard let firstLetter = next.unicodeScalars.first else { return true }
    if !firstLetter.properties.isAlphabetic { return true }
    if firstLetter.properties.isUppercase { return true }
    let stem = first.hasSuffix("-") ? String(first.dropLast()) : first
    // "long-|term" and "face-to-|face": an earlier hyphen in the word, or a known compound.
    if hyphenated.contains(stem + "-" + tail) { return true }
    if plain.contains(stem + tail) { return false }
    if stem.utf8.contains(0x2D) { return true }
    if stem.isEmpty { return true }
    let pieces = tail.split(separator: "-", maxSplits: 1).map(String.init)
    if pieces.count > 1, plain.contains(stem + pieces[0]) { return false }
    if Self.prefixes.contains(stem) { return true }
    return plain.contains(stem) && plain.contains(tail)
  }

  /// First halves that English joins by a hyphen before a free choice of words.
  private static let prefixes: Set<String> = [
    "non", "self", "multi", "semi", "cross", "half", "two", "three", "well", "long", "short",
    "face", "follow",
  ]

  private static func firstWord(_ text: String) -> String {
    String(text.prefix { $0 != " " })
  }

  /// Lower-cased, without punctuation at the ends (a hyphen at the end stays).
  private static func bare(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, !first.properties.isAlphabetic { scalars.removeFirst() }
    while let last = scalars.last, !last.properties.isAlphabetic, last != "-" {
      scalars.removeLast()
    }
    return String(String.UnicodeScalarView(scalars)).lowercased()
  }
}
