/// A word of a text as printed, with the punctuation around it.
struct PrintedWord: Equatable {
  /// The word without punctuation and possessive ending.
  var core: Substring
  /// Punctuation before it.
  var before: Substring
  /// Punctuation behind it.
  var after: Substring

  /// Splits a run of letters between spaces.
  init(_ text: Substring) {
    let isWord: (Character) -> Bool = { $0.isLetter || $0.isNumber || $0 == "&" }
    guard let start = text.firstIndex(where: isWord), let last = text.lastIndex(where: isWord)
    else {
      core = text[text.endIndex...]
      before = text
      after = text[text.endIndex...]
      return
    }
    before = text[..<start]
    core = text[start...last]
    after = text[text.index(after: last)...]
    for ending in ["'s", "’s"] where core.hasSuffix(ending) {
      core = core.dropLast(2)
    }
  }

  /// Whether it starts with a capital letter.
  var isCapitalised: Bool { core.first?.isUppercase ?? false }

  /// Whether it is capitals and digits only, two or more: an abbreviation.
  var isAbbreviation: Bool {
    core.utf8.count > 1 && core.allSatisfy { $0.isUppercase || $0.isNumber }
  }

  /// The words of a text.
  static func words(of text: some StringProtocol) -> [PrintedWord] {
    String(text).split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\u{A0}" })
      .map { PrintedWord($0) }
  }
}
