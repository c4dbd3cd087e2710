import ReportModel

/// Finds recommendations that are printed twice, in a list and again at the end of a chapter.
///
/// The second printing may abbreviate ("NPS" for "National Probation Service"), so words are compared with
/// each body's name as its code, and an equal number makes up for what differs.
struct SecondPrinting {
  private let organisations: OrganisationVocabulary

  init(_ organisations: OrganisationVocabulary) { self.organisations = organisations }

  /// Records with each second printing joined to the first: pages and regions of both.
  func join(_ records: [Recommendation]) -> [Recommendation] {
    var joined: [Recommendation] = []
    var bags: [[String: Int]] = []
    for record in records {
      let bag = words(of: record.text)
      let first = joined.indices.first { isSame(joined[$0], bags[$0], record, bag) }
      guard let first else {
        joined.append(record)
        bags.append(bag)
        continue
      }
      joined[first].occurrences += 1
      joined[first].provenance.regions += record.provenance.regions
      joined[first].provenance.pages = Set(joined[first].provenance.pages + record.provenance.pages)
        .sorted()
      joined[first].provenance.confidence = min(0.99, joined[first].provenance.confidence + 0.05)
      if joined[first].paragraphRefs.isEmpty { joined[first].paragraphRefs = record.paragraphRefs }
    }
    return joined
  }

  private func isSame(
    _ first: Recommendation, _ firstWords: [String: Int], _ second: Recommendation,
    _ secondWords: [String: Int]
  ) -> Bool {
    guard first.category == .new, second.category == .new,
      first.provenance.sectionID != second.provenance.sectionID
    else { return false }
    let share = Self.commonShare(firstWords, secondWords)
    if let number = first.number, number == second.number { return share >= Self.shareWithNumber }
    return (first.number == nil || second.number == nil) && share >= Self.shareAlone
  }

  /// Abbreviating bodies, systems and terms leaves at least half of the words.
  private static let shareWithNumber = 0.5
  /// Without a number to go by, two recommendations on one matter must not be taken for one.
  private static let shareAlone = 0.85

  /// Words with how often each occurs; a body's name is its code.
  private func words(of text: String) -> [String: Int] {
    let words = SubjectWords(text, names: organisations.names)
    var bag: [String: Int] = [:]
    for token in words.tokens {
      let word = token.organisation.map { organisations.organisations[$0].code } ?? token.word
      bag[word, default: 0] += 1
    }
    return bag
  }

  /// Words in common as a share of the longer text.
  static func commonShare(_ first: [String: Int], _ second: [String: Int]) -> Double {
    let common = first.reduce(0) { $0 + min($1.value, second[$1.key] ?? 0) }
    let longest = max(first.values.reduce(0, +), second.values.reduce(0, +))
    return longest == 0 ? 0 : Double(common) / Double(longest)
  }
}
