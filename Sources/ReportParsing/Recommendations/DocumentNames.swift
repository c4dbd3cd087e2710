import Layout

/// Names that a report prints in the middle of its sentences: "safety at Railco depends on".
///
/// At the head of a sentence any word has a capital: "Railco should review its piers" names somebody, "Piers should be
/// reviewed" nobody. A word that stands in capitals among others, and never without, is a name.
struct DocumentNames {
  private var names: Set<String> = []

  /// No names.
  init() {}

  /// The names in the running text of blocks.
  init(_ blocks: some Sequence<Block>) {
    let texts = blocks.filter { $0.kind == .paragraph || $0.kind == .listItem }.map(\.text)
    for text in texts {
      var isWithin = false
      for printed in text.split(separator: " ") {
        let word = Self.core(printed)
        if isWithin, word.first?.isUppercase ?? false { names.insert(String(word)) }
        isWithin = word.first?.isLowercase ?? false && word.endIndex == printed.endIndex
      }
    }
    let common = Set(names.map { $0.lowercased() })
    for text in texts {
      for printed in text.split(separator: " ") where printed.first?.isLowercase ?? false {
        let word = Self.core(printed)
        guard common.contains(String(word)), let first = word.first else { continue }
        names.remove(first.uppercased() + word.dropFirst())
      }
    }
  }

  /// Whether a word at the head of a sentence is a name.
  func contains(_ word: String) -> Bool { names.contains(word) }

  /// A word without marks around it, and without the "s" of what is owned.
  private static func core(_ printed: Substring) -> Substring {
    var word = printed.drop { !$0.isLetter && !$0.isNumber }
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    for ending in ["’s", "'s"] where word.hasSuffix(ending) { word.removeLast(ending.count) }
    return word
  }
}
