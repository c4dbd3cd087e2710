/// Words for comparing recommendations.
public struct LinkVocabulary: Sendable {
  /// Stems of words that say nothing about what is asked for.
  private(set) var weak: Set<String> = []
  /// For the first stem of a word or phrase, its stems with the name of its group; longest first.
  private(set) var synonyms: [String: [(stems: [String], group: String)]] = [:]
  /// Phrases by which a recommendation says that it goes on with an earlier one.
  private(set) var continuing: [[String]] = []
  /// An addressee and its successor.
  private(set) var successors: [String: String] = [:]

  /// The vocabulary that is shipped.
  public static func shipped() throws(VocabularyError) -> LinkVocabulary {
    try LinkVocabulary(
      yaml: String(decoding: PackageResources.links_yaml, as: UTF8.self), file: "links.yaml")
  }

  /// Reads a vocabulary.
  public init(yaml: String, file: String) throws(VocabularyError) {
    let top = try VocabularyReader(yaml: yaml, file: file)
    try top.allow("weak", "synonyms", "continuing", "successors")
    weak = Set(try top.strings("weak").flatMap(Self.stems))
    for (number, group) in (try top.optional("synonyms")?.elements() ?? []).enumerated() {
      for text in try group.strings() {
        let stems = Self.stems(text)
        guard let first = stems.first else { continue }
        // No word of a text has this character.
        synonyms[first, default: []].append((stems, "=\(number)"))
      }
    }
    for first in synonyms.keys { synonyms[first]?.sort { $0.stems.count > $1.stems.count } }
    continuing = try top.strings("continuing").map(Self.stems)
    for (name, successor) in try top.optional("successors")?.pairs() ?? [] {
      successors[name] = try successor.string()
    }
  }

  private static func stems(_ text: String) -> [String] {
    Word.words(of: text).map { Stemmer.light($0.text) }
  }
}
