/// The themes, with the words that decide.
public struct ThemeVocabulary: Sendable {
  /// A phrase of the vocabulary, its words without plural endings.
  struct Phrase: Hashable, Sendable {
    var words: [String]
    /// Place of the theme; nil for a phrase that decides nothing.
    var theme: Int?
    /// Written in capitals in the vocabulary, so that "IT" is not "it".
    var isAbbreviation: Bool
  }

  /// Names of the themes in order of the file.
  public private(set) var names: [String] = []
  /// Phrases by their first word, longest first.
  private(set) var phrases: [String: [Phrase]] = [:]

  /// The vocabulary that is shipped.
  public static func shipped() throws(VocabularyError) -> ThemeVocabulary {
    try ThemeVocabulary(
      yaml: String(decoding: PackageResources.themes_yaml, as: UTF8.self), file: "themes.yaml")
  }

  /// Reads a vocabulary.
  public init(yaml: String, file: String) throws(VocabularyError) {
    let top = try VocabularyReader(yaml: yaml, file: file)
    try top.allow("themes")
    for reader in try top.required("themes").elements() {
      try reader.allow("name", "words", "not")
      let name = try reader.required("name").string()
      guard !names.contains(name) else {
        throw reader.error(.badValue, "the theme `\(name)` stands twice")
      }
      names.append(name)
      for text in try reader.required("words").strings() { add(text, theme: names.count - 1) }
      for text in try reader.strings("not") { add(text, theme: nil) }
    }
    for first in phrases.keys {
      // A phrase that decides comes before the same phrase that does not: it is in two themes' lists.
      phrases[first]?.sort {
        ($0.words.count, $0.theme == nil ? 0 : 1) > ($1.words.count, $1.theme == nil ? 0 : 1)
      }
    }
  }

  private mutating func add(_ text: String, theme: Int?) {
    let words = Word.words(of: text).map { Stemmer.plural($0.text) }
    guard let first = words.first else { return }
    let isAbbreviation = words.count == 1 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    phrases[first, default: []].append(
      Phrase(words: words, theme: theme, isAbbreviation: isAbbreviation))
  }
}
