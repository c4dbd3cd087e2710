/// Reads the name of one provider around the words for its kind: "Durham Tees Valley CRC", "the Midlands
/// division of the NPS", "NPS North West".
struct ProviderName {
  /// What distinguishes the provider: "North West".
  var name: String
  /// Whether a word such as "division" says that it is a name.
  var hasUnit: Bool

  /// The name that ends where a body's name starts.
  init?(before words: [PrintedWord], units: PhraseSet, needsUnit: Bool, ignored: PhraseSet) {
    // "North West division of the NPS" as well as "Northern Division National Probation Service".
    let links = words.reversed().prefix { $0.after.isEmpty && ["of", "the"].contains($0.core) }
      .count
    var words = words[...]
    let unit = words.dropLast(links).last
    hasUnit = unit.map { units.value(of: FoldedText(String($0.core))) != nil } ?? false
    if hasUnit { words.removeLast(links + 1) }
    guard hasUnit || !needsUnit else { return nil }
    var parts: [String] = []
    while let word = words.popLast() {
      // "Humberside, Lincolnshire & North Yorkshire": a comma belongs to a name only before an "&" or
      // "and".
      let isListed = word.after == "," && parts.contains { $0 == "&" || $0 == "and" }
      guard word.after.isEmpty || isListed, Self.isPart(word) else { break }
      parts.append(isListed ? word.core + "," : String(word.core))
      if !word.before.isEmpty { break }
    }
    guard let name = Self.name(parts.reversed(), ignored: ignored) else { return nil }
    self.name = name
  }

  /// The name that starts where a body's name ends.
  init?(after words: [PrintedWord], units: PhraseSet, ignored: PhraseSet) {
    var parts: [String] = []
    hasUnit = false
    for word in words {
      guard word.before.isEmpty else { break }
      if !parts.isEmpty, units.value(of: FoldedText(String(word.core))) != nil {
        hasUnit = true
        break
      }
      guard Self.isPart(word) else { break }
      parts.append(String(word.core))
      if !word.after.isEmpty { break }
    }
    guard let name = Self.name(parts[...], ignored: ignored) else { return nil }
    self.name = name
  }

  private static let links: Set<String> = ["&", "and", "of"]

  private static func isPart(_ word: PrintedWord) -> Bool {
    word.isCapitalised || links.contains(String(word.core))
  }

  /// The parts without links at the ends and without words that only start a sentence; nil where nothing
  /// or only an abbreviation is left.
  private static func name(_ parts: some BidirectionalCollection<String>, ignored: PhraseSet)
    -> String?
  {
    var parts = Array(parts)
    while let first = parts.first,
      links.contains(first) || ignored.value(of: FoldedText(first)) != nil
    {
      parts.removeFirst()
    }
    while let last = parts.last, links.contains(last) { parts.removeLast() }
    guard parts.contains(where: { !PrintedWord($0[...]).isAbbreviation && !links.contains($0) })
    else {
      return nil
    }
    return parts.joined(separator: " ")
  }
}
