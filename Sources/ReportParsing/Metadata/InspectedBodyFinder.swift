import ReportModel

/// Finds the body that a report is about by the words around its name: "Inspection of Norland local
/// authority children’s services", "Metropolitan Borough of Norland Council".
struct InspectedBodyFinder {
  /// A body and its place.
  struct Found: Equatable {
    /// As printed, or as the profile names it.
    var name: String
    /// Its place without the words for what it is: "Norland"; nil where its name is no place's.
    var area: String?
  }

  let vocabulary: InspectedVocabulary
  /// Programmes, which a line that names a body does not name.
  let programmes: PhraseTable<String>

  /// The body that the title names, or else a line of the cover; nil where none does.
  func body(title: String?, lines: [String]) -> Found? {
    if let title, let name = between(title) { return found(name, isPlace: true) }
    if let line = lines.first(where: { behindProgramme($0) != nil }),
      let name = behindProgramme(line)
    {
      return found(name, isPlace: false)
    }
    if let title, let name = behindOpening(title) { return found(name, isPlace: false) }
    if let title, isName(title) { return found(title, isPlace: false) }
    if let line = lines.first(where: { isName($0) && named($0) != nil }) {
      return found(line, isPlace: false)
    }
    return (title.flatMap { place(title: $0, lines: lines) }).flatMap { found($0, isPlace: true) }
  }

  /// The place alone behind or right below a title that only names the programme: "Inspection of services for children",
  /// then "Norland".
  private func place(title: String, lines: [String]) -> String? {
    let folded = FoldedText(title)
    guard let programme = programmes.prefix(of: folded) else { return nil }
    var name = trimmed(
      String(Substring(title.utf8.dropFirst(folded.offsets[programme.range.upperBound]))))
    if name.isEmpty {
      // The title may run over lines.
      guard let last = lines.lastIndex(where: { title.hasSuffix($0) }), last + 1 < lines.count
      else { return nil }
      name = lines[last + 1]
    }
    let words = PrintedWord.words(of: name)
    return isName(name) && words.count <= Self.longestPlace && words[0].isCapitalised ? name : nil
  }

  /// Words of "Kingston upon Hull" and "Bath and North East Somerset".
  private static let longestPlace = 6

  /// Words of a body's name; more are a sentence.
  private static let longestName = 10

  /// The words of a title between "inspection of" and "local authority children’s services".
  private func between(_ title: String) -> String? {
    let folded = FoldedText(title)
    guard let after = vocabulary.after.firstMatch(in: folded),
      let before = vocabulary.before.matches(in: folded).last(where: {
        $0.range.upperBound < after.range.lowerBound
      })
    else { return nil }
    let start = folded.offsets[before.range.upperBound]
    let end = folded.offsets[after.range.lowerBound]
    return trimmed(String(Substring(title.utf8.dropFirst(start).prefix(end - start))))
  }

  /// The body's own name where a title ends in it: "An inspection of Norland Constabulary".
  private func behindOpening(_ title: String) -> String? {
    let folded = FoldedText(title)
    guard let before = vocabulary.before.prefix(of: folded) else { return nil }
    let rest = trimmed(
      String(Substring(title.utf8.dropFirst(folded.offsets[before.range.upperBound]))))
    return isName(rest) && named(rest) != nil ? rest : nil
  }

  /// The name at the end of a letter's subject: "Joint area inspection in Norland".
  private func behindProgramme(_ line: String) -> String? {
    let folded = FoldedText(line)
    guard let programme = programmes.firstMatch(in: folded),
      let before = vocabulary.before.matches(in: folded).last,
      before.range.upperBound >= programme.range.upperBound,
      // "Joint local area inspection in Norland": the words before the name are the programme's.
      !vocabulary.after.matches(in: folded).contains(where: {
        $0.range.lowerBound > before.range.upperBound
      })
    else { return nil }
    let name = trimmed(
      String(Substring(line.utf8.dropFirst(folded.offsets[before.range.upperBound]))))
    return isName(name) ? name : nil
  }

  private func found(_ name: String, isPlace: Bool) -> Found? {
    if vocabulary.institutions.occurs(in: FoldedText(name)) { return Found(name: name) }
    let area = named(name) ?? name
    guard !area.isEmpty else { return nil }
    guard isPlace, let naming = vocabulary.naming else { return Found(name: name, area: area) }
    let slot = OrganisationVocabulary.Organisation.slot
    return Found(name: naming.replacing(slot, with: name), area: area)
  }

  /// Whether a line is a name and no sentence or programme.
  private func isName(_ text: String) -> Bool {
    let words = PrintedWord.words(of: text)
    guard (1...Self.longestName).contains(words.count),
      programmes.firstMatch(in: FoldedText(text)) == nil
    else { return false }
    return words.allSatisfy { $0.isCapitalised || Self.links.contains($0.core.lowercased()) }
      && !text.contains(where: \.isNumber) && !text.contains(":")
  }

  private static let links: Set<String> = ["of", "and", "the", "upon", "on", "in", "with", "&", ""]

  /// The place that is left without the words for a body at both ends; nil where there are none.
  private func named(_ name: String) -> String? {
    var rest = trimmed(name)
    var isBody = false
    while true {
      let folded = FoldedText(rest)
      if let prefix = vocabulary.prefixes.prefix(of: folded),
        prefix.range.upperBound < folded.bytes.count - 1
      {
        rest = trimmed(
          String(Substring(rest.utf8.dropFirst(folded.offsets[prefix.range.upperBound]))))
      } else if let suffix = vocabulary.suffixes.matches(in: folded).last,
        suffix.range.upperBound == folded.bytes.count - 1, suffix.range.lowerBound > 1
      {
        rest = trimmed(String(Substring(rest.utf8.prefix(folded.offsets[suffix.range.lowerBound]))))
      } else {
        break
      }
      isBody = true
    }
    return isBody ? rest : nil
  }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while let first = text.first, first.isWhitespace || ",:–-".contains(first) {
      text.removeFirst()
    }
    while let last = text.last, last.isWhitespace || ",:–-".contains(last) { text.removeLast() }
    return String(text)
  }
}
